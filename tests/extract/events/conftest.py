"""What the tables of this folder compare: the events of a short text, each as a few plain values."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from lib.extract import extract
from lib.records import Article, Event, Extraction

Reader = Callable[..., tuple[Event, ...]]

CONTACTS = ("meeting", "call", "visit", "talks")


@pytest.fixture(scope="session")
def extraction_of(article_of: Callable[..., Article]) -> Callable[..., Extraction]:
    """Extraction of a text published on Thursday 7 August 2025, unless told otherwise."""

    def build(text: str, published: date | None = date(2025, 8, 7)) -> Extraction:
        return extract(article_of(text, published=published))

    return build


@pytest.fixture(scope="session")
def events_of(extraction_of: Callable[..., Extraction]) -> Reader:
    """Events of a text, announcements left out: they have a table of their own."""

    def build(text: str, published: date | None = date(2025, 8, 7)) -> tuple[Event, ...]:
        return tuple(e for e in extraction_of(text, published).events if e.type != "announcement")

    return build


@pytest.fixture(scope="session")
def contacts_of(events_of: Reader) -> Reader:
    """Meetings, calls, visits and talks of a text."""

    def build(text: str, published: date | None = date(2025, 8, 7)) -> tuple[Event, ...]:
        return tuple(e for e in events_of(text, published) if e.type in CONTACTS)

    return build
