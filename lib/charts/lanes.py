"""Where each event stands on the timeline: its lane, its row in the lane, and the days drawn.

Marks of neighbouring days stand side by side and those of the same days one under the other, so that a lane
reads as a histogram of single events. Where a lane would grow too deep, the rest is drawn as a number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pandas as pd

from lib.charts.marks import TYPES
from lib.charts.window import Window, clipped, window_of
from lib.filters import Filters
from lib.lanes import NOT_STATED, OTHERS, LaneBy, named, of_actor, of_process

ALL = Filters()
COLUMNS = 80  # marks that find room side by side in the window
DEEPEST, SHALLOWEST, MOST_ROWS = 12, 3, 34
# How far a whisker is drawn to either side at most, and where it has no end, as shares of the window.
REACH, STUB = 1 / 26, 1 / 70


@dataclass(frozen=True, slots=True)
class Placed:
    """One mark: the event's row, the lane, and ``depth``, its row in the lane from 0.

    ``at`` is where the mark stands, from ``low`` to ``high`` the days drawn. ``spans`` says that the event
    itself lasts from ``low`` to ``high``, as against lying somewhere between them. ``before`` and ``after``
    say that its days go on beyond what is drawn: the end is open or far away.
    """

    row: Any
    lane: str
    depth: int
    at: date
    low: date
    high: date
    spans: bool
    before: bool = False
    after: bool = False


@dataclass(frozen=True, slots=True)
class Crowd:
    """``number`` events of a lane that found no room, with days from ``first`` to ``last``."""

    lane: str
    first: date
    last: date
    number: int

    @property
    def at(self) -> date:
        """Where the number stands."""
        return self.first + (self.last - self.first) / 2


@dataclass(frozen=True, slots=True)
class Lane:
    """A named strip of ``rows`` rows with ``size`` events; ``total`` counts those without a day too."""

    name: str
    rows: int
    size: int
    total: int


@dataclass(frozen=True, slots=True)
class Placement:
    """All that a timeline draws; ``window`` is None when nothing has a day."""

    window: Window | None
    lanes: tuple[Lane, ...] = ()
    marks: tuple[Placed, ...] = ()
    crowds: tuple[Crowd, ...] = ()


def place(timeline: pd.DataFrame, lane_by: LaneBy, filters: Filters = ALL) -> Placement:
    """The dated rows of ``timeline`` in lanes; undated rows have no place on a timeline.

    ``filters`` are those under which the rows were found: the window holds no day beyond those asked for, and
    a process not asked for has no lane, nor has an actor besides whom somebody is asked for.
    """
    rows = [row for row in timeline.itertuples(index=False) if not _undated(row)]
    undated = [row for row in timeline.itertuples(index=False) if _undated(row)]
    published = timeline["published"].dropna()
    newest = max(published).date() if len(published) else None
    asked = filters.date_from, filters.date_to
    window = clipped(window_of([_standing(*_ends(row)) for row in rows], newest), *asked)
    if window is None:
        return Placement(None)
    order = _order(rows, lane_by, filters)
    packed = {
        name: _pack(found, name, window) for name, found in _members(rows, order, lane_by, filters).items()
    }
    without = _members(undated, order, lane_by, filters)
    deep = {name: _rows_in(marks, window) for name, marks in packed.items()}
    room = next(
        (
            n
            for n in range(DEEPEST, SHALLOWEST, -1)
            if sum(min(each, n) for each in deep.values()) <= MOST_ROWS
        ),
        SHALLOWEST,
    )
    lanes: list[Lane] = []
    kept: list[Placed] = []
    crowds: list[Crowd] = []
    for name, marks in packed.items():
        depth = min(deep[name], room)
        # The last row of a lane that is too deep holds the numbers.
        free = depth if deep[name] <= room else depth - 1
        kept += [mark for mark in marks if mark.depth < free]
        crowds += _crowds([mark for mark in marks if mark.depth >= free], window)
        lanes.append(Lane(name, max(depth, 1), len(marks), len(marks) + len(without.get(name, ()))))
    return Placement(window, tuple(lanes), tuple(kept), tuple(crowds))


def _undated(row: Any) -> bool:
    return bool(pd.isna(row.date_start) and pd.isna(row.date_end))


def _ends(row: Any) -> tuple[date | None, date | None]:
    start, end = row.date_start, row.date_end
    return (None if pd.isna(start) else start.date()), (None if pd.isna(end) else end.date())


def _standing(low: date | None, high: date | None) -> date:
    if low and high:
        return low + (high - low) / 2
    at = low or high
    assert at is not None
    return at


def _order(rows: Sequence[Any], lane_by: LaneBy, filters: Filters) -> list[str]:
    """The lanes from the top: what is not stated comes last, after all others."""
    counts = Counter(name for row in rows for name in _lanes_of(row, lane_by, filters))
    kept = list(TYPES) if lane_by == "type" else named(counts)
    return [*kept, OTHERS, NOT_STATED.get(lane_by, "not stated")]


def _members(
    rows: Sequence[Any], order: Sequence[str], lane_by: LaneBy, filters: Filters
) -> dict[str, list[Any]]:
    members: dict[str, list[Any]] = {name: [] for name in order}
    for row in rows:
        names = _lanes_of(row, lane_by, filters)
        for name in dict.fromkeys(name if name in members else OTHERS for name in names):
            members[name].append(row)
    return {name: found for name, found in members.items() if found}


def _lanes_of(row: Any, lane_by: LaneBy, filters: Filters) -> Sequence[str]:
    if lane_by == "actor":
        names = of_actor(row.participants, filters)
    elif lane_by == "process":
        names = of_process(row.processes, filters)
    else:
        names = [getattr(row, lane_by)] if getattr(row, lane_by) else []
    return names or [NOT_STATED.get(lane_by, "not stated")]


def _pack(rows: list[Any], lane: str, window: Window) -> list[Placed]:
    # Each mark goes into the first row of its lane that is free by its first day.
    gap = timedelta(days=max(1.0, window.days / COLUMNS))
    ends: list[date] = []
    packed = []
    drawn = [_drawn(row, lane, window) for row in rows]
    # What lasts long comes below the rest: it would take whole rows.
    long = timedelta(days=window.days / 4)
    for mark in sorted(drawn, key=lambda mark: (mark.high - mark.low > long, mark.low, mark.at, mark.row.id)):
        depth = next((i for i, end in enumerate(ends) if end + gap <= mark.low), len(ends))
        ends[depth : depth + 1] = [mark.high]
        packed.append(_at_depth(mark, depth))
    return packed


def _at_depth(mark: Placed, depth: int) -> Placed:
    return Placed(
        mark.row, mark.lane, depth, mark.at, mark.low, mark.high, mark.spans, mark.before, mark.after
    )


def _drawn(row: Any, lane: str, window: Window) -> Placed:
    low, high = _ends(row)
    # The text gives both ends of "du 11 au 15 août"; "la semaine prochaine" only bounds the day.
    if low and high and low < high and row.date_basis == "explicit" and row.date_precision == "interval":
        return Placed(row, lane, 0, low, low, high, spans=True)
    at, reach, stub = _standing(low, high), _share(window, REACH), _share(window, STUB)
    first = at - stub if low is None else max(low, at - reach)
    last = at + stub if high is None else min(high, at + reach)
    before = low is None or low < first
    return Placed(row, lane, 0, at, first, last, False, before, high is None or high > last)


def _share(window: Window, part: float) -> timedelta:
    return timedelta(days=max(1, round(window.days * part)))


def _rows_in(marks: Sequence[Placed], window: Window) -> int:
    seen = [mark for mark in marks if mark.low <= window.last and mark.high >= window.first]
    return max((mark.depth + 1 for mark in seen), default=1)


def _crowds(marks: Sequence[Placed], window: Window) -> list[Crowd]:
    # A number is as wide as some three marks, and as six on a small screen: so far they stand apart.
    width = timedelta(days=max(1, round(6 * window.days / COLUMNS)))
    found: list[Crowd] = []
    for mark in sorted(marks, key=lambda mark: mark.at):
        last = found[-1] if found else None
        if last and mark.at - last.at < width:
            found[-1] = replace(last, last=mark.at, number=last.number + 1)
        else:
            found.append(Crowd(mark.lane, mark.at, mark.at, 1))
    return found
