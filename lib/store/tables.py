"""The tables of a store.

An article's extraction is kept whole in ``articles.reading``, as it was read. The other tables are what is
searched and counted: the same extraction with the corrections applied, written again whenever either
changes. ``key`` of an event or quote is its article's key and its place among the article's, in one number.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

metadata = MetaData()

# SQLite numbers rows by itself only in a column of exactly this type.
Key = BigInteger().with_variant(Integer(), "sqlite")

schema = Table("schema", metadata, Column("version", Integer, primary_key=True))

# One number, one more with each change: pages keep what they have read until it moves. ``woven`` is the
# number for which the happenings were made; they are up to date when both are the same.
state = Table("state", metadata, Column("changes", BigInteger, nullable=False), Column("woven", BigInteger))

articles = Table(
    "articles",
    metadata,
    Column("key", Key, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("body_start", Integer, nullable=False),
    Column("source", Text),
    Column("url", Text),
    Column("published", Date),
    Column("published_basis", Text, nullable=False),
    Column("path", Text),
    Column("based_on", JSON, nullable=False),
    Column("process", Text),
    Column("extractor_version", Text, nullable=False),
    Column("characters", Integer, nullable=False),
    Column("events", Integer, nullable=False),
    Column("quotes", Integer, nullable=False),
    Column("corrected", Boolean, nullable=False),
    Column("hidden", Boolean, nullable=False),
    # Articles that are copies of one text share the id of the first of them.
    Column("origin", Text, nullable=False, index=True),
    # What is long comes last, or SQLite would read through it to whatever stands behind.
    Column("text", Text, nullable=False),
    Column("reading", LargeBinary, nullable=False),
    Column("words", Text, nullable=False),
)
Index(
    "articles_by_day",
    *(articles.c[name] for name in ("published", "id", "hidden", "source", "process", "language")),
)
# What is counted of articles lies behind their texts; the index has it without them.
Index("articles_by_facet", articles.c.hidden, articles.c.source, articles.c.process, articles.c.language)

# Where a text was met: the same text may lie in several files and come from several outlets. ``facts`` is
# the article's record as it was met there, without the text.
sources = Table(
    "sources",
    metadata,
    Column("article_id", Text, primary_key=True),
    Column("path", Text, primary_key=True),
    Column("source", Text),
    Column("published", Date),
    Column("facts", JSON, nullable=False),
)

# The files that have been brought in from folders: ``articles`` and ``skipped`` are what was in them.
files = Table(
    "files",
    metadata,
    Column("path", Text, primary_key=True),
    Column("mark", Text, nullable=False),
    Column("articles", JSON, nullable=False),
    Column("skipped", JSON, nullable=False),
)

actors = Table(
    "actors",
    metadata,
    Column("article_key", Key, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("affiliation", Text),
    Column("office", Text),
    Column("aliases", JSON, nullable=False),
    Column("registered", Boolean, nullable=False),
    Column("events", Integer, nullable=False),
    Column("quotes", Integer, nullable=False),
    Column("mentions", Integer, nullable=False),
)
Index("actors_by_name", actors.c.name, actors.c.article_key)
Index("actors_by_id", actors.c.id, actors.c.article_key)


def told() -> list[Column[Any]]:
    """What an event and a happening have alike: how it stands, and when; in a table of its own each time.

    Of an undated one ``first_day`` and ``last_day`` are nothing, else the days by which it is filtered and
    sorted.
    """
    return [
        Column("certainty", Text, nullable=False),
        Column("negated", Boolean, nullable=False),
        Column("date_start", Date),
        Column("date_end", Date),
        Column("date_precision", Text),
        Column("date_text", Text),
        Column("date_basis", Text, nullable=False),
        Column("first_day", Date),
        Column("last_day", Date),
    ]


events = Table(
    "events",
    metadata,
    Column("key", Key, primary_key=True, autoincrement=False),
    Column("article_key", Key, nullable=False, index=True),
    Column("id", Text, nullable=False, index=True),
    Column("type", Text, nullable=False, index=True),
    Column("status", Text, nullable=False, index=True),
    *told(),
    Column("place", Text),
    Column("place_text", Text),
    Column("country", Text),
    Column("reported_by", Text),
    Column("trigger", Text, nullable=False),
    Column("status_text", Text),
    Column("about", Text),
    Column("participants", JSON, nullable=False),
    Column("mentions", Integer, nullable=False),
    Column("start", Integer),
    Column("end", Integer),
    Column("evidence", Text),
    Column("corrected", Boolean, nullable=False),
    Column("words", Text, nullable=False),
    Column("confidence", Float),
    # Field -> when a person corrected it.
    Column("edited", JSON(none_as_null=True)),
    # Who checked it as it stands, and when: {"who": …, "at": …}.
    Column("checked", JSON(none_as_null=True)),
    # As reports have them; ``contrary`` is [status, voice].
    Column("voice", Text),
    Column("contrary", JSON(none_as_null=True)),
    Column("headline", Boolean, nullable=False),
)
Index("events_by_day", events.c.first_day, events.c.last_day)

participants = Table(
    "participants",
    metadata,
    Column("event_key", Key, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("actor_id", Text, nullable=False),
    Column("name", Text, nullable=False),
)
Index("participants_by_name", participants.c.name, participants.c.event_key)

mentions = Table(
    "mentions",
    metadata,
    Column("event_key", Key, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("trigger", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("certainty", Text, nullable=False),
    Column("date_text", Text),
    Column("evidence", Text, nullable=False),
)

quotes = Table(
    "quotes",
    metadata,
    Column("key", Key, primary_key=True, autoincrement=False),
    Column("article_key", Key, nullable=False, index=True),
    Column("id", Text, nullable=False, index=True),
    Column("speaker_name", Text),
    Column("speaker_id", Text),
    Column("office", Text),
    Column("speaker_text", Text),
    Column("speaker_basis", Text, nullable=False),
    Column("date_start", Date),
    Column("date_end", Date),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("verbatim", JSON, nullable=False),
    Column("cue", Text),
    Column("medium", Text),
    Column("addressee_name", Text),
    Column("addressee_id", Text),
    Column("certainty", Text, nullable=False),
    Column("parent", Text),
    Column("event_id", Text),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("corrected", Boolean, nullable=False),
    Column("words", Text, nullable=False),
    Column("confidence", Float),
    # What the article has under the same name.
    Column("hidden", Boolean, nullable=False),
    Column("process", Text),
    Column("source", Text),
    Column("language", Text),
    # Who checked it as it stands, and when.
    Column("checked_by", Text),
    Column("checked_at", Text),
    # Who says it together with the first speaker: [id, name] each.
    Column("other_speakers", JSON, nullable=False),
)
# All that quotations are filtered and counted by, without their words.
COUNTED = (
    "speaker_name", "addressee_name", "kind", "medium", "hidden", "process", "source", "language",
    "checked_by",
)  # fmt: skip
Index("quotes_by_day", *(quotes.c[name] for name in ("first_day", "last_day", *COUNTED)))
Index("quotes_by_speaker", quotes.c.speaker_name, quotes.c.hidden)
Index("quotes_by_addressee", quotes.c.addressee_name, quotes.c.hidden)

# The other speakers of quotations once more, to be found by name.
co_speakers = Table(
    "co_speakers",
    metadata,
    Column("quote_key", Key, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("actor_id", Text, nullable=False),
    Column("name", Text, nullable=False),
)
Index("co_speakers_by_name", co_speakers.c.name, co_speakers.c.quote_key)

# How often each actor's name is given, in happenings and in what is said; none is given less than once.
names = Table(
    "names",
    metadata,
    Column("name", Text, primary_key=True),
    Column("number", Integer, nullable=False),
)

# What persons have corrected, in the order of ``number``; rows are added and never taken out. ``idle`` are
# those whose target a newer extractor no longer finds.
corrections = Table(
    "corrections",
    metadata,
    Column("id", Text, primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("article_id", Text, index=True),
    Column("field", Text),
    Column("before", JSON),
    Column("after", JSON),
    Column("anchor", JSON),
    Column("undone", Boolean, nullable=False),
    Column("idle", Boolean, nullable=False),
)

# The texts that are copies of another one, with the share of the shorter text that both have.
copies = Table(
    "copies",
    metadata,
    Column("article_id", Text, primary_key=True),
    Column("other_id", Text, primary_key=True),
    Column("shared", Integer, nullable=False),
)

# Marks of each text, by which texts that may be copies are found.
bands = Table(
    "bands",
    metadata,
    Column("mark", BigInteger, primary_key=True),
    Column("article_id", Text, primary_key=True),
)
