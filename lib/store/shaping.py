"""What the tables of the pages are made of, and how the rows of a query become one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, FromClause, Select, select

from lib import frames
from lib.store import tables, woven
from lib.store.connecting import Store

Source = Mapping[str, ColumnElement[Any]]
Row = dict[str, Any]

_article = tables.articles
_event = tables.events
_quote = tables.quotes
_mention = tables.mentions
_happening = woven.happenings

PROVENANCE: Source = {
    "article_id": _article.c.id,
    "article_title": _article.c.title,
    "url": _article.c.url,
    "published": _article.c.published,
    "source": _article.c.source,
    "language": _article.c.language,
    "process": _article.c.process,
    "extractor_version": _article.c.extractor_version,
}
TIMELINE: Source = {**_event.c, **PROVENANCE, "_search": _event.c.words}
MENTIONS: Source = {
    **{name: _event.c[name] for name in ("type", "date_start", "date_end", "participants")},
    **_mention.c,
    **PROVENANCE,
    "event_id": _event.c.id,
}
QUOTES: Source = {**_quote.c, **PROVENANCE, "_search": _quote.c.words}
OF_ARTICLES = frozenset(PROVENANCE)
HAPPENINGS: Source = {**PROVENANCE, **_happening.c, "conflicts": _happening.c.conflict_count}
ARTICLES: Source = {**_article.c, "_search": _article.c.words}
# Columns that are made of another one.
PARTIES = {
    "participants": ("participants",),
    "roles": ("participants",),
    "participant_ids": ("participants",),
    "_actors": ("participants",),
}
# Of quotations those that are made of others.
SPEAKERS = {
    "other_speaker_ids": ("other_speakers",),
    "_actors": ("speaker_name", "other_speakers", "addressee_name"),
}


def wanted(columns: Sequence[str] | None, known: Sequence[str]) -> list[str]:
    """``columns``, or all that are ``known`` but the words to be searched; ValueError for an unknown one."""
    asked = [name for name in known if name != "_search"] if columns is None else list(columns)
    if unknown := set(asked) - set(known):
        raise ValueError(f"no such columns: {', '.join(sorted(unknown))}")
    return asked


def query(
    source: Source, wanted: Iterable[str], made: Mapping[str, Sequence[str]], joined: FromClause
) -> Any:
    """The query for the columns ``wanted``, or for those that they are ``made`` of."""
    names = dict.fromkeys(name for each in wanted for name in made.get(each, (each,)))
    return select(*(source[name].label(name) for name in names)).select_from(joined)


def rows(store: Store, query: Select[Any]) -> list[Row]:
    """What ``query`` finds, by the columns' names."""
    with store.reading() as connection:
        return [dict(row) for row in connection.execute(query).mappings()]


def table(
    store: Store, query: Select[Any], wanted: Sequence[str], *steps: Callable[[Row], Row]
) -> pd.DataFrame:
    """What ``query`` finds as a table, after each row has gone through ``steps``."""
    found = rows(store, query)
    for step in steps:
        found = [step(row) for row in found]
    return frame(wanted, found)


def frame(wanted: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    """``rows`` as a table with the columns ``wanted``, days as days."""
    made = pd.DataFrame(list(rows), columns=list(wanted), dtype=object)
    for name in frames.DATES:
        if name in made:
            made[name] = pd.to_datetime(made[name]).astype("datetime64[s]")
    return made


def with_parties(row: Row) -> Row:
    """The row with names, ids and roles of its participants, each in a column of its own."""
    if "participants" not in row:
        return row
    parts = row["participants"]
    names = tuple(part[1] for part in parts)
    ids, roles = tuple(part[0] for part in parts), tuple(part[2] for part in parts)
    return row | {"participants": names, "_actors": names, "participant_ids": ids, "roles": roles}


def with_lists(row: Row) -> Row:
    """The row with its lists as tables have them."""
    return row | {name: tuple(row[name]) for name in ("sources", "processes") if name in row}


def with_speakers(row: Row) -> Row:
    """The row with the names of who speaks and is spoken to, each in a column of its own."""
    if "verbatim" in row:
        row["verbatim"] = tuple(row["verbatim"])
    others = row.get("other_speakers") or ()
    names, ids = tuple(each[1] for each in others), tuple(each[0] for each in others)
    named = (row.get("speaker_name"), *names, row.get("addressee_name"))
    return row | {
        "other_speakers": names,
        "other_speaker_ids": ids,
        "_actors": tuple(name for name in named if name),
    }
