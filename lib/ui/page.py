"""The frame of every page: style, heading, what is shown of how much, and the line at the foot."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from lib import columns
from lib import filters as filtering
from lib.filters import Filters
from lib.frames import days
from lib.library import Library
from lib.ui import ask, links, login, sidebar, unwoven
from lib.ui.escaping import escape
from lib.wording import NOT_STATED, counted, spell_date, spell_interval

COLUMNS = {"happenings": columns.HAPPENINGS, "quotes": columns.QUOTES, "articles": columns.ARTICLES}
STYLE = Path(__file__).with_name("style.css")


def style() -> None:
    """The project's own style sheet."""
    st.html(STYLE)


def heading(title: str, purpose: str) -> None:
    """The page's title and, in one line, what it is for."""
    st.title(title, anchor=False)
    st.caption(purpose)


def scope(library: Library, table: ask.Table, filters: Filters, noun: str) -> int:
    """Says how many rows are shown of how many, under which filters, and what they leave out unseen.

    Gives the number of rows under the filters.
    """
    number, all_of_them = ask.size(library, table, filters), ask.size(library, table)
    phrases = filtering.describe(filters)
    count = f"**{counted(number, noun)}**" if number == all_of_them else (
        f"**{number:,} of {counted(all_of_them, noun)}**"
    )  # fmt: skip
    parts = [count, f"filters: {'; '.join(phrases)}" if phrases else "no filter"]
    if filters.dated and (hidden := ask.undated(library, table, filters)):
        parts.append(f"{hidden:,} without a date hidden by the dates asked for")
    if unused := filtering.unused(COLUMNS[table], filters):
        parts.append(f"{' and '.join(unused)} {'does' if len(unused) == 1 else 'do'} not apply here")
    st.markdown(" · ".join(escape(part) for part in parts))
    return number


def nothing(library: Library, table: ask.Table, filters: Filters, noun: str) -> None:
    """Says why a page is empty, and what to do about it."""
    there = ask.size(library, table)
    if table == "happenings" and not there and unwoven.told(library):
        return
    if not there:
        read = ask.size(library, "articles")
        known = f"No {noun} in {counted(read, 'article')}." if read else f"No {noun} yet."
        st.info(f"{known} Articles are added on the Add page, or put into the articles folder.")
        if login.may_edit():
            st.page_link(links.ADD, label="Add articles", icon=":material/add_circle:")
        return
    anytime = replace(filters, date_from=None, date_to=None)
    if filters.dated and (elsewhen := ask.size(library, table, anytime)):
        st.info(f"No {noun} in these days, but {elsewhen:,} without the limit.")
        with st.container(horizontal=True, vertical_alignment="center"):
            _last(table, ask.rows(library, table, anytime, limit=1).iloc[0])
            st.button("Show all days", on_click=sidebar.since, args=(None,), key=f"days-{noun}")
        return
    st.info(f"No {noun} under these filters. There are {there:,} without them.")
    with st.container(horizontal=True):
        words = filters.text.strip()
        if words and (others := ask.size(library, table, replace(filters, text=""))):
            label = f"Not only with “{escape(words)}”: {others:,}"
            st.button(label, on_click=sidebar.drop_words, key=f"words-{noun}")
        st.button("Clear all filters", on_click=sidebar.clear, key=f"clear-{noun}")


def _last(table: ask.Table, row: Any) -> None:
    """The newest row of what the days leave out, one click away."""
    icon = ":material/arrow_forward:"
    if table == "happenings":
        label = f"Last one: {spell_interval(*days(row))}"
        st.button(label, icon=icon, key="last-one", on_click=links.open_id, args=("event", row.id))
    elif table == "quotes":
        st.page_link(links.ARTICLES, label=f"Last one: {spell_interval(*days(row))}", icon=icon,
                     query_params={"article": row.article_id, "place": str(row.start)})  # fmt: skip
    else:
        day = NOT_STATED if pd.isna(row.published) else spell_date(row.published.date())
        st.button(f"Last one: {day}", icon=icon, key="last-one", on_click=links.open_id,
                  args=("article", row.id))  # fmt: skip


def foot(library: Library) -> None:
    """How much is in the store, how new it is, and which extractor read it."""
    newest = ask.newest_day(library)
    parts = [
        counted(ask.size(library, "articles"), "article"),
        counted(ask.size(library, "happenings"), "event"),
        counted(ask.size(library, "quotes"), "quote"),
        f"newest published {spell_date(newest)}" if newest else "no publication date known",
        f"extractor {library.version}",
    ]
    if library.skipped:
        parts.append(f"{counted(len(library.skipped), 'file')} not read: see Articles")
    st.html(f'<footer class="foot">{" · ".join(parts)}</footer>')
