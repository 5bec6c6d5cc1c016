"""An article with what was found in it marked in the text, and listed in the margin."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterator

import streamlit as st

from lib.preview import BASES
from lib.records import Article, Event, Extraction
from lib.ui import links, margin
from lib.ui.escaping import escape
from lib.ui.words import Layer, lines, marked
from lib.wording import NOT_STATED, spell_date, spell_interval, spell_language, spell_speakers

LAYERS = {"Actors": "l-actor", "Events": "l-event", "Quotes": "l-quote", "Dates": "l-date"}
HERE = "here"
MOST_ACTORS = 16
# Constant, no text of an article in it: Streamlit keeps the place of the page and not that of a mark.
SCROLL = f"<script>document.getElementById('{HERE}')?.scrollIntoView({{block:'center'}})</script>"


def show(extraction: Extraction) -> None:
    """The reader for one article; ``?place=`` in the address says which mark to go to."""
    article = extraction.article
    headline = st.container()
    st.html(f'<div class="notes">{_about(extraction)}</div>')
    with st.container():
        _notices(article)
    shown = st.pills("Layers", list(LAYERS), selection_mode="multi", default=list(LAYERS), key="layers",
                     bind="query-params", help="What is marked in the text")  # fmt: skip
    st.html(f'<p class="legend">{_legend(shown)}</p>')
    place = links.opened("place")
    layers = [layer for name in shown for layer in _layers(extraction, name, place)]
    headline.html(f'<h1 class="headline">{_headline(extraction, layers)}</h1>')
    notes = margin.notes(extraction, "Events" in shown, "Quotes" in shown)
    with st.container(gap=None, key="reading"):
        for block in margin.blocks(lines(article.text, article.body_start), notes):
            text, beside = st.columns([3, 2], gap="large")
            body = "".join(f"<p>{marked(article.text, layers, *span)}</p>" for span in block.spans)
            text.html(f'<div class="reader" lang="{html.escape(article.language, quote=True)}">{body}</div>')
            with beside.container(gap="xsmall"):
                margin.show(block.notes)
    if not extraction.events and not extraction.quotes:
        st.caption("No event and no quotation was found in this article.")
    if place:
        st.html(SCROLL, unsafe_allow_javascript=True)
    _named(extraction)


def _notices(article: Article) -> None:
    if article.published is None:
        st.warning(
            "No publication date is known for this article, so “yesterday” or “next week” in it stay open."
        )
        st.page_link(links.REVIEW, label="Give it a date", icon=":material/event:",
                     query_params={"part": "Dates of articles", "article": article.id})  # fmt: skip
    for note in article.notes:
        st.caption(escape(note))


def _headline(extraction: Extraction, layers: list[Layer]) -> str:
    article = extraction.article
    heading = article.text[: article.body_start].rstrip()
    if heading.strip():
        return marked(article.text, layers, 0, len(heading))
    return html.escape(article.title or "Untitled article")


def _about(extraction: Extraction) -> str:
    article = extraction.article
    published = (
        f"{spell_date(article.published)} ({BASES[article.published_basis]})"
        if article.published
        else NOT_STATED
    )
    parts = [f"Source: {html.escape(article.source or NOT_STATED)}", f"Published: {published}",
             f"Language: {html.escape(spell_language(article.language))}"]  # fmt: skip
    if article.url:
        parts.append(_link(article.url, "original"))
    told = " · ".join(part for part in parts if part)
    if not article.based_on:
        return told
    pages = " · ".join(_link(address, str(number)) for number, address in enumerate(article.based_on, 1))
    return (
        f"{told}<details><summary>Based on {len(article.based_on)} published pages</summary>{pages}</details>"
    )


def _link(address: str, name: str) -> str:
    if not address.startswith(("https://", "http://")):
        return html.escape(address)
    href = html.escape(address, quote=True)
    return f'<a href="{href}" target="_blank" rel="noopener noreferrer">{name}</a>'


def _legend(shown: list[str]) -> str:
    samples = [f'<mark class="{LAYERS[name]}">{name.lower()}</mark>' for name in shown]
    return "In the text: " + " ".join(samples) if samples else "Nothing is marked: choose a layer."


def _layers(extraction: Extraction, name: str, place: str | None) -> Iterator[Layer]:
    names = {actor.id: actor.name for actor in extraction.actors}
    spans: list[tuple[int, int, str]] = []
    if name == "Actors":
        spans = [
            (m.start, m.end, ", ".join(names.get(i, i) for i in m.actor_ids))
            for m in extraction.actor_mentions
        ]
    elif name == "Events":
        spans = [(m.start, m.end, _event_title(e)) for e in extraction.events for m in e.mentions]
    elif name == "Quotes":
        spans = [
            (q.start, q.end, f"{q.kind}: {spell_speakers(q.speaker_names) or 'speaker not known'}")
            for q in extraction.quotes
        ]
    elif name == "Dates":
        spans = [(d.start, d.end, spell_interval(d.date_start, d.date_end)) for d in extraction.dates]
    for start, end, title in spans:
        here = str(start) == place and name in ("Events", "Quotes")
        yield Layer(start, end, LAYERS[name] + (" here" if here else ""), title, HERE if here else None)


def _event_title(event: Event) -> str:
    when = spell_interval(event.date_start, event.date_end)
    return f"{event.type}, {event.status}, {when}: {', '.join(p.name for p in event.participants)}"


def _named(extraction: Extraction) -> None:
    """Who is named, most often first; each leads to the actor's card."""
    number = Counter(actor_id for mention in extraction.actor_mentions for actor_id in mention.actor_ids)
    known = {actor.id: actor for actor in extraction.actors}
    named = [(known[actor_id], times) for actor_id, times in number.most_common() if actor_id in known]
    if not named:
        return
    st.subheader("Actors in this article", anchor=False)
    st.caption("How often each is named in the text above, marked there as an actor. A name opens the card.")
    with st.container(horizontal=True, gap="small", key="named"):
        for actor, times in named[:MOST_ACTORS]:
            st.page_link(
                links.NETWORK, label=f"{escape(actor.name)} · {times}", query_params={"actor": actor.id}
            )
    if len(named) > MOST_ACTORS:
        st.caption(f"and {len(named) - MOST_ACTORS} more, named less often")
