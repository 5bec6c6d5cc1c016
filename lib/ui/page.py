"""The frame of every page: style, heading, what is shown of how much, and the line at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd
import streamlit as st

from lib import filters as filtering
from lib.filters import Filters
from lib.frames import days
from lib.library import Library
from lib.ui import sidebar
from lib.ui.sidebar import newest_day
from lib.wording import counted, spell_date, spell_interval

STYLE = Path(__file__).with_name("style.css")


def style() -> None:
    """The project's own style sheet."""
    st.html(STYLE)


def heading(title: str, purpose: str) -> None:
    """The page's title and, in one line, what it is for."""
    st.title(title, anchor=False)
    st.caption(purpose)


def scope(
    shown: pd.DataFrame, whole: pd.DataFrame, filters: Filters, noun: str, own: Sequence[str] = ()
) -> None:
    """How many rows are shown of how many, under which filters, and what they leave out unseen.

    ``own`` names what the page itself asks for beside the shared filters.
    """
    phrases = [*filtering.describe(filters), *own]
    count = f"**{counted(len(shown), noun)}**" if len(shown) == len(whole) else (
        f"**{len(shown):,} of {counted(len(whole), noun)}**"
    )  # fmt: skip
    parts = [count, f"filtered by {'; '.join(phrases)}" if phrases else "no filter"]
    if hidden := filtering.undated_hidden(whole, filters):
        parts.append(f"{hidden:,} without a date hidden by the dates asked for")
    if unused := filtering.unused(whole, filters):
        parts.append(f"{' and '.join(unused)} do not apply here")
    st.markdown(" · ".join(escape(part) for part in parts))


def nothing(whole: pd.DataFrame, filters: Filters, noun: str) -> None:
    """Says why a page is empty, and what to do about it."""
    if whole.empty:
        st.info(f"No {noun} yet. Add articles on the Add page, or to the articles folder.")
        return
    elsewhen = filtering.apply(whole, replace(filters, date_from=None, date_to=None))
    if filters.dated and len(elsewhen):
        first = elsewhen.iloc[0]
        last = f" The last one: {spell_interval(*days(first))}." if "date_start" in elsewhen else ""
        st.info(f"No {noun} in these days, but {len(elsewhen):,} without the limit.{last}")
        st.button("Show all days", on_click=sidebar.since, args=(None,), key=f"days-{noun}")
        return
    st.info(f"No {noun} under these filters. There are {len(whole):,} without them.")
    st.button("Clear all filters", on_click=sidebar.clear, key=f"clear-{noun}")


def foot(library: Library) -> None:
    """How much is in the store, how new it is, and which extractor read it."""
    tables = library.frames
    newest = newest_day(tables.articles)
    parts = [
        counted(len(tables.articles), "article"),
        counted(len(tables.timeline), "event"),
        counted(len(tables.quotes), "quote"),
        f"newest published {spell_date(newest)}" if newest else "no publication date known",
        f"extractor {library.version}",
    ]
    if library.skipped:
        parts.append(f"{counted(len(library.skipped), 'file')} not read: see Articles")
    st.html(f'<footer class="foot">{" · ".join(parts)}</footer>')


def escape(text: str) -> str:
    """``text`` for Streamlit's Markdown, with what would be read as markup made plain; bold stays."""
    for character in "\\`_[]$<>#~|:":
        text = text.replace(character, "\\" + character)
    return text
