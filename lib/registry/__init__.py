"""The registry of actors, offices, places and peace processes, read from ``data/`` and checked.

>>> load().holders(["president"], "etats-unis", date(2022, 3, 1))
('joe-biden',)
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lib.registry.reading import (
    BadData,
    read_demonyms,
    read_entries,
    read_offices,
    read_places,
    read_processes,
)
from lib.registry.registry import Registry

__all__ = ["BadData", "Registry", "load", "read"]

DATA = Path(__file__).parents[2] / "data"


def read(folder: Path) -> Registry:
    """The registry in ``folder``. Raises BadData naming file and line, OSError when a file is missing."""
    entries = read_entries(folder / "actors.csv")
    return Registry(
        entries,
        read_offices(folder / "offices.csv", entries),
        read_demonyms(folder / "demonyms.csv", entries),
        read_places(folder / "places.csv"),
        read_processes(folder / "processes.toml", entries),
    )


@cache
def load() -> Registry:
    """The project's own registry, read once. Raises BadData, OSError as :func:`read`."""
    return read(DATA)
