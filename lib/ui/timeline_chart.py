"""The chart of the timeline on its page: single marks, or bars when they are too many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, NamedTuple

import streamlit as st

from lib.charts import buckets, timeline
from lib.charts.axes import Bucket
from lib.charts.lanes import place
from lib.charts.stacks import sizes, stacks
from lib.charts.window import Window, clipped
from lib.filters import Filters
from lib.lanes import LaneBy, alone, title
from lib.library import Library
from lib.store import lanes as counted_lanes
from lib.store.connecting import Store
from lib.ui import ask, legend, links, timeline_rows
from lib.ui.escaping import escape
from lib.wording import spell_date, spell_interval

KEY, BEFORE = "timeline-chart", "timeline-chart-before"
# So many events beyond the chart may all reach into it.
FEW = 50


class Lane(NamedTuple):
    """A lane's name, how many events it shows, and how many there are with those that have no day."""

    name: str
    dated: int
    number: int


class Chart(NamedTuple):
    """A figure as Plotly's JSON, what it says in words, its days, what occurs in it, its lanes, and its bars'
    length.

    ``bucket`` is None where it has marks and no bars.
    """

    figure: dict[str, Any]
    alt: str
    window: Window | None
    kinds: frozenset[str]
    statuses: frozenset[str]
    lanes: tuple[Lane, ...]
    bucket: Bucket | None = None


def draw(library: Library, filters: Filters, lanes: LaneBy, number: int) -> None:
    """The chart of the ``number`` events under ``filters`` with its key, and what it does not show."""
    chart = _chart(
        ask.state(library), filters, lanes, date.today(), number, ask.newest_day(library), library.store
    )
    if chart.bucket:
        legend.kinds_and_standings(chart.kinds)
    else:
        legend.kinds_and_statuses(chart.kinds, chart.statuses)
    st.plotly_chart(
        chart.figure,
        key=KEY,
        on_select=lambda: _chosen(library, filters, lanes, [lane.name for lane in chart.lanes]),
        selection_mode="points",
        config={"displaylogo": False, "scrollZoom": False, "doubleClick": False,
                "modeBarButtonsToRemove": ["select2d", "lasso2d", "toImage"]},
        alt=chart.alt,
    )  # fmt: skip
    _notes(library, filters, lanes, chart, number)


def _notes(library: Library, filters: Filters, lanes: LaneBy, chart: Chart, number: int) -> None:
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="chart-notes"):
        if chart.window:
            days = spell_interval(chart.window.first, chart.window.last)
            how = f"by {chart.bucket}, all lanes on one scale" if chart.bucket else "drag to move"
            st.caption(f"{days}; {how}.", width="content")
            _outside(library, filters, chart.window)
            today = date.today()
            if not chart.window.first <= today <= chart.window.last:
                st.caption(f"Today, {spell_date(today)}, lies outside.", width="content")
        _one_lane(library, filters, lanes, chart)
        undated = 0 if filters.dated else ask.undated(library, "happenings", filters)
        if undated:
            st.button(f"{undated:,} without a date", key="undated", type="tertiary",
                      on_click=timeline_rows.to_undated, args=(number, undated),
                      help="The last rows of the table")  # fmt: skip


def _one_lane(library: Library, filters: Filters, lanes: LaneBy, chart: Chart) -> None:
    """The way to what the number beside each lane counts."""
    if len(chart.lanes) < 2:
        return
    names = [lane.name for lane in chart.lanes]
    with st.popover("One lane alone", type="tertiary"), st.container(gap=None, key="one-lane"):
        if any(lane.number > lane.dated for lane in chart.lanes):
            st.caption("All events of a lane. In the chart stand those that have a day.")
        for lane in chart.lanes:
            without = f" · {lane.dated:,} of them in the chart" if lane.number > lane.dated else ""
            asked = alone(filters, lane.name, lanes, names, ask.options(library, lanes))
            st.button(f"{escape(title(lane.name, lanes))} {lane.number:,}{without}", key=f"lane-{lane.name}",
                      type="tertiary", on_click=_ask, args=(asked,))  # fmt: skip


