"""Two speakers side by side: how often each is quoted over time, and what they said day by day."""

from __future__ import annotations

import html
from dataclasses import replace
from typing import Any

import streamlit as st

from lib.charts import speakers as chart
from lib.deep_links import Dashboard
from lib.filters import Filters
from lib.library import Library
from lib.ui import ask, links, paging, quote_choice, quote_list

PAGE = 40


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
    st.plotly_chart(figure[0], key="duel", config={"displayModeBar": False}, alt=figure[1])
    st.caption(
        "Full bars are direct, hatched ones mixed, open ones indirect quotations; the same below in words."
    )
    number = ask.size(library, "quotes", asked)
    first = paging.first_row(number, PAGE, "duel-page")
    rows = ask.rows(library, "quotes", asked, limit=PAGE, offset=first, order="oldest")
    st.html(_columns(list(rows.itertuples(index=False)), one, other))


def drawing(store: Any, filters: Filters, one: str, other: str) -> tuple[Any, str]:
    """The figure of two speakers, and the same in a sentence."""
    from lib.store import frames

    quotes = frames.quotes(store, filters, list(chart.COLUMNS))
    return chart.figure(quotes, one, other), chart.description(quotes, one, other)


def _columns(rows: list[Any], one: str, other: str) -> str:
    heads = "".join(f"<h3>{html.escape(name)}</h3>" for name in (one, other))
    days = []
    for day, said in quote_list.day_rows(rows).items():
        sides = "".join(
            f'<div class="side" data-speaker="{html.escape(name, quote=True)}">'
            + "".join(_said(row) for row in said if row.speaker_name == name) + "</div>"
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
