"""Who speaks for a state or organisation: itself, those who belong to it, and what it goes by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import pandas as pd

from lib.registry.registry import Registry

COLUMNS = ("name", "kind", "affiliation", "quotes")


def sides(actors: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """Side -> the names of those quoted who speak for it, most quoted first; sides by number of quotations.

    ``actors`` is a table with :data:`COLUMNS`. A person speaks for the state or organisation that the
    articles give as affiliation, which is not known for everybody; a state speaks for itself.
    """
    found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    quoted = actors[actors["quotes"] > 0]
    columns = (quoted[column].tolist() for column in COLUMNS)
    for name, kind, affiliation, number in zip(*columns, strict=True):
        side = affiliation if kind == "person" else name
        if isinstance(side, str):  # an affiliation that is not stated is None or NaN
            found[side].append((-number, name))
    ordered = sorted(found.items(), key=lambda item: (sum(number for number, _ in item[1]), item[0]))
    return {side: tuple(name for _, name in sorted(voices)) for side, voices in ordered}


def known_as(registry: Registry, language: str = "fr") -> Mapping[str, str]:
    """Seats and houses that stand for a side ("Kremlin") -> the side's name in ``language``."""
    return {
        entry.name(language): registry.entries[entry.side].name(language)
        for entry in registry.entries.values()
        if entry.kind == "metonym" and entry.side in registry.entries
    }
