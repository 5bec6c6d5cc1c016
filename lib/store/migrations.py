"""The numbers of the schema: how an older store is lifted to what this program needs.

A new store gets the tables as they are now. ``LIFTS[n]`` turns a store of version ``n + 1`` into one of the
next version; it spells out its SQL, since the tables of ``tables.py`` move on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, insert, inspect, select, update

from lib.store import searching, tables
from lib.store.connecting import BadStore, Store

Lift = Callable[[Connection], None]


def _corrections(connection: Connection) -> None:
    """Version 2: corrections."""
    connection.exec_driver_sql(
        "CREATE TABLE corrections (id TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL UNIQUE, "
        "kind TEXT NOT NULL, subject TEXT NOT NULL, target TEXT NOT NULL, who TEXT NOT NULL, "
        "why TEXT NOT NULL, at TEXT NOT NULL, article_id TEXT, field TEXT, before JSON, after JSON, "
        "anchor JSON, undone BOOLEAN NOT NULL, idle BOOLEAN NOT NULL)"
    )
    connection.exec_driver_sql("CREATE INDEX ix_corrections_article_id ON corrections (article_id)")


LIFTS: tuple[Lift, ...] = (_corrections,)


def upgrade(store: Store, lifts: Sequence[Lift] = LIFTS) -> None:
    """Makes the tables of a new store, or brings those of an older one up to date; all of it or nothing.

    Raises BadStore when the store was made by a newer program.
    """
    wanted = len(lifts) + 1
    with store.reading() as connection:
        found = _version(connection)
    if found == wanted:
        return
    with store.writing() as connection:
        found = _version(connection)
        if found is None:
            _create(connection, wanted)
        elif found > wanted:
            raise BadStore(f"made by a newer version of this program (schema {found})")
        else:
            for lift in lifts[found - 1 :]:
                lift(connection)
            connection.execute(update(tables.schema).values(version=wanted))


def _version(connection: Connection) -> int | None:
    if not inspect(connection).has_table(tables.schema.name):
        return None
    return int(connection.execute(select(tables.schema.c.version)).scalar_one())


def _create(connection: Connection, version: int) -> None:
    tables.metadata.create_all(connection)
    searching.create(connection)
    connection.execute(insert(tables.schema).values(version=version))
    connection.execute(insert(tables.state).values(changes=0))
