"""The tables of what is woven from all articles: one row for each happening, whoever tells it.

They are written by :mod:`lib.store.weaving` alone, all in one transaction. ``key`` of a happening is that of
the first event that tells it. Nothing of a hidden article is in them.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Connection,
    Date,
    Float,
    Index,
    Integer,
    Table,
    Text,
    delete,
    insert,
)

from lib.store.tables import Key, metadata, told

happenings = Table(
    "happenings",
    metadata,
    Column("key", Key, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    Column("type", Text, nullable=False),
    Column("status", Text, nullable=False),
    *told(),
    Column("title", Text, nullable=False),
    # (actor id, name, role, text) each, as in events.
    Column("participants", JSON, nullable=False),
    # How many they are.
    Column("parties", Integer, nullable=False),
    Column("place", Text),
    Column("country", Text),
    Column("processes", JSON, nullable=False),
    # Those that take part, by which its being a part of another one is found.
    Column("sides", JSON, nullable=False),
    Column("about", Text, index=True),
    Column("part_of", Text, index=True),
    Column("first_reported", Date),
    Column("last_reported", Date),
    Column("articles", Integer, nullable=False),
    Column("mentions", Integer, nullable=False),
    Column("sources", JSON, nullable=False),
    Column("independent_sources", Integer, nullable=False),
    Column("conflicts", JSON, nullable=False),
    Column("conflict_count", Integer, nullable=False),
    Column("history", JSON, nullable=False),
    Column("event_ids", JSON, nullable=False),
    Column("article_ids", JSON, nullable=False),
    # Where the event stands that says how things are now.
    Column("event_id", Text, nullable=False),
    Column("article_key", Key, nullable=False, index=True),
    Column("start", Integer),
    Column("end", Integer),
    Column("evidence", Text),
    Column("trigger", Text, nullable=False),
    Column("status_text", Text),
    Column("corrected", Boolean, nullable=False),
    Column("confidence", Float),
    # Who was the last to check it, if all that tells it has been checked.
    Column("checked_by", Text),
    Column("checked_at", Text),
    Column("words", Text, nullable=False),
)
# Each has all that is filtered, counted and sorted by, so that the rows, which are long, need not be read.
FILTERED = (
    "id", "type", "status", "last_day", "date_start", "date_end", "first_reported", "country", "certainty",
    "conflict_count", "corrected", "checked_by", "confidence", "parties",
)  # fmt: skip
# PostgreSQL has no order for lists.
for _dialect, _lists in (("sqlite", ("processes",)), ("postgresql", ())):
    for _name, *_first in (("day", "first_day", "last_reported"), ("report", "last_reported", "first_day")):
        _columns = (happenings.c[name] for name in (*_first, *FILTERED, *_lists))
        Index(f"happenings_by_{_name}", *_columns).ddl_if(dialect=_dialect)
Index("happenings_by_last_day", happenings.c.last_day)
Index(
    "happenings_newest",
    happenings.c.first_day.desc().nulls_last(),
    happenings.c.last_reported.desc().nulls_last(),
    happenings.c.id.desc(),
).ddl_if(dialect="postgresql")

# Which events tell of which happening, and what has to be known of each of them to take it out again: its
# place in the order (``second`` to ``start``), whom and when it is about. ``fit`` says how well it fits in,
# ``mark`` is another one when anything of it has changed. ``process`` to ``language`` are the article's.
tellings = Table(
    "tellings",
    metadata,
    Column("event_key", Key, primary_key=True, autoincrement=False),
    Column("happening_key", Key, nullable=False),
    Column("event_id", Text, nullable=False, index=True),
    Column("article_key", Key, nullable=False, index=True),
    Column("about", Text, index=True),
    Column("second", Boolean, nullable=False),
    Column("day", Date, nullable=False),
    Column("start", Integer, nullable=False),
    Column("family", Text, nullable=False),
    Column("months", JSON, nullable=False),
    Column("parties", JSON, nullable=False),
    Column("fit", Float, nullable=False),
    Column("mark", BigInteger, nullable=False),
    Column("process", Text),
    Column("source", Text),
    Column("language", Text, nullable=False),
)
Index(
    "tellings_by_happening",
    *(tellings.c[name] for name in ("happening_key", "process", "source", "language")),
)
Index(
    "tellings_by_source",
    *(tellings.c[name] for name in ("source", "happening_key", "process", "language")),
)

# The sides that each event names, by which those that may tell of the same are found. ``alone``: it names no
# other; months are counted from the year 0.
sides = Table(
    "sides",
    metadata,
    Column("event_key", Key, primary_key=True),
    Column("side", Text, primary_key=True),
    Column("family", Text, nullable=False),
    Column("first_month", Integer, nullable=False),
    Column("last_month", Integer, nullable=False),
    Column("alone", Boolean, nullable=False),
    sqlite_with_rowid=False,
)
Index(
    "sides_by_month",
    *(sides.c[name] for name in ("family", "side", "last_month", "first_month", "event_key", "alone")),
)

# ``type`` to ``first_day`` are the happening's.
participants = Table(
    "happening_participants",
    metadata,
    Column("happening_key", Key, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("actor_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("first_day", Date),
    sqlite_with_rowid=False,
)
Index(
    "happening_participants_by_name",
    *(participants.c[name] for name in ("name", "happening_key", "first_day", "status", "type")),
)
Index(
    "happening_participants_by_id",
    *(participants.c[name] for name in ("actor_id", "happening_key", "name")),
)

# Each two who took part in a contact, as lib.network has it; ``actor_id`` is the smaller of both ids.
# ``contact`` is the same for what counts as one contact; ``standing`` is held, announced or not_held.
contacts = Table(
    "contacts",
    metadata,
    Column("happening_key", Key, primary_key=True),
    Column("actor_id", Text, primary_key=True),
    Column("other_id", Text, primary_key=True),
    Column("actor", Text, nullable=False),
    Column("other", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("contact", Text, nullable=False),
    Column("standing", Text, nullable=False),
    Column("last_day", Date),
    Column("reports", Integer, nullable=False),
    sqlite_with_rowid=False,
)
Index(
    "contacts_by_pair",
    *(c for c in contacts.c if c.name != "happening_key"),
)
Index("contacts_by_other", contacts.c.other_id, contacts.c.happening_key)

# The articles of which something has changed since the happenings were made.
stale = Table("stale", metadata, Column("article_key", Key, primary_key=True, autoincrement=False))


# Everything here but what is stale, which is no result but a task.
TABLES = (happenings, tellings, sides, participants, contacts)


def mark_stale(connection: Connection, keys: Iterable[int]) -> None:
    """Notes that what these articles tell has to be woven into the happenings again."""
    rows = [{"article_key": key} for key in sorted(set(keys))]
    if rows:
        connection.execute(delete(stale).where(stale.c.article_key.in_([row["article_key"] for row in rows])))
        connection.execute(insert(stale), rows)
