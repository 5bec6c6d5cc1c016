"""The frame of every page: style, heading, what is shown of how much, and the line at the foot."""

from __future__ import annotations

import html
from dataclasses import replace
from pathlib import Path

import streamlit as st

from lib import columns
from lib import filters as filtering
from lib.deep_links import Dashboard
from lib.filters import Filters
from lib.library import Library
from lib.ui import ask, links, listing, quote_list, timeline_rows
from lib.ui.escaping import escape
from lib.wording import counted, spell_date

COLUMNS = {"happenings": columns.HAPPENINGS, "quotes": columns.QUOTES, "articles": columns.ARTICLES}
# Where the rows of each table are listed, and how many on a page of the list.
LISTS = {
    "happenings": (links.TIMELINE, timeline_rows.PAGE), "quotes": (links.QUOTES, quote_list.PAGE),
    "articles": (links.ARTICLES, listing.PAGE),
}  # fmt: skip
VIEWS = {"happenings": {"view": timeline_rows.TABLE}, "quotes": {"view": "Read"}}
STYLE = Path(__file__).with_name("style.css")


def style() -> None:
    """The project's own style sheet."""
    st.html(STYLE)


def heading(title: str, purpose: str) -> None:
    """The page's title and, in one line, what it is for."""
    st.title(title, anchor=False)
    st.caption(purpose)


def scope(library: Library, table: ask.Table, filters: Filters, noun: str, listed: bool = True) -> int:
    """Says how many rows are shown of how many, under which filters, and what they leave out unseen.

    Gives the number of rows under the filters. What is not ``listed`` on the page itself is a click away.
    """
    number, all_of_them = ask.size(library, table, filters), ask.size(library, table)
    phrases = filtering.describe(filters)
    count = f"**{counted(number, noun)}**" if number == all_of_them else (
        f"**{number:,} of {counted(all_of_them, noun)}**"
    )  # fmt: skip
    parts = [count, f"filters: {'; '.join(phrases)}" if phrases else "no filter"]
    if unused := filtering.unused(COLUMNS[table], filters):
        parts.append(f"{' and '.join(unused)} {'does' if len(unused) == 1 else 'do'} not apply here")
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key=f"scope-{table}"):
        st.markdown(" · ".join(escape(part) for part in parts), width="content")
        if number and not listed:
            links.filtered("to the timeline", links.TIMELINE, {"page": 1}, "scope-rows",
                           ":material/arrow_forward:")  # fmt: skip
        if filters.dated and (hidden := ask.undated(library, table, filters)):
            _undated(library, table, filters, hidden)
    return number


def _undated(library: Library, table: ask.Table, filters: Filters, hidden: int) -> None:
    """The way to the rows that the dates asked for leave out: the last of all, newest first."""
    anytime = ask.size(library, table, replace(filters, date_from=None, date_to=None))
    place, size = LISTS[table]
    first = {"from": None, "to": None, "order": "newest first", "page": (anytime - hidden) // size + 1}
    label = f"{hidden:,} without a date, left out"
    links.filtered(label, place, first | VIEWS.get(table, {}), "scope-undated")


def foot(library: Library) -> None:
    """How much is in the store, how new it is, and which extractor read it; each number leads to its rows."""
    newest = ask.newest_day(library)
    parts = [
        _all("articles", counted(ask.size(library, "articles"), "article")),
        _all("timeline", counted(ask.size(library, "happenings"), "event")),
        _all("quotes", counted(ask.size(library, "quotes"), "quote")),
        f"newest published {spell_date(newest)}" if newest else "no publication date known",
        f"extractor {library.version}",
    ]
    if library.unread:
        parts.append(f"{_all('articles', counted(len(library.unread), 'file') + ' not read')}")
    if library.bare:
        parts.append(_all("articles", "nothing to read in the articles folder"))
    st.html(f'<footer class="foot">{" · ".join(parts)}</footer>')


def _all(name: str, words: str) -> str:
    """A link to a page without any filter."""
    address = Dashboard(links.base()).view(name, Filters())
    return f'<a href="{html.escape(address, quote=True)}" target="_self">{words}</a>' if address else words
