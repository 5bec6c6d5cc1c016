"""What there is to choose from under a filter, and how many rows, without reading any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Literal

import sqlalchemy
from sqlalchemy import ColumnElement, FromClause, Select, func, select, union_all

from lib.filters import ONLY, Filters
from lib.store import conditions, standing, tables, woven
from lib.store.connecting import Store

ALL = Filters()
Table = Literal["happenings", "timeline", "quotes", "articles", "actors"]

_article, _event, _quote = tables.articles, tables.events, tables.quotes
_happening = woven.happenings
# Which table has the columns that can be chosen from; the others are those of articles.
COUNTED: tuple[tuple[tuple[str, ...], Table, sqlalchemy.Table], ...] = (
    (("type", "status", "certainty", "country"), "happenings", _happening),
    (("speaker_name", "addressee_name", "kind", "medium"), "quotes", _quote),
)


def options(store: Store, column: str, filters: Filters = ALL) -> dict[str, int]:
    """The values of ``column`` that occur under ``filters``, most frequent first, with their numbers.

    ``column`` is ``type``, ``status``, ``certainty`` or ``country`` of happenings, ``source``, ``process`` or
    ``language`` of articles, ``speaker_name``, ``addressee_name``, ``kind`` or ``medium`` of quotations, or
    ``actor``: the names of those who take part in happenings, speak or are spoken to, in all articles. What
    several say counts for each of them. Keep what it gives as long as ``changes`` stays the same.
    """
    if column == "actor":
        return _actors(store)
    found = ((table, of) for names, table, of in COUNTED if column in names)
    table, of = next(found, ("articles", _article))
    joined, where = _of(table, filters, store.sqlite)
    values = [
        select(of.c[column].label("value")).select_from(joined).where(*where, of.c[column].is_not(None))
    ]
    if column == "speaker_name":
        other = tables.co_speakers
        said = _quote.join(other, other.c.quote_key == _quote.c.key)
        values.append(select(other.c.name.label("value")).select_from(said).where(*where))
    return _counted(store, values)


def standings(store: Store, as_of: date) -> dict[str, int]:
    """How many happenings stand in each way of :data:`lib.filters.ONLY`, most first, none without any."""
    each = [func.count().filter(standing.among([name], as_of)).label(name) for name in ONLY]
    with store.reading() as connection:
        found = connection.execute(select(*each).select_from(_happening)).one()._mapping
    return {name: found[name] for name in sorted(ONLY, key=lambda name: -found[name]) if found[name]}


def size(
    store: Store, table: Table, filters: Filters = ALL, where: Sequence[ColumnElement[bool]] = ()
) -> int:
    """How many rows ``table`` of :mod:`lib.store.frames` has under ``filters``.

    Actors are counted by name and days alone. ``where`` are further conditions, as there.
    """
    joined, conditions_ = _of(table, filters, store.sqlite)
    with store.reading() as connection:
        query = select(func.count()).select_from(joined).where(*conditions_, *where)
        return int(connection.execute(query).scalar_one())


def undated(store: Store, table: Table, filters: Filters) -> int:
    """How many rows of ``table`` only fall out because days are asked for and they have none."""
    if not filters.dated:
        return 0
    asked = replace(filters, date_from=None, date_to=None)
    day = {"happenings": _happening.c.first_day, "timeline": _event.c.first_day, "quotes": _quote.c.first_day,
           "articles": _article.c.published}[table]  # fmt: skip
    return size(store, table, asked, [day.is_(None)])


def _of(table: Table, filters: Filters, sqlite: bool) -> tuple[FromClause, list[ColumnElement[bool]]]:
    if table == "happenings":
        return _happening, list(conditions.of_happenings(filters, sqlite))
    if table == "timeline":
        return _event, list(conditions.of_events(filters, sqlite))
    if table == "quotes":
        return _quote, list(conditions.of_quotes(filters, sqlite))
    return _article, list(conditions.of_listed(filters, sqlite))


def _counted(store: Store, values: Sequence[Select[Any]]) -> dict[str, int]:
    # Found first, counted then: else SQLite would read all rows in the order of their values.
    found = union_all(*values) if len(values) > 1 else values[0]
    value, number = found.cte("found").prefix_with("MATERIALIZED").c.value, func.count().label("number")
    query = select(value, number).group_by(value).order_by(number.desc(), value)
    with store.reading() as connection:
        rows = connection.execute(query)
        return {row.value: row.number for row in rows}


def _actors(store: Store) -> dict[str, int]:
    names = tables.names.c
    query = select(names.name, names.number).where(names.number > 0)
    with store.reading() as connection:
        rows = connection.execute(query.order_by(names.number.desc(), names.name))
        return {row.name: row.number for row in rows}
