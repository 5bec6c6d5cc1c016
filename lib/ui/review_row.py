"""One happening to be checked: why, what its articles say, and the decisions that can be made on it."""

from __future__ import annotations

import hashlib
import html
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import streamlit as st

from lib import reviewing
from lib.briefing.from_store import contradictions
from lib.charts.marks import colour, mark
from lib.frames import days
from lib.library import Library
from lib.records import Event, Sure
from lib.reviewing import Told
from lib.store import finding
from lib.store.corrections import making
from lib.store.corrections.records import Correction
from lib.store.detail import Detail, Telling
from lib.ui import ask, fields, links, review_history, review_split, signing, store
from lib.ui.escaping import escape
from lib.ui.words import Layer, marked
from lib.wording import counted, spell_date, spell_interval, type_status, with_roles

# More articles than these are folded away.
MOST = 6


def show(
    library: Library, detail: Detail, named: bool, following: str | None, waiting: Callable[[], None]
) -> None:
    """The row with all that can be done to it.

    ``following`` is the id of the row that is shown after it, ``waiting`` draws what else is in the queue.
    """
    said, right = st.columns([6, 5], gap="large")
    with said:
        _head(detail, _sure(library, detail))
        _decisions(library, detail, named, following)
        _clashes(detail)
        for telling in detail.tellings[:MOST]:
            _telling(library, detail, telling, named)
        if more := detail.tellings[MOST:]:
            with st.expander(f"{counted(len(more), 'more article')} tell it"):
                for telling in more:
                    _telling(library, detail, telling, named)
        review_history.of_event(library, detail, named)
    with right:
        _form(library, detail, named, following)
        waiting()


def _sure(library: Library, detail: Detail) -> tuple[Sure, ...]:
    """How sure the fields of the deciding event are, as the article's reading has it."""
    told = detail.deciding
    read = ask.article(library, told.article.id)
    events = read.events if read else ()
    return next((each.sure for each in events if each.id == told.event.id), ())


def _head(detail: Detail, sure: Sequence[Sure]) -> None:
    event = detail.happening
    parties = (f"{p.name} ({p.role})" if p.role != "participant" else p.name for p in event.participants)
    names = ", ".join(parties) or "parties not stated"
    where = f" · {event.place}" if event.place else ""
    when = spell_interval(event.date_start, event.date_end)
    reasons = "; ".join(reviewing.doubts(detail, sure))
    told = f'<p class="why"><b>Why it is here:</b> {html.escape(reasons)}</p>'
    if detail.checked_by:
        day = spell_date(date.fromisoformat(str(detail.checked_at)[:10]))
        told = f'<p class="why"><b>✓ Checked</b> by {html.escape(detail.checked_by)}, {day}</p>'
    corrected = ' <span class="by-hand">corrected by hand</span>' if event.corrected else ""
    st.html(
        f'<div class="card-head" style="--hue:{colour(event.type)}"><span class="kind">{event.type}</span> '
        f'<span class="status">{mark(event.status).glyph} {event.status}</span>{corrected}'
        f'<p class="when">{html.escape(when + where)}</p><p class="who">{html.escape(names)}</p></div>{told}'
    )


def _clashes(detail: Detail) -> None:
    for each in contradictions(detail):
        st.html(
            f'<p class="clash"><b>{each.field}</b> {_side(each.value, each.source.text)}'
            f"<br>against {_side(each.other_value, each.other_source.text)}</p>"
        )


def _side(value: str, source: str) -> str:
    return f'“{html.escape(value)}” <span class="muted">{html.escape(source)}</span>'


def _decisions(library: Library, detail: Detail, named: bool, following: str | None) -> None:
    event = detail.happening
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.button("Accept", type="primary", icon=":material/check:", key="accept", disabled=not named,
                  on_click=_accept, args=(detail, following), shortcut="Alt+A",
                  help="All of it is right as it stands: it leaves the queue.")  # fmt: skip
        merging = st.popover(
            "Same as another…", disabled=not named, key=f"merge-{event.id}", on_change="rerun"
        )
        hiding = st.popover("No event…", disabled=not named, key=f"hide-{event.id}")
    with hiding:
        st.caption(
            "It is shown nowhere any more: not on the timeline, not in files. The text stays as it is."
        )
        st.button(f"Hide it ({counted(len(detail.tellings), 'telling')})", key="hide", on_click=_hide,
                  args=(detail, following), icon=":material/visibility_off:")  # fmt: skip
    if merging.open:
        with merging:
            _merging(library, detail)
    st.text_input(
        "Why",
        key=_why_key(event.id),
        placeholder="a note for the history, if you like",
        max_chars=300,
        on_change="ignore",
    )


