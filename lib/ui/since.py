"""Since when something counts as new: chosen on the Overview, kept in the address."""

from __future__ import annotations

from datetime import date, timedelta

import streamlit as st

from lib.wording import spell_date

DAYS = {"yesterday": 1, "7 days": 6, "30 days": 29}
A_DAY = "a day…"
FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)


def choose(as_of: date) -> date:
    """The day from which on what is told is new, as seen on ``as_of``."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", width="content"):
        st.caption("New since", width="content")
        chosen = st.segmented_control(
            "New since", [*DAYS, A_DAY], default="7 days", key="since", required=True, bind="query-params",
            label_visibility="collapsed", help=f"Counted back from {spell_date(as_of)}",
        )  # fmt: skip
        if chosen != A_DAY:
            return as_of - timedelta(days=DAYS[chosen])
        day: date | None = st.date_input(
            "Since the day", value=None, key="since-day", format="YYYY-MM-DD", bind="query-params",
            min_value=FIRST, max_value=LAST, label_visibility="collapsed", width=150,
        )  # fmt: skip
    return day or as_of
