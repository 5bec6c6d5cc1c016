"""Filters by value, each value with how often it occurs, kept in the address by the plain value.

Streamlit binds a widget's labels to the address, so what shows a count cannot be bound: the address is read
and written here.
"""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

KEYS = ("actors", "type", "status", "only", "process", "source", "language")
# Of more values only the most frequent are listed; the others can be typed.
MOST = 1000
WRITTEN = "_facets_in_address"


def read(known: Mapping[str, Mapping[str, int]]) -> list[str]:
    """Takes over what a link asks for; gives what is asked for and does not occur, to be told.

    ``known`` has for each key the values that occur. What does not occur stays asked for, and finds nothing:
    it may be there in a moment, when articles are being read, and a filter never falls out unseen.
    """
    asked = {key: st.query_params.get_all(key) for key in KEYS if key in st.query_params}
    if asked and asked != st.session_state.get(WRITTEN):
        for key in KEYS:
            st.session_state[key] = asked.get(key, [])
    for key in KEYS:
        st.session_state[key] = st.session_state.get(key) or []
    return [value for key in KEYS for value in st.session_state[key] if value not in known[key]]


def write() -> None:
    """Puts what is asked for into the address."""
    now = {key: list(st.session_state[key]) for key in KEYS if st.session_state.get(key)}
    for key in KEYS:
        if now.get(key, []) == st.query_params.get_all(key):
            continue
        if key in now:
            st.query_params[key] = now[key]
        else:
            st.query_params.pop(key, None)
    st.session_state[WRITTEN] = now


def choose(label: str, key: str, counts: Mapping[str, int], about: str) -> None:
    """The widget of one key: its values, the most frequent first, with their counts."""
    options = dict.fromkeys([*list(counts)[:MOST], *st.session_state[key]])
    first = next(iter(counts), None)
    empty = f"all {len(counts):,}" if len(counts) > 1 else f"only {first}" if first else "none stated"
    st.multiselect(
        label, list(options), key=key, placeholder=empty, help=about, accept_new_options=len(counts) > MOST,
        format_func=lambda value: f"{value} · {counts.get(value, 0):,}",
    )  # fmt: skip