def _merging(library: Library, detail: Detail) -> None:
    words = st.text_input("Look for", key="merge-words", placeholder="names, place, words of the sentence")
    event = detail.happening
    found = (
        finding.worded(library.store, words, event.id)
        if words.strip()
        else finding.alike(library.store, event)
    )
    if found.empty:
        st.caption("No other event." if words.strip() else "No other event of these actors near these days.")
        return
    st.caption("Found by these words:" if words.strip() else "Of the same actors, near these days:")
    rows: list[Any] = list(found.itertuples(index=False))
    for row in rows:
        names = ", ".join(with_roles(row.participants, row.roles)) or "parties not stated"
        when = spell_interval(*days(row))
        label = f"{mark(row.status).glyph} {type_status(row.type, row.status)} · {when} · {names}"
        st.button(escape(label), key=f"with-{row.id}", type="tertiary", icon=":material/merge:",
                  on_click=_merge, args=(detail, row.id), help=escape(row.evidence or ""))  # fmt: skip


def _telling(library: Library, detail: Detail, telling: Telling, named: bool) -> None:
    article, event = telling.article, telling.event
    published = spell_date(article.published) if article.published else "no publication date"
    quoted = []
    for each in telling.evidence:
        layer = Layer(each.mention.start - each.start, each.mention.end - each.start, "l-event")
        note = f"{mark(each.mention.status).glyph} {each.mention.status}, {each.mention.certainty}"
        quoted.append(f'<blockquote class="evidence" style="--hue:{colour(event.type)}">'
                      f"{marked(each.text, [layer])}<cite>{note}</cite></blockquote>")  # fmt: skip
    head = " · ".join((article.source or "source not stated", published, article.title))
    st.html(f'<p class="small">{html.escape(head)}</p>{"".join(quoted)}')
    place = {"article": article.id} | ({"place": str(event.mentions[0].start)} if event.mentions else {})
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.page_link(links.ARTICLES, label="In the article", icon=":material/article:", query_params=place)
        if len(detail.tellings) > 1:
            review_split.show(library, detail, event.id, _why_key(detail.happening.id), named)
            st.button("Not an event", key=f"hide-{event.id}-only", type="tertiary", disabled=not named,
                      icon=":material/visibility_off:", on_click=_hide_one, args=(detail, telling),
                      help="This article tells no such event; the others do.")  # fmt: skip
        if article.published is None:
            st.page_link(links.REVIEW, label="Give its date", icon=":material/event:",
                         query_params={"part": "Dates of articles", "article": article.id})  # fmt: skip


def _form(library: Library, detail: Detail, named: bool, following: str | None) -> None:
    # Another run of the page must not empty the form, only another state of what it is about.
    state = hashlib.sha256(repr(reviewing.told(detail)).encode()).hexdigest()[:8]
    key = f"{detail.happening.id}-{state}"
    with st.form(f"fields-{key}", border=True):
        st.markdown("##### Put it right")
        told = reviewing.told(detail)
        fields.show(library, told, key, _others(library, detail))
        # A callback, since a run that handles a press may be cut short by the next one.
        st.form_submit_button("Save and accept", disabled=not named, icon=":material/save:", width="stretch",
                              on_click=_save, args=(detail, told, key, following))  # fmt: skip


def _others(library: Library, detail: Detail) -> list[Event]:
    """What else the article tells that decides."""
    read = ask.article(library, detail.deciding.article.id)
    return [each for each in read.events if each.id not in detail.happening.event_ids] if read else []


def _save(detail: Detail, told: Told, key: str, following: str | None) -> None:
    wanted = fields.read(store.opened(), told, key)
    if wanted.date_start and wanted.date_end and wanted.date_start > wanted.date_end:
        signing.refuse("The first day is after the last. Nothing was changed.")
        return
    signed = signing.sign(_why(detail))
    edits = reviewing.edits(detail, wanted, signed)
    changed = ", ".join(dict.fromkeys((each.field or "").replace("_", " ") for each in edits))
    said = f"Put right: {changed}." if edits else "Nothing was changed; accepted as it stands."
    _kept(said, [*edits, *reviewing.accept(detail, signed)], detail, following)


def _accept(detail: Detail, following: str | None) -> None:
    made = reviewing.accept(detail, signing.sign(_why(detail)))
    _kept(f"Accepted: {detail.happening.title}", made, detail, following)


def _hide(detail: Detail, following: str | None) -> None:
    made = reviewing.hide(detail.tellings, signing.sign(_why(detail)))
    if signing.keep(f"Hidden: {detail.happening.title}", made):
        _go(following)


def _hide_one(detail: Detail, telling: Telling) -> None:
    source = telling.article.source or telling.article.title
    signing.keep(f"Hidden: what {source} tells of it.", reviewing.hide([telling], signing.sign(_why(detail))))


def _merge(detail: Detail, other_id: str) -> None:
    from lib.store.detail import happening

    other = happening(store.opened(), other_id)
    if other is None:
        return
    before = making.holding(store.opened(), "merge", "split")
    made = reviewing.merge(detail, other, before, signing.sign(_why(detail)))
    signing.keep(f"Put together with {other.happening.title}", made)


def _kept(told: str, made: list[Correction], detail: Detail, following: str | None) -> None:
    if signing.keep(told, made, row=detail.happening.id):
        _go(following)


def _go(following: str | None) -> None:
    if following:
        links.open_id("row", following)
    else:
        links.close("row")


def _why_key(event_id: str) -> str:
    return f"why-{event_id}"


def _why(detail: Detail) -> str:
    return str(st.session_state.get(_why_key(detail.happening.id)) or "")
