"""The card of one quotation: who said it, when and where, the words, and the sentence around them."""

from __future__ import annotations

import html
from typing import Any

import pandas as pd
import streamlit as st

from lib.frames import days
from lib.library import Library
from lib.records import Quote
from lib.sentences import enclosing, sentences
from lib.ui import ask, links
from lib.ui.words import Layer, found, marked
from lib.wording import spell_date, spell_interval

BASES = {
    "name": "named",
    "title": "by title",
    "pronoun": "by pronoun",
    "metonym": "by metonym",
    "inherited": "carried on from before",
    "unknown": "speaker not known",
}


def show(library: Library, row: Any, query: str) -> None:
    """One card for ``row`` of the quotes table, with the words of ``query`` marked."""
    extraction = ask.article(library, row.article_id)
    quote = next((quote for quote in extraction.quotes if quote.id == row.id), None) if extraction else None
    if extraction is None or quote is None:  # changed by someone else at this moment
        return
    text = extraction.article.text
    with st.container(border=True):
        st.html(_words(row, quote, text, query))
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.page_link(links.ARTICLES, label="In the article", icon=":material/article:",
                         query_params={"article": row.article_id, "place": str(quote.start)})  # fmt: skip
            with st.popover("Cite", icon=":material/content_copy:", type="tertiary"):
                st.code(citation(row), language=None, wrap_lines=True)


def citation(row: Any) -> str:
    """``row`` of the quotes table as one line to paste into a note."""
    speaker = row.speaker_name or _unknown(row.speaker_text)
    office = f", {row.office}" if row.office else ""
    marks = "" if row.text.startswith(("«", "“", '"')) or row.kind != "direct" else '"'
    published = "" if pd.isna(row.published) else f", {spell_date(row.published.date())}"
    medium = f", {row.medium}" if row.medium else ""
    source = row.source or "source not stated"
    address = f", {row.url}" if row.url else ""
    said = _when(row)
    return (
        f"{speaker}{office}{medium}, {said}: {marks}{row.text}{marks} "
        f"({row.kind}; {source}, “{row.article_title}”{published}{address})"
    )


def _words(row: Any, quote: Quote, text: str, query: str) -> str:
    speaker = html.escape(row.speaker_name or _unknown(row.speaker_text))
    office = html.escape(row.office or "")
    notes = [_when(row), row.medium, f"to {row.addressee_name}" if row.addressee_name else None, row.kind,
             row.certainty if row.certainty != "asserted" else None]  # fmt: skip
    basis = BASES[quote.speaker_basis] + (f": “{quote.speaker_text}”" if quote.speaker_text else "")
    islands = [Layer(*span, "verbatim") for span in quote.verbatim] if quote.kind == "mixed" else []
    said = marked(text, [*islands, *_shifted(text, quote.start, quote.end, query)], quote.start, quote.end)
    first, last = enclosing(sentences(text), quote.start, quote.end)
    around = [Layer(quote.start, quote.end, "l-quote"), *_shifted(text, first, last, query)]
    context = marked(text, around, first, last)
    # Found in the sentence around the words only: the reader should not have to look for the reason.
    opened = " open" if query and not found(quote.text, query) and found(text[first:last], query) else ""
    return (
        f'<article class="quote"><header><b>{speaker}</b> <span class="muted">{office}</span></header>'
        f'<p class="notes">{html.escape(" · ".join(note for note in notes if note))}</p>'
        f'<blockquote class="said {quote.kind}">{said}</blockquote>'
        f"<details{opened}><summary>Sentence and speaker</summary><p>{context}</p>"
        f'<p class="muted">Speaker {html.escape(basis)}. Cue: {html.escape(quote.cue or "none")}.</p>'
        "</details></article>"
    )


def _unknown(words: str | None) -> str:
    return f"Speaker not known (“{words}”)" if words else "Speaker not known"


def _shifted(text: str, start: int, end: int, query: str) -> list[Layer]:
    hits = found(text[start:end], query) if query else []
    return [Layer(hit.start + start, hit.end + start, hit.css) for hit in hits]


def _when(row: Any) -> str:
    return spell_interval(*days(row))
