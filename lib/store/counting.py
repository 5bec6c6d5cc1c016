"""What there is to choose from under a filter, and how many rows, without reading any."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, FromClause, func, select

from lib.filters import Filters
from lib.store import conditions, tables
from lib.store.connecting import Store

ALL = Filters()


def options(store: Store, column: str, filters: Filters = ALL) -> dict[str, int]:
    """The values of ``column`` that occur under ``filters``, most frequent first, with their numbers.

    ``column`` is ``type`` or ``status`` of events, ``source``, ``process`` or ``language`` of articles, or
    ``actor``: the names of those who take part in events or speak.
    """
    if column == "actor":
        return _actor_options(store)
    if column in ("type", "status"):
        joined = tables.events.join(tables.articles, tables.articles.c.key == tables.events.c.article_key)
        where = conditions.of_events(filters, store.sqlite)
        return _counted(store, tables.events.c[column], joined, where)
    return _counted(
        store, tables.articles.c[column], tables.articles, conditions.of_listed(filters, store.sqlite)
    )


def size(store: Store, table: str, filters: Filters = ALL) -> int:
    """How many rows ``timeline``, ``quotes`` or ``articles`` has under ``filters``."""
    joined: FromClause = _article
    where = conditions.of_listed(filters, store.sqlite)
    if table == "timeline":
        joined = tables.events.join(tables.articles, tables.articles.c.key == tables.events.c.article_key)
        where = conditions.of_events(filters, store.sqlite)
    elif table == "quotes":
        joined = tables.quotes.join(tables.articles, tables.articles.c.key == tables.quotes.c.article_key)
        where = conditions.of_quotes(filters, store.sqlite)
    with store.reading() as connection:
        query = select(func.count()).select_from(joined).where(*where)
        return int(connection.execute(query).scalar_one())


def _counted(
    store: Store, column: ColumnElement[Any], joined: FromClause, where: Iterable[ColumnElement[bool]]
) -> dict[str, int]:
    number = func.count().label("number")
    query = select(column.label("value"), number).select_from(joined).where(*where, column.is_not(None))
    rows = _rows(store, query.group_by(column).order_by(number.desc(), column))
    return {row["value"]: row["number"] for row in rows}


def _actor_options(store: Store) -> dict[str, int]:
    number = func.sum(tables.actors.c.events + tables.actors.c.quotes).label("number")
    query = select(tables.actors.c.name, number).join(
        tables.articles, tables.articles.c.key == tables.actors.c.article_key
    )
    query = query.where(tables.articles.c.hidden.is_(False)).group_by(tables.actors.c.name).having(number > 0)
    rows = _rows(store, query.order_by(number.desc(), tables.actors.c.name))
    return {row["name"]: int(row["number"]) for row in rows}
