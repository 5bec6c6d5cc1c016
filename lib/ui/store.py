"""The library for this session: the folder's articles and those added by hand, extracted once each."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import streamlit as st

from lib import library
from lib.extracting import extractions
from lib.ingest import Skipped
from lib.library import Library
from lib.records import Article, Extraction

ADDED = "_added_articles"
READ = "_library_read"
MOST_ADDED = 100

log = logging.getLogger(__name__)


def open_library() -> Library:
    """The library of the folder and of this session's own articles, with progress while it reads."""
    folder = library.folder()
    version = library.extractor_version()
    articles, skipped = _folder_articles(str(folder), library.fingerprint(folder))
    articles = (*articles, *added())
    key = (version, *map(_article_key, articles))
    if st.session_state.get(READ) != hash(key):
        _read_with_progress(articles, version)
        st.session_state[READ] = hash(key)
    return _library(key, articles, skipped)


def added() -> tuple[Article, ...]:
    """The articles that this session has added; they are gone when it ends."""
    return tuple(st.session_state.get(ADDED, ()))


def add(articles: Sequence[Article]) -> bool:
    """Keeps ``articles`` for this session; a text that is there already is replaced.

    False, and nothing kept, when there would be more than 100: a session lives in the server's memory.
    """
    kept = {article.id: article for article in added()} | {article.id: article for article in articles}
    if len(kept) > MOST_ADDED:
        return False
    st.session_state[ADDED] = tuple(kept.values())
    return True


def remove_added() -> None:
    """Takes this session's own articles away again."""
    st.session_state[ADDED] = ()


@st.cache_resource(max_entries=4, show_spinner="Opening the articles…")
def _folder_articles(folder: str, fingerprint: str) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    del fingerprint  # only there to tell one state of the folder from another
    return library.load(Path(folder))


@st.cache_resource(max_entries=50_000, show_spinner=False)
def _extraction(key: tuple[str, ...], version: str, _article: Article) -> Extraction | Skipped:
    del key, version
    result = next(iter(extractions([_article])))
    if isinstance(result, Skipped):
        log.warning("%s: %s", result.path, result.reason)
    return result


@st.cache_resource(max_entries=8, show_spinner=False)
def _library(key: tuple[object, ...], _articles: Sequence[Article], _skipped: Sequence[Skipped]) -> Library:
    version = str(key[0])
    results = [_extraction(_article_key(article), version, article) for article in _articles]
    read = [result for result in results if isinstance(result, Extraction)]
    failed = [result for result in results if isinstance(result, Skipped)]
    return library.build(read, (*_skipped, *failed), version)


def _read_with_progress(articles: Sequence[Article], version: str) -> None:
    space = st.empty()
    for number, article in enumerate(articles):
        label = f"Reading article {number + 1} of {len(articles)}: {article.title or article.id}"
        space.progress(number / len(articles), text=label)
        _extraction(_article_key(article), version, article)
    space.empty()


def _article_key(article: Article) -> tuple[str, ...]:
    # The id stands for the text; what else is known of the article also decides what is shown.
    without_text = replace(article, text="")
    return (article.id, repr(without_text))
