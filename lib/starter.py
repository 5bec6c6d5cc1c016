"""The starter articles: a demonstration that comes with the program, until an analyst has her own."""

from __future__ import annotations

from lib.ingest import Skipped
from lib.records import Article
from lib.store import Store, removing

# What each of them states as its source, before the desk.
SOURCE = "Starter corpus"


def shown(store: Store) -> list[str]:
    """Ids of the starter articles that the store shows."""
    return [each for each, gone in removing.of_source(store, SOURCE).items() if not gone]


def hidden(store: Store) -> list[str]:
    """Ids of those that have been removed."""
    return [each for each, gone in removing.of_source(store, SOURCE).items() if gone]


def unwanted(store: Store) -> bool:
    """Whether they have all been removed, so that no more of them should come in."""
    found = removing.of_source(store, SOURCE)
    return bool(found) and all(found.values())


def is_starter(item: Article | Skipped) -> bool:
    """Whether it is one of them."""
    return isinstance(item, Article) and (item.source or "").startswith(SOURCE)
