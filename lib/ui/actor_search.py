"""Looking up an actor by any of the names that articles have for it."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from lib.library import Library
from lib.store import actor
from lib.store.connecting import Store
from lib.ui import ask
from lib.ui.escaping import escape
from lib.wording import fold

KEY = "actor"
ARROW = " → "
# A browser has to hold the list of all names; more of the other spellings would make it slow.
MOST_NAMES = 5_000


@dataclass(frozen=True, slots=True)
class Known:
    """The actors of a store by name, and the names by any spelling; nothing of it is to be changed."""

    records: dict[str, actor.Known]
    spellings: dict[str, str]
    options: list[str]
    listed: frozenset[str]  # the options, to look up in
    names: dict[str, str]  # by id


def known(library: Library) -> Known:
    """Who there is in ``library``."""
    return _known(ask.state(library), library.store)


def choose(library: Library) -> str | None:
    """The name of the actor that is looked up, or that the address asks for."""
    with st.container():
        there = known(library)
        _resolve(there)
    now = st.session_state.get(KEY) or st.query_params.get(KEY)
    listed = there.options if now in there.listed or now not in there.records else [*there.options, now]
    chosen: str | None = st.selectbox(
        "Actor", listed, index=None, key=KEY, bind="query-params", on_change=_by_spelling, args=(there,),
        placeholder="Search a name in any spelling", accept_new_options=len(there.records) > MOST_NAMES,
    )  # fmt: skip
    name = (chosen or "").rpartition(ARROW)[2]
    return name if name in there.records else None


def _resolve(there: Known) -> None:
    asked = st.query_params.get(KEY)
    if not asked or asked in there.records:
        return
    # A spelling that was chosen from the list stands in the address until the run is over.
    if name := there.spellings.get(fold(asked.rpartition(ARROW)[2])):
        st.session_state[KEY] = name
    else:
        st.warning(f"{escape(asked)} is not among these articles.")


def _by_spelling(there: Known) -> None:
    chosen = st.session_state[KEY]
    if chosen and chosen not in there.records:
        name = chosen.rpartition(ARROW)[2]
        st.session_state[KEY] = name if name in there.records else there.spellings.get(fold(name), name)


@st.cache_resource(max_entries=4, show_spinner="Looking up the actors…")
def _known(state: tuple[str, int], _store: Store) -> Known:
    del state
    records: dict[str, actor.Known] = {}
    for each in actor.known(_store):
        records.setdefault(each.name, each)
    pairs = [(alias, name) for name, row in records.items() for alias in row.aliases if alias not in records]
    spellings = {fold(alias): name for alias, name in reversed(pairs)}
    spellings |= {fold(name): name for name in reversed(records)}
    labels = [f"{alias}{ARROW}{name}" for alias, name in pairs[:MOST_NAMES]]
    names = {each.id: name for name, each in records.items()}
    options = list(dict.fromkeys([*list(records)[:MOST_NAMES], *labels]))
    return Known(records, spellings, options, frozenset(options), names)
