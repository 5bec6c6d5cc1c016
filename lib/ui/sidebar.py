"""The filters that all pages share, kept in the address so that a pasted link shows the same view."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import streamlit as st

from lib.filters import Filters
from lib.library import Library
from lib.ui import ask
from lib.ui.escaping import escape

EMPTY: dict[str, Any] = {
    "q": "",
    "actors": [],
    "match": "any",
    "from": None,
    "to": None,
    "type": [],
    "status": [],
    "process": [],
    "source": [],
    "language": [],
}


def draw(library: Library) -> Filters:
    """The filter widgets in the sidebar; returns what they ask for."""
    _warn_of_unknown(library)
    with st.sidebar:
        st.text_input(
            "Search the words", key="q", type="search", placeholder="cessez-le-feu", bind="query-params"
        )
        _choice(
            "Actors", "actors", ask.options(library, "actor"), "Those who take part in an event, or speak."
        )
        st.segmented_control("Actors match", ["any", "all"], key="match", default="any", required=True,
                             label_visibility="collapsed", bind="query-params",
                             help="any: one of them is enough; all: together in one row")  # fmt: skip
        _dates(ask.newest_day(library))
        _choice("Type", "type", ask.options(library, "type"), "Of events. Quotes and articles have none.")
        _choice(
            "Status", "status", ask.options(library, "status"), "Of events. Quotes and articles have none."
        )
        _choice("Process", "process", ask.options(library, "process"), "The talks that the article is about.")
        _choice("Source", "source", ask.options(library, "source"), "Who published the article.")
        _choice("Language", "language", ask.options(library, "language"), "Of the article.")
        filters = current()
        st.button("Clear all filters", on_click=clear, disabled=filters.empty, width="stretch")
    return filters


def current() -> Filters:
    """What the widgets ask for at this moment."""
    state = {name: st.session_state.get(name, empty) for name, empty in EMPTY.items()}
    return Filters(
        actors=tuple(state["actors"]),
        match=state["match"] or "any",
        date_from=state["from"],
        date_to=state["to"],
        types=tuple(state["type"]),
        statuses=tuple(state["status"]),
        processes=tuple(state["process"]),
        sources=tuple(state["source"]),
        languages=tuple(state["language"]),
        text=state["q"] or "",
    )


def clear() -> None:
    """Takes every filter away; for a button's callback."""
    for name, empty in EMPTY.items():
        st.session_state[name] = list(empty) if isinstance(empty, list) else empty


def _choice(label: str, key: str, counts: dict[str, int], about: str) -> None:
    # The address holds the plain value, so the counts stand in the help and not in the options.
    listed = " · ".join(f"{escape(name)} {number}" for name, number in list(counts.items())[:40])
    first = next(iter(counts), None)
    placeholder = f"all {len(counts)}" if len(counts) > 1 else f"only {first}" if first else "none stated"
    st.multiselect(
        label,
        list(counts),
        key=key,
        placeholder=placeholder,
        help=f"{about}\n\n{listed}",
        bind="query-params",
    )


def _dates(newest: date | None) -> None:
    left, right = st.columns(2, wrap=False)
    left.date_input("From", value=None, key="from", format="YYYY-MM-DD", bind="query-params",
                    min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))  # fmt: skip
    right.date_input("To", value=None, key="to", format="YYYY-MM-DD", bind="query-params",
                     min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))  # fmt: skip
    first, last = st.session_state.get("from"), st.session_state.get("to")
    if first and last and first > last:
        st.warning("The first day is after the last: nothing can match.")
    if newest is None:
        return
    with st.container(horizontal=True, gap="small"):
        about = "Days before the newest article, and all that lies ahead."
        for days in (7, 30):
            st.button(f"{days} days", on_click=since, args=(newest - timedelta(days=days),),
                      type="tertiary", help=about)  # fmt: skip
        st.button("All", on_click=since, args=(None,), type="tertiary")


def since(first: date | None) -> None:
    """Asks for the days from ``first`` on, or for all; for a button's callback."""
    st.session_state["from"] = first
    st.session_state["to"] = None


def _warn_of_unknown(library: Library) -> None:
    # A link may ask for someone these articles do not name; the widget would drop it without a word.
    known = ask.options(library, "actor")
    unknown = [name for name in st.query_params.get_all("actors") if name not in known]
    if unknown:
        st.warning(f"Not among these articles, so not filtered by: {escape(', '.join(unknown))}.")
