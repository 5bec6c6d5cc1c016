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
from lib.ui import ask, links
from lib.ui.words import Layer, marked
from lib.wording import spell_interval


def show(library: Library, frame: pd.DataFrame) -> None:
    """The rows of ``frame`` as they stand, under their days."""
    texts = ask.texts_of(library, frame["article_id"])
    heading = ""
    for row in frame.itertuples(index=False):
        day = spell_interval(*days(row))
        if day != heading:
            st.html(f'<h3 class="day">{day[0].upper() + day[1:]}</h3>')
            heading = day
        _item(row, texts[str(row.article_id)])


def _item(row: Any, text: str) -> None:
    names = html.escape(", ".join(row.participants) or "parties not stated")
    place = f" · {html.escape(row.place)}" if row.place else ""
    head = f"<b>{mark(row.status).glyph} {row.type}</b> {row.status} · {names}{place}"
    source = html.escape(", ".join(row.sources) or "source not stated")
    with st.container(horizontal=True, vertical_alignment="center", gap="small", wrap=False):
        st.html(
            f'<p class="item" style="--hue:{colour(row.type)}">{head}'
            f'<span class="told">{_told(row, text)}</span><span class="small">{source}</span></p>'
        )
        st.button(
            "Open", key=f"day-{row.id}", type="tertiary", on_click=links.open_id, args=("event", row.id)
        )


def _told(row: Any, text: str) -> str:
    if pd.isna(row.start):
        return ""
    first, last = enclosing(sentences(text), row.start, row.end)
    return marked(text, [Layer(row.start, row.end, "l-event")], first, last)
