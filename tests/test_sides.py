from __future__ import annotations

import pandas as pd

from lib import registry
from lib.sides import COLUMNS, known_as, sides

ACTORS = pd.DataFrame(
    [
        ("Ada Lune", "person", "Valdorie", 2),
        ("Valdorie", "state", None, 1),
        ("Boris Quai", "person", "Valdorie", 5),
        ("Carla Mont", "person", None, 4),
        ("Duché de Roc", "state", None, 3),
        ("Emil Sand", "person", "Duché de Roc", 0),
    ],
    columns=list(COLUMNS),
)


def test_a_side_speaks_through_itself_and_those_who_belong_to_it() -> None:
    assert sides(ACTORS) == {
        "Valdorie": ("Boris Quai", "Ada Lune", "Valdorie"),
        "Duché de Roc": ("Duché de Roc",),
    }


def test_seats_stand_for_their_state() -> None:
    assert known_as(registry.load())["Kremlin"] == "Russie"
