"""The tables of what is woven, brought in step with the groups that a loom has found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Column, Connection, Table, bindparam, delete, insert, select, update

from lib.store import happening_rows, names, parting, tables, telling, woven
from lib.store.kept import Place
from lib.store.telling import ByHand, Told, parts
from lib.timeline import Report, linking
from lib.timeline.clustering import in_order
from lib.timeline.groups import Group
from lib.timeline.happenings import happening
from lib.timeline.loom import Loom

BATCH = 1000
_event, _happening = tables.events.c, woven.happenings.c


class Outcome:
    """What a loom has found, in terms of the tables.

    ``new`` are the events that were put in, by id; ``places`` says where each of the others is in the tables.
    """

    def __init__(self, loom: Loom, new: Mapping[str, Told], places: Mapping[str, Place]) -> None:
        self.loom, self.new, self.places = loom, new, places
        self.groups = {group: in_order(group.reports) for group in loom.touched if group.members}
        self.gone = {each: places[each] for each in places if each in new or each not in loom.placed}
        told = (report.id for reports in self.groups.values() for report in reports)
        rewritten = [places[each] for each in told if each in places]
        self.old_keys = {place.happening_key for place in (*self.gone.values(), *rewritten)}

    def key(self, event_id: str) -> int:
        """The event's key."""
        return self.new[event_id].key if event_id in self.new else self.places[event_id].key

    def happening_id(self, event_id: str) -> str | None:
        """The id of the happening that the event is in; None when there is no such event."""
        home = self.loom.home(event_id)
        return (self.groups.get(home) or in_order(home.reports))[0].id if home else None

    def about(self, reports: Iterable[Report]) -> str | None:
        """The id of the happening that ``reports`` of one happening are about."""
        told = list(reports)
        targets = {report.event.about for report in told if report.event.about}
        homes = {about: home for about in targets if (home := self.happening_id(about))}
        about = linking.announced(told, homes)
        return about if about != told[0].id else None


def rewrite(connection: Connection, outcome: Outcome, by_hand: ByHand) -> None:
    """Writes the groups that have been touched, and what has to do with them."""
    before = _ids(connection, outcome.old_keys)
    days = parting.days(connection, outcome.old_keys)
    _clear(connection, outcome)
    listed = list(outcome.groups)
    for first in range(0, len(listed), BATCH):
        _write(connection, outcome, listed[first : first + BATCH], by_hand)
    if not outcome.places:
        parting.part(connection)
        return
    _retell(connection, outcome, before)
    keys = [outcome.key(reports[0].id) for reports in outcome.groups.values()]
    parting.part(connection, days | parting.days(connection, keys))


def _ids(connection: Connection, keys: Iterable[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for some in parts(keys):
        query = select(_happening.key, _happening.id).where(_happening.key.in_(some))
        found.update((row.key, row.id) for row in connection.execute(query))
    return found


def _clear(connection: Connection, outcome: Outcome) -> None:
    for some in parts(outcome.old_keys):
        given = names.of_parties(connection, some)
        names.add(connection, {name: -number for name, number in given.items()})
    events = [place.key for place in outcome.gone.values()]
    _delete(connection, woven.sides.c.event_key, events)
    _delete(connection, woven.tellings.c.event_key, events)
    _delete(connection, woven.contacts.c.happening_key, outcome.old_keys)
    _delete(connection, woven.participants.c.happening_key, outcome.old_keys)
    _delete(connection, _happening.key, outcome.old_keys)


def _delete(connection: Connection, column: Column[Any], keys: Iterable[int]) -> None:
    for some in parts(keys):
        connection.execute(delete(column.table).where(column.in_(some)))


def _write(connection: Connection, outcome: Outcome, groups: list[Group], by_hand: ByHand) -> None:
    events = _events(connection, [outcome.key(m.report.id) for group in groups for m in group.members])
    rows: dict[Table, list[Any]] = {table: [] for table in woven.TABLES}
    moved = []
    for group in groups:
        reports = outcome.groups[group]
        told = [events[outcome.key(report.id)] for report in reports]
        found, key = replace(happening(reports), about=outcome.about(reports)), told[0]["key"]
        rows[woven.happenings].append(happening_rows.happening_row(found, reports, told))
        rows[woven.participants] += happening_rows.participant_rows(found, key)
        rows[woven.contacts] += happening_rows.contact_rows(found, key)
        for one in group.members:
            event_id = one.report.id
            if event_id in outcome.new:
                new = outcome.new[event_id]
                mark = telling.mark(new, by_hand)
                rows[woven.tellings].append(happening_rows.telling_row(one, new, key, mark))
                rows[woven.sides] += happening_rows.side_rows(one, new.key)
            elif (place := outcome.places[event_id])[1:] != (key, one.fit):
                moved.append({"event": place.key, "happening": key, "fits": one.fit})
    for table, content in rows.items():
        if content:
            connection.execute(insert(table), content)
    names.add(connection, Counter(row["name"] for row in rows[woven.participants]))
    if moved:
        _move(connection, moved)


def _events(connection: Connection, keys: Iterable[int]) -> dict[int, Mapping[str, Any]]:
    columns = [_event[name] for name in happening_rows.OF_EVENTS]
    found: dict[int, Mapping[str, Any]] = {}
    for some in parts(keys):
        rows = connection.execute(select(*columns).where(_event.key.in_(some))).mappings()
        found |= {row["key"]: dict(row) for row in rows}
    return found


def _move(connection: Connection, moved: list[dict[str, Any]]) -> None:
    table = woven.tellings
    changed = update(table).where(table.c.event_key == bindparam("event"))
    connection.execute(changed.values(happening_key=bindparam("happening"), fit=bindparam("fits")), moved)


def _retell(connection: Connection, outcome: Outcome, before: Mapping[int, str]) -> None:
    """What other happenings are about bears the id that it has now."""
    moved = {*outcome.gone, *outcome.new}
    for reports in outcome.groups.values():
        for report in reports:
            place = outcome.places.get(report.id)
            if place and before.get(place.happening_key) != reports[0].id:
                moved.add(report.id)
    telling_of = outcome.loom.telling_of(sorted(moved))
    told = {one.group: one for one in telling_of if one.group and one.group not in outcome.groups}
    for group, one in told.items():
        key = outcome.places[one.report.id].happening_key
        about = outcome.about(in_order(group.reports))
        connection.execute(update(woven.happenings).where(_happening.key == key).values(about=about))
