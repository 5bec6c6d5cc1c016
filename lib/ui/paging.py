"""Long lists in pages: only the rows of the page shown are read."""

from __future__ import annotations

import streamlit as st

# Pixels for seven numbers and the arrows: with less room numbers are left out.
WIDTH = 372


def first_row(number: int, size: int, key: str, beside: bool = False) -> int:
    """How many of ``number`` rows stand before the page that is chosen; the switch is drawn where needed.

    ``beside`` other things on a line it is given room of its own.
    """
    pages = -(-number // size)
    if pages <= 1:
        return 0
    chosen: int = st.pagination(pages, key=key, bind="query-params", width=WIDTH if beside else "content")
    return (min(chosen, pages) - 1) * size
