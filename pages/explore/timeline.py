from __future__ import annotations

from datetime import date

import streamlit as st

from lib.charts import timeline as chart
from lib.charts.lanes import LaneBy
from lib.ui import ask, chronology, downloads, event_card, legend, links, page, paging, sidebar, store, tables
from lib.wording import counted

LANES: list[LaneBy] = ["type", "actor", "country", "process"]
PAGE = 50

library, filters = store.current(), sidebar.current()

page.heading(
    "Timeline", "What was held, planned, refused or announced, and when. Choose a mark or a row for its card."
)
number = page.scope(library, "happenings", filters, "event")
if not number:
    page.nothing(library, "happenings", filters, "event")
else:
    lanes: LaneBy = st.segmented_control(
        "Lanes by", LANES, default="type", required=True, key="lanes", bind="query-params"
    )
    legend.kinds_and_statuses(ask.options(library, "type", filters), ask.options(library, "status", filters))
    drawn = ask.rows(library, "happenings", filters, chart.COLUMNS, limit=chart.MOST_MARKS)
    st.plotly_chart(
        chart.figure(drawn, lanes, date.today()),
        key="timeline-chart",
        on_select=lambda: links.open_point("event", "timeline-chart"),
        selection_mode="points",
        config={"displaylogo": False, "modeBarButtonsToRemove": ["select2d", "lasso2d"], "scrollZoom": False},
        alt=chart.description(drawn, lanes),
    )
    undated = 0 if filters.dated else ask.undated(library, "happenings", filters)
    notes = [f"{counted(undated, 'event')} without a date: in the table, under “no date”"] if undated else []
    if outside := chart.outside_view(drawn, lanes):
        notes.append(f"{counted(outside, 'mark')} outside these days: double-click the chart to see all")
    if number > chart.MOST_MARKS:
        notes.append(f"the chart shows the newest {chart.MOST_MARKS:,}")
    st.caption(". ".join(notes))
    downloads.table(number, lambda: ask.every(library, "happenings", filters), "timeline", calendar=True)
    first = paging.first_row(number, PAGE, "page")
    rows = ask.rows(library, "happenings", filters, limit=PAGE, offset=first)
    table, reading = st.tabs(["Table", "Day by day"])
    with table:
        tables.timeline(rows, "timeline-table")
    with reading:
        chronology.show(library, rows)
event_card.show_opened(library)
