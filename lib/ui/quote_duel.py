"""Two speakers side by side: how often each is quoted over time, and what they said day by day."""

from __future__ import annotations

import html
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from lib.charts import speakers as chart
from lib.deep_links import Dashboard
from lib.filters import Filters
from lib.frames import speakers
from lib.library import Library
from lib.store import frames
from lib.ui import ask, links, paging, quote_choice, quote_list
from lib.ui.escaping import escape
from lib.wording import counted, spell_interval

PAGE = 40
CHART, BAR, SEPARATOR = "duel", "bar", "~"


def show(library: Library, filters: Filters) -> None:
    """The choice of two speakers, their chart, and their words in two columns under the same days."""
    names = quote_choice.first_asked_for(
        filters, ask.options(library, "speaker_name", replace(filters, speakers=()))
    )
    if len(names) < 2:
        st.info("Fewer than two speakers are quoted under these filters. Clear some of them.")
        return
    left, right = st.columns(2)
    one = left.selectbox("One speaker", names, index=0, key="one", bind="query-params")
    other = right.selectbox("The other", names, index=1, key="other", bind="query-params")
    if one == other:
        st.info("Choose two different speakers.")
        return
    asked = replace(filters, speakers=(one, other))
    figure = ask.answered(library, drawing, asked, one, other)
    st.plotly_chart(figure[0], key=CHART, on_select=_choose, selection_mode="points", alt=figure[1],
                    config={"displayModeBar": False})  # fmt: skip
    st.caption(
        "Full bars are direct, hatched ones mixed, open ones indirect quotations; the same below in words. "
        "Choose a bar for its quotations. Those without a day count on the day of publication."
    )
    with st.container(horizontal=True, gap="medium", key="duel-totals"):
        for name in (one, other):
            number = ask.size(library, "quotes", replace(asked, speakers=(name,)))
            alone = {"speaker": [name], "side": [], "view": "Read", "page": 1}
            st.button(f"{escape(name)}: {number:,} to read", key=f"duel-all-{name}", type="tertiary",
                      on_click=st.session_state.update, args=(alone,))  # fmt: skip
    rows = _rows(library, asked)
    st.html(_columns(list(rows.itertuples(index=False)), one, other))


def _rows(library: Library, asked: Filters) -> pd.DataFrame:
    """The quotations in words: a page of all, or those behind the bar that the address names."""
    bar = _chosen()
    notes = st.container()
    if bar is None or bar[0] not in asked.speakers:
        number = ask.size(library, "quotes", asked)
        first = paging.first_row(number, PAGE, "duel-page")
        return ask.rows(library, "quotes", asked, limit=PAGE, offset=first, order="oldest")
    rows = ask.answered(library, behind, asked, *bar)
    name, kind, start, end = bar
    with notes.container(horizontal=True, vertical_alignment="center"):
        told = f"**{counted(len(rows), f'{kind} quotation')}** of {name}, {spell_interval(start, end)}"
        st.markdown(escape(told), width="content")
        st.button("Show all", key="duel-all", type="tertiary", on_click=links.close, args=(BAR,))
    first = paging.first_row(len(rows), PAGE, "duel-page")
    return rows[first : first + PAGE]


def _choose() -> None:
    for data in links.points(CHART)[:1]:
        links.open_id(BAR, SEPARATOR.join(map(str, data)))


def _chosen() -> tuple[str, str, date, date] | None:
    """Speaker, kind and days of the bar in the address; None where there is none, or nonsense."""
    try:
        name, kind, first, last = (links.opened(BAR) or "").rsplit(SEPARATOR, 3)
        return name, kind, date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None


def behind(store: Any, filters: Filters, name: str, kind: str, first: date, last: date) -> pd.DataFrame:
    """The quotations that a bar of the chart counts, oldest first."""
    asked = replace(filters, speakers=(name,), kinds=(kind,))
    return chart.within(frames.quotes(store, asked, order="oldest"), first, last)


def drawing(store: Any, filters: Filters, one: str, other: str) -> tuple[Any, str]:
    """The figure of two speakers, and the same in a sentence."""
    quotes = frames.quotes(store, filters, list(chart.COLUMNS))
    return chart.figure(quotes, one, other), chart.description(quotes, one, other)


def _columns(rows: list[Any], one: str, other: str) -> str:
    heads = "".join(f"<h3>{html.escape(name)}</h3>" for name in (one, other))
    days = []
    for day, said in quote_list.day_rows(rows).items():
        sides = "".join(
            f'<div class="side" data-speaker="{html.escape(name, quote=True)}">'
            + "".join(_said(row) for row in said if name in speakers(row)) + "</div>"
            for name in (one, other)
        )  # fmt: skip
        days.append(f'<p class="day">{html.escape(day)}</p><div class="pair">{sides}</div>')
    return f'<section class="duel"><div class="pair heads">{heads}</div>{"".join(days)}</section>'


def _said(row: Any) -> str:
    note = html.escape(" · ".join(part for part in (row.kind, row.medium, row.source) if part))
    if address := Dashboard(links.base()).article(row.article_id, int(row.start)):
        note += f' · <a href="{html.escape(address, quote=True)}" target="_self">in the article</a>'
    words = f'<span class="words">{html.escape(row.text)}</span>'
    return f'<blockquote class="said {row.kind}">{words}<cite>{note}</cite></blockquote>'
