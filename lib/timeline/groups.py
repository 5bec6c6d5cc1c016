"""Reports in their order, and groups of those that tell of one happening."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter

from lib.timeline import parties, when
from lib.timeline.records import Party, Report

FAMILY = {"meeting": "contact", "talks": "contact"}
# A happening is looked for in the months around what a report tells.
REACH = 3
# More characters than an article has.
TITLE_LAST = 1 << 30

Order = tuple[bool, date, str, int, str]
Pair = tuple[str, str, str]
Month = tuple[Pair, int]


@dataclass(slots=True, eq=False)
class Placed:
    """A report with its place in the order, the group it is in, if any, and how well it fits in there.

    ``sides`` are all that it names, ``people`` those that take part with the persons named for them.
    """

    report: Report
    order: Order
    family: str
    sides: tuple[str, ...]
    months: frozenset[int]
    people: parties.Sides
    group: Group | None = None
    fit: float = 0.0


@dataclass(slots=True, eq=False)
class Group:
    """Reports of one happening, in order; ``articles``, ``people`` and ``voices`` are those of its members.

    ``pairs`` to ``loose`` say where :class:`lib.timeline.shelves.Shelves` keeps it.
    """

    members: list[Placed] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)
    dated: list[when.Dated] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)
    people: dict[str, frozenset[str]] = field(default_factory=dict)
    voices: dict[frozenset[Party], None] = field(default_factory=dict)
    pairs: set[Pair] = field(default_factory=set)
    days: set[int] = field(default_factory=set)
    months: set[Month] = field(default_factory=set)
    span: tuple[int, int] = (date.max.toordinal(), 0)
    loose: bool = False

    def add(self, one: Placed) -> None:
        """Takes one more report in."""
        at = bisect_left(self.members, one.order, key=_place)
        self.members.insert(at, one)
        self.reports.insert(at, one.report)
        self._count(one)
        if at == len(self.reports) - 1:
            self.dated += when.dated([one.report])
        else:
            self.dated = when.dated(self.reports)

    def remove(self, one: Placed) -> None:
        """Lets one go."""
        at = self.members.index(one)
        del self.members[at], self.reports[at]
        self.dated = when.dated(self.reports)
        self.articles, self.people, self.voices = set(), {}, {}
        for each in self.members:
            self._count(each)

    def before(self, order: Order) -> Group | None:
        """What there was of it before the place ``order``; None when there was nothing."""
        if not self.members or self.members[0].order >= order:
            return None
        if self.members[-1].order < order:
            return self
        return _of(self.members[: bisect_left(self.members, order, key=_place)])

    def _count(self, one: Placed) -> None:
        self.articles.add(one.report.event.article_id)
        if one.report.parties not in self.voices:
            self.voices[one.report.parties] = None
            for side, people in one.people.items():
                self.people[side] = self.people.get(side, frozenset()) | people


_place = attrgetter("order")


def placed(report: Report) -> Placed:
    """``report`` with its place in the order; in no group yet."""
    sides = tuple(sorted({party.side for party in report.parties})) or ("",)
    people = parties.sides(report.parties)
    return Placed(report, _order(report), family(report), sides, months(report), people)


def family(report: Report) -> str:
    """The kinds of events that may be the same happening under different names."""
    return FAMILY.get(report.event.type, report.event.type)


def months(report: Report) -> frozenset[int]:
    """The months that a report has to do with."""
    told = (report.event.date_start, report.event.date_end, report.published)
    return frozenset(day.year * 12 + day.month for day in told if day) or frozenset({0})


def near(one: Placed, other: Placed) -> bool:
    """Whether both may tell of one happening: they share two sides, or one tells only one, in near months."""
    if one.family != other.family:
        return False
    common = len(set(one.sides) & set(other.sides))
    if not common or (common == 1 and len(one.sides) > 1 and len(other.sides) > 1):
        return False
    return any(abs(mine - theirs) <= REACH for mine in one.months for theirs in other.months)


def in_order(reports: Iterable[Report]) -> list[Report]:
    """By publication, then by article and place in it; the same list whatever the order given."""
    return sorted(reports, key=lambda report: _order(report)[1:])


def _order(report: Report) -> Order:
    # What is announced has to be known before the announcements, and what a title sums up before the title.
    second = report.event.about is not None
    first = min((mention.start for mention in report.event.mentions), default=0)
    first += TITLE_LAST if report.headline else 0
    return second, when.known(report) or date.max, report.event.article_id, first, report.id


def _of(members: Iterable[Placed]) -> Group:
    group = Group()
    for each in members:
        group.add(each)
    return group
