"""The store: extractions kept in SQLite or PostgreSQL, searched there, with corrections on top."""

from __future__ import annotations

from sqlalchemy.exc import SQLAlchemyError

from lib.store.connecting import BadStore, Store, connect, default_url
from lib.store.loading import changes, count, empty, load, load_all, load_shown, met, outdated, texts
from lib.store.migrations import upgrade
from lib.store.saving import needed, save

__all__ = [
    "BadStore", "Store", "changes", "count", "default_url", "empty", "load", "load_all",
    "load_shown", "met", "needed", "open_store", "outdated", "save", "texts",
]  # fmt: skip


def open_store(url: str | None = None) -> Store:
    """The store at ``url``, or the default one, ready for use; made if there is none yet.

    Raises BadStore when it cannot be opened or made.
    """
    store = connect(url)
    try:
        upgrade(store)
    except (SQLAlchemyError, BadStore) as error:
        store.close()
        raise BadStore(f"{store.name}: {error.__cause__ or error}") from error
    return store
