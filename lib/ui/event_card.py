"""The card of one event: what happened, how sure it is, and every sentence of every article that says so."""

from __future__ import annotations

import html

import streamlit as st

from lib.briefing.phrases import parties
from lib.charts.marks import colour, mark
from lib.deep_links import Dashboard
from lib.library import Library
from lib.records import Sure
from lib.store.detail import Detail, Related
from lib.timeline import Happening
from lib.ui import ask, event_facts, event_story, links, proof
from lib.ui.escaping import escape
from lib.wording import spell_date, spell_days, type_status

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
        found, _judged(library, found)
    )


def _judged(library: Library, detail: Detail) -> tuple[Sure, ...]:
    read = ask.article(library, detail.deciding.article.id)
    same = (each for each in read.events if each.id == detail.happening.deciding) if read else iter(())
    found = next(same, None)
    return found.sure if found else ()


def _card(detail: Detail, judged: tuple[Sure, ...]) -> None:
    event = detail.happening
    st.html(_head(event))
    _participants(event)
    address = Dashboard(links.base()).event(event.id) or ""
    event_story.sentence(detail, {"Copy link": address, "Copy citation": citation(detail)})
    event_story.life(detail)
    st.html(event_facts.facts(detail, judged))
    event_story.conflicts(detail)
    for related in detail.related:
        _related(related)
    event_story.tellings(detail)


def _head(event: Happening) -> str:
    when = spell_days(event.date_start, event.date_end, event.date_basis)
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


def _related(related: Related) -> None:
    other = related.happening
    names = ", ".join(p.name for p in other.participants)
    days = spell_days(other.date_start, other.date_end, other.date_basis)
    told = f"{mark(other.status).glyph} {type_status(other.type, other.status)}, {days}"
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
    said = f": “{proof.sentence(told).text.rstrip('.')}”" if told.evidence else ""
    article = told.article
    published = spell_date(article.published) if article.published else "publication date not stated"
    parts = (article.source or "source not stated", f"“{article.title}”", published, article.url or "")
    days = spell_days(event.date_start, event.date_end, event.date_basis)
    told_in = ", ".join(part for part in parts if part)
    return f"{what[0].upper()}{what[1:]} ({event.status}){where}, {days}{said}. In {told_in}."
