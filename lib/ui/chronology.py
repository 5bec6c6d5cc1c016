"""The timeline as a text to read, day by day."""

from __future__ import annotations

import html
from typing import Any

import pandas as pd
import streamlit as st

from lib.charts.marks import colour, mark
from lib.frames import days
from lib.library import Library
from lib.sentences import enclosing, sentences
from lib.ui import links
from lib.ui.words import Layer, marked
from lib.wording import spell_interval

PAGE = 25


def show(library: Library, frame: pd.DataFrame) -> None:
    """The rows of ``frame``, newest day first, undated ones at the end, 25 to a page."""
    pages = max(1, -(-len(frame) // PAGE))
    number = 1
    if pages > 1:
        number = st.pagination(pages, key="chronology-page", bind="query-params")
    rows = frame.iloc[(number - 1) * PAGE : number * PAGE]
    heading = ""
    for row in rows.itertuples(index=False):
        day = spell_interval(*days(row))
        if day != heading:
            st.html(f'<h3 class="day">{day[0].upper() + day[1:]}</h3>')
            heading = day
        _item(library, row)


def _item(library: Library, row: Any) -> None:
    names = html.escape(", ".join(row.participants) or "parties not stated")
    place = f" · {html.escape(row.place)}" if row.place else ""
    head = f"<b>{mark(row.status).glyph} {row.type}</b> {row.status} · {names}{place}"
    source = html.escape(row.source or "source not stated")
    with st.container(horizontal=True, vertical_alignment="center", gap="small", wrap=False):
        st.html(
            f'<p class="item" style="--hue:{colour(row.type)}">{head}'
            f'<span class="told">{_told(library, row)}</span><span class="small">{source}</span></p>'
        )
        st.button(
            "Open", key=f"day-{row.id}", type="tertiary", on_click=links.open_id, args=("event", row.id)
        )


def _told(library: Library, row: Any) -> str:
    if pd.isna(row.start):
        return ""
    text = library.extractions[row.article_id].article.text
    first, last = enclosing(sentences(text), row.start, row.end)
    return marked(text, [Layer(row.start, row.end, "l-event")], first, last)
