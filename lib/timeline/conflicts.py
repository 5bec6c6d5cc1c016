"""What is said of one happening that cannot all be true, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from lib.timeline import parties, when, where
from lib.timeline.records import Conflict, Field, Report

# A day that words of the article tell; others follow from what it tells of something else.
IN_WORDS = frozenset({"explicit", "weekday", "relative"})


def conflicts(reports: Sequence[Report]) -> tuple[Conflict, ...]:
    """One contradiction for each pair of values, with the first two events that say so, and who says it.

    ``reports`` are in order of publication. A new day for a plan is no contradiction, nor is a plan that
    did not come true; copies of one text do not contradict each other, and a day or place inside another
    one is none either.
    """
    found: dict[tuple[Field, frozenset[str]], Conflict] = {}
    # Of reports that say the same the first stands for all.
    different: dict[tuple[object, ...], Report] = {}
    for report in reports:
        different.setdefault(_said(report), report)
    pairs = combinations(different.values(), 2)
    told = [conflict for one, other in pairs for conflict in _between(one, other)]
    for conflict in (*(each for report in different.values() for each in _within(report)), *told):
        key = conflict.field, frozenset((conflict.value, conflict.other_value))
        # What is denied is the last plan that somebody is cited for.
        if key not in found or ("planned" in key[1] and conflict.by and conflict.other_by):
            found[key] = conflict
    return tuple(found.values())


def _said(report: Report) -> tuple[object, ...]:
    event = report.event
    told = event.status, when.days(report), event.place, event.country
    return *told, report.parties, report.voice, report.contrary


def _within(report: Report) -> Iterator[Conflict]:
    """What two voices of one article tell of one event."""
    other = report.contrary
    if other is not None and not any(field == "status" for field, _ in report.edited):
        mine = report.event.status
        yield Conflict("status", other.status, report.id, mine, report.id, other.voice, report.voice)


def _between(one: Report, other: Report) -> Iterator[Conflict]:
    happened = one.event.status in when.DONE and other.event.status in when.DONE
    if happened and (days := _days(one, other)):
        yield _conflict("date", days, one, other)
    if happened and where.differ(one.event, other.event):
        yield _conflict("place", (str(one.event.place), str(other.event.place)), one, other)
    if left_out := _left_out(one, other):
        yield _conflict("participants", left_out, one, other)
    if _told_and_denied(one, other) or _told_and_denied(other, one):
        yield _conflict("status", (one.event.status, other.event.status), one, other)


def _conflict(field: Field, values: tuple[str, str], one: Report, other: Report) -> Conflict:
    return Conflict(field, values[0], one.id, values[1], other.id, one.voice, other.voice)


def _days(one: Report, other: Report) -> tuple[str, str] | None:
    mine, theirs = when.days(one), when.days(other)
    if mine is None or theirs is None or (mine[0] <= theirs[1] and theirs[0] <= mine[1]):
        return None
    if not (in_words(one) and in_words(other)):
        return None
    return "/".join(day.isoformat() for day in mine), "/".join(day.isoformat() for day in theirs)


def in_words(report: Report) -> bool:
    """Whether the article tells the day itself, so that it does not only follow from something else."""
    by_hand = any(field.startswith("date") for field, _ in report.edited)
    return by_hand or report.event.date_basis in IN_WORDS or report.event.date_text is not None


def _left_out(one: Report, other: Report) -> tuple[str, str] | None:
    """Somebody who took part by one article and did not by the other."""
    for mine, theirs, swapped in ((one, other, False), (other, one, True)):
        out = {party.person or party.side for party in mine.parties if party.role == "excluded"}
        there = {party.person or party.side for party in theirs.parties if party.role not in parties.OUTSIDE}
        if both := sorted(out & there):
            values = (f"without {both[0]}", f"with {both[0]}")
            return values[::-1] if swapped else values
    return None


def _told_and_denied(told: Report, denied: Report) -> bool:
    """Whether the one says that it took place, or will, and the other that it did not, or will not.

    A plan is contradicted by a voice that denies it while it may still come true; what is said afterwards
    is what became of it, and a plan told after that is another one.
    """
    if denied.event.status != "denied":
        return False
    if told.event.status in when.DONE:
        return True
    if told.event.status != "planned" or denied.voice is None or denied.voice == told.voice:
        return False
    over, said = told.event.date_end, denied.published
    if said is None or (told.published is not None and told.published > said):
        return False
    return over is None or said <= over
