"""The tables of :mod:`lib.frames`, read from a store with the filters left to the database.

Each function gives the columns of the table of the same name there, in the same order of rows. ``columns``
asks for some of them only, and ``limit`` and ``offset`` for a page of rows: with many articles a page should
ask for what it shows. Words are searched by their beginnings. ``_search`` comes only when it is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import pandas as pd
from sqlalchemy import ColumnElement, FromClause, and_, func, select

from lib import frames
from lib.filters import Filters
from lib.store import conditions, shaping, tables, woven
from lib.store.connecting import Store
from lib.wording import fold

ALL = Filters()
# Databases limit how many values a condition may list.
MOST = 5000
Order = Literal["newest", "oldest", "reported", "unsure"]

_article = tables.articles
_event = tables.events
_quote = tables.quotes
_mention = tables.mentions
_actor = tables.actors
_happening = woven.happenings


def timeline(
    store: Store, filters: Filters = ALL, columns: Sequence[str] | None = None,
    limit: int | None = None, offset: int = 0,
) -> pd.DataFrame:  # fmt: skip
    """The events that ``filters`` asks for, newest first, those without a day last."""
    wanted = shaping.wanted(columns, frames.TIMELINE)
    order = (_newest(_event.c.first_day), _newest(_article.c.published), _article.c.id.desc(), _event.c.start)
    joined = _event.join(_article, _article.c.key == _event.c.article_key)
    query = shaping.query(shaping.TIMELINE, wanted, shaping.PARTIES, joined)
    query = query.where(*conditions.of_events(filters, store.sqlite)).order_by(*order, _event.c.key)
    return shaping.table(store, query.limit(limit).offset(offset), wanted, shaping.with_parties)


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
    wanted = shaping.wanted(columns, frames.HAPPENINGS)
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
    if shaping.OF_ARTICLES & set(wanted):
        joined = _happening.join(_article, _article.c.key == _happening.c.article_key)
    query = (
        shaping.query(shaping.HAPPENINGS, wanted, shaping.PARTIES, joined).where(*asked).order_by(*ordered)
    )
    return shaping.table(store, query, wanted, shaping.with_parties, shaping.with_lists)


def mentions(
    store: Store, filters: Filters = ALL, columns: Sequence[str] | None = None,
    limit: int | None = None, offset: int = 0, where: Sequence[ColumnElement[bool]] = (),
) -> pd.DataFrame:  # fmt: skip
    """The places where the events that ``filters`` asks for are told, in the order of the articles.

    ``where`` are further conditions, on events.
    """
    wanted = shaping.wanted(columns, frames.MENTIONS)
    joined = _mention.join(_event, _event.c.key == _mention.c.event_key)
    joined = joined.join(_article, _article.c.key == _event.c.article_key)
    query = shaping.query(shaping.MENTIONS, wanted, shaping.PARTIES, joined)
    query = query.where(*conditions.of_events(filters, store.sqlite), *where)
    query = query.order_by(_mention.c.event_key, _mention.c.position).limit(limit).offset(offset)
    return shaping.table(store, query, wanted, shaping.with_parties)


def quotes(
    store: Store, filters: Filters = ALL, columns: Sequence[str] | None = None,
    limit: int | None = None, offset: int = 0, where: Sequence[ColumnElement[bool]] = (),
    order: Literal["newest", "oldest", "unsure"] = "newest",
) -> pd.DataFrame:  # fmt: skip
    """The quotations that ``filters`` asks for, newest or oldest first, those without a day last.

    With ``order="unsure"`` the least confident come first. ``where`` are further conditions, on quotations.
    """
    wanted = shaping.wanted(columns, frames.QUOTES)
    day, published, article = _quote.c.first_day, _article.c.published, _article.c.id
    by_order = {
        "newest": (_newest(day), _newest(published), article.desc(), _quote.c.start),
        "oldest": (day.asc().nulls_last(), published.asc().nulls_last(), article, _quote.c.start),
        "unsure": (_quote.c.confidence.asc().nulls_last(), _newest(published), article, _quote.c.start),
    }
    # Left, so that SQLite begins with the quotations, in their order, and not with all articles.
    joined = _quote.join(_article, _article.c.key == _quote.c.article_key, isouter=True)
    query = shaping.query(shaping.QUOTES, wanted, shaping.SPEAKERS, joined)
    query = query.where(*conditions.of_quotes(filters, store.sqlite), *where)
    query = query.order_by(*by_order[order], _quote.c.key).limit(limit).offset(offset)
    return shaping.table(store, query, wanted, shaping.with_speakers)


def articles(
    store: Store, filters: Filters = ALL, columns: Sequence[str] | None = None,
    limit: int | None = None, offset: int = 0, where: Sequence[ColumnElement[bool]] = (),
) -> pd.DataFrame:  # fmt: skip
    """The articles that ``filters`` asks for, newest first, those without a day last.

    ``where`` are further conditions, on articles.
    """
    wanted = shaping.wanted(columns, frames.ARTICLES)
    made = {"actors": ("key",), "_actors": ("key",)}
    query = shaping.query(shaping.ARTICLES, wanted, made, _article)
    query = query.where(*conditions.of_listed(filters, store.sqlite), *where)
    query = query.order_by(_newest(_article.c.published), _article.c.id.desc()).limit(limit).offset(offset)
    rows = shaping.rows(store, query)
    if {"actors", "_actors"} & set(wanted):
        names = _names(store, [row["key"] for row in rows])
        rows = [row | dict.fromkeys(("actors", "_actors"), names.get(row["key"], ())) for row in rows]
    return shaping.frame(wanted, rows)


def actors(store: Store, filters: Filters = ALL, columns: Sequence[str] | None = None) -> pd.DataFrame:
    """The actors that ``filters`` asks for by name, day or words, those with most events first.

    Their numbers are of all articles; office and affiliation are those of the first article that came in.
    """
    wanted = shaping.wanted(columns, frames.ACTORS)
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
    rows = [_actor_row(row) for row in shaping.rows(store, query)]
    words = fold(filters.text).split()
    return shaping.frame(wanted, [row for row in rows if all(word in row["_search"] for word in words)])


def corrected(store: Store) -> set[str]:
    """The ids of the events and quotations that a person has corrected or added, to be marked so."""
    with store.reading() as connection:
        found = (connection.scalars(select(t.c.id).where(t.c.corrected.is_(True))) for t in (_event, _quote))
        return {each for ids in found for each in ids}


def _newest(column: ColumnElement[Any]) -> ColumnElement[Any]:
    return column.desc().nulls_last()


def _actor_row(row: dict[str, Any]) -> dict[str, Any]:
    aliases = tuple(row["aliases"])
    told = (row["name"], *aliases, row["office"], row["affiliation"])
    search = fold(" ".join(part for part in told if part))
    return row | {"aliases": aliases, "_actors": (row["name"],), "_search": search}


def _names(store: Store, keys: Sequence[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for first in range(0, len(keys), MOST):
        query = select(_actor.c.article_key, _actor.c.name).order_by(_actor.c.article_key, _actor.c.position)
        for row in shaping.rows(store, query.where(_actor.c.article_key.in_(keys[first : first + MOST]))):
            found.setdefault(row["article_key"], []).append(row["name"])
    return {key: tuple(names) for key, names in found.items()}
