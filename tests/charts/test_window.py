from __future__ import annotations

from datetime import date, timedelta

import pytest

from lib.charts.window import Window, clipped, window_of

FIRST = date(2025, 8, 1)
MONTH = [FIRST + timedelta(days=number) for number in range(30)]


@pytest.mark.parametrize(
    ("days", "newest", "expected"),
    [
        ([], None, None),
        ([FIRST], None, (FIRST, FIRST)),
        (MONTH, None, (FIRST, date(2025, 8, 30))),
        # Far away: one named in passing, and one planned for next year.
        ([date(1991, 7, 1), *MONTH, date(2026, 5, 1)], date(2025, 8, 30), (FIRST, date(2025, 8, 30))),
        # Near: the week before, and a plan for next month.
        ([date(2025, 7, 25), *MONTH], None, (date(2025, 7, 25), date(2025, 8, 30))),
        ([*MONTH, date(2025, 10, 10)], date(2025, 9, 1), (FIRST, date(2025, 10, 10))),
        # Of two equal stretches the last.
        ([date(1991, 7, 1), date(2025, 8, 1)], None, (FIRST, FIRST)),
    ],
)
def test_window(days: list[date], newest: date | None, expected: tuple[date, date] | None) -> None:
    assert window_of(days, newest) == (expected and Window(*expected))


def test_of_a_long_time_the_last_days() -> None:
    years = [date(2022, 1, 1) + timedelta(days=number) for number in range(1200)]
    window = window_of(years, None, longest=120)
    assert window == Window(years[-120], years[-1])
    assert window.days == 120


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (None, None, (FIRST, date(2025, 8, 30))),
        (date(2025, 8, 10), None, (date(2025, 8, 10), date(2025, 8, 30))),
        (date(2025, 7, 1), date(2025, 8, 5), (FIRST, date(2025, 8, 5))),
        # Nothing would be left.
        (date(2025, 9, 1), None, (FIRST, date(2025, 8, 30))),
    ],
)
def test_the_days_asked_for_limit_it(
    first: date | None, last: date | None, expected: tuple[date, date]
) -> None:
    assert clipped(Window(FIRST, date(2025, 8, 30)), first, last) == Window(*expected)
    assert clipped(None, first, last) is None
