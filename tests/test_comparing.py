from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from lib.comparing import COLUMNS, Period, compare
from tests.rows import happenings, on

JULY = Period(date(2025, 7, 1), date(2025, 7, 31))
AUGUST = Period(date(2025, 8, 1), date(2025, 8, 31))
ROWS = happenings(
    {**on(5, 7)},
    {**on(6, 7), "type": "call"},
    {**on(6), "type": "call"},
    {**on(7), "type": "call", "status": "planned", "participants": ("Xi",)},
    {**on(8), "type": "call", "status": "planned", "participants": ("Xi", "Vladimir Poutine")},
    {"date_start": date(2025, 7, 30), "date_end": date(2025, 8, 2), "type": "talks"},
    {"date_start": None, "date_end": None, "type": "letter"},
    {**on(1, 9), "type": "visit"},
)


def rows(frame: pd.DataFrame) -> list[tuple[object, ...]]:
    return list(frame.itertuples(index=False, name=None))


def test_counts_with_their_difference() -> None:
    found = compare(ROWS, JULY, AUGUST)
    assert list(found.types) == list(COLUMNS)
    assert rows(found.types) == [("call", 1, 3, 2), ("meeting", 1, 0, -1), ("talks", 1, 1, 0)]
    assert rows(found.statuses) == [("planned", 0, 2, 2), ("held", 3, 2, -1)]
    assert rows(found.actors) == [("Xi", 0, 2, 2), ("Steve Witkoff", 3, 2, -1), ("Vladimir Poutine", 3, 3, 0)]


def test_what_lies_in_both_is_only_in_neither() -> None:
    found = compare(ROWS, JULY, AUGUST)
    assert list(found.only_a["id"]) == ["e1", "e2"]
    assert list(found.only_b["id"]) == ["e3", "e4", "e5"]
    assert len(found.in_a) == 3
    assert len(found.in_b) == 4


@pytest.mark.parametrize(
    ("a", "b", "totals", "warning"),
    [
        (JULY, AUGUST, ("3 events in A (Jul 2025)", "4 events in B (Aug 2025)"), ""),
        (Period(date(2025, 7, 1), date(2025, 7, 2)), JULY,
         ("0 events in A (Tue 1 – Wed 2 Jul 2025)", "3 events in B (Jul 2025)"),
         "The periods differ in length (2 days, 31 days), so mind the numbers."),
        (Period(None, date(2025, 7, 31)), Period(None, None),
         ("3 events in A (by Thu 31 Jul 2025)", "7 events in B (all days)"),
         "The periods differ in length (no end, no end), so mind the numbers."),
    ],
)  # fmt: skip
def test_in_words(a: Period, b: Period, totals: tuple[str, str], warning: str) -> None:
    found = compare(ROWS, a, b)
    assert (found.totals(), found.warning()) == (totals, warning)


def test_nothing_compares_to_nothing() -> None:
    found = compare(happenings(), JULY, AUGUST)
    assert [len(frame) for frame in (found.types, found.statuses, found.actors, found.only_a)] == [0] * 4
    assert list(found.actors) == list(COLUMNS)
