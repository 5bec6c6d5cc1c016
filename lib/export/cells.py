"""What a cell becomes in a file, whatever the format."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pandas as pd

# A spreadsheet runs a cell that begins with one of these; the wide forms are read as the plain ones.
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
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


def safe(value: Any) -> Any:
    """As :func:`flat`, with a text that a spreadsheet would run as a formula put behind an apostrophe."""
    value = flat(value)
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return "'" + value
    return value
