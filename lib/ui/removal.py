"""What was just added or removed, with the way back."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lib import starter
from lib.library import Library
from lib.store import removing
from lib.ui import ask, links, login, store
from lib.ui.escaping import escape
from lib.wording import counted

NOTE, ADDED, REMOVED = "_note", "_note_added", "_note_removed"
MOST = 200


def note(text: str, added: Sequence[str] = (), removed: Sequence[str] = ()) -> None:
    """Has ``text`` shown until the next such note, with a button that undoes what it tells."""
    st.session_state[NOTE] = text
    st.session_state[ADDED], st.session_state[REMOVED] = tuple(added), tuple(removed)


def show() -> None:
    """The last note, if there is one."""
    text = st.session_state.get(NOTE)
    if not text:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.success(escape(text))
        if added := st.session_state.get(ADDED):
            where = {"article": added[0]} if len(added) == 1 else {}
            st.page_link(links.ARTICLES, label="Read it" if where else "See the articles", query_params=where)
            st.button("Undo", on_click=remove, args=(added, "added by mistake"), key="note-undo")
        elif removed := st.session_state.get(REMOVED):
            st.button("Undo", on_click=bring_back, args=(removed,), key="note-undo")
        st.button("Close", on_click=note, args=("",), type="tertiary", key="note-close")


def remove(article_ids: Sequence[str], why: str, what: str = "article") -> None:
    """Takes the articles out of sight, for all readers; for a button's callback."""
    number = removing.remove(store.opened(), article_ids, login.who(), why)
    note(f"{counted(number, what)} removed.", removed=article_ids)


def bring_back(article_ids: Sequence[str]) -> None:
    """Shows the articles again; for a button's callback."""
    number = removing.bring_back(store.opened(), article_ids, login.who())
    note(f"{counted(number, 'article')} brought back.")


def demonstration(library: Library) -> None:
    """Says that starter articles are among what is shown, and offers to remove them."""
    there = ask.cached(library, starter.shown)
    if not there or not login.may_edit():
        return
    label = f"Remove the {len(there)} starter articles"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(f"{counted(len(there), 'starter article')}, written for this program, to try it with.")
        st.button(label, key="remove-starter", type="tertiary",
                  icon=":material/delete:", on_click=remove,
                  args=(there, "the starter articles", "starter article"),
                  help="For all readers and for good; you can bring them back.")  # fmt: skip


def only_demonstration(library: Library) -> None:
    """Says where a newcomer's first numbers come from: there is nothing but the starter articles."""
    there = ask.cached(library, starter.shown)
    if not there or len(there) < ask.size(library, "articles"):
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(f"From {len(there)} starter articles, written to try the program with.", width="content")
        if login.may_edit():
            st.page_link(links.ADD, label="Add your own", icon=":material/add_circle:")


def removed(library: Library) -> None:
    """The removed articles, each to be brought back."""
    gone = ask.cached(library, removing.removed)
    if not gone or not login.may_edit():
        return
    with st.expander(f"{counted(len(gone), 'removed article')}", icon=":material/delete:"):
        starters = [each for each in ask.cached(library, starter.hidden) if each in gone]
        if starters:
            label = f"Bring back the {len(starters)} starter articles"
            st.button(label, on_click=bring_back, args=(starters,),
                      key="bring-back-starter")  # fmt: skip
        for article_id, title in list(gone.items())[:MOST]:
            if article_id not in starters:
                st.button(f"Bring back: {escape(title or article_id)}", on_click=bring_back,
                          args=([article_id],), type="tertiary", key=f"back-{article_id}")  # fmt: skip
