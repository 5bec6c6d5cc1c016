"""The one town of a story, for contacts told in it without a place or in a country."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Event, Extraction

Reader = Callable[[str], tuple[Event, ...]]

# a text, and the places of its events in order
CASES: list[tuple[str, list[str | None]]] = [
    # a town told beside, hung on anything
    ("Abiy Ahmed s'est entretenu mercredi avec João Lourenço. La presse attendait à Luanda.", ["Luanda"]),
    (
        "Les pourparlers entre Bangui et la Séléka ont eu lieu mardi. Des hôtels de Libreville étaient "
        "réservés. À Libreville, on attendait la presse.",
        ["Libreville"],
    ),
    # whose talks with a source, or of before, it was
    ("Félix Tshisekedi a vu mardi Paul Kagame. Selon des diplomates à Doha, il est satisfait.", [None]),
    (
        "Félix Tshisekedi a rencontré Paul Kagame mardi. Il l'a dit dans une entrevue avec l'AFP à Paris.",
        [None],
    ),
    # others are there, or the same at another time
    (
        "João Lourenço a reçu Paul Kagame mardi à Luanda. Salva Kiir a rencontré lundi Riek Machar.",
        ["Luanda", None],
    ),
    (
        "João Lourenço a reçu mardi Paul Kagame. Il avait vu l'an dernier Abiy Ahmed à Luanda.",
        [None, "Luanda"],
    ),
    # others are there on the same day
    (
        "João Lourenço a reçu Paul Kagame mardi à Luanda. Salva Kiir a rencontré mardi Riek Machar.",
        ["Luanda", "Luanda"],
    ),
    # who is there is to meet people there, of that day or the next
    (
        "João Lourenço a reçu jeudi Paul Kagame à Luanda. Paul Kagame doit voir vendredi Abiy Ahmed.",
        ["Luanda", "Luanda"],
    ),
    (
        "João Lourenço a reçu jeudi Paul Kagame à Luanda. Salva Kiir doit voir vendredi Riek Machar.",
        ["Luanda", None],
    ),
    (
        "João Lourenço a reçu lundi Paul Kagame à Luanda. Paul Kagame doit voir Abiy Ahmed dans dix jours.",
        ["Luanda", None],
    ),
    # in which town of a country somebody was: where he himself was seen
    (
        "Paul Kagame est arrivé mardi en Angola. Il a vu mercredi Abiy Ahmed à Luanda.",
        ["Luanda", "Luanda"],
    ),
    (
        "Paul Kagame est arrivé mardi en Angola. Salva Kiir a vu mercredi Abiy Ahmed à Luanda.",
        ["Angola", "Luanda"],
    ),
    # the town of the title, where one of them is
    (
        "L'émissaire de l'ONU à Bamako\n\nOlusegun Obasanjo est arrivé lundi à Bamako. La pluie tombe à "
        "Dakar. Olusegun Obasanjo doit rencontrer mardi Assimi Goïta.",
        ["Bamako", "Bamako"],
    ),
    (
        "L'émissaire de l'ONU à Bamako\n\nOlusegun Obasanjo est arrivé lundi à Bamako. La pluie tombe à "
        "Dakar. Salva Kiir doit rencontrer mardi Riek Machar.",
        ["Bamako", None],
    ),
    # what may be told by telephone is at no place of the title
    (
        "L'émissaire de l'ONU à Bamako\n\nOlusegun Obasanjo est arrivé lundi à Bamako. La pluie tombe à "
        "Dakar. Olusegun Obasanjo doit en parler avec Assimi Goïta.",
        ["Bamako", None],
    ),
    # a town that stands for those who rule there leaves open where the story takes place
    (
        "Félix Tshisekedi a vu mardi Paul Kagame. On en parle à Luanda. Le délai qu'on avait fixé à "
        "Kinshasa expire.",
        [None],
    ),
    # where somebody was before, and where an office is, that of which something is told
    ("Abiy Ahmed a vu mercredi João Lourenço. On l'avait envoyé à Luanda.", [None]),
    ("Abiy Ahmed a vu mercredi João Lourenço. Le travail de la mission du HCR à Luanda avance.", [None]),
    ("Abiy Ahmed a vu mercredi João Lourenço. On attendait à la mission du HCR à Luanda.", ["Luanda"]),
    # two towns
    ("Abiy Ahmed a vu mercredi João Lourenço. On attendait à Luanda et à Benguela.", [None]),
    # what is only wished for may be anywhere
    ("Abiy Ahmed souhaite rencontrer João Lourenço. La presse attend à Luanda.", [None]),
    # of a country the one town told
    (
        "Abiy Ahmed est arrivé mardi au Qatar. Il y restera deux jours. La presse attendait à Doha.",
        ["Doha"],
    ),
    ("Abiy Ahmed est arrivé mardi en Russie. On se bat dans la région de Koursk.", ["Russie"]),
    (
        "Les pourparlers entre Bangui et la Séléka reprendront jeudi au Gabon. On attend à Libreville.",
        ["Libreville"],
    ),
    ("Abiy Ahmed se rendra jeudi au Kenya. On l'attend à Nairobi et à Mombasa.", ["Kenya"]),
    ("Abiy Ahmed se rendra jeudi au Kenya. On l'attend à Luanda.", ["Kenya"]),
    # a palace is in a town
    (
        "Boni Yayi a été reçu mercredi au palais de la Marina par Patrice Talon. On attendait à Cotonou.",
        ["Cotonou"],
    ),
    (
        "Abiy Ahmed a rencontré mardi au palais présidentiel de Sékoubana Assimi Goïta. On attend à Dakar "
        "et à Bamako.",
        ["Sékoubana"],
    ),
    # one that is known is no second town, a site outside of it is
    (
        "Abiy Ahmed est arrivé mardi au Burkina Faso. Il y restera deux jours. La presse attendait à "
        "Ouagadougou, la garde à Kosyam.",
        ["Ouagadougou"],
    ),
    (
        "Abiy Ahmed est arrivé mardi en Suisse. Il y restera deux jours. La presse attendait à Genève, la "
        "garde à Mont-Pèlerin.",
        ["Suisse"],
    ),
    ("Salva Kiir a rencontré mardi Riek Machar à Ohrid. La presse attendait à Kigali.", ["Ohrid"]),
    # a deal of the day on which they are there
    (
        "João Lourenço a reçu mardi Paul Kagame à Luanda. João Lourenço et Paul Kagame ont signé mardi "
        "un accord.",
        ["Luanda", "Luanda"],
    ),
    (
        "João Lourenço a reçu mardi Paul Kagame à Luanda. João Lourenço et Paul Kagame avaient signé un "
        "accord en 2021.",
        ["Luanda", None],
    ),
]


@pytest.mark.parametrize(("text", "places"), CASES)
def test_places_of_a_story(text: str, places: list[str | None], events_of: Reader) -> None:
    assert [event.place for event in events_of(text)] == places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("João Lourenço annonce un sommet. João Lourenço a annoncé lundi à Luanda un sommet.", "Luanda"),
        ("João Lourenço a annoncé lundi à Luanda un sommet. João Lourenço annonce un sommet.", "Luanda"),
        ("João Lourenço a annoncé un sommet après un entretien à Luanda avec Paul Kagame.", None),
    ],
)
def test_where_it_was_announced(
    text: str, place: str | None, extraction_of: Callable[..., Extraction]
) -> None:
    found = [event for event in extraction_of(text).events if event.type == "announcement"]
    assert [event.place for event in found] == [place]
