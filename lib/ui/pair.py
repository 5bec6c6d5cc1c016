"""The contacts of a chosen pair of actors, each with its sentence."""

from __future__ import annotations

from typing import Any

import streamlit as st

from lib.filters import Filters, describe
from lib.library import Library
from lib.network import NOT_HELD
from lib.store import contacts
from lib.ui import actor_search, contact_items, links, paging
from lib.ui.escaping import escape
from lib.ui.network_view import View
from lib.wording import counted

KIND, SEPARATOR = "pair", "~"
PAGE = 8


def open_pair(one_id: str, other_id: str) -> None:
    """Puts the pair into the address; for callbacks."""
    links.open_id(KIND, name(one_id, other_id))


def name(one_id: str, other_id: str) -> str:
    """The pair as the address has it."""
    return SEPARATOR.join((one_id, other_id))


def show_opened(library: Library, filters: Filters, view: View) -> None:
    """The contacts of the pair in the address, if there is one; to be called last on a page."""
    opened = links.opened(KIND)
    if opened is None or links.opened("event"):  # the event was opened from here and lies over it
        return
    ids = opened.partition(SEPARATOR)[::2]
    called = actor_search.known(library).names
    names = [view.name(each) or called.get(each) for each in ids]
    if None in names:
        links.close(KIND)
        st.toast("The pair in this link is not among these articles.", icon=":material/link_off:")
        return
    dialog = st.dialog("Contacts of two actors", width="medium", position="right",
                       on_dismiss=lambda: links.close(KIND))  # fmt: skip
    dialog(_contacts)(library, filters, view, ids, names)


def _contacts(library: Library, filters: Filters, view: View, ids: tuple[str, str], names: list[Any]) -> None:
    st.subheader(escape(" and ".join(names)), anchor=False)
    one, other = (view.members(each) for each in ids)
    rows = contacts.between(library.store, one, other, filters)
    under = f", {'; '.join(describe(filters))}" if not filters.empty else ", no filter"
    folded = ", counting all who act for either" if len(one) + len(other) > 2 else ""
    refused = sum(status in NOT_HELD for status in rows["status"])
    of_them = f", {refused:,} of them refused, denied or cancelled" if refused else ""
    st.caption(escape(f"{counted(len(rows), 'event')}{of_them}{under}{folded}"))
    if rows.empty:
        st.caption("No contact of these two under these filters.")
        return
    first = paging.first_row(len(rows), PAGE, "pair-page")
    contact_items.show(library, rows[first : first + PAGE], "pair", told=True)
    with st.container(horizontal=True, gap="small"):
        for each in names:
            if st.button(escape(f"Card of {each}"), key=f"pair-card-{each}", type="tertiary",
                         icon=":material/person:", on_click=_card, args=(each,)):  # fmt: skip
                st.rerun()


def _card(actor: str) -> None:
    links.close(KIND)
    st.session_state[actor_search.KEY] = actor
