"""Which happenings are parts of others, worked out for those whose days are touched."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from sqlalchemy import ColumnElement, Connection, bindparam, or_, select, update

from lib.records import Participant
from lib.store import woven
from lib.store.telling import parts
from lib.timeline.linking import KINDS, Occasion, wholes

_table = woven.happenings
OF_OCCASIONS = ("key", "id", "type", "status", "date_start", "date_end", "place", "country", "participants",
                "sides", "part_of")  # fmt: skip
Found = dict[str, tuple[Occasion, int, str | None]]


def days(connection: Connection, keys: Iterable[int]) -> set[date]:
    """The first and last days of those among the happenings that may be a part of others or have parts."""
    found: set[date] = set()
    for some in parts(keys):
        query = select(_table.c.date_start, _table.c.date_end).where(_table.c.key.in_(some), _of_kind())
        found.update(day for row in connection.execute(query) for day in row if day)
    return found


def part(connection: Connection, among: Collection[date] | None = None) -> None:
    """Writes what each happening is a part of, for those that begin or end on the days ``among``, or all."""
    found = _occasions(connection, among)
    ends = {day for each, *_ in found.values() for day in (each.date_start, each.date_end) if day}
    others = found if among is None else _occasions(connection, ends)
    inside = wholes((each for each, *_ in found.values()), (each for each, *_ in others.values()))
    changed = [
        {"happening": key, "whole": inside.get(event_id)}
        for event_id, (_, key, before) in found.items()
        if inside.get(event_id) != before
    ]
    if changed:
        query = update(_table).where(_table.c.key == bindparam("happening"))
        connection.execute(query.values(part_of=bindparam("whole")), changed)


def _occasions(connection: Connection, among: Collection[date] | None) -> Found:
    return {each[0].id: each for condition in _on(among) for each in _read(connection, condition)}


def _on(among: Collection[date] | None) -> Iterator[ColumnElement[bool]]:
    if among is None:
        yield _of_kind()
        return
    for some in parts(among):
        yield _of_kind() & or_(_table.c.first_day.in_(some), _table.c.last_day.in_(some))


def _read(connection: Connection, where: ColumnElement[bool]) -> Iterator[tuple[Occasion, int, str | None]]:
    query = select(*(_table.c[name] for name in OF_OCCASIONS)).where(where)
    for row in connection.execute(query):
        participants = tuple(Participant(*each) for each in row.participants)
        occasion = Occasion(
            row.id, row.type, row.status, row.date_start, row.date_end, row.place, row.country,
            participants, frozenset(row.sides),
        )  # fmt: skip
        yield occasion, row.key, row.part_of


def _of_kind() -> ColumnElement[bool]:
    return _table.c.type.in_(KINDS)
