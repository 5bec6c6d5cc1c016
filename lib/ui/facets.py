"""Filters by value, each value with how often it occurs, kept in the address by the plain value.

Streamlit binds a widget's labels to the address, so what shows a count cannot be bound: the address is read
and written here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from lib.filters import NO_COUNTRY, NO_PROCESS, NOBODY

KEYS = (
    "actors", "also", "besides", "type", "status", "only", "only_too", "country", "process", "source",
    "language",
)  # fmt: skip
# Of more values only the most frequent are listed; the others can be typed.
MOST = 1000
# Values that ask for the rows without any.
ABSENT = (NOBODY, NO_COUNTRY, NO_PROCESS)
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


def choose(
    label: str, key: str, counts: Mapping[str, int], about: str, empty: str | None = None,
    spelled: Callable[[str], str] = str,
) -> None:  # fmt: skip
    """The widget of one key: its values, the most frequent first, with their counts.

    ``empty`` stands there while nothing is asked for; ``spelled`` says what a value is called.
    """
    options = dict.fromkeys([*list(counts)[:MOST], *st.session_state[key]])
    stated = [value for value in counts if value not in ABSENT]
    every = (
        f"all {len(stated):,}"
        if len(stated) > 1
        else f"only {spelled(stated[0])}"
        if stated
        else "none stated"
    )
    st.multiselect(
        label, list(options), key=key, placeholder=empty or every, help=about,
        accept_new_options=len(counts) > MOST,
        format_func=lambda value: f"{spelled(value)} · {counts.get(value, 0):,}",
    )  # fmt: skip
