"""How well a report goes with those of one happening."""

from __future__ import annotations

from collections.abc import Iterable

from lib.timeline import parties, when
from lib.timeline.groups import Group, Placed
from lib.timeline.records import Report
from lib.wording import fold

# Contacts have two sides: a report that names only one may be of any contact of that side.
TWO_SIDED = frozenset({"meeting", "talks", "call", "letter"})
# Told apart by what they are rather than by who is in them: a truce and an exchange of the same two.
BY_CONTENT = frozenset({"agreement", "proposal", "pressure", "letter"})
OTHER_CONTENT = 0.2


def fit(one: Placed, group: Group, enough: float) -> float:
    """From 0, not at all, to 1; of what is less than ``enough`` only that it is less.

    ``group`` has only what comes before ``one``. For announcements see :func:`announced_alike`.
    """
    if one.report.event.article_id in group.articles:
        return 0.0
    if parties.clash(one.people, group.people):
        return 0.0
    if _unknown_side(one, group) and not when.same_days(one.report, group.dated):
        return 0.0
    best = when.fit(one.report, group.reports, group.dated) * _same_content(one, group)
    if not best or (best := best * places(one.report, group.reports)) < enough:
        return 0.0
    return best * parties.company(one.report.parties, group.voices)


def _unknown_side(one: Placed, group: Group) -> bool:
    """Whether the report names one side of a contact only, or nobody in the group names two."""
    if one.report.event.type not in TWO_SIDED:
        return False
    return len(one.people) < 2 or all(len(parties.sides(voice)) < 2 for voice in group.voices)


def _same_content(one: Placed, group: Group) -> float:
    if one.report.event.type not in BY_CONTENT:
        return 1.0
    words = fold(one.report.event.trigger)
    return 1.0 if any(fold(each.event.trigger) == words for each in group.reports) else OTHER_CONTENT


def announced_alike(one: Placed, group: Group, known: bool) -> float:
    """``fit`` of announcements, which are the same only by the same side.

    ``known``: whether the text tells of which event they are. Of others only the day says what they are.
    """
    if not known and not when.same_days(one.report, group.dated):
        return 0.0
    mine = parties.announcers(one.report.parties)
    theirs = (parties.announcers(voice) for voice in group.voices)
    if one.report.event.article_id in group.articles:
        return 0.0
    if not any(mine.keys() & each.keys() and not parties.clash(mine, each) for each in theirs):
        return 0.0
    return when.fit(one.report, group.reports, group.dated)


def places(report: Report, members: Iterable[Report]) -> float:
    """1 when the places agree or one is not told; less when they differ, 0 when they cannot be the same."""
    best = 0.0
    for member in members:
        one, other = report.event, member.event
        if not one.place or not other.place or one.place == other.place:
            return 1.0
        if one.country and one.country == other.country:
            best = max(best, 0.7 if when.days(report) == when.days(member) else 0.4)
        elif not one.country or not other.country:
            best = max(best, 0.6)
        elif one.status not in when.DONE or other.status not in when.DONE:
            best = max(best, 0.3)
    return best
