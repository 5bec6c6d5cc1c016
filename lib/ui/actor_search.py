"""Looking up an actor by any of the names that articles have for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import streamlit as st

from lib.library import Library
from lib.store import frames
from lib.store.connecting import Store
from lib.ui import ask
from lib.ui.escaping import escape
from lib.wording import fold

KEY = "actor"
ARROW = " → "
COLUMNS = (
    "id", "name", "kind", "affiliation", "office", "aliases", "registered", "events", "quotes", "articles",
    "first_published", "last_published",
)  # fmt: skip
# A browser has to hold the list of all names; more of the other spellings would make it slow.
MOST_ALIASES = 20_000


@dataclass(frozen=True, slots=True)
class Known:
    """The actors of a store by name, and the names by any spelling; nothing of it is to be changed."""

    records: dict[str, Any]
    spellings: dict[str, str]
    options: list[str]
    names: dict[str, str]  # by id


def known(library: Library) -> Known:
    """Who there is in ``library``."""
    return _known(ask.state(library), library.store)


def choose(library: Library) -> str | None:
    """The name of the actor that is looked up, or that the address asks for."""
    there = known(library)
    _resolve(there)
    chosen: str | None = st.selectbox(
        "Actor", there.options, index=None, key=KEY, bind="query-params", on_change=_by_spelling,
        placeholder="Search a name in any spelling: Witkoff, Vitkoff…",
    )  # fmt: skip
    return chosen.rpartition(ARROW)[2] if chosen else None


def _resolve(there: Known) -> None:
    asked = st.query_params.get(KEY)
    if not asked or asked in there.records:
        return
    if name := there.spellings.get(fold(asked)):
        st.session_state[KEY] = name
    else:
        st.warning(f"{escape(asked)} is not among these articles.")


def _by_spelling() -> None:
    chosen = st.session_state[KEY]
    st.session_state[KEY] = chosen.rpartition(ARROW)[2] if chosen else None


@st.cache_resource(max_entries=4, show_spinner="Looking up the actors…")
def _known(state: tuple[str, int], _store: Store) -> Known:
    del state
    records: dict[str, Any] = {}
    for row in frames.actors(_store, columns=COLUMNS).itertuples(index=False):
        records.setdefault(str(row.name), row)
    pairs = [(alias, name) for name, row in records.items() for alias in row.aliases if alias not in records]
    spellings = {fold(alias): name for alias, name in reversed(pairs)}
    spellings |= {fold(name): name for name in reversed(records)}
    labels = [f"{alias}{ARROW}{name}" for alias, name in pairs[:MOST_ALIASES]]
    names = {str(each.id): name for name, each in records.items()}
    return Known(records, spellings, [*records, *dict.fromkeys(labels)], names)
