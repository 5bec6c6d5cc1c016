"""Comma-separated values as spreadsheets read them: UTF-8 with BOM, CRLF, no live formulas."""

from __future__ import annotations

import csv
import io

import pandas as pd

from lib.export.cells import public, safe_column

BOM = b"\xef\xbb\xbf"


def to_csv(frame: pd.DataFrame) -> bytes:
    """The rows of ``frame`` as they stand, one line each, after a line of column names.

    Days are ISO dates, lists joined with ``"; "``, missing values empty.
    """
    table = public(frame)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.columns)
    columns = [safe_column(table[name]) for name in table.columns]
    writer.writerows(zip(*columns, strict=True))
    return BOM + out.getvalue().encode("utf-8")
