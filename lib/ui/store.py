"""The store behind the pages: one engine a server, and what this run of a page sees of it."""

from __future__ import annotations

import streamlit as st

from lib import library
from lib.library import Library
from lib.store import Store, changes, default_url, empty, open_store
from lib.ui import reading

LIBRARY = "_library"


def open_library() -> Library:
    """The store with the articles folder brought in, as this run of the app shows it.

    Raises BadStore or SQLAlchemyError when it cannot be used.
    """
    store = opened()
    work = reading.look(store, empty(store))
    reading.notes(work)
    found = Library(store, changes(store), library.extractor_version(), work.skipped)
    st.session_state[LIBRARY] = found
    return found


def current() -> Library:
    """What ``open_library`` gave in this run."""
    found: Library = st.session_state[LIBRARY]
    return found


def opened() -> Store:
    """The open store that all sessions share."""
    return _opened(default_url())


@st.cache_resource(max_entries=4, show_spinner="Opening the store…", on_release=Store.close)
def _opened(url: str) -> Store:
    return open_store(url)
