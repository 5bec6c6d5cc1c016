"""People known by their office alone, and offices whose holder the text names, or that are anybody's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.extract import extract
from lib.records import Article, Event

Reader = Callable[[str], tuple[Event, ...]]

# A text with one contact, and the names of those who take part.
CASES = [
    (
        "Kaja Kallas a rencontré lundi à Bruxelles l'ambassadrice du Paraguay.",
        {"Kaja Kallas", "ambassadrice du Paraguay"},
    ),
    (
        "Le ministre norvégien des Pêches a reçu mardi Hakan Fidan à Oslo.",
        {"ministre norvégien des Pêches", "Hakan Fidan"},
    ),
    (
        "Hakan Fidan s'est entretenu mercredi avec le chef de l'état-major bolivien.",
        {"Hakan Fidan", "chef de l'état-major bolivien"},
    ),
    (
        "Le gouverneur de la province d'Ispahan a téléphoné lundi à Hakan Fidan.",
        {"gouverneur de la province d'Ispahan", "Hakan Fidan"},
    ),
    # who has a name is known by it
    (
        "Hakan Fidan a reçu mardi le chef de la délégation kurde, le cheikh Baran Zebari.",
        {"Hakan Fidan", "Baran Zebari"},
    ),
    (
        "Nils Aune, ministre norvégien des Pêches, est là. Le ministre norvégien a vu mardi Hakan Fidan.",
        {"Nils Aune", "Hakan Fidan"},
    ),
    # the name behind a long title, whatever stands in that
    (
        "L'envoyé spécial de l'Union européenne pour le dialogue entre Belgrade et Pristina, Nils Aune, "
        "s'est entretenu lundi avec Hakan Fidan.",
        {"Nils Aune", "Hakan Fidan"},
    ),
    # whose he is the article tells
    (
        "Le Paraguay a élu son Parlement. Le Paraguay attend. Au Paraguay, le vote a été suivi. "
        "Hakan Fidan a reçu mardi à Ankara le chef du gouvernement.",
        {"Hakan Fidan", "chef du gouvernement paraguayen"},
    ),
    # who holds it no more is nobody but whom the text names
    ("Hakan Fidan a reçu mardi à Oslo l'ancien ministre norvégien des Pêches.", {"Hakan Fidan"}),
    # one sent to a state is not of it
    (
        "L'émissaire norvégien pour le Paraguay a rencontré mardi à Oslo Hakan Fidan.",
        {"Norvège", "Hakan Fidan"},
    ),
    # a verb between an office and a name
    ("Le Premier ministre britannique recevra vendredi Hakan Fidan.", {"Keir Starmer", "Hakan Fidan"}),
    ("Le Premier ministre britannique recevra Nils Aune vendredi.", {"Keir Starmer", "Nils Aune"}),
    # not a certain one, and no office
    ("Hakan Fidan a reçu mardi à Ankara un ministre norvégien.", {"Hakan Fidan", "Norvège"}),
    ("Hakan Fidan a reçu mardi à Ankara le ministre conseiller.", {"Hakan Fidan"}),
]


@pytest.mark.parametrize(("text", "who"), CASES)
def test_known_by_the_office(text: str, who: set[str], contacts_of: Reader) -> None:
    event = contacts_of(text)[-1]
    assert {each.name for each in event.participants} == who


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Hakan Fidan a vu lundi l'ambassadrice du Paraguay.", "Paraguay"),
        ("Hakan Fidan a vu lundi le ministre norvégien des Pêches.", "Norvège"),
        ("Hakan Fidan a vu lundi le gouverneur de Zinder.", None),
        (
            "Le Paraguay a élu son Parlement. Le Paraguay attend. Au Paraguay, le vote a été suivi. "
            "Hakan Fidan a vu lundi le chef du gouvernement.",
            "Paraguay",
        ),
    ],
)
def test_whose_side_an_officer_is_on(text: str, side: str | None, article_of: Callable[..., Article]) -> None:
    officers = [each for each in extract(article_of(text)).actors if each.name[0].islower()]
    assert [each.affiliation for each in officers] == [side]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # "le gouvernement" is that of the state all is about
        (
            "Paraguay : le gouvernement ferme une route\n\nLe Paraguay a fermé lundi la route du nord. "
            "Au Paraguay, selon le gouvernement, aucun camion ne passera.",
            ["Paraguay"],
        ),
        (
            "Hakan Fidan est à Oslo. Le ministre norvégien des Pêches a dit que la route était fermée.",
            ["ministre norvégien des Pêches"],
        ),
        # whose it is nothing tells
        ("La route est fermée. Selon le gouvernement, aucun camion ne passera.", ["gouvernement"]),
    ],
)
def test_who_speaks(text: str, speakers: list[str], article_of: Callable[..., Article]) -> None:
    found = extract(article_of(text))
    assert [each.speaker_name for each in found.quotes] == speakers
