"""The card of one event: what happened, how sure it is, and every sentence of every article that says so."""

from __future__ import annotations

import html

import streamlit as st

from lib.charts.marks import colour, mark
from lib.library import Library
from lib.store.detail import Detail, Related, Telling
from lib.timeline import Change, Conflict, Happening
from lib.ui import ask, links
from lib.ui.escaping import escape
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
RELATIONS = {"about": "About", "made known by": "Made known by", "part of": "Part of", "contains": "Contains"}


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
        found
    )


def _card(detail: Detail) -> None:
    event = detail.happening
    when = spell_interval(event.date_start, event.date_end)
    where = f" · {html.escape(event.place)}" if event.place else ""
    st.html(
        f'<div class="card-head" style="--hue:{colour(event.type)}"><span class="kind">{event.type}</span> '
        f'<span class="status">{mark(event.status).glyph} {event.status}</span>'
        f'<p class="when">{when}{where}</p></div>'
    )
    _participants(event)
    st.html(_facts(detail))
    for related in detail.related:
        _related(related)
    _history(detail)
    _conflicts(detail)
    places = sum(len(telling.evidence) for telling in detail.tellings)
    st.markdown(f"##### Told in {counted(places, 'place')} of {counted(len(detail.tellings), 'article')}")
    for telling in detail.tellings:
        _telling(telling)


def _participants(event: Happening) -> None:
    if not event.participants:
        st.caption("Parties not stated.")
        return
    with st.container(horizontal=True, gap="small"):
        for participant in event.participants:
            st.page_link(links.NETWORK, label=escape(f"{participant.name} ({participant.role})"),
                         icon=":material/person:", query_params={"actor": participant.name})  # fmt: skip


def _facts(detail: Detail) -> str:
    event, told = detail.happening, detail.deciding
    because = f"“{told.event.status_text}”" if told.event.status_text else "no words of its own"
    phrase = f"“{event.date_text}”" if event.date_text else NOT_STATED
    sources = ", ".join(event.sources) or NOT_STATED
    facts = {
        "Status": f"{event.status}, by {because}",
        "Date phrase": f"{phrase} ({BASES[event.date_basis]})",
        "Place": event.place or told.event.place_text or NOT_STATED,
        "Certainty": CERTAINTIES[event.certainty],
        "Reported by": told.event.reported_by or told.article.source or NOT_STATED,
        "Sources": f"{sources} ({event.independent_sources} independent of one another)",
    }
    if event.negated:
        facts["Negated"] = "the article says that it did not happen"
    if event.corrected:
        facts["Corrected"] = "by hand"
    if told.article.published is None:
        facts["Date phrase"] += "; the article has no publication date, so relative dates stay open"
    rows = "".join(f"<dt>{name}</dt><dd>{html.escape(value)}</dd>" for name, value in facts.items())
    return f'<dl class="facts">{rows}</dl>'


def _related(related: Related) -> None:
    other = related.happening
    names = ", ".join(p.name for p in other.participants)
    told = f"{other.type}, {other.status}, {spell_interval(other.date_start, other.date_end)}"
    label = f"{RELATIONS[related.relation]}: {told}" + (f" ({names})" if names else "")
    st.button(escape(label), key=f"about-{related.relation}-{other.id}", type="tertiary",
              icon=":material/link:", on_click=links.open_id, args=("event", other.id))  # fmt: skip


def _history(detail: Detail) -> None:
    changes = detail.happening.history
    if len({change.status for change in changes}) < 2:
        return
    sources = _sources(detail)
    st.markdown("##### History")
    lines = [_change(change, sources[change.event_id]) for change in changes if change.event_id in sources]
    st.html(f'<ol class="facts-list">{"".join(lines)}</ol>')


def _change(change: Change, source: str) -> str:
    day = spell_date(change.published) if change.published else "day not stated"
    stage = f"{mark(change.status).glyph} {change.status}"
    return f'<li>{day}: {stage} <span class="muted">{source}</span></li>'


def _conflicts(detail: Detail) -> None:
    found = detail.happening.conflicts
    if not found:
        return
    sources = _sources(detail)
    st.markdown("##### Articles differ")
    st.html(f'<ul class="facts-list">{"".join(_conflict(each, sources) for each in found)}</ul>')


def _conflict(each: Conflict, sources: dict[str, str]) -> str:
    sides = [
        f"“{html.escape(value)}” <span class='muted'>{sources.get(event_id, '')}</span>"
        for value, event_id in ((each.value, each.event_id), (each.other_value, each.other_event_id))
    ]
    return f"<li>{each.field}: {' against '.join(sides)}</li>"


def _sources(detail: Detail) -> dict[str, str]:
    return {
        each.event.id: html.escape(each.article.source or "source not stated") for each in detail.tellings
    }


def _telling(telling: Telling) -> None:
    article, event = telling.article, telling.event
    published = spell_date(article.published) if article.published else "publication date not stated"
    told = " · ".join((article.source or "source not stated", published, article.title))
    quoted = []
    for evidence in telling.evidence:
        mention = evidence.mention
        layer = Layer(mention.start - evidence.start, mention.end - evidence.start, "l-event",
                      f"{mention.status}, {mention.certainty}")  # fmt: skip
        note = f"{mark(mention.status).glyph} {mention.status}, {mention.certainty}"
        if mention.date_text:
            note += f", “{html.escape(mention.date_text)}”"
        words = marked(evidence.text, [layer])
        style = f"--hue:{colour(event.type)}"
        quoted.append(f'<blockquote class="evidence" style="{style}">{words}<cite>{note}</cite></blockquote>')
    st.html(f'<p class="small">{html.escape(told)}</p>{"".join(quoted)}')
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
