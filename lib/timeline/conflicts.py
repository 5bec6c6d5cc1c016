"""What articles say of one happening that cannot all be true, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from lib.timeline import parties, when
from lib.timeline.records import Conflict, Field, Report


def conflicts(reports: Sequence[Report]) -> tuple[Conflict, ...]:
    """One contradiction for each pair of values, with the first two events that say so.

    ``reports`` are in order of publication. A new day for a plan is no contradiction, nor is a plan that
    did not come true; copies of one text do not contradict each other.
    """
    found: dict[tuple[Field, frozenset[str]], Conflict] = {}
    # Of reports that say the same the first stands for all.
    different: dict[tuple[object, ...], Report] = {}
    for report in reports:
        different.setdefault(_said(report), report)
    for one, other in combinations(different.values(), 2):
        for conflict in _between(one, other):
            found.setdefault((conflict.field, frozenset((conflict.value, conflict.other_value))), conflict)
    return tuple(found.values())


def _said(report: Report) -> tuple[object, ...]:
    event = report.event
    return event.status, when.days(report), event.place, event.country, report.parties


def _between(one: Report, other: Report) -> Iterator[Conflict]:
    happened = one.event.status in when.DONE and other.event.status in when.DONE
    if happened and (days := _days(one, other)):
        yield Conflict("date", days[0], one.id, days[1], other.id)
    if happened and (places := _places(one, other)):
        yield Conflict("place", places[0], one.id, places[1], other.id)
    if left_out := _left_out(one, other):
        yield Conflict("participants", left_out[0], one.id, left_out[1], other.id)
    if _told_and_denied(one, other) or _told_and_denied(other, one):
        yield Conflict("status", one.event.status, one.id, other.event.status, other.id)


def _days(one: Report, other: Report) -> tuple[str, str] | None:
    mine, theirs = when.days(one), when.days(other)
    if mine is None or theirs is None or (mine[0] <= theirs[1] and theirs[0] <= mine[1]):
        return None
    return "/".join(day.isoformat() for day in mine), "/".join(day.isoformat() for day in theirs)


def _places(one: Report, other: Report) -> tuple[str, str] | None:
    mine, theirs = one.event, other.event
    if not mine.place or not theirs.place or not mine.country or not theirs.country:
        return None
    # A city and its country do not contradict each other; two countries do.
    return (mine.place, theirs.place) if mine.country != theirs.country else None


def _left_out(one: Report, other: Report) -> tuple[str, str] | None:
    """Somebody who took part by one article and did not by the other."""
    for mine, theirs, swapped in ((one, other, False), (other, one, True)):
        out = {party.person or party.side for party in mine.parties if party.role == "excluded"}
        there = {party.person or party.side for party in theirs.parties if party.role not in parties.OUTSIDE}
        if both := sorted(out & there):
            values = (f"without {both[0]}", f"with {both[0]}")
            return values[::-1] if swapped else values
    return None


def _told_and_denied(one: Report, other: Report) -> bool:
    return one.event.status in when.DONE and other.event.status == "denied"
