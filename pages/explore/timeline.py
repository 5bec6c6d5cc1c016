from __future__ import annotations

import streamlit as st

from lib.lanes import LaneBy
from lib.ui import (
    ask,
    downloads,
    event_card,
    nothing,
    page,
    sidebar,
    store,
    timeline_chart,
    timeline_rows,
)

LANES: list[LaneBy] = ["type", "actor", "country", "process"]

library, filters = store.current(), sidebar.current()

page.heading(
    "Timeline", "What was held, planned, refused or announced, and when. Choose a mark or a row for its card."
)
number = page.scope(library, "happenings", filters, "event")
if not number:
    nothing.show(library, "happenings", filters, "event")
else:
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="timeline-controls"):
        st.markdown("Lanes by", width="content")
        lanes: LaneBy = st.segmented_control(
            "Lanes by", LANES, default="type", required=True, key="lanes", bind="query-params",
            label_visibility="collapsed",
        )  # fmt: skip
        st.space("stretch")
        downloads.table(
            number, lambda: ask.every(library, "happenings", filters), "timeline", calendar=True,
            package=lambda: downloads.package(library, filters),
        )  # fmt: skip
    with st.container():
        timeline_chart.draw(library, filters, lanes, number)
    timeline_rows.show(library, filters, number)
event_card.show_opened(library)
