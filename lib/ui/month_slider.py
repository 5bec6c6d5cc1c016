"""A slider over the months that have contacts; it moves the days that all pages are filtered by."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date

import streamlit as st

from lib.charts.axes import last_day, spell_bucket
from lib.library import Library
from lib.store import actor
from lib.ui import ask

# MOVED counts how often something else has moved the days: each time the slider is a new one, since Streamlit
# minds a value that comes from two sides.
KEY, MOVED = "months", "_months_moved"
ABOUT = "Each stop is a month with a contact. It moves From and To in the sidebar, so it holds on every page."


def show(library: Library) -> None:
    """The slider, where From and To are; nothing is drawn where all contacts lie in one month."""
    months = ask.cached(library, actor.months)
    if len(months) < 2:
        return
    names = {spell_bucket(month, "month"): month for month in months}
    labels = list(names)
    ends, moved = _ends(labels, months), st.session_state.get(MOVED, 0)
    if st.session_state.get(f"{KEY}-{moved}", ends) != ends:
        moved = st.session_state[MOVED] = moved + 1
    key = f"{KEY}-{moved}"

    def move() -> None:
        first, last = (names[label] for label in st.session_state[key])
        st.session_state["from"] = None if first == months[0] else first
        st.session_state["to"] = None if last == months[-1] else last_day(last, "month")

    st.select_slider("Months", labels, ends, key=key, on_change=move, help=ABOUT)


def _ends(labels: list[str], months: list[date]) -> tuple[str, str]:
    first, last = st.session_state.get("from"), st.session_state.get("to")
    low = bisect_left(months, first.replace(day=1)) if first else 0
    high = bisect_right(months, last) - 1 if last else len(months) - 1
    low = min(low, len(months) - 1)
    return labels[low], labels[max(high, low)]
