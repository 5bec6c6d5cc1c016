"""How well a report goes with those of one happening."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from lib.timeline import parties, retelling, when, where
from lib.timeline.groups import Group, Placed
from lib.timeline.records import Report
from lib.wording import fold

# Contacts have two sides: a report that names only one may be of any contact of that side.
TWO_SIDED = frozenset({"meeting", "talks", "call", "letter"})
# Told apart by what they are rather than by who is in them: a truce and an exchange of the same two.
BY_CONTENT = frozenset({"agreement", "proposal", "pressure", "letter"})
OTHER_CONTENT = 0.2
# What an article tells twice is one whatever other articles say.
TWICE = 2.0
# Nobody is in two countries on one day: one of the articles is wrong.
MISPLACED = 0.4
# "La rencontre de Genève", long after: the place says which, unless another one was there since.
RECALLED = 0.3


def fit(one: Placed, group: Group, enough: float) -> float:
    """From 0, not at all, to 1; of what is less than ``enough`` only that it is less.

    ``group`` has only what comes before ``one``. For announcements see :func:`announced_alike`.
    """
    if one.report.event.article_id in group.articles:
        return TWICE if _told_before(one, group) else 0.0
    if parties.clash(one.people, group.people):
        return 0.0
    if _unknown_side(one, group) and not when.same_days(one.report, group.dated):
        return 0.0
    best = when.fit(one.report, group.reports, group.dated) or _recalled(one, group)
    best *= _same_content(one, group)
    if _offered_elsewhere(one.report, group.reports) or _next_stop(one.report, group.dated):
        return 0.0
    if not best or (best := best * places(one.report, group.reports)) < enough:
        return 0.0
    return best * parties.company(one.report.parties, group.voices)


def _told_before(one: Placed, group: Group) -> bool:
    mine = one.report.event.article_id
    own = [each for each in group.reports if each.event.article_id == mine]
    return all(retelling.again(one.report, each) for each in own)


def _next_stop(report: Report, dated: Sequence[when.Dated]) -> bool:
    """Whether it was held in another spot than all that were held, and on none of their days."""
    told = when.days(report)
    if told is None or report.event.status not in when.DONE:
        return False
    held = [(days, each) for days, each in dated if each.event.status in when.DONE]
    return bool(held) and all(
        (days[1] < told[0] or told[1] < days[0]) and where.elsewhere(report.event, each.event)
        for days, each in held
    )


def _offered_elsewhere(report: Report, members: Sequence[Report]) -> bool:
    """Whether it is a contact in another place after one was turned down or called off."""
    newest = max(members, key=lambda each: (when.known(each) or date.min, each.id))
    if newest.event.status not in ("refused", "cancelled") or report.event.status in when.OFF:
        return False
    return any(
        where.differ(report.event, each.event)
        for each in members
        if each.event.status in ("refused", "cancelled")
    )


def _recalled(one: Placed, group: Group) -> float:
    """How well an undated report of a contact goes with an earlier one of these people in the same town."""
    town = where.town(one.report.event)
    made = when.known(one.report)
    if town is None or made is None or when.days(one.report) or len(one.people) < 2:
        return 0.0
    if one.report.event.status not in when.DONE | {"denied", "unknown"}:
        return 0.0
    there = (days for days, each in group.dated if where.town(each.event) == town)
    since = min((days[1] for days in there), default=None)
    ago = (made - since).days if since else -1
    return RECALLED - 0.001 * ago if 0 <= ago <= when.LATER else 0.0


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
        if where.town(one) and where.town(one) == where.town(other):
            return 1.0
        if one.country and one.country == other.country:
            inside = not where.elsewhere(one, other)
            best = max(best, 0.9 if inside else 0.7 if when.days(report) == when.days(member) else 0.4)
        elif not one.country or not other.country:
            best = max(best, 0.6)
        elif one.status not in when.DONE or other.status not in when.DONE:
            best = max(best, 0.3)
        elif _in_two_places(report, member):
            best = max(best, MISPLACED)
    return best


def _in_two_places(one: Report, other: Report) -> bool:
    """Whether the same persons are told to have met on one day in two countries."""
    mine, theirs = when.days(one), when.days(other)
    if one.event.type not in TWO_SIDED or mine is None or mine != theirs or mine[0] != mine[1]:
        return False
    ours, others = parties.sides(one.parties), parties.sides(other.parties)
    return len(ours) > 1 and ours == others and all(ours.values())
