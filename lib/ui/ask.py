"""What pages ask of the store; answers are kept, in bounds, as long as the store stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Literal, TypeVar

import pandas as pd
import streamlit as st

from lib.filters import Filters
from lib.library import Library
from lib.records import Extraction
from lib.store import contacts as pairs
from lib.store import counting, detail, frames, load_shown, texts
from lib.store.connecting import Store
from lib.store.detail import Detail
from lib.store.outlook import Listed

Table = Literal["happenings", "quotes", "articles"]
T = TypeVar("T")
ALL = Filters()
ROWS: dict[Table, Callable[..., pd.DataFrame]] = {
    "happenings": frames.happenings, "quotes": frames.quotes, "articles": frames.articles,
}  # fmt: skip


def rows(
    library: Library, table: Table, filters: Filters = ALL, columns: Sequence[str] | None = None,
    limit: int | None = None, offset: int = 0, order: str | None = None,
) -> pd.DataFrame:  # fmt: skip
    """The rows of ``table`` that are shown: ``limit`` of them after the first ``offset``, as in lib.store.

    ``order`` is one of those that the table has there, newest first if none is given.
    """
    wanted = tuple(columns) if columns is not None else None
    return _rows(state(library), table, filters, wanted, limit, offset, order, library.store)


def every(
    library: Library, table: Table, filters: Filters = ALL, columns: Sequence[str] | None = None
) -> pd.DataFrame:
    """All rows of ``table``, for a file to be downloaded; they are not kept."""
    return ROWS[table](library.store, filters, columns)


def size(library: Library, table: Table, filters: Filters = ALL) -> int:
    """How many rows ``table`` has under ``filters``."""
    return _size(state(library), table, filters, library.store)


def undated(library: Library, table: Table, filters: Filters = ALL) -> int:
    """How many rows have no day, whatever days ``filters`` asks for."""
    return _undated(state(library), table, replace(filters, date_from=date.min), library.store)


def options(library: Library, column: str, filters: Filters = ALL) -> dict[str, int]:
    """The values of ``column`` that occur and how often, most frequent first."""
    return _options(state(library), column, filters, library.store)


def newest_day(library: Library) -> date | None:
    """The newest publication date of all articles; None when no article has one."""
    newest = rows(library, "articles", columns=["published"], limit=1)["published"].dropna()
    return newest.iloc[0].date() if len(newest) else None


def article(library: Library, article_id: str) -> Extraction | None:
    """What is shown of an article; None when there is none of that id, or it has been removed."""
    return _article(state(library), article_id, library.store)


def event(library: Library, event_id: str) -> Detail | None:
    """All that is known of the event of that id, or told in an article under it; None when there is none."""
    return _event(state(library), event_id, library.store)


def listed(library: Library, question: Callable[..., Listed], *asked: Any, limit: int) -> Listed:
    """The first rows of what a function of lib.store.outlook gives, and how many there are."""
    return _listed(state(library), question.__name__, asked, limit, question, library.store)


def active(library: Library, filters: Filters = ALL) -> pd.DataFrame:
    """The actors in most events under ``filters``."""
    return _active(state(library), filters, library.store)


def texts_of(library: Library, article_ids: Collection[str]) -> dict[str, str]:
    """The texts of a page's articles, by id."""
    return _texts(state(library), tuple(sorted(set(article_ids))), library.store)


def cached(library: Library, question: Callable[[Store], T]) -> T:
    """What ``question``, a function of a module, answers of the store; for short answers."""
    return _cached(state(library), f"{question.__module__}.{question.__qualname__}", question, library.store)


def answered(library: Library, question: Callable[..., T], *asked: Any) -> T:
    """What ``question``, a function of a module, answers when ``asked`` so; for short answers."""
    name = f"{question.__module__}.{question.__qualname__}"
    return _answered(state(library), name, asked, question, library.store)


def state(library: Library) -> tuple[str, int]:
    """What answers depend on besides the question: the store, and how often it has changed."""
    return library.store.name, library.changes


@st.cache_data(max_entries=200, max_size="40 MB", show_spinner=False)
def _rows(
    state: tuple[str, int], table: Table, filters: Filters, columns: tuple[str, ...] | None,
    limit: int | None, offset: int, order: str | None, _store: Store,
) -> pd.DataFrame:  # fmt: skip
    del state
    ordered = {"order": order} if order else {}
    return ROWS[table](_store, filters, columns, limit, offset, **ordered)


@st.cache_data(max_entries=50, max_size="20 MB", show_spinner=False)
def _cached(state: tuple[str, int], name: str, _question: Callable[[Store], T], _store: Store) -> T:
    del state, name
    return _question(_store)


@st.cache_data(max_entries=200, max_size="20 MB", show_spinner=False)
def _answered(
    state: tuple[str, int], name: str, asked: tuple[Any, ...], _question: Callable[..., T], _store: Store
) -> T:
    del state, name
    return _question(_store, *asked)


@st.cache_data(max_entries=1000, show_spinner=False)
def _size(state: tuple[str, int], table: Table, filters: Filters, _store: Store) -> int:
    del state
    return counting.size(_store, table, filters)


@st.cache_data(max_entries=200, max_size="20 MB", show_spinner=False)
def _options(state: tuple[str, int], column: str, filters: Filters, _store: Store) -> dict[str, int]:
    del state
    return counting.options(_store, column, filters)


@st.cache_data(max_entries=100, max_size="20 MB", show_spinner=False)
def _article(state: tuple[str, int], article_id: str, _store: Store) -> Extraction | None:
    del state
    shown = load_shown(_store, article_id)
    return None if shown is None or shown.hidden else shown.extraction


@st.cache_data(max_entries=50, max_size="20 MB", show_spinner=False)
def _texts(state: tuple[str, int], article_ids: tuple[str, ...], _store: Store) -> dict[str, str]:
    del state
    return texts(_store, article_ids)


@st.cache_data(max_entries=1000, show_spinner=False)
def _undated(state: tuple[str, int], table: Table, filters: Filters, _store: Store) -> int:
    del state
    return counting.undated(_store, table, filters)


@st.cache_data(max_entries=100, max_size="20 MB", show_spinner=False)
def _event(state: tuple[str, int], event_id: str, _store: Store) -> Detail | None:
    del state
    return detail.happening(_store, event_id)


@st.cache_data(max_entries=100, max_size="20 MB", show_spinner=False)
def _listed(
    state: tuple[str, int], name: str, asked: tuple[Any, ...], limit: int,
    _question: Callable[..., Listed], _store: Store,
) -> Listed:  # fmt: skip
    del state, name
    return _question(_store, *asked, limit=limit)


@st.cache_data(max_entries=50, show_spinner=False)
def _active(state: tuple[str, int], filters: Filters, _store: Store) -> pd.DataFrame:
    del state
    return pairs.active(_store, filters)
