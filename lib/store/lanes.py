"""Happenings counted by lane, time and status: what to draw when there are too many to draw each."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Literal

import pandas as pd
from sqlalchemy import ColumnElement, Select, Text, cast, distinct, func, literal, select, type_coerce

from lib.filters import Filters
from lib.lanes import OTHERS, LaneBy, named, of_process
from lib.store import conditions, woven
from lib.store.connecting import Store

ALL = Filters()
Bucket = Literal["day", "week", "month"]
COUNTS = ("lane", "bucket", "status", "type", "number")

_happening, _part = woven.happenings, woven.participants
Row = tuple[Any, ...]


def counts(
    store: Store, filters: Filters = ALL, lane: LaneBy = "type", bucket: Bucket = "month"
) -> pd.DataFrame:
    """How many happenings each lane has in each bucket, by status and type: the columns ``COUNTS``.

    ``bucket`` is the first day of the day, week (from Monday) or month in which a happening's first day
    lies, NaT where it has none; ``lane`` is None where the happening has no such thing. One with several
    actors or processes stands in the lane of each, and once among all others where these are too many.
    """
    by = {"actor": _by_actor, "process": _by_process}.get(lane)
    rows = by(store, filters) if by else _counted(store, filters, _happening.c[lane])
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
    store: Store, filters: Filters, name: ColumnElement[Any], *where: ColumnElement[bool]
) -> list[Row]:
    grouped = [name, _day(_happening.c.first_day, store), _happening.c.status, _happening.c.type]
    asked = conditions.of_happenings(filters, store.sqlite)
    # The day first: so it is read from the index alone.
    query = select(*grouped, func.count()).where(*asked, *where).group_by(grouped[1], *grouped)
    return _rows(store, query)


def _by_process(store: Store, filters: Filters) -> list[Row]:
    rows = _counted(store, filters, cast(_happening.c.processes, Text))
    each = [(of_process(json.loads(names), filters), *counted) for names, *counted in rows]
    sizes: Counter[str] = Counter()
    for names, day, _, _, number in each:
        sizes.update({name: number for name in names if day})
    kept = named(sizes)
    return [(lane, *counted) for names, *counted in each for lane in _among(names, kept)]


def _among(names: Iterable[str], kept: Sequence[str]) -> Sequence[str | None]:
    return list(dict.fromkeys(name if name in kept else OTHERS for name in names)) or [None]


def _by_actor(store: Store, filters: Filters) -> list[Row]:
    where = []
    if not filters.empty:
        # The sum is not in an index: so each name is gone through once, not once for each happening.
        keys = select(_happening.c.key).where(*conditions.of_happenings(filters, store.sqlite))
        where.append((_part.c.happening_key + 0).in_(keys))
    if filters.besides:
        where.append(_part.c.name.not_in(filters.besides))
    once = func.count(distinct(_part.c.happening_key))
    numbers = select(_part.c.name, once).where(*where, _part.c.first_day.is_not(None))
    kept = named(dict(_rows(store, numbers.group_by(_part.c.name))))
    day = [_day(_part.c.first_day, store), _part.c.status, _part.c.type]
    each = select(_part.c.name, *day, once).where(*where, _part.c.name.in_(kept))
    others = select(literal(OTHERS), *day, once).where(*where, _part.c.name.not_in(kept))
    rows = _rows(store, each.group_by(_part.c.name, *day)) + _rows(store, others.group_by(*day))
    return rows + _counted(store, filters, literal(None, Text), _happening.c.parties == 0)


def _day(day: ColumnElement[Any], store: Store) -> ColumnElement[Any]:
    # SQLite keeps days as text: to read thousands of them one by one would take longer than to count.
    return type_coerce(day, Text) if store.sqlite else day


def _rows(store: Store, query: Select[Any]) -> list[Row]:
    with store.reading() as connection:
        return [tuple(row) for row in connection.execute(query)]
