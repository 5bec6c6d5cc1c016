"""Reports put into groups one by one, in order; what comes late only moves those that it concerns.

Each report asks, in the order of publication, which of the groups of those before it it fits best. When
reports are added or taken away later, only those are asked again whose answer may be another one now, so
that the outcome is the same as if all had come at once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import Protocol

from lib.timeline import fitting
from lib.timeline.asking import Asking
from lib.timeline.groups import Group, Order, Placed, near, placed
from lib.timeline.records import Report
from lib.timeline.shelves import Shelves

# Only a report that fits at least so well joins.
ENOUGH = 0.15
# How well a report fits where a person has put it.
BY_HAND = 9.0

Pair = frozenset[str]
Kept = Sequence[Placed]


class Stored(Protocol):
    """Groups found earlier, which are asked for as they are needed; each is given only once."""

    def near(self, one: Placed, since: date | None = None) -> Iterable[Kept]:
        """Those with a member near ``one``; with ``since``, one that may come after that day in the order."""

    def holding(self, event_ids: Collection[str]) -> Iterable[Kept]:
        """Those that these events are in."""

    def about(self, event_ids: Collection[str]) -> Iterable[Kept]:
        """Those with a member that is about one of these events."""


class Loom:
    """Reports in their groups. ``touched`` are the groups that are not as they were stored."""

    def __init__(
        self, together: Collection[Pair] = (), apart: Collection[Pair] = (), stored: Stored | None = None
    ) -> None:
        self.placed: dict[str, Placed] = {}
        self.touched: dict[Group, None] = {}
        self._together, self._apart = _partners(together), _partners(apart)
        self._stored = stored
        self._shelves = Shelves()
        self._about: defaultdict[str, set[str]] = defaultdict(set)
        self._last: Order | None = None
        self._asking = Asking()

    def put_in(self, report: Report) -> None:
        """Adds a report, of an event that is not there; :meth:`weave` finds its group."""
        one = placed(report)
        self._know(one)
        self._asking.forget(report.id)
        self._asking.ask(one, None)
        self._ask_announcing(one)

    def take_out(self, event_id: str) -> None:
        """Takes the report of an event away."""
        self._load(self._stored.holding([event_id]) if self._stored else ())
        one = self.placed.pop(event_id)
        self._about[one.report.event.about or ""].discard(event_id)
        if one.group is not None:
            self._leave(one)
        self._ask_joined(one)
        self._ask_announcing(one)

    def weave(self) -> Iterator[int]:
        """Finds the group of every report that may belong into another one; yields how many are still asked.

        There are more of them after a step if it concerned others.
        """
        while self._asking:
            if following := self._asking.following(self.placed):
                one, among = following
                self._settle(one, *(self._best(one) if among is None else self._better(one, among)))
            yield len(self._asking)

    def home(self, event_id: str) -> Group | None:
        """The group that an event is in; None when there is no such event."""
        if event_id not in self.placed and self._stored:
            self._load(self._stored.holding([event_id]))
        return self.placed[event_id].group if event_id in self.placed else None

    def telling_of(self, event_ids: Iterable[str]) -> list[Placed]:
        """The reports about these events, those about such reports, and so on."""
        found: dict[str, None] = {}
        asked = list(event_ids)
        while asked:
            self._load(self._stored.about(asked) if self._stored else ())
            new = {each for one in asked for each in self._about.get(one, ())} - found.keys()
            found |= dict.fromkeys(sorted(new))
            asked = sorted(new)
        return [self.placed[each] for each in found]

    def _know(self, one: Placed) -> None:
        self.placed[one.report.id] = one
        if one.report.event.about:
            self._about[one.report.event.about].add(one.report.id)

    def _load(self, kept: Iterable[Kept]) -> None:
        targets: set[str] = set()
        for members in kept:
            group = Group()
            for one in members:
                self._know(one)
                self._enter(group, one)
                targets.add(one.report.event.about or "")
        if self._stored and (missing := targets - self.placed.keys() - {""}):
            self._load(self._stored.holding(missing))

    def _enter(self, group: Group, one: Placed) -> None:
        group.add(one)
        one.group = group
        self._shelves.put(group, one)
        self._last = max(self._last, one.order) if self._last else one.order

    def _leave(self, one: Placed) -> None:
        group = one.group
        assert group is not None
        group.remove(one)
        one.group = None
        self._shelves.left(group)
        self._changed(group, one)

    def _settle(self, one: Placed, home: Group | None, fit: float) -> None:
        before = one.group
        if before is not None:
            begins = before.members[0] is one
            if home is before or (home is None and begins):
                if one.fit != fit:
                    self.touched[before] = None
                one.fit = fit
                return
            self._leave(one)
        one.fit = fit
        self._enter(home := home or Group(), one)
        self._changed(home, one)
        self._ask_joined(one)
        # What announces an announcement goes by what that announces.
        if one.report.event.about is None:
            self._ask_announcing(one)

    def _best(self, one: Placed) -> tuple[Group | None, float]:
        """The group that a person has put it in, else that which it fits best of all."""
        for each in self._together.get(one.report.id, ()):
            home = self.home(each)
            if home is not None and self.placed[each].order < one.order:
                return home, BY_HAND
        if self._stored:
            self._load(self._stored.near(one))
        return self._fittest(one, self._shelves.candidates(one), None, ENOUGH)

    def _better(self, one: Placed, among: Iterable[Group]) -> tuple[Group | None, float]:
        """The group that it is in, or that among some others which it fits better."""
        assert one.group is not None
        begins = one.group.members[0] is one
        return self._fittest(one, among, None if begins else one.group, one.fit)

    def _fittest(
        self, one: Placed, among: Iterable[Group], home: Group | None, fit: float
    ) -> tuple[Group | None, float]:
        """Of groups that fit as well the one that began first counts, in whatever order they are tried."""
        first = home.members[0].order if home else one.order
        for group in among:
            was = group.before(one.order)
            if was is None:
                continue
            found = self._fit(one, was, fit)
            begun = was.members[0].order
            if found < fit or (found == fit and (home is None or begun >= first)):
                continue
            if any(near(one, member) for member in was.members):
                home, fit, first = group, found, begun
        return home, fit

    def _fit(self, one: Placed, group: Group, enough: float) -> float:
        apart = self._apart.get(one.report.id, ())
        if apart and any(member.report.id in apart for member in group.members):
            return 0.0
        if one.report.event.type != "announcement":
            return fitting.fit(one, group, enough)
        mine = self._target(one)
        if any(self._target(member) is not mine for member in group.members):
            return 0.0
        return fitting.announced_alike(one, group, mine is not None)

    def _target(self, one: Placed) -> Group | None:
        """Where what is announced in the end is, be it by way of other announcements."""
        about, seen = one.report.event.about, set[str]()
        while about and about not in seen:
            seen.add(about)
            home = self.home(about)
            if about not in self.placed:
                return None
            about = self.placed[about].report.event.about
        return None if about or not seen else home

    def _changed(self, group: Group, by: Placed) -> None:
        """Asks those after ``by``, which has joined or left ``group``, whom that may concern."""
        self.touched[group] = None
        if not group.members or (self._stored is None and self._last == by.order):
            return
        for each in group.members[bisect_right(group.members, by.order, key=attrgetter("order")) :]:
            self._asking.ask(each, None)
        for each in {(m.family, m.sides, m.months): m for m in (by, *group.members)}.values():
            if self._stored:
                self._load(self._stored.near(each, by.order[1]))
            for other in self._shelves.around(each):
                if other is not group and other.members and other.members[-1].order > by.order:
                    self._ask_some(other, each, by.order, group)

    def _ask_some(self, of: Group, one: Placed, after: Order, whether: Group) -> None:
        for other in of.members:
            if other.order > after and near(one, other):
                self._asking.ask(other, whether)

    def _ask_joined(self, one: Placed) -> None:
        """Asks those after ``one`` that a person has put together with it or told apart from it."""
        event_id = one.report.id
        for each in {*self._together.get(event_id, ()), *self._apart.get(event_id, ())}:
            if self.home(each) is not None and self.placed[each].order > one.order:
                self._asking.ask(self.placed[each], None)

    def _ask_announcing(self, one: Placed) -> None:
        """Asks those that announce ``one``: which of them are the same hangs on where it is."""
        for about in self.telling_of([one.report.id]):
            if about.group is not None:
                self._asking.ask(about, None)
                self._changed(about.group, about)


def _partners(pairs: Collection[Pair]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for pair in sorted(map(sorted, pairs)):
        for one in pair:
            found.setdefault(one, []).extend(other for other in pair if other != one)
    return found
