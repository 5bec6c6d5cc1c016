"""The card of one event: what happened, how sure it is, and every sentence of every article that says so."""

from __future__ import annotations

import html
from collections.abc import Iterator
from datetime import datetime

import streamlit as st

from lib.briefing.phrases import parties
from lib.charts.marks import colour, mark
from lib.deep_links import Dashboard
from lib.library import Library
from lib.store.detail import Detail, Related
from lib.timeline import Happening
from lib.ui import ask, event_story, links, login
from lib.ui.escaping import escape
from lib.wording import spell_date, spell_interval

BASES = {
    "explicit": "the day is in the text",
    "weekday": "a weekday, counted from the publication date",
    "relative": "counted from the publication date",
    "linked": "by another event of the article",
    "bound": "no date phrase: the tense only says before or after the publication",
    "none": "no article gives a day",
}
CERTAINTIES = {
    "asserted": "asserted: the article itself says so",
    "attributed": "attributed: a named voice says so",
    "hearsay": "hearsay: rumour, or sources without a name",
    "hypothetical": "hypothetical: supposed, not told",
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
    st.html(_head(event))
    _participants(event)
    address = Dashboard(links.base()).event(event.id) or ""
    event_story.sentence(detail, {"Copy link": address, "Copy citation": citation(detail)})
    event_story.life(detail)
    st.html(_facts(detail))
    event_story.conflicts(detail)
    for related in detail.related:
        _related(related)
    if login.may_edit():
        st.page_link(links.REVIEW, label="Check or correct it", icon=":material/fact_check:",
                     query_params={"row": event.id})  # fmt: skip
    event_story.tellings(detail)


def _head(event: Happening) -> str:
    when = spell_interval(event.date_start, event.date_end)
    where = f" · {html.escape(event.place)}" if event.place else ""
    corrected = ' <span class="by-hand">✎ corrected by hand</span>' if event.corrected else ""
    return (
        f'<div class="card-head" style="--hue:{colour(event.type)}"><span class="kind">{event.type}</span> '
        f'<span class="status">{mark(event.status).glyph} {event.status}</span>{corrected}'
        f'<p class="when">{when[0].upper() + when[1:]}{where}</p></div>'
    )


def _participants(event: Happening) -> None:
    if not event.participants:
        st.caption("Who: no article names those who take part.")
        return
    with st.container(horizontal=True, gap="small", key="card-who"):
        for person in event.participants:
            label = escape(f"{person.name} ({person.role})")
            st.page_link(links.NETWORK, label=label, icon=":material/person:",
                         query_params={"actor": person.name}, help="Opens the actor's card")  # fmt: skip


def _facts(detail: Detail) -> str:
    rows = "".join(f"<dt>{name}</dt><dd>{html.escape(value)}</dd>" for name, value in _told(detail))
    return f'<dl class="facts">{rows}</dl>'


def _told(detail: Detail) -> Iterator[tuple[str, str]]:
    event, told = detail.happening, detail.deciding
    words = (
        f"the words “{told.event.status_text}”" if told.event.status_text else "its tense; no word says so"
    )
    yield "Status", f"{event.status}, by {words}" + ("; denied as such" if event.negated else "")
    yield "When", _when(detail)
    place = f"“{told.event.place_text}”" if told.event.place_text else "no article names a place"
    yield "Where", f"{event.place} ({place})" if event.place else place
    yield "Certainty", CERTAINTIES[event.certainty]
    if told.event.reported_by:
        yield "Reported by", told.event.reported_by
    count = event.independent_sources
    sources = "; ".join(event.sources) or "not stated in the articles"
    rule = "copies of one text, articles of one outlet and repetitions of one voice count once"
    yield (
        "Sources",
        f"{sources}: {count} independent" + (f" ({rule})" if len(detail.tellings) > count else ""),
    )
    if event.processes:
        yield "Process", ", ".join(event.processes)
    if detail.confidence is not None:
        yield "Confidence", f"{detail.confidence:.2f} of 1"
    if detail.checked_by and detail.checked_at:
        day = spell_date(datetime.fromisoformat(detail.checked_at).date())
        yield "Checked", f"found right by {detail.checked_by}, {day}"
    for correction in detail.corrections:
        yield "Corrected", event_story.correction(correction)


def _when(detail: Detail) -> str:
    event, told = detail.happening, detail.deciding
    days = spell_interval(event.date_start, event.date_end)
    phrase = f"“{event.date_text}”, " if event.date_text else ""
    basis = BASES[event.date_basis]
    if told.article.published is None:
        basis += "; the article has no publication date, so relative days stay open"
    elif event.date_basis in ("weekday", "relative", "bound"):
        basis += f" {spell_date(told.article.published)}"
    return f"{days}: {phrase}{basis}"


def _related(related: Related) -> None:
    other = related.happening
    names = ", ".join(p.name for p in other.participants)
    days = spell_interval(other.date_start, other.date_end)
    told = f"{mark(other.status).glyph} {other.status} {other.type}, {days}"
    label = f"{RELATIONS[related.relation]}: {told}" + (f" ({names})" if names else "")
    if st.button(
        escape(label), key=f"about-{related.relation}-{other.id}", type="tertiary", icon=":material/link:"
    ):
        # A card is drawn by itself: only a run of the whole page opens another.
        links.open_id("event", other.id)
        st.rerun()


def citation(detail: Detail) -> str:
    """The event and its sentence as one line to paste into a note."""
    event, told = detail.happening, detail.deciding
    what = parties(event.type, [p.name for p in event.participants], [p.role for p in event.participants])
    where = f", {event.place}" if event.place else ""
    said = f": “{told.evidence[0].text.rstrip('.')}”" if told.evidence else ""
    article = told.article
    published = spell_date(article.published) if article.published else "publication date not stated"
    parts = (article.source or "source not stated", f"“{article.title}”", published, article.url or "")
    days = spell_interval(event.date_start, event.date_end)
    told_in = ", ".join(part for part in parts if part)
    return f"{what[0].upper()}{what[1:]} ({event.status}){where}, {days}{said}. In {told_in}."
