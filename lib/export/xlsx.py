"""A workbook of one sheet with real dates, frozen header and filters; every text is written as text."""

from __future__ import annotations

import io
from datetime import datetime

import pandas as pd
import xlsxwriter

from lib.export.cells import flat, public

CELL_LIMIT = 32_767
WIDTHS = {"evidence": 60, "text": 60, "article_title": 40, "title": 40, "participants": 36, "url": 30}


def to_xlsx(frame: pd.DataFrame, sheet: str = "Pourparlers") -> bytes:
    """The rows of ``frame`` as an XLSX workbook; a text over Excel's 32,767 characters is cut there."""
    table = public(frame)
    out = io.BytesIO()
    # The texts of strangers: nothing in them becomes a formula, a link or a number.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"created": datetime(2000, 1, 1)})  # the same rows give the same bytes
        page = book.add_worksheet(sheet)
        day, head = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"bold": True})
        for column, name in enumerate(table.columns):
            page.write_string(0, column, str(name), head)
            page.set_column(column, column, WIDTHS.get(str(name), 14))
            for line, value in enumerate(table[name], start=1):
                if isinstance(value, pd.Timestamp) and not pd.isna(value):
                    page.write_datetime(line, column, value.to_pydatetime(), day)
                    continue
                value = flat(value)
                if isinstance(value, bool):
                    page.write_boolean(line, column, value)
                elif isinstance(value, (int, float)):
                    page.write_number(line, column, value)
                elif value is not None:
                    page.write_string(line, column, str(value)[:CELL_LIMIT])
        page.freeze_panes(1, 0)
        if len(table):
            page.autofilter(0, 0, len(table), len(table.columns) - 1)
    return out.getvalue()
