from __future__ import annotations

import streamlit as st

from lib.ui import (
    page,
    review,
    review_actors,
    review_adding,
    review_history,
    review_quotes,
    sidebar,
    signing,
    store,
)

PARTS = {
    "Events": review.show,
    "Quotes": review_quotes.show,
    "Add an event": review_adding.event,
    "Dates of articles": review_adding.dates,
    "Actors": review_actors.show,
    "History": review_history.show,
}

library, filters = store.current(), sidebar.current()

page.heading(
    "Review", "Check what was read, the most doubtful first. What you decide outlasts every new reading."
)
with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
    part = st.segmented_control(
        "Part", list(PARTS), default="Events", key="part", bind="query-params", required=True,
        label_visibility="collapsed",
    )  # fmt: skip
    named = signing.name()
with st.container():
    if not named:
        st.caption("You can look at everything. To decide, give your name: it is kept with each decision.")
    signing.show()
PARTS[part](library, filters, named)
