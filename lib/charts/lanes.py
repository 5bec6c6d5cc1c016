"""Where each event stands on the timeline: its lane, its row in the lane, and its days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

import pandas as pd

from lib.charts.marks import TYPES

LaneBy = Literal["type", "actor", "country", "process"]
MOST_LANES = 14
OTHERS = "all others"
LONGEST_VIEW = 200  # days that the chart opens on at most
HEADER = 0.8  # the lane's name stands above its marks, in rows
NOT_STATED = {"country": "country not stated", "process": "no process", "actor": "parties not stated"}


@dataclass(frozen=True, slots=True)
class Placed:
    """One mark: the event's row, the lane, the height ``y`` in rows from the top, and the days drawn.

    ``at`` is where the mark stands; ``low`` and ``high`` bound the days, None where open. ``spans`` says
    that the event itself lasts from ``low`` to ``high``, as against lying somewhere between them.
    """

    row: Any
    lane: str
    y: float
    at: date
    low: date | None
    high: date | None
    spans: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """A named strip from ``top`` to ``bottom``, in rows from the top, with ``size`` events."""

    name: str
    top: float
    bottom: float
    size: int


def place(timeline: pd.DataFrame, lane_by: LaneBy) -> tuple[list[Lane], list[Placed]]:
    """Lanes and marks of the dated rows of ``timeline``; undated rows have no place on a timeline."""
    rows = [row for row in timeline.itertuples(index=False) if not _undated(row)]
    members = _members(rows, lane_by)
    gap = _gap(rows)
    lanes: list[Lane] = []
    marks: list[Placed] = []
    top = 0.0
    for name in members:
        packed, depth = _pack(members[name], name, top + HEADER, gap)
        bottom = top + HEADER + depth + 0.2
        lanes.append(Lane(name, top, bottom, len(packed)))
        marks += packed
        top = bottom
    return lanes, marks


def _undated(row: Any) -> bool:
    return bool(pd.isna(row.date_start) and pd.isna(row.date_end))


def _members(rows: Sequence[Any], lane_by: LaneBy) -> dict[str, list[Any]]:
    named = [(name, row) for row in rows for name in _lanes_of(row, lane_by)]
    counts = Counter(name for name, _ in named)
    order = list(TYPES) if lane_by == "type" else [name for name, _ in counts.most_common()]
    kept = [name for name in order if name in counts][:MOST_LANES]
    members: dict[str, list[Any]] = {name: [] for name in kept}
    for name, row in named:
        target = members.setdefault(name if name in kept else OTHERS, [])
        if not target or target[-1] is not row:
            target.append(row)
    return members


def _lanes_of(row: Any, lane_by: LaneBy) -> Iterator[str]:
    if lane_by == "actor":
        yield from row.participants or (NOT_STATED["actor"],)
    elif lane_by == "process":
        yield from row.processes or (NOT_STATED["process"],)
    else:
        yield getattr(row, lane_by) or NOT_STATED.get(lane_by, "not stated")


def _gap(rows: Sequence[Any]) -> timedelta:
    days = [day for row in rows for day in (row.date_start, row.date_end) if not pd.isna(day)]
    extent = (max(days) - min(days)).days if days else 0
    return timedelta(days=max(1.0, min(extent, LONGEST_VIEW) / 55))


def _pack(rows: list[Any], lane: str, top: float, gap: timedelta) -> tuple[list[Placed], int]:
    # Each mark goes into the first row of its lane that is free by its first day.
    ends: list[date] = []
    packed = []
    for row, at, low, high, spans in sorted(map(_days, rows), key=lambda item: (item[2] or item[1], item[1])):
        first, last = low or at, high or at
        depth = next((i for i, end in enumerate(ends) if end + gap <= first), len(ends))
        ends[depth : depth + 1] = [last]
        packed.append(Placed(row, lane, top + depth + 0.5, at, low, high, spans))
    return packed, max(1, len(ends))


def _days(row: Any) -> tuple[Any, date, date | None, date | None, bool]:
    low = None if pd.isna(row.date_start) else row.date_start.date()
    high = None if pd.isna(row.date_end) else row.date_end.date()
    # The text gives both ends of "du 11 au 15 août"; "la semaine prochaine" only bounds the day.
    spans = bool(
        low and high and low < high and row.date_basis == "explicit" and row.date_precision == "interval"
    )
    if low and high:
        return row, low if spans else low + (high - low) / 2, low, high, spans
    at = low or high
    assert at is not None
    return row, at, low, high, spans
