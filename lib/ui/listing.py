"""The list of articles to read, and of what could not be read."""

from __future__ import annotations

import html
from itertools import groupby
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from lib.filters import Filters
from lib.library import Library
from lib.sentences import enclosing, sentences
from lib.ui import ask, links, paging
from lib.ui.escaping import escape
from lib.ui.words import found, marked
from lib.wording import NOT_STATED, counted, spell_date, spell_language

PAGE = 40
COLUMNS = ("id", "title", "published", "source", "language", "process", "events", "quotes")
# The sentences shown of an article that has the words searched.
PASSAGES = 2


def articles(library: Library, filters: Filters, number: int) -> None:
    """The ``number`` articles under ``filters``, a page at a time; a title opens the text."""
    first = paging.first_row(number, PAGE, "page")
    rows = ask.rows(library, "articles", filters, COLUMNS, limit=PAGE, offset=first)
    texts = ask.texts_of(library, rows["id"]) if filters.text else {}
    with st.container(gap="xsmall"):
        for day, same in groupby(rows.itertuples(index=False), key=_day):
            st.html(f'<h3 class="day">{html.escape(day)}</h3>')
            for row in same:
                _item(row, texts.get(str(row.id), ""), filters.text)


def skipped(library: Library) -> None:
    """Each file that gave no article, with the reason; or that the whole folder gives none."""
    if library.bare:
        name = Path(library.bare.path).name
        st.caption(escape(f"Articles folder “{name}”: {library.bare.reason}."))
    if not library.unread:
        return
    with st.expander(f"{counted(len(library.unread), 'file')} not read", icon=":material/warning:"):
        for item in library.unread:
            st.markdown(f"- **{escape(Path(item.path).name)}**: {escape(item.reason)}")


def _item(row: Any, text: str, query: str) -> None:
    with st.container(gap=None, key=f"article-{row.id}"):
        # One button, so that its numbers too lead to the text, where each event and quotation is marked.
        title = escape(row.title or "Untitled article")
        st.button(f"**{title}**  \n{_about(row)}", key=f"read-{row.id}", type="tertiary",
                  on_click=links.open_id, args=("article", row.id))  # fmt: skip
        if told := _passages(text, query, row.language):
            st.html(told)


def _day(row: Any) -> str:
    return "Publication date not known" if pd.isna(row.published) else spell_date(row.published.date())


def _about(row: Any) -> str:
    foreign = f"in {spell_language(row.language)}" if row.language != "fr" else ""
    parts = [row.source or f"source {NOT_STATED}", row.process, counted(row.events, "event"),
             counted(row.quotes, "quote"), foreign]  # fmt: skip
    return escape(" · ".join(part for part in parts if part))


def _passages(text: str, query: str, language: str) -> str:
    """The first sentences of ``text`` that have words of ``query``, with these marked."""
    hits = found(text, query) if text and query else []
    spans = sentences(text) if hits else ()
    shown = list(dict.fromkeys(enclosing(spans, hit.start, hit.end) for hit in hits))[:PASSAGES]
    if not shown:
        return ""
    words = " … ".join(marked(text, hits, *span) for span in sorted(shown))
    return f'<p class="told" lang="{html.escape(language, quote=True)}">{words}</p>'
