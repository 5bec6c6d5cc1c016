"""Files that come together, as in an upload: each document with the metadata file that comes beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import PurePath

from lib.ingest.formats.archive import beside, shown_name
from lib.ingest.metadata import Metadata
from lib.ingest.reading import Skipped, read_all
from lib.ingest.sidecar import FORMATS, read_sidecar
from lib.records import Article


def read_together(
    files: Mapping[str, bytes], published: date | None = None, fields: Mapping[str, str] | None = None
) -> Iterator[tuple[int, Article | Skipped]]:
    """The articles of ``files`` by their names, each with the number of files that are done before it.

    No name is used as a path. ``fields`` maps our names to those of a JSON or CSV file.
    """
    described = beside(files)
    for number, (name, raw) in enumerate(files.items()):
        if name in described:
            continue
        known = _beside(name, files)
        for item in read_all(raw, shown_name(name), published=published, beside=known, fields=fields):
            yield number, item


def distinct(files: Iterable[tuple[str, bytes]]) -> dict[str, bytes]:
    """``files`` by their names; a second one of the same name is called ``name (2).txt``."""
    named: dict[str, bytes] = {}
    for name, raw in files:
        ending = PurePath(name).suffix
        number, free = 2, name
        while free in named:
            free, number = f"{name.removesuffix(ending)} ({number}){ending}", number + 1
        named[free] = raw
    return named


def _beside(name: str, files: Mapping[str, bytes]) -> Metadata:
    stem = name.removesuffix(PurePath(name).suffix)
    for ending in FORMATS:
        for candidate in (stem + ending, name + ending):
            if candidate != name and candidate in files:
                return read_sidecar(files[candidate], shown_name(candidate))
    return Metadata()
