"""Who decides, and what was decided last: kept with the correction, told to the person, with the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from lib import redating
from lib.ingest import Skipped
from lib.reviewing import Signed
from lib.store.corrections import history, making
from lib.store.corrections.history import Step
from lib.store.corrections.records import BadCorrection, Correction
from lib.ui import links, login, store
from lib.ui.escaping import escape

DONE, PROBLEM, LAST, SHOWN = "_done", "_problem", "_last_step", "_done_row"


def name() -> bool:
    """Asks once a visit for the name that corrections bear, where nobody signs in; whether there is one."""
    if login.signed_in():
        return True
    given = login.given_name()
    if given:
        with st.container(horizontal=True, vertical_alignment="center", gap="small", width="content"):
            st.caption(f"Deciding as **{escape(given)}**")
            st.button("Change", key="rename-me", type="tertiary", on_click=login.give_name, args=(None,))
        return True
    st.text_input("Your name", key="_who", on_change=_remember, width=300, label_visibility="collapsed",
                  placeholder="Your name, to decide", autocomplete="name",
                  help="Kept with every decision; asked once a visit.")  # fmt: skip
    return False


def sign(why: str = "") -> Signed:
    """The signature under a decision made now."""
    return Signed(login.who(), why.strip())


def keep(told: str, corrections: Sequence[Correction], row: str | None = None) -> bool:
    """Keeps ``corrections`` as one step and has ``told`` shown; for callbacks.

    ``row`` is the happening to look at what was done. False, with the reason shown, when the corrections
    mean nothing; nothing is kept then.
    """
    return attempt(told, lambda: corrections, row)


def attempt(told: str, decide: Callable[[], Sequence[Correction]], row: str | None = None) -> bool:
    """As :func:`keep`, for corrections that ``decide`` works out, which may find that they mean nothing."""
    return _done(told, lambda: making.make_all(store.opened(), decide()), row)


def refuse(reason: str) -> None:
    """Has ``reason`` told, why nothing was done; for callbacks."""
    st.session_state[PROBLEM] = reason


def undo(step: Step) -> None:
    """Takes a step back; for callbacks."""
    _done("Undone.", lambda: history.undo(store.opened(), step, login.who()), None)


def show() -> None:
    """What was decided last, with the way back; or why it could not be kept."""
    if problem := st.session_state.pop(PROBLEM, None):
        st.error(escape(problem))
    told, step = st.session_state.get(DONE), st.session_state.get(LAST)
    if not told:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.success(escape(told), icon=":material/done:")
        if step is not None:
            st.button("Undo", key="done-undo", on_click=undo, args=(step,), icon=":material/undo:")
        if row := st.session_state.get(SHOWN):
            st.button("Show it", key="done-show", on_click=links.open_id, args=("row", row), type="tertiary")
        st.button("Close", key="done-close", on_click=_note, args=(None, None, None), type="tertiary")


def _done(told: str, make: Callable[[], Sequence[Correction]], row: str | None) -> bool:
    try:
        made = tuple(make())
    except BadCorrection as error:
        refuse(f"Nothing was changed: {error}.")
        return False
    with st.spinner("Reading the article again with its new day…"):
        unread = [each for each in redating.read_again(store.opened()) if isinstance(each, Skipped)]
    if unread:
        reasons = "; ".join(each.reason for each in unread)
        refuse(f"Kept, but not all could be read again: {reasons}.")
    _note(told, Step(made, False, False) if made else None, row)
    return True


def _note(told: str | None, step: Step | None, row: str | None) -> None:
    st.session_state[DONE], st.session_state[LAST], st.session_state[SHOWN] = told, step, row


def _remember() -> None:
    login.give_name(st.session_state.get("_who"))
