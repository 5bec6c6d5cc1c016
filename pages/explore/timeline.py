from __future__ import annotations

from datetime import date

import streamlit as st

from lib.charts import timeline as chart
from lib.charts.lanes import LaneBy
from lib.filters import apply
from lib.ui import chronology, downloads, event_card, legend, links, page, sidebar, store, tables
from lib.wording import counted

LANES: list[LaneBy] = ["type", "actor", "country", "process"]

library, filters = store.open_library(), sidebar.current()
whole = library.frames.timeline
shown = apply(whole, filters)

page.heading(
    "Timeline", "What was held, planned, refused or announced, and when. Choose a mark or a row for its card."
)
page.scope(shown, whole, filters, "event")
if shown.empty:
    page.nothing(whole, filters, "event")
else:
    lanes: LaneBy = st.segmented_control(
        "Lanes by", LANES, default="type", required=True, key="lanes", bind="query-params"
    )
    legend.kinds_and_statuses(shown["type"], shown["status"])
    st.plotly_chart(
        chart.figure(shown, lanes, date.today()),
        key="timeline-chart",
        on_select=lambda: links.open_point("event", "timeline-chart"),
        selection_mode="points",
        config={"displaylogo": False, "modeBarButtonsToRemove": ["select2d", "lasso2d"], "scrollZoom": False},
        alt=chart.description(shown, lanes),
    )
    undated = int((shown["date_start"].isna() & shown["date_end"].isna()).sum())
    notes = [f"{counted(undated, 'event')} without a date: in the table, under “no date”"] if undated else []
    if outside := chart.outside_view(shown, lanes):
        notes.append(f"{counted(outside, 'mark')} outside these days: double-click the chart to see all")
    if len(shown) > chart.MOST_MARKS:
        notes.append(f"the chart shows the newest {chart.MOST_MARKS:,}")
    st.caption(". ".join(notes))
    downloads.table(shown, "timeline", calendar=True)
    table, reading = st.tabs(["Table", "Day by day"])
    with table:
        tables.timeline(shown, "timeline-table")
    with reading:
        chronology.show(library, shown)
event_card.show_opened(library)
