"""Of several contacts told side by side each has its own status, day, place and people.

Published on Thursday 7 August 2025; each row names one contact by its word and says what must be read of it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from lib.records import Event, Extraction

Reader = Callable[[str], tuple[Event, ...]]

CASES = [
    (
        "Félix Tshisekedi et Paul Kagame devaient avoir un tête-à-tête mardi, suivi d'une rencontre élargie "
        "à leurs ministres.",
        "tête-à-tête",
        {"status": "planned", "days": "08-05..08-05"},
    ),
    (
        "Le sommet entre Ilham Aliev et Nikol Pachinian avait été précédé, mardi, par une rencontre de "
        "Hakan Fidan et d'Ararat Mirzoïan à Zurich.",
        "sommet",
        {"status": "held", "place": None, "days": "..08-07"},
    ),
    (
        "Le sommet entre Ilham Aliev et Nikol Pachinian avait été précédé, mardi, par une rencontre de "
        "Hakan Fidan et d'Ararat Mirzoïan à Zurich.",
        "rencontre",
        {"status": "held", "place": "Zurich", "days": "08-05..08-05"},
    ),
    (
        "L'entretien téléphonique d'Ilham Aliev avec Nikol Pachinian a été suivi mercredi d'une rencontre "
        "à Genève entre Hakan Fidan et Ararat Mirzoïan.",
        "entretien",
        {"type": "call", "place": None, "days": "08-06..08-07"},
    ),
    (
        "John Kerry a rencontré samedi Benyamin Netanyahou à Jérusalem, après un entretien à Amman avec "
        "Mahmoud Abbas sur la relance des négociations.",
        "rencontré",
        {"place": "Jérusalem", "who": {"John Kerry", "Benyamin Netanyahou"}},
    ),
    (
        "John Kerry a rencontré samedi Benyamin Netanyahou à Jérusalem, après un entretien à Amman avec "
        "Mahmoud Abbas sur la relance des négociations.",
        "entretien",
        {"place": "Amman", "who": {"John Kerry", "Mahmoud Abbas"}},
    ),
    (
        "Félix Tshisekedi a rencontré Paul Kagame mardi à Luanda. Une rencontre de deux diplomates avait eu "
        "lieu la veille à Doha.",
        "rencontré",
        {"place": "Luanda", "days": "08-05..08-05"},
    ),
    # Where people are said to be, or have been sent, is where they meet.
    (
        "Félix Tshisekedi et Paul Kagame étaient mardi à Luanda. Ils se sont rencontrés pendant deux heures.",
        "rencontrés",
        {"place": "Luanda"},
    ),
    (
        "Une délégation de la Cédéao dépêchée à Conakry a rencontré Alpha Condé mardi.",
        "rencontré",
        {"place": "Conakry"},
    ),
    (
        "Moon Jae-in et Kim Jong-un se sont rencontrés du côté sud-coréen de Panmunjom le 27 avril.",
        "rencontrés",
        {"place": "Panmunjom"},
    ),
    (
        "Félix Tshisekedi est arrivé à Luanda mardi après un passage par Kigali, où il s'est entretenu avec "
        "Paul Kagame lundi.",
        "entretenu",
        {"place": "Kigali", "days": "08-04..08-04"},
    ),
    # A call has no place of its own.
    (
        "Félix Tshisekedi était mardi à Luanda. Il s'est entretenu par téléphone avec Paul Kagame.",
        "entretenu",
        {"type": "call", "place": None},
    ),
    # What had been cancelled is on again.
    (
        "La rencontre de jeudi prochain entre Félix Tshisekedi et Paul Kagame avait été annulée. Cette "
        "rencontre aura lieu jeudi prochain à Luanda.",
        "rencontre",
        {"status": "planned", "place": "Luanda"},
    ),
    # "ce sommet" is the one of the people around it.
    (
        "Moon Jae-in a rencontré mardi Kim Jong-un. Abiy Ahmed et Paul Kagame doivent se rencontrer jeudi "
        "à Kigali. Moon Jae-in a salué cette rencontre.",
        "rencontrer",
        {"status": "planned", "who": {"Abiy Ahmed", "Paul Kagame"}},
    ),
    # A span since then is the date of no single meeting, and talks that go on since then are another contact.
    (
        "La première rencontre entre Félix Tshisekedi et Paul Kagame depuis quatre ans a eu lieu à Luanda.",
        "rencontre",
        {"status": "held", "days": "08-06..08-07"},
    ),
    (
        "Le processus de Luanda, où Kinshasa et le M23 discutent depuis décembre, n'a rien donné.",
        "discutent",
        {"status": "ongoing", "place": "Luanda"},
    ),
    # A plan does not lie years back: the year is that of the older talks.
    (
        "Les pourparlers entre la Russie et l'Ukraine reprendront là où ils s'étaient arrêtés (en 2022).",
        "pourparlers",
        {"status": "planned", "days": "08-07.."},
    ),
    (
        "« Nous avons des discussions avec la Corée du Nord », a déclaré mercredi Donald Trump.",
        "discussions",
        {"status": "ongoing", "certainty": "attributed", "days": "08-06..08-06"},
    ),
    (
        "Félix Tshisekedi a été mardi le premier chef d'État à rencontrer le général Burhane.",
        "rencontrer",
        {"status": "held", "days": "08-05..08-05"},
    ),
    (
        "Félix Tshisekedi est arrivé à Luanda mardi, après une étape à Nairobi.",
        "étape",
        {"type": "visit", "place": "Nairobi"},
    ),
    # Who helps, and who does not take part.
    (
        "Nikol Pachinian a accepté de rencontrer Ilham Aliev à Moscou. Une rencontre sous l'égide de "
        "Vladimir Poutine pour résoudre le conflit au Haut-Karabakh.",
        "rencontrer",
        {"place": "Moscou", "who": {"Nikol Pachinian", "Ilham Aliev", "Vladimir Poutine"}},
    ),
    (
        "Annalena Baerbock a participé dimanche à une réunion du G7 consacrée aux tensions avec la Russie.",
        "réunion",
        {"who": {"Annalena Baerbock", "Groupe des sept"}},
    ),
    (
        "L'UE et l'Inde se retrouvent vendredi pour leur huitième sommet diplomatique à New Delhi.",
        "retrouvent",
        {"status": "planned", "who": {"Union européenne", "Inde"}},
    ),
    (
        "Kinshasa et le M23 mènent des pourparlers à Doha. « Nous avons terminé les pourparlers », a dit "
        "Roger Lumbala, un délégué.",
        "pourparlers",
        {"who": {"République démocratique du Congo", "Mouvement du 23 mars"}},
    ),
    (
        "Félix Tshisekedi était à Oslo et y a reçu lundi Abiy Ahmed, mais n'a eu aucun entretien avec Paul "
        "Kagame.",
        "entretien",
        {"status": "denied"},
    ),
    (
        "À Vienne, où il a passé trois jours, Félix Tshisekedi n'a pas rencontré Paul Kagame.",
        "rencontré",
        {"status": "denied", "place": "Vienne"},
    ),
    # The title tells in the present what the text plans.
    (
        "Félix Tshisekedi rencontre Paul Kagame\n\nFélix Tshisekedi doit rencontrer mardi Paul Kagame.",
        "rencontrer",
        {"status": "planned", "days": "08-12..08-12"},
    ),
    # What goes on today is no plan beside what began today.
    (
        "John Kerry et Mohammad Javad Zarif s'entretenaient jeudi à Genève. Les deux hommes doivent discuter "
        "toute la journée.",
        "entretenaient",
        {"status": "held", "place": "Genève", "days": "08-07..08-07"},
    ),
    (
        "Donald Trump s'est entretenu samedi avec Emmanuel Macron et des rencontres sont prévues cette "
        "semaine entre les émissaires de Kinshasa et du M23.",
        "rencontres",
        {"status": "planned", "days": "08-04..08-10"},
    ),
    # The day of the clause that the contact is told to go with.
    (
        "La décision a été prise en avril lorsque Félix Tshisekedi a rencontré Paul Kagame à Luanda.",
        "rencontré",
        {"status": "held", "days": "04-01..04-30"},
    ),
    (
        "Kigali a publié ce jeudi un rapport. Cette publication a lieu le jour où Félix Tshisekedi est reçu "
        "par Paul Kagame.",
        "reçu",
        {"status": "planned", "days": "08-07..08-07"},
    ),
    (
        "Aliev et Pachinian se sont rencontrés à Sotchi en janvier 2025. Les pourparlers ont été accueillis "
        "par Vladimir Poutine.",
        "rencontrés",
        {"who": {"Ilham Aliev", "Nikol Pachinian", "Vladimir Poutine"}},
    ),
    (
        "Félix Tshisekedi est arrivé à Luanda vendredi, après une étape à Nairobi où il a rencontré William "
        "Ruto mercredi.",
        "étape",
        {"type": "visit", "place": "Nairobi", "days": "08-06..08-06"},
    ),
    (
        "Selon des diplomates à Doha, Kinshasa et le M23 ont signé mardi un accord. Félix Tshisekedi a "
        "rencontré Paul Kagame.",
        "rencontré",
        {"place": None},
    ),
    # That others speak of it does not make the article vouch for it.
    (
        "Félix Tshisekedi a rencontré Paul Kagame mardi à Luanda, a annoncé la présidence angolaise. Kigali "
        "s'inquiète de cette rencontre.",
        "rencontré",
        {"certainty": "attributed"},
    ),
]


@pytest.mark.parametrize(("text", "word", "told"), CASES)
def test_each_has_its_own(text: str, word: str, told: dict[str, object], contacts_of: Reader) -> None:
    (event,) = [e for e in contacts_of(text) if e.trigger == word]
    read = {
        "type": event.type,
        "status": event.status,
        "certainty": event.certainty,
        "place": event.place,
        "days": f"{_short(event.date_start)}..{_short(event.date_end)}",
        "who": {p.name for p in event.participants},
    }
    assert {field: read[field] for field in told} == told


@pytest.mark.parametrize(
    "text",
    [
        "Félix Tshisekedi a rencontré Paul Kagame mardi. Deux diplomates se sont rencontrés à Doha lundi.",
        "Félix Tshisekedi a rencontré Paul Kagame mardi. Il a donné son avis lors d'une entrevue avec "
        "l'Associated Press à Paris.",
    ],
)
def test_people_not_told_of_before_lend_nobody(text: str, contacts_of: Reader) -> None:
    assert [e.place for e in contacts_of(text)] == [None]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Donald Trump annonce un accord entre Israël et le Soudan.", "agreement", "held"),
        ("Donald Trump annoncera mardi un accord entre Israël et le Soudan.", "agreement", "planned"),
        ("Israël et le Soudan ont reçu mardi une offre de trêve de l'ONU.", "proposal", "proposed"),
        (
            "Le Qatar voudrait organiser une rencontre pour signer un accord entre Israël et le Hamas.",
            "agreement",
            "proposed",
        ),
    ],
)
def test_an_agreement_announced_is_reached_and_an_offer_is_none(
    text: str, kind: str, status: str, events_of: Reader
) -> None:
    assert {e.status for e in events_of(text) if e.type == kind} == {status}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Lors d'un sommet lundi à Djibouti, l'Igad a annoncé un plan de paix.", "Djibouti"),
        ("Sergueï Lavrov a annoncé mardi à Genève que les pourparlers reprendraient.", "Genève"),
        ("Sergueï Lavrov a annoncé à l'AFP que les pourparlers reprendraient à Genève.", None),
    ],
)
def test_where_something_was_announced(
    text: str, place: str | None, extraction_of: Callable[[str], Extraction]
) -> None:
    (event,) = [e for e in extraction_of(text).events if e.type == "announcement"]
    assert event.place == place


def test_an_offer_has_the_day_on_which_it_was_made(events_of: Reader) -> None:
    (event,) = events_of("L'Égypte a proposé mardi une trêve au Hamas.")
    assert (event.type, event.date_start, event.date_end) == ("proposal", date(2025, 8, 5), date(2025, 8, 5))


def test_two_events_never_share_an_id(events_of: Reader) -> None:
    found = events_of(
        "Félix Tshisekedi a rencontré Paul Kagame lundi à Luanda et Abiy Ahmed a reçu mardi Ilham Aliev. "
        "Félix Tshisekedi et Paul Kagame se sont rencontrés mardi et se rencontreront jeudi prochain."
    )
    assert len(found) > 2
    assert len({e.id for e in found}) == len(found)


def _short(day: date | None) -> str:
    return f"{day:%m-%d}" if day else ""
