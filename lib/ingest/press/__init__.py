"""Exports of press databases: several articles in one file, split, with what is stated of each."""

from __future__ import annotations

from importlib import import_module

from lib.ingest.draft import Draft

# Each has ``SIGN``, an expression that its exports hold, and ``split``. No other text may hold all of it.
TEXT = ("factiva", "nexis", "europresse")
PAGES = ("europresse_page", "factiva_page", "nexis_page")


def split_text(text: str) -> list[Draft]:
    """The articles of ``text`` if it is a press database's export; empty if it is not."""
    for name in TEXT:
        reader = import_module(f"lib.ingest.press.{name}")
        if reader.SIGN.search(text) and (found := list(reader.split(text))):
            return found
    return []


def split_page(page: str) -> list[Draft]:
    """The articles of ``page``, in HTML, if it is a press database's export; empty if it is not."""
    for name in PAGES:
        reader = import_module(f"lib.ingest.press.{name}")
        if reader.SIGN.search(page) and (found := list(reader.split(page))):
            return found
    return []
