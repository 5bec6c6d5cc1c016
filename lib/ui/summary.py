"""The overview: what is new, ahead, overdue and contradicted in the filtered view, and who is most active."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from lib.briefing.from_store import contradictions
from lib.charts.marks import mark
from lib.filters import Filters, with_actor, with_standing
from lib.frames import days
from lib.library import Library
from lib.store import outlook
from lib.store.outlook import Listed
from lib.ui import ask, handing_out, links, nothing, page, removal, sidebar, since
from lib.ui.escaping import escape
from lib.wording import counted, spell_date, spell_interval, type_status, with_roles

NEW, AHEAD, LATE, DISPUTED = 6, 5, 4, 2
MOST_NAMES = 5


def show(library: Library, filters: Filters) -> None:
    """All of it on one screen, as of the newest article's day; each line opens its card."""
    as_of, dated = sidebar.as_of(library), ask.newest_day(library) is not None
    with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute"):
        st.title("Overview", anchor=False, width="content")
        first = since.choose(as_of)
    with st.container(
        horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", gap="small"
    ):
        with st.container(gap=None, width="content"):
            number = page.scope(library, "happenings", filters, "event", listed=False)
            why = "the newest article" if dated else "today: no article has a publication date"
            st.caption(f"New since **{spell_date(first)}**. As of {spell_date(as_of)}, {why}.")
            removal.only_demonstration(library)
        if number:
            handing_out.buttons(library, filters, as_of, first)
    if not number:
        nothing.show(library, "happenings", filters, "event")
        return
    left, right = st.columns(2, gap="large")
    with left, st.container(gap=None, key="over-left"):
        _new(library, filters, first)
        _ahead(library, filters, as_of)
    with right, st.container(gap=None, key="over-right"):
        _overdue(library, filters, as_of)
        _disputed(library, filters)
        _active(library, filters, first)


def _new(library: Library, filters: Filters, first: date) -> None:
    found = ask.listed(library, outlook.reported, first, filters, limit=NEW)
    _head("New", found.size, {"told": max(first, filters.told_from or first)}, "new")
    if not found.size:
        _none_new(library, filters, first)
    for row in _rows(found):
        known = not pd.isna(row.first_reported) and row.first_reported.date() < first
        _line(row, "new", "told again" if known else "")


def _none_new(library: Library, filters: Filters, first: date) -> None:
    last = ask.listed(library, outlook.reported, since.FIRST, filters, limit=1)
    if not last.size:
        st.caption("No article under these filters has a publication date.")
        return
    day = last.rows.iloc[0]["last_reported"].date()
    st.caption(f"Nothing told since {spell_date(first)} under these filters.")
    st.button(f"The last one: {spell_date(day)}", icon=":material/arrow_forward:", key="last-told",
              type="tertiary", on_click=_since, args=(day,))  # fmt: skip


def _since(day: date) -> None:
    st.session_state["since"], st.session_state["since-day"] = since.A_DAY, day


def _ahead(library: Library, filters: Filters, as_of: date) -> None:
    found = ask.listed(library, outlook.ahead, as_of, filters, limit=AHEAD)
    about = "planned or proposed, and not past; “from” a day when none is named: told then, and still to come"
    _head("Upcoming", found.size, links.state(with_standing(filters, "upcoming")), "ahead", about)
    if not found.size:
        st.caption(f"No contact is planned or proposed from {spell_date(as_of)} on.")
    for row in _rows(found):
        _line(row, "ahead")


def _overdue(library: Library, filters: Filters, as_of: date) -> None:
    found = ask.listed(library, outlook.overdue, as_of, filters, limit=LATE)
    _head(
        "Overdue",
        found.size,
        links.state(with_standing(filters, "overdue")),
        "overdue",
        "planned, the day has passed, not confirmed",
    )
    if not found.size:
        st.caption("Every plan whose day has passed was reported as held, or called off.")
    for row in _rows(found):
        _line(row, "overdue")


def _disputed(library: Library, filters: Filters) -> None:
    found = ask.listed(library, outlook.contradicted, filters, limit=DISPUTED)
    _head("Sources differ", found.size, links.state(with_standing(filters, "contradictory")), "disputed")
    if not found.size:
        st.caption("No source contradicts another.")
    for row in _rows(found):
        _line(row, "disputed", against="  \n".join(_sides(library, row.id)))


def _sides(library: Library, event_id: str) -> Iterator[str]:
    detail = ask.event(library, event_id)
    for each in list(contradictions(detail))[:1] if detail else ():
        one, other = (
            f"“{each.value}” ({each.source.text})",
            f"“{each.other_value}” ({each.other_source.text})",
        )
        yield f"{each.field}: {escape(one)}  \nagainst {escape(other)}"


def _active(library: Library, filters: Filters, first: date) -> None:
    told = max(first, filters.told_from or first)
    found = ask.active(library, replace(filters, told_from=told))
    st.subheader("Most active", anchor=False, help="Events told since the chosen day, in whatever role")
    if found.empty:
        st.caption("Nobody since the chosen day.")
    with st.container(horizontal=True, gap="small", key="over-active"):
        rows: list[Any] = list(found.head(8).itertuples(index=False))
        for row in rows:
            with st.container(horizontal=True, gap=None, vertical_alignment="center", width="content"):
                st.page_link(links.NETWORK, label=escape(row.name), query_params={"actor": str(row.name)})
                _number(row.name, row.number, filters, told)


def _number(name: str, number: int, filters: Filters, told: date) -> None:
    """The number of an actor's events, which leads to them."""
    values = links.state(replace(with_actor(filters, name), told_from=told)) | {"page": 1}
    links.filtered(f"{number:,}", links.TIMELINE, values, f"active-{name}")


def _head(
    title: str, number: int, asked: dict[str, Any], key: str, about: str | None = None
) -> None:  # fmt: skip
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key=f"over-head-{key}"):
        st.subheader(title, anchor=False, width="content", help=about)
        if number:
            label = f"{counted(number, 'event')} on the timeline"
            links.filtered(label, links.TIMELINE, asked, f"all-{key}", ":material/arrow_forward:")


def _rows(found: Listed) -> list[Any]:
    return list(found.rows.itertuples(index=False))


def _line(row: Any, section: str, note: str = "", against: str = "") -> None:
    """One event as a button that opens its card; its kind's hue comes by the key."""
    parties = with_roles(row.participants, row.roles)
    more = len(parties) - MOST_NAMES
    names = ", ".join(parties[:MOST_NAMES]) + (f" and {more} more" if more > 0 else "")
    parts = [spell_interval(*days(row)), *([row.place] if row.place else []), *([note] if note else [])]
    what = type_status(row.type, row.status, bold=True)
    head = f"{mark(row.status).glyph} {what} · {escape(' · '.join(parts))}"
    label = "  \n".join(line for line in (head, escape(names or "parties not stated"), against) if line)
    with st.container(key=f"item-{row.type}-{section}-{row.id}", gap=None):
        st.button(label, key=f"{section}-{row.id}", type="tertiary", width="stretch", on_click=links.open_id,
                  args=("event", row.id))  # fmt: skip
