"""One article's event told apart from the others of its happening: what comes of it is shown before."""

from __future__ import annotations

import streamlit as st

from lib import splitting
from lib.charts.marks import mark
from lib.library import Library
from lib.store.corrections.records import BadCorrection
from lib.store.detail import Detail
from lib.ui import ask, signing, store
from lib.ui.escaping import escape
from lib.wording import counted, spell_interval


def show(library: Library, detail: Detail, event_id: str, why: str, named: bool) -> None:
    """The button that opens the choice; ``why`` is the key of the note for the history."""
    choice = st.popover(
        "Another event…", type="tertiary", disabled=not named,
        key=f"split-{event_id}", on_change="rerun",
    )  # fmt: skip
    if choice.open:
        with choice:
            _choice(library, detail, event_id, why)


def _choice(library: Library, detail: Detail, event_id: str, why: str) -> None:
    ids = detail.happening.event_ids
    st.caption("What this article tells is not the same event as the others tell.")
    try:
        with st.spinner("Trying it out…"):
            outcome = ask.answered(library, splitting.foreseen, event_id, ids)
    except BadCorrection as error:
        st.caption(escape(f"This cannot be done: {error}."))
        return
    if len(outcome.rest) > 1:
        st.caption(f"What the other articles tell then falls into {counted(len(outcome.rest), 'event')}.")
    if not outcome.joined:
        st.caption("It becomes an event of its own.")
        _button("Tell it apart", event_id, ids, why, alone=True, joins="")
        return
    joins = _called(library, outcome.joined)
    st.markdown(escape(f"By what it says it would join another event: **{joins}**"))
    _button("Tell it apart, to join that one", event_id, ids, why, alone=False, joins=joins)
    _button("Tell it apart from that one too", event_id, ids, why, alone=True, joins="")


def _called(library: Library, event_ids: tuple[str, ...]) -> str:
    found = (each.happening for event_id in event_ids if (each := ask.event(library, event_id)))
    told = (
        f"{mark(each.status).glyph} {each.title}, {spell_interval(each.date_start, each.date_end)}"
        for each in found
    )
    return "; ".join(dict.fromkeys(told))


def _button(label: str, event_id: str, ids: tuple[str, ...], why: str, alone: bool, joins: str) -> None:
    st.button(label, key=f"apart-{event_id}-{'alone' if alone else 'joined'}", on_click=_split,
              args=(event_id, ids, why, alone, joins))  # fmt: skip


def _split(event_id: str, ids: tuple[str, ...], why: str, alone: bool, joins: str) -> None:
    signed = signing.sign(str(st.session_state.get(why) or ""))
    told = f"Told apart, and put with: {joins}." if joins else "Told apart."
    signing.attempt(told, lambda: splitting.apart(store.opened(), event_id, ids, signed, alone), event_id)
