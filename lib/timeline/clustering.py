"""Which reports tell of the same happening: event coreference across articles.

The reports are taken in the order in which they were published, whatever order they come in, and each joins
the happening that it fits best, or begins one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations, product

from lib.timeline import parties, when
from lib.timeline.records import Report
from lib.timeline.reports import settled

FAMILY = {"meeting": "contact", "talks": "contact"}
# Only a report that fits at least so well joins.
ENOUGH = 0.15
# A happening is looked for in the months around what a report tells.
REACH = 3

Pair = frozenset[str]
Key = tuple[str, tuple[str, str], int]
# In place of a second side.
ANY, ALONE = "*", "1"


class Group:
    """Reports of one happening, in order of publication."""

    __slots__ = ("articles", "members", "people")

    def __init__(self) -> None:
        self.members: list[Report] = []
        self.articles: set[str] = set()
        self.people: dict[str, frozenset[str]] = {}

    def add(self, report: Report) -> None:
        """Takes one more report in."""
        self.members.append(report)
        self.articles.add(report.event.article_id)
        for side, people in parties.sides(report.parties).items():
            self.people[side] = self.people.get(side, frozenset()) | people


def family(report: Report) -> str:
    """The kinds of events that may be the same happening under different names."""
    return FAMILY.get(report.event.type, report.event.type)


def in_order(reports: Iterable[Report]) -> list[Report]:
    """By publication, then by article and place in it; the same list whatever the order given."""
    return sorted(reports, key=_order)


def groups(
    reports: Iterable[Report], together: Collection[Pair] = (), apart: Collection[Pair] = ()
) -> list[list[Report]]:
    """The reports of each happening, in order of publication.

    ``together`` and ``apart`` are pairs of event ids that a person has put together or told apart; they
    hold whatever the reports say.
    """
    index = _Index(together, apart)
    ordered = in_order(settled(reports))
    # What is announced has to be known before the announcements.
    for report in ordered:
        if report.event.about is None:
            index.place(report)
    for report in ordered:
        if report.event.about is not None:
            index.place(report)
    return [group.members for group in index.all]


class _Index:
    def __init__(self, together: Collection[Pair], apart: Collection[Pair]) -> None:
        self.all: list[Group] = []
        self.home: dict[str, Group] = {}
        self.near: defaultdict[Key, list[Group]] = defaultdict(list)
        self.together = _partners(together)
        self.apart = _partners(apart)

    def place(self, report: Report) -> None:
        group = self._joined_by_hand(report) or self._best(report)
        if group is None:
            group = Group()
            self.all.append(group)
        group.add(report)
        self.home[report.id] = group
        for key in _kept_under(report):
            if not any(each is group for each in self.near[key]):
                self.near[key].append(group)

    def _joined_by_hand(self, report: Report) -> Group | None:
        partners = self.together.get(report.id, ())
        return next((self.home[each] for each in partners if each in self.home), None)

    def _best(self, report: Report) -> Group | None:
        best, found = ENOUGH, None
        for group in self._candidates(report):
            if (fit := self._fit(report, group)) > best:
                best, found = fit, group
        return found

    def _candidates(self, report: Report) -> Iterator[Group]:
        seen: set[int] = set()
        for key in _looked_for_under(report):
            for group in self.near.get(key, ()):
                if id(group) not in seen:
                    seen.add(id(group))
                    yield group

    def _fit(self, report: Report, group: Group) -> float:
        if report.event.article_id in group.articles:
            return 0.0
        if any(self.home.get(other) is group for other in self.apart.get(report.id, ())):
            return 0.0
        if report.event.type == "announcement":
            return self._announced_alike(report, group)
        if parties.clash(parties.sides(report.parties), group.people):
            return 0.0
        who = max(parties.agreement(report.parties, member.parties) for member in group.members)
        if not who:
            return 0.0
        return who * when.fit(report, group.members) * places(report, group.members)

    def _announced_alike(self, report: Report, group: Group) -> float:
        mine = parties.announcers(report.parties)
        theirs = [parties.announcers(member.parties) for member in group.members]
        if not any(mine.keys() & each.keys() and not parties.clash(mine, each) for each in theirs):
            return 0.0
        abouts = {id(self.home.get(member.event.about or "")) for member in group.members}
        if {id(self.home.get(report.event.about or ""))} != abouts:
            return 0.0
        return when.fit(report, group.members)


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


def _order(report: Report) -> tuple[date, str, int, str]:
    first = min((mention.start for mention in report.event.mentions), default=0)
    return (when.known(report) or date.max, report.event.article_id, first, report.id)


def _kept_under(report: Report) -> Iterator[Key]:
    """Where a report is kept: by family and month, under each two sides and each one."""
    names = sorted({party.side for party in report.parties}) or [""]
    kinds = [*combinations(names, 2), *((name, ANY) for name in names)]
    kinds += [(names[0], ALONE)] if len(names) == 1 else []
    for pair, month in product(kinds, sorted(_months(report))):
        yield family(report), pair, month


def _looked_for_under(report: Report) -> Iterator[Key]:
    """Where reports of the same happening are kept: they share two sides, or one of them tells only one."""
    names = sorted({party.side for party in report.parties}) or [""]
    alone = ANY if len(names) == 1 else ALONE
    kinds = [*combinations(names, 2), *((name, alone) for name in names)]
    around = {month + off for month in _months(report) for off in range(-REACH, REACH + 1)}
    for pair, month in product(kinds, sorted(around)):
        yield family(report), pair, month


def _months(report: Report) -> set[int]:
    told = [day for day in (report.event.date_start, report.event.date_end, report.published) if day]
    return {day.year * 12 + day.month for day in told} or {0}


def _partners(pairs: Collection[Pair]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for pair in sorted(map(sorted, pairs)):
        for one in pair:
            found.setdefault(one, []).extend(other for other in pair if other != one)
    return found
