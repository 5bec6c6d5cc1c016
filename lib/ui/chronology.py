"""The timeline as a text to read, day by day, as a newspaper sets its chronologies."""

from __future__ import annotations

import html
from typing import Any

import pandas as pd
import streamlit as st

from lib.briefing.phrases import parties
from lib.charts.marks import mark
from lib.frames import days
from lib.library import Library
from lib.sentences import enclosing, sentences
from lib.ui import ask, links
from lib.ui.escaping import escape
from lib.ui.words import Layer, marked
from lib.wording import SAID, counted, spell_interval


def show(library: Library, frame: pd.DataFrame) -> None:
    """The rows of ``frame`` as they stand, under their days."""
    texts = ask.texts_of(library, frame["article_id"])
    under: dict[str, list[Any]] = {}
    for row in frame.itertuples(index=False):
        # Days that are open at one end lie between whole ones, and would come again and again.
        under.setdefault(spell_interval(*days(row)), []).append(row)
    with st.container(gap="small"):
        for day, rows in under.items():
            st.html(f'<h3 class="day">{day[0].upper() + day[1:]}</h3>')
            for row in rows:
                _item(row, texts[str(row.article_id)])


def _item(row: Any, text: str) -> None:
    place = f" · {escape(row.place)}" if row.place else ""
    what = escape(parties(row.type, row.participants, row.roles))
    told = f"**{row.status}** {what}"
    if SAID.get(row.type) == row.status:
        told = f"**{row.type}**{what.removeprefix(row.type)}"
    head = f"{mark(row.status).glyph} {told}{place}"
    # The key carries the type: the style sheet gives it its hue.
    with st.container(gap=None, key=f"item-{row.type}-{row.id}"):
        st.button(
            head, key=f"day-{row.id}", type="tertiary", on_click=links.open_id, args=("event", row.id),
            help="Opens the card with all its sentences",
        )  # fmt: skip
        st.html(f'<p class="told" lang="{html.escape(row.language, quote=True)}">{_told(row, text)}</p>'
                f'<p class="small from">{_source(row)}</p>')  # fmt: skip


def _told(row: Any, text: str) -> str:
    if pd.isna(row.start):
        return "added by hand, without a place in the article"
    first, last = enclosing(sentences(text), row.start, row.end)
    return marked(text, [Layer(row.start, row.end, "l-event")], first, last)


def _source(row: Any) -> str:
    told = [html.escape("; ".join(row.sources) or "source not stated")]
    if row.articles > 1:
        told.append(f"{row.articles} articles")
    if row.certainty != "asserted":
        told.append(row.certainty)
    if row.conflicts:
        told.append(counted(row.conflicts, "contradiction"))
    if row.corrected:
        told.append("corrected by hand")
    return " · ".join(told)
