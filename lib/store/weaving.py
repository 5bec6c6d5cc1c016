"""Happenings brought up to date with the articles and corrections of a store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from lib.store import happening_rows, tables, woven
from lib.store.chronology import happenings_of
from lib.store.connecting import Store

# Called with how much is done of how much.
Progress = Callable[[int, int], None]
BATCH = 2000
OF_EVENTS = ("key", "id", "mentions", "words", "checked", *happening_rows.DECIDED)
TABLES = {"happenings": woven.happenings, "tellings": woven.tellings, "participants": woven.participants,
          "contacts": woven.contacts}  # fmt: skip


def weave(store: Store, progress: Progress | None = None) -> bool:
    """Brings the happenings up to date; False when they were. It costs nothing to call it once too often.

    All of it is written or nothing, so that readers see one state or the next and a killed run is made up
    by the next call. Of several processes one weaves at a time.
    """
    with store.reading() as connection:
        if current(connection):
            return False
    with store.writing() as connection:
        return weave_in(connection, progress)


def current(connection: Connection) -> bool:
    """Whether the happenings are made of what the store now holds."""
    row = connection.execute(select(tables.state)).one()
    return bool(row.changes == row.woven)


def weave_in(connection: Connection, progress: Progress | None = None) -> bool:
    """``weave`` as a part of a transaction that writes more."""
    if current(connection):
        return False
    _write(connection, progress or (lambda done, total: None))
    connection.execute(delete(woven.stale))
    changes = tables.state.c.changes
    connection.execute(update(tables.state).values(changes=changes + 1, woven=changes + 1))
    return True


def _write(connection: Connection, progress: Progress) -> None:
    found = happenings_of(connection)
    events: dict[str, Any] = {}
    columns = [tables.events.c[name] for name in OF_EVENTS]
    for row in connection.execute(select(*columns).order_by(tables.events.c.key)).mappings():
        events.setdefault(row["id"], row)
    for table in TABLES.values():
        connection.execute(delete(table))
    for first in range(0, len(found), BATCH):
        some = [(each, [events[one] for one in each.event_ids]) for each in found[first : first + BATCH]]
        made = happening_rows.written(some)
        for field in fields(made):
            if content := getattr(made, field.name):
                connection.execute(insert(TABLES[field.name]), content)
        progress(min(first + BATCH, len(found)), len(found))