def _ask(filters: Filters) -> None:
    st.session_state.update(links.state(filters) | {"page": 1})


def _outside(library: Library, filters: Filters, window: Window) -> None:
    after = window.last + timedelta(days=1)
    earlier = replace(filters, date_to=window.first - timedelta(days=1))
    later = replace(filters, date_from=after)
    for name, asked, edge in (("earlier", earlier, window.first), ("later", later, after)):
        if asked.date_from and asked.date_to and asked.date_from > asked.date_to:
            continue
        found = ask.size(library, "happenings", asked)
        if found > (_across(library, filters, edge) if found <= FEW else 0):
            st.button(f"{found:,} {name}", key=f"outside-{name}", type="tertiary", on_click=_days,
                      args=(asked.date_from, asked.date_to), help="Shows these days alone")  # fmt: skip


def _across(library: Library, filters: Filters, edge: date) -> int:
    """How many reach from before ``edge`` to that day: in the window they are seen already."""
    return ask.size(library, "happenings", replace(filters, date_from=edge, date_to=edge - timedelta(days=1)))


def in_days(filters: Filters, first: str, last: str) -> Filters:
    """``filters`` with the days asked for that a number in the chart stands for."""
    return replace(filters, date_from=date.fromisoformat(first), date_to=date.fromisoformat(last))


def _days(first: date | None, last: date | None) -> None:
    st.session_state.update({"from": first, "to": last, "page": 1})


def _chosen(library: Library, filters: Filters, lanes: LaneBy, names: Sequence[str]) -> None:
    # A mark that is clicked once more is taken out of the choice, but its card is wanted again.
    chosen = links.points(KEY) or st.session_state.get(BEFORE, [])
    st.session_state[BEFORE] = chosen
    for data in chosen[:1]:
        if len(data) == 1:
            links.open_id("event", str(data[0]))
        else:
            lane, first, last = data
            asked = alone(filters, lane, lanes, names, ask.options(library, lanes))
            _ask(in_days(asked, first, last))


@st.cache_data(max_entries=30, max_size="30 MB", show_spinner="Drawing the timeline…")
def _chart(
    state: tuple[str, int], filters: Filters, lanes: LaneBy, today: date, number: int, newest: date | None,
    _store: Store,
) -> Chart:  # fmt: skip
    del state
    if number > timeline.MOST_MARKS:
        return _bars(_store, filters, lanes, today, newest)
    rows = ask.ROWS["happenings"](_store, filters, timeline.COLUMNS)
    placement = place(rows, lanes, filters)
    figure = timeline.figure(placement, today, lanes).to_plotly_json()
    alt = timeline.description(placement, lanes)
    found = tuple(Lane(lane.name, lane.size, lane.total) for lane in placement.lanes)
    return Chart(figure, alt, placement.window, frozenset(rows["type"]), frozenset(rows["status"]), found)


def _bars(store: Store, filters: Filters, lanes: LaneBy, today: date, newest: date | None) -> Chart:
    # Days by type are cheap to count, and say where most lies.
    days = counted_lanes.counts(store, filters, "type", "day")
    months = counted_lanes.in_buckets(days, "month")
    found = buckets.window(months, "month", newest)
    bucket = buckets.bucket_for(clipped(found, filters.date_from, filters.date_to))
    if lanes == "type":
        counts = counted_lanes.in_buckets(days, bucket)
    else:
        counts = counted_lanes.counts(store, filters, lanes, bucket)
    window = clipped(buckets.window(counts, bucket, newest), filters.date_from, filters.date_to)
    figure = buckets.figure(counts, lanes, bucket, today, window).to_plotly_json()
    alt = buckets.description(counts, lanes, bucket)
    totals = sizes(counts, lanes)
    each = tuple(Lane(name, dated, totals[name]) for name, dated in stacks(counts, lanes)[0].items())
    return Chart(figure, alt, window, frozenset(days["type"]), frozenset(days["status"]), each, bucket)
