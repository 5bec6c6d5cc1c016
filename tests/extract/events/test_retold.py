"""Tellings that only add to a happening told before: its purpose, its effect, who stays away."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Event

Reader = Callable[[str], tuple[Event, ...]]


@pytest.mark.parametrize(
    "text",
    [
        "Paul Kagame et Félix Tshisekedi se sont retrouvés lundi à Luanda pour douze heures de négociations.",
        "Les négociateurs kényans et somaliens se retrouveront mardi à Nairobi pour de nouveaux pourparlers.",
        "Les délégations de l'Angola et de la Zambie se sont réunies à Doha pour un deuxième tour de "
        "pourparlers directs.",
        "Kaja Kallas a reçu mardi Paul Kagame à Bruxelles pour deux heures d'entretien.",
        "Paul Kagame et Félix Tshisekedi se sont retrouvés lundi à Luanda pour poursuivre leurs discussions.",
        "Les négociateurs kényans et somaliens se sont réunis mardi à Nairobi pour engager des négociations "
        "directes.",
        # a sentence that is only a noun and what is told of it
        "Kaja Kallas a reçu mardi Paul Kagame à Bruxelles. Une rencontre que l'Union africaine a saluée.",
        "Paul Kagame est arrivé lundi à Luanda. Une visite qui intervient après des mois de tensions.",
    ],
)
def test_one_contact(text: str, contacts_of: Reader) -> None:
    assert len(contacts_of(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        # a journey and the talks that it is made for
        "Steve Witkoff s'est rendu à Moscou pour des pourparlers avec Vladimir Poutine.",
        "Steve Witkoff est arrivé lundi à Moscou pour poursuivre ses discussions avec Vladimir Poutine.",
        # talks of others, or on another day
        "Paul Kagame a vu lundi Félix Tshisekedi à Luanda pour relancer les négociations entre l'Angola "
        "et la Zambie.",
        "Paul Kagame a rencontré lundi Félix Tshisekedi à Luanda pour préparer des pourparlers vendredi "
        "entre l'Angola et la Zambie.",
    ],
)
def test_two_contacts(text: str, contacts_of: Reader) -> None:
    assert len(contacts_of(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "L'Angola et la Zambie ont signé mardi à Doha une trêve. Cet accord, qui entrera en vigueur le "
        "1er octobre, est le premier.",
        "L'Angola et la Zambie ont conclu mardi une trêve. La trêve doit entrer en vigueur à minuit.",
        "L'Angola et la Zambie ont signé mardi une trêve à Doha. Un cessez-le-feu qui devrait entrer en "
        "vigueur vendredi.",
        "L'Angola et la Zambie se sont entendus mardi sur une trêve. Le cessez-le-feu commencera vendredi.",
    ],
)
def test_a_deal_that_comes_into_force_has_been_made(text: str, events_of: Reader) -> None:
    found = [(e.type, e.status, e.date_start and e.date_start.day) for e in events_of(text)]
    assert found == [("agreement", "held", 5)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Donald Trump et Vladimir Poutine se rencontreront la semaine prochaine. Volodymyr Zelensky ne "
            "participera pas à ce sommet.",
            "planned",
        ),
        (
            "L'Iran et les Etats-Unis se sont réunis mardi à Rome. Israël n'a pas participé à ces "
            "pourparlers.",
            "held",
        ),
    ],
)
def test_who_stays_away_is_excluded(text: str, status: str, contacts_of: Reader) -> None:
    (event,) = contacts_of(text)
    assert event.status == status
    assert [p.role for p in event.participants] == ["participant", "participant", "excluded"]


def test_a_side_that_stays_away_refuses(contacts_of: Reader) -> None:
    (event,) = contacts_of(
        "L'Angola et le M23 doivent se réunir lundi à Luanda. Le M23 ne participera pas à cette réunion."
    )
    assert event.status == "refused"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Les délégations de l'Angola et de la Zambie sont attendues lundi à Doha pour des pourparlers.",
            [("talks", 11, "Doha")],
        ),
        (
            "Paul Kagame et Félix Tshisekedi seront mardi à Luanda pour un sommet.",
            [("meeting", 12, "Luanda")],
        ),
        (
            "Paul Kagame et Félix Tshisekedi attendus à Luanda le 20 août\n\nPaul Kagame et Félix Tshisekedi "
            "se rencontreront le 20 août à Luanda.",
            [("meeting", 20, "Luanda")],
        ),
        # with somebody else, from one state, or on another day
        (
            "Paul Kagame et Félix Tshisekedi se rendront lundi à Luanda pour des entretiens avec João "
            "Lourenço.",
            [("visit", 11, "Luanda"), ("meeting", 11, "Luanda")],
        ),
        (
            "Emmanuel Macron et Jean-Noël Barrot sont attendus lundi à Luanda pour des entretiens.",
            [("visit", 11, "Luanda"), ("meeting", 11, "Luanda")],
        ),
        (
            "Paul Kagame et Félix Tshisekedi se rendront lundi à Luanda. Paul Kagame et Félix Tshisekedi se "
            "rencontreront mercredi à Luanda.",
            [("visit", 11, "Luanda"), ("meeting", 13, "Luanda")],
        ),
        # those who are expected there have been in talks, and are no talks
        (
            "Paul Kagame et Félix Tshisekedi auront lundi des entretiens à Luanda avec João Lourenço. Ils "
            "sont attendus vendredi à Doha pour des pourparlers.",
            [("meeting", 11, "Luanda"), ("talks", 8, "Doha")],
        ),
    ],
)
def test_both_sides_travel_to_meet(text: str, told: list[tuple[str, int, str]], contacts_of: Reader) -> None:
    assert [(e.type, e.date_start and e.date_start.day, e.place) for e in contacts_of(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Paul Kagame s'est envolé mardi pour l'Angola afin de rencontrer João Lourenço. Les deux hommes "
            "se sont rencontrés à Luanda.",
            [("visit", "held"), ("meeting", "held")],
        ),
        (
            "Kaja Kallas est arrivée dimanche à Kinshasa pour s'entretenir avec Félix Tshisekedi. La cheffe "
            "de la diplomatie européenne a rencontré, dès son arrivée, Félix Tshisekedi.",
            [("visit", "held"), ("meeting", "held")],
        ),
        (
            "Kaja Kallas a rencontré mardi Félix Tshisekedi à Kinshasa. Kaja Kallas s'est rendue mardi à "
            "Kinshasa pour rencontrer Félix Tshisekedi.",
            [("meeting", "held"), ("visit", "held")],
        ),
        (
            "L'Angola et le M23 ont signé une trêve. L'Angola et le M23 se sont rendus à Luanda pour signer "
            "une trêve.",
            [("agreement", "held"), ("visit", "held")],
        ),
        # another journey, or a deal still to be signed
        (
            "João Lourenço est arrivé mercredi à Kinshasa. La prochaine visite de João Lourenço à Kinshasa "
            "est prévue en mai.",
            [("visit", "held"), ("visit", "planned")],
        ),
        (
            "L'Angola et le M23 ont signé une trêve. L'Angola et le M23 se rendront à Luanda pour signer "
            "un accord de paix.",
            [("agreement", "held"), ("visit", "planned"), ("agreement", "planned")],
        ),
        # before the journey, elsewhere, or on a journey not made yet
        (
            "Kaja Kallas s'est rendue mercredi à Kinshasa pour rencontrer Félix Tshisekedi. Kaja Kallas "
            "avait rencontré Félix Tshisekedi en avril.",
            [("visit", "held"), ("meeting", "planned"), ("meeting", "held")],
        ),
        (
            "Kaja Kallas doit se rendre à Kinshasa pour rencontrer Félix Tshisekedi. Kaja Kallas a rencontré "
            "Félix Tshisekedi.",
            [("visit", "planned"), ("meeting", "planned"), ("meeting", "held")],
        ),
    ],
)
def test_what_a_journey_was_for(text: str, told: list[tuple[str, str]], events_of: Reader) -> None:
    assert [(e.type, e.status) for e in events_of(text)] == told


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Kaja Kallas a rencontré mardi à Luanda le M23. Kaja Kallas a vu Corneille Nangaa mardi à "
            "Luanda.",
            ["Kaja Kallas", "Corneille Nangaa"],
        ),
        (
            "Kaja Kallas a rencontré mardi à Luanda le M23 et son chef Corneille Nangaa.",
            ["Kaja Kallas", "Mouvement du 23 mars", "Corneille Nangaa"],
        ),
    ],
)
def test_a_body_told_by_its_people(text: str, people: list[str], events_of: Reader) -> None:
    (event,) = events_of(text)
    assert [p.name for p in event.participants] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # those who came along
        (
            "Emmanuel Macron a rencontré lundi Hassan Rohani. Emmanuel Macron et Jean-Yves Le Drian ont reçu "
            "Hassan Rohani et Mohammad Javad Zarif pendant deux heures.",
            [["Emmanuel Macron", "Hassan Rohani", "Jean-Yves Le Drian", "Mohammad Javad Zarif"]],
        ),
        (
            "Kaja Kallas a reçu mardi à Bruxelles Paul Kagame. Kaja Kallas a reçu mardi Paul "
            "Kagame et Olivier Nduhungirehe pendant une heure.",
            [["Kaja Kallas", "Paul Kagame", "Olivier Nduhungirehe"]],
        ),
        # a delegation, and who was in it
        (
            "Une délégation du parti DEM a rencontré lundi Recep Tayyip Erdogan. Les députés Pervin Buldan "
            "et Mithat Sancar ont été reçus par le président turc.",
            [["Recep Tayyip Erdoğan", "Pervin Buldan", "Mithat Sancar"]],
        ),
        (
            "Une délégation kurde a rencontré Erdogan\n\nUne délégation du parti DEM a rencontré lundi Recep "
            "Tayyip Erdogan.",
            [["Recep Tayyip Erdoğan", "Parti de l'égalité et de la démocratie des peuples"]],
        ),
        # a third side, or people of another
        (
            "Donald Trump rencontrera Vladimir Poutine. Donald Trump rencontrera Vladimir Poutine et "
            "Volodymyr Zelensky.",
            [
                ["Donald Trump", "Vladimir Poutine"],
                ["Donald Trump", "Vladimir Poutine", "Volodymyr Zelensky"],
            ],
        ),
        (
            "Une délégation du Hamas a rencontré dimanche Hassan Rachad. David Barnea et Ronen Bar ont "
            "rencontré Hassan Rachad.",
            [["Hamas", "Hassan Rachad"], ["David Barnea", "Ronen Bar", "Hassan Rachad"]],
        ),
        # the next one
        (
            "Paul Kagame et Félix Tshisekedi se sont rencontrés à Luanda. Ils ont rencontré João Lourenço.",
            [["Paul Kagame", "Félix Tshisekedi"], ["Paul Kagame", "Félix Tshisekedi", "João Lourenço"]],
        ),
    ],
)
def test_told_again_with_more_people(text: str, people: list[list[str]], events_of: Reader) -> None:
    assert [[p.name for p in event.participants] for event in events_of(text)] == people


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "João Lourenço et Félix Tshisekedi ont discuté de la trêve.",
            ["call"],
        ),
        # face to face, of others, or on another day
        (
            "João Lourenço et Félix Tshisekedi ont discuté de la trêve jeudi à Luanda.",
            ["call", "talks"],
        ),
        (
            "João Lourenço et Kaja Kallas ont discuté de la trêve.",
            ["call", "talks"],
        ),
    ],
)
def test_what_was_said_in_a_call_told_far_above(text: str, types: list[str], contacts_of: Reader) -> None:
    called = "João Lourenço a parlé mardi par téléphone à Félix Tshisekedi. "
    assert [e.type for e in contacts_of(called + "La pluie tombe sur la ville. " * 16 + text)] == types


@pytest.mark.parametrize(
    ("text", "offers"),
    [
        ("La ville est calme. Le M23 se dit disposé à rencontrer des médiateurs.", 1),
        # of another day, by another
        ("Le M23 s'était dit disposé à rencontrer jeudi des médiateurs.", 2),
        ("L'Angola se dit disposé à rencontrer des médiateurs.", 2),
    ],
)
def test_one_offer_in_other_words(text: str, offers: int, contacts_of: Reader) -> None:
    offered = "Le M23 s'est dit prêt à dialoguer mardi avec des médiateurs. "
    assert [e.status for e in contacts_of(offered + text)] == ["proposed"] * offers


@pytest.mark.parametrize(
    ("text", "deals"),
    [
        (
            "Ana Prado et Paul Kagame ont conclu mardi un accord. Cet accord global a été signé par Lia Moe.",
            1,
        ),
        (
            "Ana Prado et Paul Kagame ont conclu mardi un accord. Un accord global a été signé lundi par Lia "
            "Moe et Ian Roz.",
            2,
        ),
    ],
)
def test_who_signs_that_deal(text: str, deals: int, events_of: Reader) -> None:
    assert len([e for e in events_of(text) if e.type == "agreement"]) == deals


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # told on the Thursday, said on the Wednesday
        (
            "Ana Prado et Ian Roz se sont vus mercredi à Luanda. « La réunion que j'ai eue aujourd'hui avec "
            "Ana Prado était utile », a dit Ian Roz.",
            [6],
        ),
        (
            "L'Angola et la Zambie ont signé mercredi un accord. « L'accord que l'Angola et la Zambie ont "
            "signé aujourd'hui est historique », a dit Ian Roz.",
            [6],
        ),
        # nobody has said that
        (
            "L'Angola et la Zambie ont signé mercredi un accord. L'Angola et la Zambie ont signé "
            "aujourd'hui un autre accord.",
            [6, 7],
        ),
        # longer ago
        (
            "Ana Prado et Ian Roz se sont vus lundi à Luanda. « La réunion que j'ai eue aujourd'hui avec "
            "Ana Prado était utile », a dit Ian Roz.",
            [4, 7],
        ),
        # nothing else is told
        ("« J'ai vu aujourd'hui Ana Prado à Luanda », a dit Ian Roz.", [7]),
    ],
)
def test_a_day_that_somebody_calls_today(text: str, days: list[int], events_of: Reader) -> None:
    told = [e for e in events_of(text) if e.type in ("meeting", "agreement")]
    assert [e.date_start and e.date_start.day for e in told] == days
