"""Happenings counted by lane, time and status: what to draw when there are too many to draw each."""

from __future__ import annotations

from typing import Any, Literal

import pandas as pd
from sqlalchemy import ColumnElement, FromClause, func, select

from lib.filters import Filters
from lib.store import conditions, tables, woven
from lib.store.connecting import Store

ALL = Filters()
LaneBy = Literal["type", "actor", "country", "process"]
Bucket = Literal["day", "week", "month"]
COUNTS = ("lane", "bucket", "status", "type", "number")

_happening, _part, _told = woven.happenings, woven.participants, woven.tellings


def counts(
    store: Store, filters: Filters = ALL, lane: LaneBy = "type", bucket: Bucket = "month"
) -> pd.DataFrame:
    """How many dated happenings each lane has in each bucket, by status and type: the columns ``COUNTS``.

    ``bucket`` is the first day of the day, week (from Monday) or month in which a happening's first day
    lies; ``lane`` is None where the happening has no such thing. One with several actors or processes stands
    in the lane of each.
    """
    name, joined = _lane(lane)
    start = bucket_of(_happening.c.first_day, bucket, store.sqlite)
    columns = [name.label("lane"), start.label("bucket"), _happening.c.status, _happening.c.type]
    query = select(*columns, func.count().label("number")).select_from(joined)
    query = query.where(_happening.c.first_day.is_not(None))
    query = query.where(*conditions.of_happenings(filters, store.sqlite))
    grouped = query.group_by(name, start, _happening.c.status, _happening.c.type).order_by(start)
    with store.reading() as connection:
        frame = pd.DataFrame(connection.execute(grouped).mappings().all(), columns=list(COUNTS), dtype=object)
    frame["number"] = frame["number"].astype(int)
    frame["bucket"] = pd.to_datetime(frame["bucket"]).astype("datetime64[s]")
    return frame


def bucket_of(day: ColumnElement[Any], bucket: Bucket, sqlite: bool) -> ColumnElement[Any]:
    """The first day of the bucket that ``day`` lies in, as text such as 2025-08-01."""
    if not sqlite:
        return func.to_char(func.date_trunc(bucket, day), "YYYY-MM-DD")
    if bucket == "week":
        # The Sunday on or after the day, and back to the Monday before it.
        return func.date(day, "weekday 0", "-6 days")
    return func.strftime("%Y-%m-01" if bucket == "month" else "%Y-%m-%d", day)


def _lane(lane: LaneBy) -> tuple[ColumnElement[Any], FromClause]:
    if lane == "actor":
        once = select(_part.c.happening_key, _part.c.name).distinct().subquery()
        return once.c.name, _happening.outerjoin(once, once.c.happening_key == _happening.c.key)
    if lane == "process":
        article = tables.articles
        joined = _told.join(article, article.c.key == _told.c.article_key)
        named = select(_told.c.happening_key, article.c.process).select_from(joined)
        once = named.where(article.c.process.is_not(None)).distinct().subquery()
        return once.c.process, _happening.outerjoin(once, once.c.happening_key == _happening.c.key)
    return _happening.c[lane], _happening
