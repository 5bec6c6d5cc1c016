"""The overview: what is new, ahead and overdue in the filtered view."""

from __future__ import annotations

import html
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from lib import outlook
from lib.charts.marks import colour, mark
from lib.filters import Filters
from lib.frames import days
from lib.library import Library
from lib.ui import ask, links, page
from lib.wording import spell_date, spell_interval

MOST = 8
WEEK = 7


def show(library: Library, filters: Filters) -> None:
    """New, ahead, overdue and the most active actors, as of the newest article's day."""
    if not page.scope(library, "timeline", filters, "event"):
        page.nothing(library, "timeline", filters, "event")
        return
    shown = ask.rows(library, "timeline", filters)
    newest = ask.newest_day(library)
    as_of = newest or date.today()
    why = "the day of the newest article" if newest else "today: no article has a publication date"
    st.caption(f"As of {spell_date(as_of)}, {why}.")
    plans = {"status": [status for status in outlook.PLANNED if (shown["status"] == status).any()]}
    left, right = st.columns(2, gap="large")
    with left:
        nothing = f"Nothing planned or proposed after {spell_date(as_of)} under these filters."
        _section("Ahead", outlook.ahead(shown, as_of), "ahead", nothing, plans)
        nothing = "No plan whose day has passed without a report that it was held."
        _section("Overdue: planned, not confirmed", outlook.overdue(shown, as_of), "overdue", nothing, plans)
    with right:
        nothing = f"No event in the articles of the {WEEK} days up to {spell_date(as_of)}."
        _section(f"Told in the last {WEEK} days", outlook.recent(shown, as_of, WEEK), "recent", nothing, {})
        _active(shown)


def _section(title: str, rows: pd.DataFrame, key: str, nothing: str, more: dict[str, Any]) -> None:
    st.subheader(f"{title} ({len(rows)})", anchor=False)
    if rows.empty:
        st.caption(nothing)
    for row in rows.head(MOST).itertuples(index=False):
        _line(row, key)
    if len(rows) > MOST:
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


def _active(rows: pd.DataFrame) -> None:
    st.subheader("Most active", anchor=False)
    names = rows["participants"].explode().dropna().value_counts()
    if names.empty:
        st.caption("No actor under these filters.")
    with st.container(horizontal=True, gap="small"):
        for name, number in names.head(10).items():
            st.page_link(links.NETWORK, label=f"{name} {number}", icon=":material/person:",
                         query_params={"actor": str(name)})  # fmt: skip
