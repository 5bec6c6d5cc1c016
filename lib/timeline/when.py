"""Whether two reports can be of the same day, given what stage each tells of and when it was published."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from lib.timeline.records import Report

DONE = frozenset({"held", "ongoing"})
OPEN = frozenset({"proposed", "planned", "postponed", "unknown"})
OFF = frozenset({"cancelled", "refused", "denied"})
Days = tuple[date, date]
Dated = tuple[Days, Report]

# In days: how long after a contact articles still speak of it without saying when it was, how far ahead an
# undated plan reaches, and how long a postponed one may take.
RECENT = 10
AHEAD = 45
LATER = 120
# Also in days: what lasts longer says little of when it was, and what is shorter is a day by and large.
LONG, SHORT = 92, 3


def days(report: Report) -> Days | None:
    """The first and last day told, when both are; a presumed day is not told."""
    event = report.event
    if event.date_start is None or event.date_end is None or event.date_basis == "presumed":
        return None
    return event.date_start, event.date_end


def known(report: Report) -> date | None:
    """When the report was made: publication, else the last day that it tells of."""
    return report.published or report.event.date_end or report.event.date_start


def dated(members: Iterable[Report]) -> list[Dated]:
    """Those of ``members`` that tell their days, with them."""
    return [(told, member) for member in members if (told := days(member))]


def fit(report: Report, members: Sequence[Report], others: Sequence[Dated] | None = None) -> float:
    """How well ``report`` goes with reports of one happening, by days and stages; 0 not at all.

    ``others`` are those ``dated`` among them, where they are known already.
    """
    told = days(report)
    others = dated(members) if others is None else others
    settled = [each for each, member in others if member.event.status in DONE]
    if told is None:
        return _undated(report, members, settled)
    if settled and report.event.status in DONE:
        return max(_closeness(told, each) for each in settled) or _misdated(report, members)
    if settled and not any(_meet(told, each) for each in settled):
        return 0.0
    if not others:
        return _first_date(report, told, members)
    current = max(others, key=lambda pair: (known(pair[1]) or date.min, pair[1].id))[0]
    close = max(_closeness(told, each) for each, _ in others)
    return close if _meet(told, current) else max(0.8 * close, _moved(report, told, members))


def same_days(report: Report, others: Iterable[Dated]) -> bool:
    """Whether it tells a day, or a few, that one of ``others`` tells as well."""
    told = days(report)
    if told is None or _length(told) > SHORT:
        return False
    return any(_length(each) <= SHORT and _meet(told, each) for each, _ in others)


def _closeness(one: Days, other: Days) -> float:
    if not _meet(one, other):
        return 0.0
    if max(_length(one), _length(other)) > LONG:
        return 0.1
    if one == other:
        return 1.0
    return 0.9 if min(_length(one), _length(other)) <= SHORT else 0.8


def _meet(one: Days, other: Days) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _length(one: Days) -> int:
    return (one[1] - one[0]).days + 1


def _misdated(report: Report, members: Sequence[Report]) -> float:
    """One of two articles is a day off; both came out when either day was over."""
    told = days(report)
    for member in members:
        theirs = days(member)
        if not told or not theirs or _length(told) > 1 or _length(theirs) > 1:
            continue
        apart = abs((told[0] - theirs[0]).days)
        over = max(told[0], theirs[0])
        if apart == 1 and all(
            day is not None and day >= over for day in (report.published, member.published)
        ):
            return 0.35
    return 0.0


def _moved(report: Report, told: Days, members: Sequence[Report]) -> float:
    """A plan that was put off, and the new day; or news that it is off, dated otherwise."""
    made = known(report)
    last = max((known(member) or date.min for member in members), default=date.min)
    if made is None or made < last or made - last > timedelta(LATER):
        return 0.0
    newest = max(members, key=lambda member: (known(member) or date.min, member.id)).event.status
    if report.event.status == "postponed" and newest in OPEN:
        return 0.6
    waiting = newest == "postponed" and report.event.status in OPEN | DONE
    return 0.5 if waiting and not any(_new_day(m, members) for m in members) else 0.0


def _new_day(off: Report, members: Iterable[Report]) -> bool:
    """Whether it tells the day to which a plan was put off, and not only the day that the plan had."""
    told = days(off) if off.event.status == "postponed" else None
    if told is None:
        return False
    plans = (days(each) for each in members if each.event.status in ("planned", "proposed"))
    return not any(plan and _meet(told, plan) for plan in plans)


def _first_date(report: Report, told: Days, members: Sequence[Report]) -> float:
    """The first exact day for what was told without one."""
    best = 0.0
    for member in members:
        made = known(member)
        event = member.event
        too_late = event.date_end is not None and told[0] > event.date_end
        too_early = event.date_start is not None and told[1] < event.date_start
        if made is None or too_late or too_early:
            continue
        if event.status in DONE and timedelta(0) <= made - told[1] <= timedelta(RECENT):
            best = max(best, 0.5)
        ahead = told[0] - made
        if event.status not in DONE and timedelta(-2) <= ahead <= timedelta(AHEAD):
            best = max(best, 0.5)
        if report.event.status in OFF and abs(ahead) <= timedelta(AHEAD):
            best = max(best, 0.4)
    return best


def _undated(report: Report, members: Sequence[Report], settled: Sequence[Days]) -> float:
    made = known(report)
    if made is None:
        return 0.0
    if report.event.status in DONE:
        return max((_soon_after(made, each) for each in settled or _planned(members)), default=0.0) or (
            0.0 if settled else _told_together(made, members, RECENT)
        )
    if settled:
        # Still a plan in the eyes of an article that came out before.
        before = any(made <= each[1] and each[0] - made <= timedelta(AHEAD) for each in settled)
        off = report.event.status in OFF and any(_soon_after(made, each) for each in settled)
        return 0.5 if before else 0.4 if off else 0.0
    if any(member.event.status in DONE and (known(member) or made) < made for member in members):
        # What is still to come after one was held, on whatever day, is another one.
        return 0.0
    ahead = [each for each in _planned(members) if timedelta(-RECENT) <= each[1] - made <= timedelta(LATER)]
    if ahead:
        return 0.5
    return 0.0 if _planned(members) else _told_together(made, members, AHEAD)


def _planned(members: Sequence[Report]) -> list[Days]:
    return [each for member in members if (each := days(member)) and member.event.status not in DONE]


def _soon_after(made: date, told: Days) -> float:
    since = (made - told[1]).days
    return 0.6 - 0.02 * since if -1 <= since <= RECENT else 0.0


def _told_together(made: date, members: Sequence[Report], most: int) -> float:
    apart = [abs((made - day).days) for member in members if (day := known(member))]
    nearest = min(apart, default=most + 1)
    return 0.5 - 0.3 * nearest / most if nearest <= most else 0.0
