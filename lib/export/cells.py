"""What a cell becomes in a file, whatever the format."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

import numpy as np
import pandas as pd

# A spreadsheet runs a cell that begins with one of these; the wide forms are read as the plain ones.
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
# Where the comma is the decimal mark, as in French, Excel parts the cells of a CSV file at semicolons, and
# quotation marks in the middle of such a cell hold nothing together: a formula could begin inside a text.
INSIDE = re.compile(r"(?<=[;\t\r\n])(\"*)(?=[=+\-@＝＋－＠])")
SEPARATOR = "; "


def public(frame: pd.DataFrame) -> pd.DataFrame:
    """``frame`` without the columns that only serve the pages (``_search`` and the like)."""
    return frame[[name for name in frame.columns if not str(name).startswith("_")]]


def plain(value: Any) -> Any:
    """``value`` as text, number, boolean, list or None; days as ISO dates, a missing value as None."""
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if value is None or value is pd.NaT or (isinstance(value, float) and value != value):
        return None
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return value.item() if hasattr(value, "item") else value


def flat(value: Any) -> Any:
    """As :func:`plain`, with a list as one text joined by ``"; "``."""
    value = plain(value)
    if isinstance(value, list):
        return SEPARATOR.join(str(item) for item in value)
    return value


def safe_column(values: pd.Series) -> list[Any]:
    """:func:`safe` of every value, with a missing one as an empty text; fast on long columns."""
    if isinstance(values.dtype, np.dtype) and values.dtype.kind == "M":
        days = np.datetime_as_string(values.to_numpy().astype("datetime64[D]"))
        return ["" if day == "NaT" else str(day) for day in days]
    return [_cell(value) for value in values]


def safe(value: Any) -> Any:
    """As :func:`flat`, with an apostrophe before what a spreadsheet would run as a formula."""
    value = flat(value)
    return _safe_text(value) if isinstance(value, str) else value


def _cell(value: Any) -> Any:
    # Most cells are plain text, nothing, or a number: those need no further look.
    kind = type(value)
    if kind is str:
        return _safe_text(value)
    if value is None:
        return ""
    if kind is int or kind is bool:
        return value
    if kind is tuple and all(type(item) is str for item in value):
        return _safe_text(SEPARATOR.join(value))
    cell = safe(value)
    return "" if cell is None else cell


def _safe_text(text: str) -> str:
    start = "'" if text.startswith(FORMULA_STARTS) else ""
    # Four quick looks spare most texts the slow one.
    if ";" in text or "\n" in text or "\t" in text or "\r" in text:
        text = INSIDE.sub(r"\1'", text)
    return start + text if start else text
