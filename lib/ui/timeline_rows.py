"""What stands under the timeline's chart: the same events as a table, and day by day to read."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from lib.filters import Filters
from lib.library import Library
from lib.ui import ask, chronology, paging, periods, tables

PAGE = 50
TABLE, READING, COMPARING = "Table", "Day by day", "Compare two periods"
ORDERS = {"newest first": "newest", "oldest first": "oldest"}


def show(library: Library, filters: Filters, number: int) -> None:
    """The ``number`` events under ``filters``, a page of them at a time."""
    table, reading, comparing = st.tabs(
        [TABLE, READING, COMPARING], key="view", on_change="rerun", bind="query-params"
    )
    with table:
        if table.open:
            tables.timeline(_rows(library, filters, number), "timeline-table")
    with reading:
        if reading.open:
            chronology.show(library, _rows(library, filters, number))
    with comparing:
        if comparing.open:
            periods.show(library, filters)


def to_undated(number: int, undated: int) -> None:
    """Turns to the first row without a day, in the table; for a button's callback."""
    st.session_state["view"] = TABLE
    st.session_state["order"] = "newest first"
    st.session_state["page"] = (number - undated) // PAGE + 1


def _rows(library: Library, filters: Filters, number: int) -> pd.DataFrame:
    with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
        order = st.segmented_control(
            "Order", list(ORDERS), default="newest first", required=True, key="order", bind="query-params",
            label_visibility="collapsed",
        )  # fmt: skip
        first = paging.first_row(number, PAGE, "page", beside=True)
        shown = f"rows {first + 1:,} to {min(first + PAGE, number):,} of {number:,}"
        st.caption(shown, width="content")
    return ask.rows(library, "happenings", filters, limit=PAGE, offset=first, order=ORDERS[order])
