"""Long lists in pages: only the rows of the page shown are read."""

from __future__ import annotations

import streamlit as st


def first_row(number: int, size: int, key: str) -> int:
    """How many of ``number`` rows stand before the page that is chosen; the switch is drawn where needed."""
    pages = -(-number // size)
    if pages <= 1:
        return 0
    chosen: int = st.pagination(pages, key=key, bind="query-params")
    return (min(chosen, pages) - 1) * size
