"""Who met whom in a short story, and that nobody else did.

Published on Thursday 7 August 2025; the contacts of each text in order, as "stage: who".
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Event

Reader = Callable[[str], tuple[Event, ...]]
BEFORE = "La Russie et l'Ukraine ont négocié lundi à Istanbul. "
FIRST = "held: Russie, Ukraine"

CASES = [
    # what people meet for is the meeting told, and not one of those told before
    (
        BEFORE
        + "À Genève, les émissaires américains et iraniens se sont retrouvés mardi pour trois heures de "
        "discussions.",
        [FIRST, "held: Iran, États-Unis"],
    ),
    (
        BEFORE + "Kaja Kallas et Hakan Fidan se sont réunis mardi à Ankara pour des entretiens.",
        [FIRST, "held: Hakan Fidan, Kaja Kallas"],
    ),
    (
        BEFORE + "Kaja Kallas et Hakan Fidan se rencontreront vendredi pour deux jours de pourparlers.",
        [FIRST, "planned: Hakan Fidan, Kaja Kallas"],
    ),
    (
        BEFORE + "William Ruto a reçu mardi Kaja Kallas pour préparer un sommet entre Paul Kagame et Félix "
        "Tshisekedi.",
        [FIRST, "held: Kaja Kallas, William Ruto", "planned: Félix Tshisekedi, Paul Kagame"],
    ),
    (
        BEFORE + "Kaja Kallas et Hakan Fidan se sont retrouvés mardi pour une réunion avec Paul Kagame.",
        [FIRST, "held: Hakan Fidan, Kaja Kallas", "planned: Hakan Fidan, Kaja Kallas, Paul Kagame"],
    ),
]


@pytest.mark.parametrize(("text", "contacts"), CASES)
def test_who_met_whom(text: str, contacts: list[str], contacts_of: Reader) -> None:
    told = (
        f"{event.status}: {', '.join(sorted(each.name for each in event.participants))}"
        for event in contacts_of(text)
    )
    assert list(told) == contacts
