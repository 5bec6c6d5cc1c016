"""Counts of events -> stacks in lanes: what each lane has in each day, week or month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import cast

import pandas as pd

from lib.charts.marks import FAMILIES, STANDINGS, TYPES, standing
from lib.lanes import NOT_STATED, OTHERS, LaneBy, named

LINES = 8  # of a stack's label
FAMILY = {kind: name for name, (_, kinds) in FAMILIES.items() for kind in kinds}


@dataclass(frozen=True, slots=True)
class Stack:
    """The events of one lane in the bucket that begins on ``start``, by (type, status)."""

    lane: str
    start: date
    events: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def number(self) -> int:
        """All of them."""
        return self.events.total()

    def parts(self) -> Iterator[tuple[str, str, int]]:
        """From the ground up: what was held of each family of types, what was announced and what not held.

        The last two are one part each, of the family that has most of it: more would only flicker.
        """
        found: dict[str, Counter[str]] = {how: Counter() for how in STANDINGS}
        for (kind, status), number in self.events.items():
            found[standing(status)][FAMILY.get(kind, "statements")] += number
        for family in FAMILIES:
            if number := found["held"][family]:
                yield family, "held", number
        for how in ("announced", "not held"):
            if found[how]:
                yield found[how].most_common(1)[0][0], how, found[how].total()

    def lines(self) -> Iterator[str]:
        """The numbers in words, the largest first, at most eight lines."""
        told = [f"{kind}, {status}: {number:,}" for (kind, status), number in self.events.most_common()]
        yield from told if len(told) <= LINES else told[: LINES - 1]
        if len(told) > LINES:
            yield f"and {len(told) - LINES + 1} other kinds"


def stacks(counts: pd.DataFrame, lane_by: LaneBy) -> tuple[dict[str, int], list[Stack]]:
    """The lanes from the top with their numbers of dated events, and the stacks in order of time.

    The largest lanes come first, types in their own order; beyond twelve all others share one. What is not
    stated comes last.
    """
    lanes, order = _laned(counts, lane_by)
    dated = counts["bucket"].notna()
    totals = _totals(counts[dated], lanes[dated])
    # The database may give thousands of countries: put together before they are gone through one by one.
    summed = counts["number"].groupby([counts["bucket"], lanes, counts["type"], counts["status"]]).sum()
    found: dict[tuple[date, str], Stack] = {}
    for key, number in summed.items():
        start, lane, kind, status = cast(tuple[pd.Timestamp, str, str, str], key)
        stack = found.setdefault((start.date(), lane), Stack(lane, start.date()))
        stack.events[kind, status] += int(number)
    return {lane: totals[lane] for lane in order if lane in totals}, [found[each] for each in sorted(found)]


def sizes(counts: pd.DataFrame, lane_by: LaneBy) -> dict[str, int]:
    """The numbers of events of the same lanes, with those that have no day."""
    return _totals(counts, _laned(counts, lane_by)[0])


def _laned(counts: pd.DataFrame, lane_by: LaneBy) -> tuple[pd.Series[str], list[str]]:
    """The lane of each row as it is drawn, and all lanes in order."""
    none = NOT_STATED.get(lane_by, "not stated")
    lanes = counts["lane"].fillna(none)
    dated = counts["bucket"].notna()
    totals = _totals(counts[dated], lanes[dated])
    kept = [kind for kind in TYPES if kind in totals] if lane_by == "type" else named(totals)
    return lanes.where(lanes.isin([*kept, none]), OTHERS), [*kept, OTHERS, none]


def _totals(counts: pd.DataFrame, lanes: pd.Series[str]) -> dict[str, int]:
    return {str(lane): int(total) for lane, total in counts["number"].groupby(lanes).sum().items()}
