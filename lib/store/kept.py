"""The groups of the last weaving, read back as a loom needs them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, Select, case, func, or_, select

from lib.records import Event, EventType, Mention
from lib.store import tables, telling, woven
from lib.timeline import Report
from lib.timeline.groups import FAMILY, REACH, Placed, placed
from lib.timeline.records import Party

_telling, _side = woven.tellings.c, woven.sides.c
# A kind of event for each family, to stand for those of which no more is known.
KINDS: dict[str, EventType] = {family: kind for kind, family in FAMILY.items()}  # type: ignore[misc]


class Place(NamedTuple):
    """Where an event was: its key, its happening's key, and how well it fitted in."""

    key: int
    happening_key: int
    fit: float


class KeptGroups:
    """``lib.timeline.loom.Stored`` over the tables.

    Of the events ``gone`` only the outlines are known: they have to be taken out. ``places`` has every event
    of a group that was given.
    """

    def __init__(self, connection: Connection, gone: Collection[str], by_hand: Collection[str]) -> None:
        self.places: dict[str, Place] = {}
        self._connection, self._gone, self._by_hand = connection, frozenset(gone), by_hand
        self._given: set[int] = set()
        self._asked: set[tuple[Any, ...]] = set()

    def near(self, one: Placed, since: date | None = None) -> Iterable[list[Placed]]:
        """Groups with a member near ``one``, and some more."""
        asked = (one.family, one.sides, one.months)
        if asked in self._asked or (*asked, since) in self._asked:
            return ()
        self._asked.add(asked if since is None else (*asked, since))
        return self._groups(select(_telling.happening_key).where(*_near(one, since)))

    def holding(self, event_ids: Collection[str]) -> Iterable[list[Placed]]:
        """Groups that these events are in."""
        return self._by_ids(_telling.event_id, "holding", event_ids)

    def about(self, event_ids: Collection[str]) -> Iterable[list[Placed]]:
        """Groups with a member that is about one of these events."""
        return self._by_ids(_telling.about, "about", event_ids)

    def _by_ids(
        self, column: ColumnElement[Any], why: str, event_ids: Collection[str]
    ) -> Iterator[list[Placed]]:
        new = [each for each in event_ids if (why, each) not in self._asked]
        self._asked.update((why, each) for each in new)
        for some in telling.parts(new):
            yield from self._groups(select(_telling.happening_key).where(column.in_(some)))

    def _groups(self, keys: Select[Any]) -> list[list[Placed]]:
        new = set(self._connection.scalars(keys)) - self._given
        self._given |= new
        found: list[list[Placed]] = []
        for some in telling.parts(new):
            rows = self._connection.execute(_members(some))
            by_happening = groupby(rows, attrgetter("happening_key"))
            found += [[self._placed(row) for row in members] for _, members in by_happening]
        return found

    def _placed(self, row: Row[Any]) -> Placed:
        parties = frozenset(Party(*each) for each in row.parties)
        self.places[row.event_id] = Place(row.event_key, row.happening_key, row.fit)
        if row.event_id in self._gone:
            one = placed(Report(_outline(row), parties, row.day))
            one.order = (row.second, row.day, row.article_id, row.telling_start, row.event_id)
            one.months = frozenset(row.months)
        else:
            one = placed(telling.report(row, telling.event(row), parties, self._by_hand))
        one.fit = row.fit
        return one


def _near(one: Placed, since: date | None) -> list[ColumnElement[bool]]:
    alone = func.max(case((_side.alone, 1), else_=0)) == 1
    enough = () if len(one.sides) == 1 else (or_(func.count() >= 2, alone),)
    named = (
        select(_side.event_key)
        .where(_side.family == one.family, _side.side.in_(one.sides))
        .where(_side.last_month >= min(one.months) - REACH, _side.first_month <= max(one.months) + REACH)
        .group_by(_side.event_key)
        .having(*enough)
    )
    later = () if since is None else (or_(_telling.second, _telling.day >= since),)
    return [_telling.event_key.in_(named), *later]


def _members(keys: Iterable[int]) -> Select[Any]:
    own = (
        _telling.event_key, _telling.happening_key, _telling.event_id, _telling.second, _telling.day,
        _telling.family, _telling.months, _telling.parties, _telling.fit,
        _telling.about.label("telling_about"), _telling.start.label("telling_start"),
    )  # fmt: skip
    joined = woven.tellings.outerjoin(tables.events, tables.events.c.key == _telling.event_key)
    joined = joined.join(tables.articles, tables.articles.c.key == _telling.article_key)
    query = select(*own, *telling.COLUMNS).select_from(joined)
    return query.where(_telling.happening_key.in_(keys)).order_by(_telling.happening_key)


def _outline(row: Row[Any]) -> Event:
    return Event(
        id=row.event_id, article_id=row.article_id, type=KINDS.get(row.family, row.family),
        status="unknown", certainty="asserted", about=row.telling_about,
        mentions=(Mention(row.telling_start, row.telling_start, "", "", "unknown", "asserted"),),
    )  # fmt: skip
