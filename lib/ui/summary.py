"""The overview: what is new, ahead and overdue in the filtered view."""

from __future__ import annotations

import html
from datetime import date, timedelta
from typing import Any

import streamlit as st

from lib import outlook as plans
from lib.charts.marks import colour, mark
from lib.filters import Filters
from lib.frames import days
from lib.library import Library
from lib.store import outlook
from lib.store.outlook import Listed
from lib.ui import ask, links, page
from lib.ui.escaping import escape
from lib.wording import spell_date, spell_interval

MOST = 8
WEEK = 7


def show(library: Library, filters: Filters) -> None:
    """New, ahead, overdue, contradicted and the most active actors, as of the newest article's day."""
    if not page.scope(library, "happenings", filters, "event"):
        page.nothing(library, "happenings", filters, "event")
        return
    newest = ask.newest_day(library)
    as_of = newest or date.today()
    why = "the day of the newest article" if newest else "today: no article has a publication date"
    st.caption(f"As of {spell_date(as_of)}, {why}.")
    there = ask.options(library, "status", filters)
    planned = {"status": [status for status in plans.PLANNED if status in there]}
    since = as_of - timedelta(days=WEEK - 1)
    left, right = st.columns(2, gap="large")
    with left:
        nothing = f"Nothing planned or proposed after {spell_date(as_of)} under these filters."
        ahead = ask.listed(library, outlook.ahead, as_of, filters, limit=MOST)
        _section("Ahead", ahead, "ahead", nothing, planned)
        nothing = "No plan whose day has passed without a report that it was held."
        overdue = ask.listed(library, outlook.overdue, as_of, filters, limit=MOST)
        _section("Overdue: planned, not confirmed", overdue, "overdue", nothing, planned)
    with right:
        nothing = f"No event in the articles of the {WEEK} days up to {spell_date(as_of)}."
        told = ask.listed(library, outlook.reported, since, filters, limit=MOST)
        _section(f"Told in the last {WEEK} days", told, "recent", nothing, {})
        _active(library, filters)


def _section(title: str, found: Listed, key: str, nothing: str, more: dict[str, Any]) -> None:
    st.subheader(f"{title} ({found.size})", anchor=False)
    if not found.size:
        st.caption(nothing)
    for row in found.rows.itertuples(index=False):
        _line(row, key)
    if found.size > MOST:
        label = "All plans on the timeline" if more else "All on the timeline"
        links.filtered(label, links.TIMELINE, more, f"{key}-more", ":material/timeline:")


def _line(row: Any, key: str) -> None:
    names = html.escape(", ".join(row.participants) or "parties not stated")
    place = f" · {html.escape(row.place)}" if row.place else ""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", wrap=False):
        st.html(
            f'<p class="item" style="--hue:{colour(row.type)}"><b>{mark(row.status).glyph} {row.type}</b> '
            f"{row.status} · {spell_interval(*days(row))}{place}<br>{names}</p>"
        )
        st.button(
            "Open", key=f"{key}-{row.id}", type="tertiary", on_click=links.open_id, args=("event", row.id)
        )


def _active(library: Library, filters: Filters) -> None:
    st.subheader("Most active", anchor=False)
    found = ask.active(library, filters)
    if found.empty:
        st.caption("No actor under these filters.")
    with st.container(horizontal=True, gap="small"):
        for row in found.itertuples(index=False):
            st.page_link(links.NETWORK, label=escape(f"{row.name} {row.number}"), icon=":material/person:",
                         query_params={"actor": str(row.name)})  # fmt: skip
