"""The numbers of the schema: how an older store is lifted to what this program needs.

A new store gets the tables as they are now. ``LIFTS[n]`` turns a store of version ``n + 1`` into one of the
next version; it spells out its SQL, since the tables of ``tables.py`` move on. What is woven is not lifted
but made anew from what it is woven of, unless no lift concerns it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, insert, inspect, select, update

from lib.store import searching, tables, woven
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


def _happenings(connection: Connection) -> None:
    """Version 3: happenings, which events' fields persons have edited, and how sure what was read is."""
    for table in ("events", "quotes"):
        connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN confidence FLOAT")
    connection.exec_driver_sql("ALTER TABLE events ADD COLUMN edited JSON")
    connection.exec_driver_sql("ALTER TABLE state ADD COLUMN woven BIGINT")
    connection.exec_driver_sql(
        "CREATE INDEX articles_by_facet ON articles (hidden, source, process, language)"
    )
    group = "json_group_object" if connection.dialect.name == "sqlite" else "json_object_agg"
    connection.exec_driver_sql(
        f"UPDATE events SET edited = (SELECT {group}(field, at) FROM corrections WHERE kind = 'edit' "
        "AND subject = 'event' AND target = events.id AND NOT undone AND NOT idle) WHERE corrected"
    )


def _checked(connection: Connection) -> None:
    """Version 4: who checked an event."""
    connection.exec_driver_sql("ALTER TABLE events ADD COLUMN checked JSON")


def _files(connection: Connection) -> None:
    """Version 5: files that have been brought in."""
    connection.exec_driver_sql(
        "CREATE TABLE files (path TEXT NOT NULL PRIMARY KEY, mark TEXT NOT NULL, articles JSON NOT NULL, "
        "skipped JSON NOT NULL)"
    )


def _places(connection: Connection) -> None:
    """Version 6: of each event in a happening its place there is kept; all of that is woven anew."""


def _lanes(connection: Connection) -> None:
    """Version 7: happenings are counted by day from an index, which comes with their tables."""


def _indexes(connection: Connection) -> None:
    """Version 8: what is filtered and counted lies in indexes, names are counted as they come.

    What belongs to the tables that are woven comes with them; names are counted when that is done.
    """
    connection.exec_driver_sql("ALTER TABLE quotes ADD COLUMN hidden BOOLEAN NOT NULL DEFAULT FALSE")
    for column in ("process", "source", "language"):
        connection.exec_driver_sql(f"ALTER TABLE quotes ADD COLUMN {column} TEXT")
    connection.exec_driver_sql(
        "UPDATE quotes SET hidden = articles.hidden, process = articles.process, source = articles.source, "
        "language = articles.language FROM articles WHERE articles.key = quotes.article_key"
    )
    indexes = {
        "quotes_by_day": "quotes (first_day, last_day, speaker_name, addressee_name, kind, medium, hidden, "
        "process, source, language)",
        "quotes_by_speaker": "quotes (speaker_name, hidden)",
        "quotes_by_addressee": "quotes (addressee_name, hidden)",
        "articles_by_day": "articles (published, id, hidden, source, process, language)",
    }
    for name, columns in indexes.items():
        connection.exec_driver_sql(f"DROP INDEX IF EXISTS {name}")
        connection.exec_driver_sql(f"CREATE INDEX {name} ON {columns}")
    connection.exec_driver_sql("CREATE TABLE names (name TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL)")


def _by_source(connection: Connection) -> None:
    """Version 9: what a source tells is found by an index, which comes with its table."""


def _checked_quotes(connection: Connection) -> None:
    """Version 10: who checked a quotation."""
    for column in ("checked_by", "checked_at"):
        connection.exec_driver_sql(f"ALTER TABLE quotes ADD COLUMN {column} TEXT")
    connection.exec_driver_sql("DROP INDEX IF EXISTS quotes_by_day")
    connection.exec_driver_sql(
        "CREATE INDEX quotes_by_day ON quotes (first_day, last_day, speaker_name, addressee_name, kind, "
        "medium, hidden, process, source, language, checked_by)"
    )


def _voices(connection: Connection) -> None:
    """Version 11: whose words tell an event, for what is read from now on, and whether only a title does."""
    connection.exec_driver_sql("ALTER TABLE events ADD COLUMN voice TEXT")
    connection.exec_driver_sql("ALTER TABLE events ADD COLUMN contrary JSON")
    connection.exec_driver_sql("ALTER TABLE events ADD COLUMN headline BOOLEAN NOT NULL DEFAULT FALSE")
    connection.exec_driver_sql(
        "UPDATE events SET headline = NOT EXISTS (SELECT 1 FROM mentions JOIN articles "
        "ON articles.key = events.article_key WHERE mentions.event_key = events.key "
        "AND mentions.start >= articles.body_start) WHERE start IS NOT NULL"
    )


def _co_speakers(connection: Connection) -> None:
    """Version 12: who says a quotation together with its first speaker, for what is read from now on."""
    connection.exec_driver_sql("ALTER TABLE quotes ADD COLUMN other_speakers JSON NOT NULL DEFAULT '[]'")
    key = "INTEGER" if connection.dialect.name == "sqlite" else "BIGINT"
    connection.exec_driver_sql(
        f"CREATE TABLE co_speakers (quote_key {key} NOT NULL, position INTEGER NOT NULL, "
        "actor_id TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (quote_key, position))"
    )
    connection.exec_driver_sql("CREATE INDEX co_speakers_by_name ON co_speakers (name, quote_key)")


LIFTS: tuple[Lift, ...] = (
    _corrections, _happenings, _checked, _files, _places, _lanes, _indexes, _by_source, _checked_quotes,
    _voices, _co_speakers,
)  # fmt: skip
# What is woven stays as it is when a store is lifted by these alone.
APART = frozenset({_checked_quotes, _co_speakers})


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
            missing = lifts[found - 1 :]
            for lift in missing:
                lift(connection)
            if not APART.issuperset(missing):
                _renew_woven(connection)
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


def _renew_woven(connection: Connection) -> None:
    """Empty tables of what is woven, as this program has them; every article waits to be woven again."""
    searching.drop(connection, woven.happenings)
    made = [*woven.TABLES, woven.stale]
    tables.metadata.drop_all(connection, made)
    tables.metadata.create_all(connection, made)
    searching.create(connection, [woven.happenings])
    connection.execute(insert(woven.stale).from_select(["article_key"], select(tables.articles.c.key)))
    connection.execute(update(tables.state).values(woven=None))
