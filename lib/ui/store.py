"""The store behind the pages: one engine a server, and what this run of a page sees of it."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from lib import library
from lib.library import Library
from lib.store import Store, changes, default_url, open_store
from lib.ui import reading
from lib.ui.reading import Reading

LIBRARY = "_library"


def open_library() -> Library:
    """The store with the articles folder brought in, as this run of the app shows it.

    Raises BadStore or SQLAlchemyError when it cannot be used.
    """
    shared = _shared(default_url())
    reading.look(shared.reading, shared.store)
    reading.notes(shared.reading)
    found = Library(shared.store, changes(shared.store), library.extractor_version(), shared.reading.skipped)
    st.session_state[LIBRARY] = found
    return found


def current() -> Library:
    """What ``open_library`` gave in this run."""
    found: Library = st.session_state[LIBRARY]
    return found


def opened() -> Store:
    """The open store that all sessions share."""
    return _shared(default_url()).store


@dataclass(frozen=True, slots=True, eq=False)
class _Shared:
    store: Store
    reading: Reading


# A file that someone has moved away meanwhile is made anew.
@st.cache_resource(
    max_entries=4, show_spinner="Opening the store…", validate=lambda shared: shared.store.there,
    on_release=lambda shared: shared.store.close(),
)  # fmt: skip
def _shared(url: str) -> _Shared:
    return _Shared(open_store(url), Reading())
