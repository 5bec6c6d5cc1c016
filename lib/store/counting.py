"""What there is to choose from under a filter, and how many rows, without reading any."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, FromClause, func, select

from lib.filters import Filters
from lib.store import conditions, tables
from lib.store.connecting import Store

ALL = Filters()

_article, _event, _quote, _actor = tables.articles, tables.events, tables.quotes, tables.actors


def options(store: Store, column: str, filters: Filters = ALL) -> dict[str, int]:
    """The values of ``column`` that occur under ``filters``, most frequent first, with their numbers.

    ``column`` is ``type`` or ``status`` of events, ``source``, ``process`` or ``language`` of articles, or
    ``actor``: the names of those who take part in events or speak, in all articles.
    """
    if column == "actor":
        return _actors(store)
    if column in ("type", "status"):
        joined, where = _of("timeline", filters, store.sqlite)
        return _counted(store, _event.c[column], joined, where)
    joined, where = _of("articles", filters, store.sqlite)
    return _counted(store, _article.c[column], joined, where)


def size(store: Store, table: str, filters: Filters = ALL) -> int:
    """How many rows ``timeline``, ``quotes`` or ``articles`` has under ``filters``."""
    joined, where = _of(table, filters, store.sqlite)
    with store.reading() as connection:
        query = select(func.count()).select_from(joined).where(*where)
        return int(connection.execute(query).scalar_one())


def _of(table: str, filters: Filters, sqlite: bool) -> tuple[FromClause, list[ColumnElement[bool]]]:
    if table == "timeline":
        joined: FromClause = _event.join(_article, _article.c.key == _event.c.article_key)
        return joined, list(conditions.of_events(filters, sqlite))
    if table == "quotes":
        joined = _quote.join(_article, _article.c.key == _quote.c.article_key)
        return joined, list(conditions.of_quotes(filters, sqlite))
    return _article, list(conditions.of_listed(filters, sqlite))


def _counted(
    store: Store, column: ColumnElement[Any], joined: FromClause, where: Iterable[ColumnElement[bool]]
) -> dict[str, int]:
    number = func.count().label("number")
    query = select(column.label("value"), number).select_from(joined).where(*where, column.is_not(None))
    with store.reading() as connection:
        rows = connection.execute(query.group_by(column).order_by(number.desc(), column))
        return {row.value: row.number for row in rows}


def _actors(store: Store) -> dict[str, int]:
    number = func.sum(_actor.c.events + _actor.c.quotes).label("number")
    query = select(_actor.c.name, number).join(_article, _article.c.key == _actor.c.article_key)
    query = query.where(_article.c.hidden.is_(False)).group_by(_actor.c.name).having(number > 0)
    with store.reading() as connection:
        rows = connection.execute(query.order_by(number.desc(), _actor.c.name))
        return {row.name: int(row.number) for row in rows}
