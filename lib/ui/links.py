"""What is open, by its id in the address: an event, an actor, an article. No row positions are kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from lib.deep_links import PARAMETERS
from lib.filters import Filters

OVERVIEW = "pages/explore/overview.py"
TIMELINE = "pages/explore/timeline.py"
NETWORK = "pages/explore/network.py"
QUOTES = "pages/explore/quotes.py"
ARTICLES = "pages/explore/articles.py"
ADD = "pages/curate/add.py"
REVIEW = "pages/curate/review.py"
LEAVING = "_leaving"
SHARED = {
    "q", "actors", "match", "also", "besides", "from", "to", "told", "type", "status", "only", "only_too",
    "country", "process", "source", "language",
}  # fmt: skip


def base() -> str:
    """Where the reader's browser reaches the dashboard, as ``https://talks.example.org``."""
    parts = urlsplit(st.context.url or "")
    path = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"{parts.scheme}://{parts.netloc}/{path}".rstrip("/") if parts.netloc else ""


def opened(kind: str) -> str | None:
    """The id in the address under ``kind`` ("event", "article"); None when there is none."""
    return st.query_params.get(kind) or None


def open_id(kind: str, record_id: str) -> None:
    """Puts an id into the address; for callbacks."""
    st.query_params[kind] = record_id


def close(*kinds: str) -> None:
    """Takes ids out of the address; for callbacks."""
    for kind in kinds:
        st.query_params.pop(kind, None)


def filtered(label: str, page: str, filters: dict[str, Any], key: str, icon: str | None = None) -> None:
    """A button to ``page`` with the filters in ``filters``, shared or its own, set to the given values.

    A link will not do: a filter's widget keeps its value against what a link says.
    """
    st.button(label, key=key, type="tertiary", icon=icon, on_click=_leave, args=(page, filters))


def go_on(here: str) -> None:
    """Goes where a button of :func:`filtered` leads; it may be gone under the filters that it has set.

    ``here`` is the page's name in the address.
    """
    page, filters = st.session_state.pop(LEAVING, (None, {}))
    if page and PurePath(page).stem != here:
        # Bound filters move by their state. Without query_params Streamlit 1.67 would try to clear them.
        st.switch_page(page, query_params={k: v for k, v in filters.items() if k not in SHARED})


def _leave(page: str, filters: dict[str, Any]) -> None:
    st.session_state.update(filters)
    st.session_state[LEAVING] = page, filters


def state(filters: Filters) -> dict[str, Any]:
    """What the shared widgets hold when they ask for ``filters``."""
    lists = {name: list(getattr(filters, field)) for field, name in PARAMETERS.items()}
    days = {"from": filters.date_from, "to": filters.date_to, "told": filters.told_from}
    return lists | days | {"q": filters.text, "match": filters.match}


def selected_rows(key: str) -> list[int]:
    """The positions that the table or its cells under ``key`` have selected."""
    selection = _selection(key)
    rows = list(selection.get("rows", []))
    return rows or [cell[0] for cell in selection.get("cells", [])]


def selected_cells(key: str) -> list[tuple[int, str]]:
    """The cells selected in the table under ``key``: position of the row and name of the column."""
    return [(int(row), str(column)) for row, column in _selection(key).get("cells", [])]


def open_row(kind: str, key: str, ids: Sequence[str]) -> None:
    """Opens the row chosen in the table ``key``; ``ids`` are those of the rows as the table showed them."""
    now, before = _selection(key), st.session_state.get(f"{key}-before", {})
    st.session_state[f"{key}-before"] = now
    rows, earlier = now.get("rows", []), before.get("rows", [])
    # A row's box that is pressed again takes its row out of the choice: that row is meant, and no cell that
    # was chosen before.
    chosen = (rows or earlier) if rows != earlier else [cell[0] for cell in now.get("cells", [])]
    if chosen and chosen[0] < len(ids):
        open_id(kind, ids[chosen[0]])


def points(key: str) -> list[list[Any]]:
    """The custom values of the marks chosen in the Plotly chart ``key``."""
    chosen = _selection(key).get("points", [])
    return [list(point["customdata"]) for point in chosen if point.get("customdata")]


def graph_choice(key: str) -> tuple[str, int] | None:
    """``("node", index)`` or ``("edge", index)`` chosen in the ECharts graph ``key``."""
    for group in _selection(key).get("selected", []):
        if group["data_indices"]:
            return ("edge" if group["data_type"] == "edge" else "node"), int(group["data_indices"][0])
    return None


def _selection(key: str) -> dict[str, Any]:
    state = st.session_state.get(key) or {}
    return dict(state.get("selection") or {})
