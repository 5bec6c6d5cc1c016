"""The card of one event: what happened, how sure it is, and every sentence that says so."""

from __future__ import annotations

import html

import streamlit as st

from lib.charts.marks import colour, mark
from lib.library import Library
from lib.records import Article, Event, Extraction
from lib.sentences import enclosing, sentences
from lib.ui import ask, links
from lib.ui.words import Layer, marked
from lib.wording import NOT_STATED, counted, spell_date, spell_interval

BASES = {
    "explicit": "the day is in the text",
    "weekday": "from the weekday, counted from the publication date",
    "relative": "counted from the publication date",
    "linked": "by another event of the article",
    "bound": "no date phrase: only before or after the publication",
    "none": "the text gives none",
}
CERTAINTIES = {
    "asserted": "asserted by the article itself",
    "attributed": "attributed to a named voice",
    "hearsay": "hearsay: rumour or unnamed sources",
    "hypothetical": "hypothetical",
}


def show_opened(library: Library) -> None:
    """The card of the event named in the address, if there is one; to be called last on a page."""
    event_id = links.opened("event")
    if event_id is None:
        return
    found = ask.event(library, event_id)
    if found is None:
        links.close("event")
        st.toast("The event in this link is not among these articles.", icon=":material/link_off:")
        return
    st.dialog("Event", width="medium", position="right", on_dismiss=lambda: links.close("event"))(_card)(
        *found
    )


def _card(extraction: Extraction, event: Event) -> None:
    article = extraction.article
    when = spell_interval(event.date_start, event.date_end)
    where = f" · {html.escape(event.place)}" if event.place else ""
    st.html(
        f'<div class="card-head" style="--hue:{colour(event.type)}"><span class="kind">{event.type}</span> '
        f'<span class="status">{mark(event.status).glyph} {event.status}</span>'
        f'<p class="when">{when}{where}</p></div>'
    )
    _participants(event)
    st.html(_facts(extraction, event))
    _about(extraction, event)
    st.markdown(f"##### Told in {counted(len(event.mentions), 'place')}")
    st.html("".join(_evidence(article, event)))
    _source(article, event)


def _participants(event: Event) -> None:
    if not event.participants:
        st.caption("Parties not stated.")
        return
    with st.container(horizontal=True, gap="small"):
        for participant in event.participants:
            st.page_link(links.NETWORK, label=f"{participant.name} ({participant.role})",
                         icon=":material/person:", query_params={"actor": participant.name})  # fmt: skip


def _facts(extraction: Extraction, event: Event) -> str:
    because = f"“{event.status_text}”" if event.status_text else "no words of its own"
    phrase = f"“{event.date_text}”" if event.date_text else NOT_STATED
    facts = {
        "Status": f"{event.status}, by {because}",
        "Date phrase": f"{phrase} ({BASES[event.date_basis]})",
        "Place": event.place_text or event.place or NOT_STATED,
        "Certainty": CERTAINTIES[event.certainty],
        "Reported by": event.reported_by or extraction.article.source or NOT_STATED,
    }
    if event.negated:
        facts["Negated"] = "the article says that it did not happen"
    if extraction.article.published is None:
        facts["Date phrase"] += "; the article has no publication date, so relative dates stay open"
    rows = "".join(f"<dt>{name}</dt><dd>{html.escape(value)}</dd>" for name, value in facts.items())
    return f'<dl class="facts">{rows}</dl>'


def _about(extraction: Extraction, event: Event) -> None:
    linked = [e for e in extraction.events if e.id == event.about or e.about == event.id]
    for other in linked:
        words = "About" if other.id == event.about else "Made known by"
        names = ", ".join(p.name for p in other.participants)
        label = f"{words}: {other.type}, {other.status}, {spell_interval(other.date_start, other.date_end)}"
        st.button(f"{label} ({names})" if names else label, key=f"about-{other.id}", type="tertiary",
                  icon=":material/link:", on_click=links.open_id, args=("event", other.id))  # fmt: skip


def _evidence(article: Article, event: Event) -> list[str]:
    spans = sentences(article.text)
    quoted = []
    for mention in event.mentions:
        start, end = enclosing(spans, mention.start, mention.end)
        layer = Layer(mention.start, mention.end, "l-event", f"{mention.status}, {mention.certainty}")
        note = f"{mark(mention.status).glyph} {mention.status}, {mention.certainty}"
        if mention.date_text:
            note += f", “{html.escape(mention.date_text)}”"
        words = marked(article.text, [layer], start, end)
        style = f"--hue:{colour(event.type)}"
        quoted.append(f'<blockquote class="evidence" style="{style}">{words}<cite>{note}</cite></blockquote>')
    return quoted


def _source(article: Article, event: Event) -> None:
    published = spell_date(article.published) if article.published else "publication date not stated"
    place = {"article": article.id}
    if event.mentions:
        in_body = [mention for mention in event.mentions if mention.start >= article.body_start]
        place["place"] = str((in_body or event.mentions)[0].start)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.page_link(
            links.ARTICLES, label="Read it in the article", icon=":material/article:", query_params=place
        )
        if article.url and article.url.startswith(("https://", "http://")):
            st.link_button("Original", article.url, type="tertiary", icon=":material/open_in_new:")
    told = " · ".join((article.title, article.source or "source not stated", published))
    st.html(f'<p class="small">{html.escape(told)}</p>')
