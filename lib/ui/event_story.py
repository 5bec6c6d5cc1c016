"""The parts of an event's card from its articles: its life, their sentences, what they differ on."""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Any

import streamlit as st

from lib.briefing.from_store import spelled
from lib.charts.marks import colour, mark
from lib.deep_links import web_address
from lib.store import claims
from lib.store.claims import Claim
from lib.store.corrections.records import Correction
from lib.store.detail import Detail, Evidence, Telling
from lib.timeline import Change
from lib.ui import copying, links, login, proof
from lib.ui.words import Layer, marked
from lib.wording import NOT_STATED, counted, spell_date

DONE_BY_HAND = {
    "add": "added by hand",
    "merge": "put together with another event",
    "split": "told apart from another event",
    "hide": "hidden",
}


def sentence(detail: Detail, copies: dict[str, str]) -> None:
    """The sentence that says how things stand, a link to its place in the article, and texts to copy."""
    told = detail.deciding
    if not told.evidence:
        st.caption("Added by hand: no sentence of the article is given for it.")
        copying.buttons(copies)
        return
    best = proof.sentence(told)
    st.html(_quoted(best, colour(told.event.type), from_where(told), proof.layers(told.event, best)))
    _links(told, best, "lead", copies)


def life(detail: Detail) -> None:
    """The stages that articles reported, one under the other, as they were published."""
    tellings = {each.event.id: each for each in detail.tellings}
    changes = [change for change in detail.happening.history if change.event_id in tellings]
    if len(changes) < 2:
        return
    stages = [list(group) for _, group in groupby(changes, key=lambda change: change.status)]
    deciding = detail.happening.deciding
    st.markdown("##### What became of it")
    st.html(f'<ol class="life">{"".join(_stage(each, tellings, deciding) for each in stages)}</ol>')


def conflicts(detail: Detail) -> None:
    """What is said against each other: every value with its sentence and the way there, field by field."""
    sides: dict[str, dict[str, Claim]] = {}
    for pair in claims.opposed(detail):
        for claim in pair:
            sides.setdefault(claim.field, {}).setdefault(claim.value, claim)
    if not sides:
        return
    st.markdown("##### Sources differ")
    for field, values in sides.items():
        st.html(f'<p class="small field">{field}</p>')
        for number, claim in enumerate(values.values()):
            if number:
                st.html('<p class="against">against</p>')
            st.html(_side(claim))
            with st.container(key=f"told-against-{field}-{number}"):
                _place_link(claim.telling, claim.evidence)


def tellings(detail: Detail) -> None:
    """Every place where an article tells of it, unless there is only the one that the card began with."""
    places = sum(len(telling.evidence) for telling in detail.tellings)
    told = f"Told in {counted(places, 'place')} of {counted(len(detail.tellings), 'article')}"
    if places <= 1 and len(detail.tellings) == 1:
        st.caption(f"{told}: the sentence above.")
        return
    st.markdown(f"##### {told}")
    for telling in detail.tellings:
        hue = colour(telling.event.type)
        quoted = "".join(
            _quoted(evidence, hue, _note(evidence), proof.layers(telling.event, evidence))
            for evidence in telling.evidence
        )
        by_hand = " · ✎ corrected by hand" if telling.corrected else ""
        title = html.escape(telling.article.title)
        head = f'<b>{title}</b><br><span class="small">{from_where(telling)}{by_hand}</span>'
        st.html(f'<p class="telling">{head}</p>{quoted}')
        if telling.evidence:
            _links(telling, telling.evidence[0], "all")


def correction(made: Correction) -> str:
    """What a person changed, who it was, when and why."""
    what = DONE_BY_HAND.get(made.kind, made.kind)
    if made.kind == "edit":
        what = f"{made.field}: {_value(made.before)} → {_value(made.after)}"
    why = f" (“{made.why}”)" if made.why else ""
    return f"{what}, by {made.who}, {spell_date(datetime.fromisoformat(made.at).date())}{why}"


def _stage(changes: list[Change], told: dict[str, Telling], deciding: str) -> str:
    first, last = changes[0], changes[-1]
    sources = list(dict.fromkeys(_source(told[change.event_id]) for change in changes))
    days = _day(first.published)
    if last.published != first.published:
        days = f"{days} to {_day(last.published)}"
    count = f", {len(changes)} articles" if len(changes) > 1 else ""
    # What was told last need not decide: an older plan may be told again.
    taken = " · taken for how it stands" if any(each.event_id == deciding for each in changes) else ""
    return (
        f'<li><i aria-hidden="true">{mark(first.status).glyph}</i><b>{first.status}</b> {days}{taken}'
        f'<br><span class="small">{"; ".join(sources)}{count}</span></li>'
    )


def _side(claim: Claim) -> str:
    quoted = ""
    if claim.evidence:
        by = f"{html.escape(claim.by)}, in " if claim.by else ""
        quoted = _quoted(claim.evidence, colour(claim.telling.event.type), by + from_where(claim.telling))
    return f'<p class="side"><b>{html.escape(spelled(claim)) or NOT_STATED}</b></p>{quoted}'


def _quoted(evidence: Evidence, hue: str, note: str, words: Sequence[Layer] = ()) -> str:
    mention = evidence.mention
    title = f"{mention.status}, {mention.certainty}"
    layer = Layer(mention.start - evidence.start, mention.end - evidence.start, "l-event", title)
    told = marked(evidence.text, [layer, *words])
    return f'<blockquote class="evidence" style="--hue:{hue}">{told}<cite>{note}</cite></blockquote>'


def _note(evidence: Evidence) -> str:
    mention = evidence.mention
    date_text = f", “{html.escape(mention.date_text)}”" if mention.date_text else ""
    return f"{mark(mention.status).glyph} {mention.status}, {mention.certainty}{date_text}"


def from_where(telling: Telling) -> str:
    """Source and day of publication of what tells it, as HTML."""
    published = telling.article.published
    return f"{_source(telling)}, {spell_date(published) if published else 'publication date not stated'}"


def _links(telling: Telling, evidence: Evidence, where: str, copies: dict[str, str] | None = None) -> None:
    article = telling.article
    with st.container(
        horizontal=True, gap="small", vertical_alignment="center", key=f"told-{where}-{telling.event.id}"
    ):
        _place_link(telling, evidence)
        if address := web_address(article.url):
            st.link_button("Original", address, type="tertiary", icon=":material/open_in_new:")
        if copies:
            if login.may_edit():
                st.page_link(links.REVIEW, label="Check or correct it", icon=":material/fact_check:",
                             query_params={"row": telling.event.id})  # fmt: skip
            copying.buttons(copies)


def _place_link(telling: Telling, evidence: Evidence | None) -> None:
    if evidence is not None:
        place = {"article": telling.article.id, "place": str(evidence.mention.start)}
        st.page_link(
            links.ARTICLES, label="Read it in the article", icon=":material/article:", query_params=place
        )


def _source(telling: Telling) -> str:
    return html.escape(telling.article.source or "source not stated")


def _day(day: date | None) -> str:
    return spell_date(day) if day else "day not stated"


def _value(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(
            str(each.get("name", each)) if isinstance(each, dict) else str(each) for each in value
        )
    return NOT_STATED if value is None or value == "" else str(value)
