"""Happenings counted by lane, time and status: what to draw when there are too many to draw each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import pandas as pd
from sqlalchemy import ColumnElement, FromClause, Text, func, literal, select, type_coerce

from lib.filters import Filters
from lib.store import conditions, tables, woven
from lib.store.connecting import Store

ALL = Filters()
LaneBy = Literal["type", "actor", "country", "process"]
Bucket = Literal["day", "week", "month"]
COUNTS = ("lane", "bucket", "status", "type", "number")

_happening, _part, _told = woven.happenings, woven.participants, woven.tellings


def counts(
    store: Store, filters: Filters = ALL, lane: LaneBy = "type", bucket: Bucket = "month",
    most: int | None = None,
) -> pd.DataFrame:  # fmt: skip
    """How many dated happenings each lane has in each bucket, by status and type: the columns ``COUNTS``.

    ``bucket`` is the first day of the day, week (from Monday) or month in which a happening's first day
    lies; ``lane`` is None where the happening has no such thing. One with several actors or processes stands
    in the lane of each. With ``most``, of actors only those of most happenings have a lane.
    """
    names = _busiest(store, filters, most) if lane == "actor" and most is not None else None
    name, joined = _lane(lane, names)
    rows = _counted(store, filters, name, joined)
    if names is not None:
        alone = ~select(_part.c.happening_key).where(_part.c.happening_key == _happening.c.key).exists()
        rows += _counted(store, filters, literal(None, Text), _happening, alone)
    frame = pd.DataFrame(rows, columns=list(COUNTS), dtype=object)
    frame["number"] = frame["number"].astype(int)
    frame["bucket"] = pd.to_datetime(frame["bucket"]).astype("datetime64[s]")
    return in_buckets(frame, bucket)


def in_buckets(counts: pd.DataFrame, bucket: Bucket) -> pd.DataFrame:
    """``counts`` by day, added up by week or month; in order of time."""
    days = counts["bucket"]
    if bucket == "month":
        days = days - pd.to_timedelta(days.dt.day - 1, unit="D")
    elif bucket == "week":
        days = days - pd.to_timedelta(days.dt.day_of_week, unit="D")
    dated = counts.assign(bucket=days.astype("datetime64[s]"))
    keys = ["bucket", "lane", "status", "type"]
    added = dated.groupby(keys, as_index=False, dropna=False).agg({"number": "sum"})
    added["lane"] = pd.Series([None if pd.isna(name) else name for name in added["lane"]], dtype=object)
    return added[list(COUNTS)]


def _counted(
    store: Store, filters: Filters, name: ColumnElement[Any], joined: FromClause, *where: ColumnElement[bool]
) -> list[tuple[Any, ...]]:
    # SQLite keeps days as text: to read thousands of them one by one would take longer than to count.
    day = type_coerce(_happening.c.first_day, Text) if store.sqlite else _happening.c.first_day
    grouped = [name, day, _happening.c.status, _happening.c.type]
    query = select(*grouped, func.count()).select_from(joined).where(*_dated(filters, store), *where)
    # The day first: so it is read from the index alone.
    with store.reading() as connection:
        return [tuple(row) for row in connection.execute(query.group_by(day, *grouped))]


def _dated(filters: Filters, store: Store) -> Iterator[ColumnElement[bool]]:
    yield _happening.c.first_day.is_not(None)
    yield from conditions.of_happenings(filters, store.sqlite)


def _busiest(store: Store, filters: Filters, most: int) -> list[str]:
    joined = _part.join(_happening, _happening.c.key == _part.c.happening_key)
    query = select(_part.c.name).select_from(joined).where(*_dated(filters, store)).group_by(_part.c.name)
    with store.reading() as connection:
        return list(connection.scalars(query.order_by(func.count().desc(), _part.c.name).limit(most)))


def _lane(lane: LaneBy, names: list[str] | None) -> tuple[ColumnElement[Any], FromClause]:
    if lane == "actor":
        part = select(_part.c.happening_key, _part.c.name).distinct()
        if names is not None:
            once = part.where(_part.c.name.in_(names)).subquery()
            return once.c.name, _happening.join(once, once.c.happening_key == _happening.c.key)
        once = part.subquery()
        return once.c.name, _happening.outerjoin(once, once.c.happening_key == _happening.c.key)
    if lane == "process":
        article = tables.articles
        joined = _told.join(article, article.c.key == _told.c.article_key)
        named = select(_told.c.happening_key, article.c.process).select_from(joined)
        once = named.where(article.c.process.is_not(None)).distinct().subquery()
        return once.c.process, _happening.outerjoin(once, once.c.happening_key == _happening.c.key)
    return _happening.c[lane], _happening
