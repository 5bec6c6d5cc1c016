"""Parquet for further work in pandas, R or DuckDB: real dates, real lists."""

from __future__ import annotations

import io

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from lib.export.cells import plain, public
from lib.export.columns import type_of

TYPES = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "list": pa.list_(pa.string()),
}


def to_parquet(frame: pd.DataFrame) -> bytes:
    """The rows of ``frame`` as a Parquet file whose column types do not depend on the rows chosen."""
    table = public(frame)
    columns = {str(name): _column(str(name), table[name]) for name in table.columns}
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


def _column(name: str, values: pd.Series) -> pa.Array:
    kind = type_of(name)
    if kind == "date":
        return pa.array([None if pd.isna(v) else v.date() for v in values], pa.date32())
    cells = [plain(value) for value in values]
    return pa.array(cells, TYPES[kind]) if kind else pa.array(cells)
