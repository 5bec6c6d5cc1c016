"""Quotations to be read in order: a line of days at the left, the words in one column beside it."""

from __future__ import annotations

from typing import Any

import streamlit as st

from lib.filters import Filters
from lib.library import Library
from lib.ui import ask, paging, quote_card

PAGE = 20
ORDERS = ("newest first", "oldest first")


def show(library: Library, filters: Filters, number: int) -> None:
    """The ``number`` quotations under ``filters``, a page at a time."""
    with st.container(horizontal=True, vertical_alignment="center"):
        order = st.segmented_control(
            "Order", ORDERS, default=ORDERS[0], required=True, key="order", bind="query-params",
            label_visibility="collapsed",
        )  # fmt: skip
        first = paging.first_row(number, PAGE, "page")
    rows = ask.rows(
        library, "quotes", filters, limit=PAGE, offset=first, order=str(order).removesuffix(" first")
    )
    before = None
    for row in rows.itertuples(index=False):
        day = quote_card.when(row)
        quote_card.show(library, row, filters.text, day=day if day != before else None)
        before = day


def day_rows(rows: list[Any]) -> dict[str, list[Any]]:
    """``rows`` of the quotes table by the words for their day, in the order given."""
    found: dict[str, list[Any]] = {}
    for row in rows:
        found.setdefault(quote_card.when(row), []).append(row)
    return found
