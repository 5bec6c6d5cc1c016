"""Parquet for further work in pandas, R or DuckDB: real dates, real lists."""

from __future__ import annotations

import io

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from lib.export.cells import plain, public

DAYS = {"date_start", "date_end", "published", "first_published", "last_published", "last_date"}
LISTS = {"participants", "roles", "participant_ids", "verbatim", "aliases", "event_ids", "kinds", "actors"}
COUNTS = {"mentions", "events", "quotes", "articles", "characters", "contacts", "held", "announced"}
INTEGERS = COUNTS | {"start", "end", "not_held", "reports"}
BOOLEANS = {"negated", "registered", "announced_only"}


def to_parquet(frame: pd.DataFrame) -> bytes:
    """The rows of ``frame`` as a Parquet file whose column types do not depend on the rows chosen."""
    table = public(frame)
    columns = {str(name): _column(str(name), table[name]) for name in table.columns}
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


def _column(name: str, values: pd.Series) -> pa.Array:
    if name in DAYS:
        return pa.array([None if pd.isna(v) else v.date() for v in values], pa.date32())
    cells = [plain(value) for value in values]
    if name in LISTS:
        return pa.array(cells, pa.list_(pa.string()))
    if name in INTEGERS:
        return pa.array(cells, pa.int64())
    return pa.array(cells, pa.bool_() if name in BOOLEANS else pa.string())
