"""What a page says where it has nothing to show: why, what is nearest, and the ways out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import streamlit as st

from lib.filters import Filters
from lib.frames import days
from lib.library import Library
from lib.ui import ask, links, login, sidebar, unwoven
from lib.ui.escaping import escape
from lib.wording import counted, spell_date, spell_interval


def show(library: Library, table: ask.Table, filters: Filters, noun: str, opens: str = "event") -> None:
    """Says why nothing is shown of ``table``, what there is nearest to the days asked for, and what to do.

    ``noun`` is what a row is called; ``opens`` the parameter of the address under which the page shows one.
    """
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
    named = filters.types[0] if table == "happenings" and len(filters.types) == 1 else noun
    anytime = replace(filters, date_from=None, date_to=None)
    if filters.dated and (elsewhen := ask.size(library, table, anytime)):
        st.info(escape(f"No {named} in these days."))
        with st.container(horizontal=True, vertical_alignment="center"):
            for which, row in _nearest(library, table, filters):
                _near(table, which, row, opens)
            label = f"Show all days: {elsewhen:,}"
            st.button(label, on_click=sidebar.since, args=(None,), key=f"days-{noun}")
        return
    st.info(escape(f"No {named} under these filters."))
    with st.container(horizontal=True):
        words = filters.text.strip()
        if words and (others := ask.size(library, table, replace(filters, text=""))):
            label = f"Not only with “{escape(words)}”: {others:,}"
            st.button(label, on_click=sidebar.drop_words, key=f"words-{noun}")
        st.button(f"Clear all filters: {there:,}", on_click=sidebar.clear, key=f"clear-{noun}")


def _nearest(library: Library, table: ask.Table, filters: Filters) -> Iterator[tuple[str, Any]]:
    """The last row before the days asked for and the first one after them, as far as there are any."""
    day = timedelta(days=1)
    if filters.date_from and filters.date_from > sidebar.FIRST:
        before = replace(filters, date_from=None, date_to=filters.date_from - day)
        for row in ask.rows(library, table, before, limit=1).itertuples(index=False):
            yield "Last one", row
    if filters.date_to and filters.date_to < sidebar.LAST:
        after = replace(filters, date_from=filters.date_to + day, date_to=None)
        if number := ask.size(library, table, after):
            yield (
                "Next one",
                next(ask.rows(library, table, after, limit=1, offset=number - 1).itertuples(index=False)),
            )


def _near(table: ask.Table, which: str, row: Any, opens: str) -> None:
    """One of the nearest rows, one click away."""
    icon, key = ":material/arrow_forward:", f"near-{which[:4].lower()}"
    if table == "happenings":
        st.button(f"{which}: {spell_interval(*days(row))}", icon=icon, key=key, on_click=links.open_id,
                  args=(opens, row.id))  # fmt: skip
    elif table == "quotes":
        st.page_link(links.ARTICLES, label=f"{which}: {spell_interval(*days(row))}", icon=icon,
                     query_params={"article": row.article_id, "place": str(row.start)})  # fmt: skip
    else:
        st.button(f"{which}: {spell_date(row.published.date())}", icon=icon, key=key, on_click=links.open_id,
                  args=("article", row.id))  # fmt: skip
