"""Of several contacts told side by side each has its own status, day, place and people.

Published on Thursday 7 August 2025; each row names one contact by its word and says what must be read of it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from lib.records import Event

Reader = Callable[[str], tuple[Event, ...]]

CASES = [
    (
        "Félix Tshisekedi et Paul Kagame devaient avoir un tête-à-tête mardi, suivi d'une rencontre élargie "
        "à leurs ministres.",
        "tête-à-tête",
        {"status": "planned", "days": "08-12..08-12"},
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
        {"type": "call", "place": None, "days": "..08-07"},
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


def test_two_events_never_share_an_id(events_of: Reader) -> None:
    found = events_of(
        "Félix Tshisekedi a rencontré Paul Kagame lundi à Luanda et Abiy Ahmed a reçu mardi Ilham Aliev. "
        "Félix Tshisekedi et Paul Kagame se sont rencontrés mardi et se rencontreront jeudi prochain."
    )
    assert len(found) > 2
    assert len({e.id for e in found}) == len(found)


def _short(day: date | None) -> str:
    return f"{day:%m-%d}" if day else ""
