"""The tables of :mod:`lib.frames`, read from a store with the filters left to the database.

Each function gives the columns of the table of the same name there, in the same order of rows. ``columns``
asks for some of them only, and ``limit`` and ``offset`` for a page of rows: with many articles a page should
ask for what it shows. Words are searched by their beginnings. ``_search`` comes only when it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

import pandas as pd
from sqlalchemy import ColumnElement, FromClause, Select, and_, func, select

from lib import frames
from lib.filters import Filters
from lib.store import conditions, tables, woven
from lib.store.connecting import Store
from lib.wording import fold

ALL = Filters()
# Databases limit how many values a condition may list.
MOST = 5000
Source = Mapping[str, ColumnElement[Any]]
Order = Literal["newest", "oldest", "reported", "unsure"]

_article = tables.articles
_event = tables.events
_quote = tables.quotes
_mention = tables.mentions
_actor = tables.actors
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
# Made here of other columns.
MADE = {
    "participants": ("participants",),
    "roles": ("participants",),
    "participant_ids": ("participants",),
    "_actors": ("participants",),
}


def timeline(
    store: Store, filters: Filters = ALL, columns: Sequence[str] | None = None,
    limit: int | None = None, offset: int = 0,
) -> pd.DataFrame:  # fmt: skip
    """The events that ``filters`` asks for, newest first, those without a day last."""
    wanted = _wanted(columns, frames.TIMELINE)
    order = (_newest(_event.c.first_day), _newest(_article.c.published), _article.c.id.desc(), _event.c.start)
    query = _query(TIMELINE, wanted, MADE, _event.join(_article, _article.c.key == _event.c.article_key))
    query = query.where(*conditions.of_events(filters, store.sqlite)).order_by(*order, _event.c.key)
    return _frame(wanted, [_with_parties(row) for row in _rows(store, query.limit(limit).offset(offset))])


def happenings(
    store: Store, filters: Filters = ALL, columns: Sequence[str] | None = None, limit: int | None = None,
    offset: int = 0, order: Order = "newest", where: Sequence[ColumnElement[bool]] = (),
) -> pd.DataFrame:  # fmt: skip
    """What all articles tell, a row for each happening, as last woven.

    ``article_id`` to ``extractor_version``, ``start``, ``end`` and ``evidence`` are of the event that says
    how things stand; ``conflicts`` is a number. ``order``: ``newest`` or ``oldest`` by the happenings' days,
    those without a day last; ``reported`` last first; ``unsure``, the least confident first. ``where`` are
    further conditions, as :mod:`lib.store.outlook` makes them.
    """
    wanted = _wanted(columns, frames.HAPPENINGS)
    first, last = _happening.c.first_day, _happening.c.last_reported
    by_order = {
        "newest": (_newest(first), _newest(last)),
        "oldest": (first.asc().nulls_last(), last.asc().nulls_last()),
        "reported": (_newest(last), _newest(first)),
        "unsure": (_happening.c.confidence.asc().nulls_last(), _newest(last)),
    }
    ordered = (*by_order[order], _happening.c.id.desc())
    asked = (*conditions.of_happenings(filters, store.sqlite), *where)
    if limit is not None or offset:
        # Which rows they are can be found without reading any.
        keys = select(_happening.c.key).where(*asked).order_by(*ordered).limit(limit).offset(offset)
        asked = (_happening.c.key.in_(keys),)
    joined: FromClause = _happening
    if OF_ARTICLES & set(wanted):
        joined = _happening.join(_article, _article.c.key == _happening.c.article_key)
    query = _query(HAPPENINGS, wanted, MADE, joined).where(*asked).order_by(*ordered)
    return _frame(wanted, [_with_lists(_with_parties(row)) for row in _rows(store, query)])


def mentions(
    store: Store, filters: Filters = ALL, columns: Sequence[str] | None = None,
    limit: int | None = None, offset: int = 0, where: Sequence[ColumnElement[bool]] = (),
) -> pd.DataFrame:  # fmt: skip
    """The places where the events that ``filters`` asks for are told, in the order of the articles.

    ``where`` are further conditions, on events.
    """
    wanted = _wanted(columns, frames.MENTIONS)
    joined = _mention.join(_event, _event.c.key == _mention.c.event_key)
    joined = joined.join(_article, _article.c.key == _event.c.article_key)
    query = _query(MENTIONS, wanted, MADE, joined)
    query = query.where(*conditions.of_events(filters, store.sqlite), *where)
    query = query.order_by(_mention.c.event_key, _mention.c.position).limit(limit).offset(offset)
    return _frame(wanted, [_with_parties(row) for row in _rows(store, query)])


def quotes(
    store: Store, filters: Filters = ALL, columns: Sequence[str] | None = None,
    limit: int | None = None, offset: int = 0, where: Sequence[ColumnElement[bool]] = (),
    order: Literal["newest", "oldest"] = "newest",
) -> pd.DataFrame:  # fmt: skip
    """The quotations that ``filters`` asks for, newest or oldest first, those without a day last.

    ``where`` are further conditions, on quotations.
    """
    wanted = _wanted(columns, frames.QUOTES)
    day, published, article = _quote.c.first_day, _article.c.published, _article.c.id
    by_order = {
        "newest": (_newest(day), _newest(published), article.desc(), _quote.c.start),
        "oldest": (day.asc().nulls_last(), published.asc().nulls_last(), article, _quote.c.start),
    }
    made = {"_actors": ("speaker_name", "addressee_name")}
    # Left, so that SQLite begins with the quotations, in their order, and not with all articles.
    joined = _quote.join(_article, _article.c.key == _quote.c.article_key, isouter=True)
    query = _query(QUOTES, wanted, made, joined)
    query = query.where(*conditions.of_quotes(filters, store.sqlite), *where)
    query = query.order_by(*by_order[order], _quote.c.key)
    rows = _rows(store, query.limit(limit).offset(offset))
    return _frame(wanted, [_with_speakers(row) for row in rows])


def articles(
    store: Store, filters: Filters = ALL, columns: Sequence[str] | None = None,
    limit: int | None = None, offset: int = 0, where: Sequence[ColumnElement[bool]] = (),
) -> pd.DataFrame:  # fmt: skip
    """The articles that ``filters`` asks for, newest first, those without a day last.

    ``where`` are further conditions, on articles.
    """
    wanted = _wanted(columns, frames.ARTICLES)
    made = {"actors": ("key",), "_actors": ("key",)}
    query = _query(ARTICLES, wanted, made, _article)
    query = query.where(*conditions.of_listed(filters, store.sqlite), *where)
    query = query.order_by(_newest(_article.c.published), _article.c.id.desc()).limit(limit).offset(offset)
    rows = _rows(store, query)
    if {"actors", "_actors"} & set(wanted):
        names = _names(store, [row["key"] for row in rows])
        rows = [row | dict.fromkeys(("actors", "_actors"), names.get(row["key"], ())) for row in rows]
    return _frame(wanted, rows)


def actors(store: Store, filters: Filters = ALL, columns: Sequence[str] | None = None) -> pd.DataFrame:
    """The actors that ``filters`` asks for by name, day or words, those with most events first.

    Their numbers are of all articles; office and affiliation are those of the first article that came in.
    """
    wanted = _wanted(columns, frames.ACTORS)
    counted = (func.sum(_actor.c[name]).label(name) for name in ("events", "quotes", "mentions"))
    # Read once: the day of an article lies behind its text, and an article names many actors.
    days = select(_article.c.key, _article.c.published).where(_article.c.hidden.is_(False)).cte("days")
    days = days.prefix_with("MATERIALIZED")
    summed = (
        select(
            _actor.c.id, *counted, func.count().label("articles"),
            func.min(days.c.published).label("first_published"),
            func.max(days.c.published).label("last_published"),
            func.min(_actor.c.article_key).label("first_article"),
        )
        .join(days, days.c.key == _actor.c.article_key)
        .group_by(_actor.c.id)
        .subquery()
    )  # fmt: skip
    own = ("name", "kind", "affiliation", "office", "aliases", "registered")
    first = and_(_actor.c.id == summed.c.id, _actor.c.article_key == summed.c.first_article)
    query = select(summed, *(_actor.c[name] for name in own)).join(_actor, first)
    query = query.where(*conditions.of_actors(filters, summed.c)).order_by(
        summed.c.events.desc(), _actor.c.name
    )
    rows = [_actor_row(row) for row in _rows(store, query)]
    words = fold(filters.text).split()
    return _frame(wanted, [row for row in rows if all(word in row["_search"] for word in words)])


def corrected(store: Store) -> set[str]:
    """The ids of the events and quotations that a person has corrected or added, to be marked so."""
    with store.reading() as connection:
        found = (connection.scalars(select(t.c.id).where(t.c.corrected.is_(True))) for t in (_event, _quote))
        return {each for ids in found for each in ids}


def _wanted(columns: Sequence[str] | None, known: Sequence[str]) -> list[str]:
    wanted = [name for name in known if name != "_search"] if columns is None else list(columns)
    if unknown := set(wanted) - set(known):
        raise ValueError(f"no such columns: {', '.join(sorted(unknown))}")
    return wanted


def _query(
    source: Source, wanted: Iterable[str], made: Mapping[str, Sequence[str]], joined: FromClause
) -> Any:
    names = dict.fromkeys(name for each in wanted for name in made.get(each, (each,)))
    return select(*(source[name].label(name) for name in names)).select_from(joined)


def _rows(store: Store, query: Select[Any]) -> list[dict[str, Any]]:
    with store.reading() as connection:
        return [dict(row) for row in connection.execute(query).mappings()]


def _newest(column: ColumnElement[Any]) -> ColumnElement[Any]:
    return column.desc().nulls_last()


def _with_parties(row: dict[str, Any]) -> dict[str, Any]:
    if "participants" not in row:
        return row
    parts = row["participants"]
    names = tuple(part[1] for part in parts)
    ids, roles = tuple(part[0] for part in parts), tuple(part[2] for part in parts)
    return row | {"participants": names, "_actors": names, "participant_ids": ids, "roles": roles}


def _with_lists(row: dict[str, Any]) -> dict[str, Any]:
    return row | {name: tuple(row[name]) for name in ("sources", "processes") if name in row}


def _with_speakers(row: dict[str, Any]) -> dict[str, Any]:
    if "verbatim" in row:
        row["verbatim"] = tuple(row["verbatim"])
    named = (row.get("speaker_name"), row.get("addressee_name"))
    return row | {"_actors": tuple(name for name in named if name)}


def _actor_row(row: dict[str, Any]) -> dict[str, Any]:
    aliases = tuple(row["aliases"])
    told = (row["name"], *aliases, row["office"], row["affiliation"])
    search = fold(" ".join(part for part in told if part))
    return row | {"aliases": aliases, "_actors": (row["name"],), "_search": search}


def _names(store: Store, keys: Sequence[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for first in range(0, len(keys), MOST):
        query = select(_actor.c.article_key, _actor.c.name).order_by(_actor.c.article_key, _actor.c.position)
        for row in _rows(store, query.where(_actor.c.article_key.in_(keys[first : first + MOST]))):
            found.setdefault(row["article_key"], []).append(row["name"])
    return {key: tuple(names) for key, names in found.items()}


def _frame(wanted: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    frame = pd.DataFrame(list(rows), columns=list(wanted), dtype=object)
    for name in frames.DATES:
        if name in frame:
            frame[name] = pd.to_datetime(frame[name]).astype("datetime64[s]")
    return frame
