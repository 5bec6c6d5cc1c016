"""Whether two events of one article are one after all.

The reading keeps two events of an article apart where their parties, days or places differ. Two kinds of
pairs are one: what a title sums up and the body tells in full, and what two voices tell differently.
"""

from __future__ import annotations

from lib.timeline import parties, when, where
from lib.timeline.records import Report

# In characters: as close two voices are set side by side.
SIDE_BY_SIDE = 500
TO_COME = frozenset({"proposed", "planned", "postponed"})


def again(one: Report, other: Report) -> bool:
    """Whether two reports of one article tell the same."""
    return sums_up(one, other) or sums_up(other, one) or at_odds(one, other)


def sums_up(title: Report, body: Report) -> bool:
    """Whether ``title`` is what the headline says of ``body``: nothing in it is otherwise."""
    if not title.headline or body.headline or _stage(title) != _stage(body):
        return False
    mine, theirs = parties.sides(title.parties), parties.sides(body.parties)
    if not mine or not theirs or parties.clash(mine, theirs):
        return False
    if not (mine.keys() <= theirs.keys() or theirs.keys() <= mine.keys()):
        return False
    if min(len(mine), len(theirs)) < 2 and not _pinned(title, body):
        return False
    return _days_apart(title, body) in (None, 0) and not where.differ(title.event, body.event)


def at_odds(one: Report, other: Report) -> bool:
    """Whether two voices that are cited side by side tell of one contact, but otherwise.

    Told by the one and denied by the other; of one day or the next; in one place or another. That there
    were two contacts neither says.
    """
    if one.voice == other.voice or not _close(one, other):
        return False
    mine, theirs = parties.sides(one.parties), parties.sides(other.parties)
    if len(mine) < 2 or mine.keys() != theirs.keys() or parties.clash(mine, theirs):
        return False
    apart, elsewhere = _days_apart(one, other), where.differ(one.event, other.event)
    if "denied" in (one.event.status, other.event.status):
        return _denied(one, other) and apart in (None, 0) and not elsewhere
    if None in (one.voice, other.voice) or not {one.event.status, other.event.status} <= when.DONE:
        return False
    return (apart == 1 and not elsewhere) or (apart == 0 and elsewhere)


def _denied(one: Report, other: Report) -> bool:
    told, denied = (one, other) if other.event.status == "denied" else (other, one)
    return denied.voice is not None and told.event.status in when.DONE | {"planned"}


def _stage(report: Report) -> str:
    if report.event.status in when.DONE:
        return "done"
    return "to come" if report.event.status in TO_COME else report.event.status


def _pinned(one: Report, other: Report) -> bool:
    """Whether day or place says which contact it is, where one names a single side."""
    mine, theirs = when.days(one), when.days(other)
    same_day = mine is not None and mine == theirs
    return same_day or (one.event.place is not None and one.event.place == other.event.place)


def _days_apart(one: Report, other: Report) -> int | None:
    """How many days lie between; 0 where the days meet, None where either is not told."""
    mine, theirs = when.days(one), when.days(other)
    if mine is None or theirs is None:
        return None
    return max(0, (theirs[0] - mine[1]).days, (mine[0] - theirs[1]).days)


def _close(one: Report, other: Report) -> bool:
    places = [each.event.mentions[0].start for each in (one, other) if each.event.mentions]
    return len(places) == 2 and abs(places[0] - places[1]) <= SIDE_BY_SIDE
