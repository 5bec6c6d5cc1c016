"""One quotation in the reading list: who said it, when and where, the words, and the sentence around them."""

from __future__ import annotations

import html
from typing import Any

import pandas as pd
import streamlit as st

from lib.citing import chicago, citation
from lib.frames import days, own_office, speakers
from lib.library import Library
from lib.records import Quote
from lib.sentences import enclosing, sentences
from lib.ui import ask, copying, links
from lib.ui.words import Layer, found, marked
from lib.wording import MOST_SPEAKERS, spell_date, spell_interval, spell_speakers

BASES = {
    "name": "named",
    "title": "by title",
    "pronoun": "by pronoun",
    "metonym": "by metonym",
    "inherited": "carried on from before",
    "unknown": "not known",
}
KINDS = {
    "direct": "direct",
    "mixed": "mixed: the words between marks are verbatim",
    "indirect": "indirect: reported, not verbatim",
}


def show(
    library: Library, row: Any, query: str, day: str | None = None, checking: bool = False
) -> None:  # fmt: skip
    """``row`` of the quotes table with the words of ``query`` marked; ``day`` heads it where a day begins.

    ``checking`` shows the day and the sentence around the words at once, which else is a click away.
    """
    extraction = ask.article(library, row.article_id)
    quote = next((quote for quote in extraction.quotes if quote.id == row.id), None) if extraction else None
    if extraction is None or quote is None:  # changed by someone else at this moment
        return
    if day:
        st.html(f'<p class="day">{html.escape(day)}</p>')
    with st.container(gap="xsmall", key=f"quote-{row.id}"):
        st.html(_words(row, quote, extraction.article.text, query, checking))
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.page_link(links.ARTICLES, label="In the article", icon=":material/article:",
                         query_params={"article": row.article_id, "place": str(quote.start)})  # fmt: skip
            copying.buttons({"Copy citation": citation(row), "Copy as a note": chicago(row)})


def when(row: Any) -> str:
    """The day or days on which ``row`` was said, in words."""
    first, last = days(row)
    return spell_interval(first, last) if first or last else "Day not told"


def _words(row: Any, quote: Quote, text: str, query: str, checking: bool) -> str:
    speaker = html.escape(spell_speakers(speakers(row)) or _unknown(row.speaker_text))
    held = own_office(row)
    office = f' <span class="muted">{html.escape(held)}</span>' if held else ""
    notes = [when(row) if checking else None, KINDS[row.kind], f"on {row.medium}" if row.medium else None,
             f"to {row.addressee_name}" if row.addressee_name else None,
             row.certainty if row.certainty != "asserted" else None,
             row.source or "source not stated", _published(row), _by_hand(row)]  # fmt: skip
    islands = [Layer(*span, "verbatim") for span in quote.verbatim] if quote.kind == "mixed" else []
    said = marked(text, [*islands, *_shifted(text, quote.start, quote.end, query)], quote.start, quote.end)
    return (
        f'<article class="quote"><header><b>{speaker}</b>{office}</header>'
        f'<blockquote class="said {quote.kind}" lang="{html.escape(row.language or "", quote=True)}">{said}'
        f'</blockquote><p class="notes">{html.escape(" · ".join(note for note in notes if note))}</p>'
        f"{_around(quote, text, query, checking)}</article>"
    )


def _published(row: Any) -> str | None:
    """The day of the article, where it does not say on which day the words were said."""
    if not pd.isna(row.date_start) or not pd.isna(row.date_end):
        return None
    return None if pd.isna(row.published) else f"published {spell_date(row.published.date())}"


def _by_hand(row: Any) -> str | None:
    """What a person has had a hand in."""
    told = ["✎ corrected by hand"] if row.corrected else []
    if row.checked_by:
        told.append(f"✓ checked by {row.checked_by}")
    return " · ".join(told) or None


def _around(quote: Quote, text: str, query: str, wanted: bool) -> str:
    """The sentence around the words, and how the speaker was found."""
    first, last = enclosing(sentences(text), quote.start, quote.end)
    layers = [Layer(quote.start, quote.end, "l-quote"), *_shifted(text, first, last, query)]
    # Found in the sentence around the words only: the reader should not have to look for the reason.
    only_there = query and not found(quote.text, query) and found(text[first:last], query)
    opened = " open" if wanted or only_there else ""
    basis = BASES[quote.speaker_basis] + (f": “{quote.speaker_text}”" if quote.speaker_text else "")
    sure = next((each for each in quote.sure if each.field == "speaker" and quote.speaker_name), None)
    likely = f", right in about {round(100 * sure.probability)} of 100 such cases" if sure else ""
    everyone = ", ".join(quote.speaker_names)
    told = f" {html.escape(everyone)}." if len(quote.speaker_names) > MOST_SPEAKERS else ""
    return (
        f"<details{opened}><summary>Sentence and speaker</summary>"
        f'<p class="around">{marked(text, layers, first, last)}</p>'
        f'<p class="muted">Speaker {html.escape(basis)}{likely}.{told} '
        f"Cue: {html.escape(quote.cue or 'none')}.</p>"
        "</details>"
    )


def _unknown(words: str | None) -> str:
    return f"Speaker not known (“{words}”)" if words else "Speaker not known"


def _shifted(text: str, start: int, end: int, query: str) -> list[Layer]:
    hits = found(text[start:end], query) if query else []
    return [Layer(hit.start + start, hit.end + start, hit.css) for hit in hits]
