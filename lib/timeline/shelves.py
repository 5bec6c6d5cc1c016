"""Where groups are found again: by kind and two sides, and there by day or month.

A report can only join a group that tells of a day near its own, with few exceptions; what
:mod:`lib.timeline.when` says of days and stages decides which groups need not even be looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, combinations

from lib.timeline import when
from lib.timeline.groups import REACH, Group, Month, Pair, Placed

# In place of a second side.
ANY, ALONE = "*", "1"
# In days: what takes longer is not kept under each of its days.
LONG = 31
ALL_DAYS, NO_DAYS = (0, 4_000_000), (1, 0)


class Shelves:
    """All groups, each in every place where one of its members makes it be looked for."""

    def __init__(self) -> None:
        self._by_day: defaultdict[tuple[Pair, int], list[Group]] = defaultdict(list)
        self._by_month: defaultdict[Month, list[Group]] = defaultdict(list)
        # Those that may be joined by a report of other days.
        self._loose: defaultdict[Month, list[Group]] = defaultdict(list)

    def put(self, group: Group, one: Placed) -> None:
        """Makes ``group`` be found under what its member ``one`` tells."""
        days = when.days(one.report)
        pairs = set(_kept_under(one))
        months = {(pair, month) for pair in pairs for month in one.months} - group.months
        new_days = set(_each(days)) - group.days
        pairs -= group.pairs
        for key in chain(_both(group.pairs, new_days), _both(pairs, group.days | new_days)):
            self._by_day[key].append(group)
        for month in months:
            self._by_month[month].append(group)
        group.pairs |= pairs
        group.days |= new_days
        group.months |= months
        known = when.known(one.report)
        told = [day.toordinal() for day in (*(days or ()), *([known] if known else []))]
        group.span = min(group.span[0], *told, group.span[0]), max(group.span[1], *told, group.span[1])
        if group.loose:
            self._loosen(group, months)
        elif one.report.event.status == "postponed" or (days and not _each(days)) or _begins_undated(group):
            self._loosen(group, group.months)

    def left(self, group: Group) -> None:
        """To be called when a member has left ``group``."""
        if group.members and not group.loose and _begins_undated(group):
            self._loosen(group, group.months)

    def candidates(self, one: Placed) -> Iterable[Group]:
        """The groups that ``one`` may fit in by kind, sides and days, and some more."""
        days = _each(when.days(one.report))
        if not days or one.report.event.status == "postponed":
            first, last = _window(one)
            return [each for each in self.around(one) if each.span[0] <= last and each.span[1] >= first]
        found: dict[Group, None] = {}
        for pair in _looked_for_under(one):
            for month in _around(one):
                if (pair, month) in self._loose:
                    found.update(dict.fromkeys(self._loose[pair, month]))
            for day in range(days[0] - 1, days[-1] + 2):
                if (pair, day) in self._by_day:
                    found.update(dict.fromkeys(self._by_day[pair, day]))
        return found

    def around(self, one: Placed) -> Iterable[Group]:
        """The groups with a member that is near ``one``, and some more."""
        found: dict[Group, None] = {}
        for pair in _looked_for_under(one):
            for month in _around(one):
                if (pair, month) in self._by_month:
                    found.update(dict.fromkeys(self._by_month[pair, month]))
        return found

    def _loosen(self, group: Group, months: Iterable[Month]) -> None:
        group.loose = True
        for month in months:
            self._loose[month].append(group)


def _both(pairs: Iterable[Pair], days: Iterable[int]) -> Iterator[tuple[Pair, int]]:
    return ((pair, day) for pair in pairs for day in days)


def _begins_undated(group: Group) -> bool:
    return when.days(group.reports[0]) is None


def _each(days: when.Days | None) -> range:
    """The days as numbers; none where they are not told or too many."""
    if days is None or not 0 <= (days[1] - days[0]).days <= LONG:
        return range(0)
    return range(days[0].toordinal(), days[1].toordinal() + 1)


def _window(one: Placed) -> tuple[int, int]:
    """The days of which a group must tell something, by day or publication, for ``one`` to fit in it."""
    if when.days(one.report) is not None:
        return ALL_DAYS
    known = when.known(one.report)
    if known is None:
        return NO_DAYS
    made = known.toordinal()
    if one.report.event.status in when.DONE:
        # Of a place it may be told long after.
        back = when.LATER if one.report.event.place else when.RECENT
        return made - back, made + when.RECENT
    return made - (when.LATER if one.report.event.place else when.AHEAD), made + when.LATER


def _kept_under(one: Placed) -> Iterator[Pair]:
    """Where a report is kept: by family, under each two sides and each one."""
    for first, second in combinations(one.sides, 2):
        yield one.family, first, second
    for side in one.sides:
        yield one.family, side, ANY
    if len(one.sides) == 1:
        yield one.family, one.sides[0], ALONE


def _looked_for_under(one: Placed) -> Iterator[Pair]:
    """Where reports of the same happening are kept: they share two sides, or one of them tells only one."""
    for first, second in combinations(one.sides, 2):
        yield one.family, first, second
    alone = ANY if len(one.sides) == 1 else ALONE
    for side in one.sides:
        yield one.family, side, alone


def _around(one: Placed) -> set[int]:
    return {month + off for month in one.months for off in range(-REACH, REACH + 1)}
