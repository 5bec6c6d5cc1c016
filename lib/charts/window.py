"""The days that a timeline opens on: where most of what it shows lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

LONGEST = 120  # days that a chart of single events opens on at most
MOST = 0.9  # the share of the events among which the window is looked for
NEAR = timedelta(days=14)
AHEAD = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Window:
    """Days from ``first`` to ``last``, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days, at least 1."""
        return (self.last - self.first).days + 1


def window_of(days: Sequence[date], newest: date | None, longest: int = LONGEST) -> Window | None:
    """The window that a chart of ``days`` opens on; None without any.

    One event of 1991 named in passing must not squeeze this month into a hair's breadth: the shortest stretch
    with nine tenths of the days, the last of equals, is widened to what lies near it, and to plans up to 45
    days after ``newest``, the day of the newest article. No more than the last ``longest`` days of it.
    """
    if not days:
        return None
    ordered = sorted(days)
    core = _densest(ordered, max(1, int(MOST * len(ordered))))
    near = max(NEAR, (core.last - core.first) / 4)
    first = min(day for day in ordered if day >= core.first - near)
    last = max(day for day in ordered if day <= core.last + near)
    if newest is not None:
        last = max([last, *(day for day in ordered if last < day <= newest + AHEAD)])
    if (last - first).days >= longest:
        start = last - timedelta(days=longest - 1)
        first = min(day for day in ordered if day >= start)
    return Window(first, last)


def clipped(window: Window | None, first: date | None, last: date | None) -> Window | None:
    """``window`` without the days before ``first`` and after ``last``, if any days are left."""
    if window is None:
        return None
    start, end = max(window.first, first or window.first), min(window.last, last or window.last)
    return Window(start, end) if start <= end else window


def _densest(ordered: Sequence[date], number: int) -> Window:
    spans = [Window(ordered[at], ordered[at + number - 1]) for at in range(len(ordered) - number + 1)]
    return min(reversed(spans), key=lambda span: span.days)
