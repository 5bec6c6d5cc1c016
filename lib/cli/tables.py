"""Which rows ``export`` writes: the articles' tables, limited to what is asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lib.cli.formats import Table
from lib.extracting import extractions
from lib.ingest import Skipped, load_paths
from lib.records import Article, Extraction

if TYPE_CHECKING:
    import pandas as pd

    from lib.filters import Filters
    from lib.frames import Frames


def read(paths: Iterable[Path]) -> tuple[list[Extraction], list[Skipped]]:
    """What was read in each article, a text that occurs twice only once, and what was skipped."""
    read: list[Extraction] = []
    skipped: list[Skipped] = []
    for item in extractions(_once(load_paths(paths))):
        if isinstance(item, Skipped):
            skipped.append(item)
        else:
            read.append(item)
    return read, skipped


def _once(loaded: Iterable[Article | Skipped]) -> Iterator[Article | Skipped]:
    seen: dict[str, str | None] = {}
    for item in loaded:
        if isinstance(item, Skipped):
            yield item
        elif item.id in seen:
            yield Skipped(item.path or item.id, f"the same text as {seen[item.id]}")
        else:
            seen[item.id] = item.path
            yield item


def frames_of(read: Sequence[Extraction]) -> Frames:
    """The tables of these articles, as the pages show them."""
    from lib import frames
    from lib.library import extractor_version, process_of

    return frames.build(read, process_of, extractor_version())


def rows_of(table: Table, frames: Frames, filters: Filters) -> pd.DataFrame:
    """The rows of ``table`` that ``filters`` asks for; of the network, the timeline rows it is made of.

    What is left out or cannot be asked of this table is told on standard error.
    """
    from lib import filters as filtering

    frame = {Table.quotes: frames.quotes, Table.actors: frames.actors}.get(table, frames.timeline)
    for column in filtering.unused(frame, filters):
        print(f"note: {table} has no {column}, so that choice limits nothing", file=sys.stderr)
    if hidden := filtering.undated_hidden(frame, filters):
        print(f"note: {hidden} rows without a date are left out", file=sys.stderr)
    return filtering.apply(frame, filters)


def named_actors(actors: pd.DataFrame, wanted: Sequence[str]) -> tuple[str, ...]:
    """The names of the actors that are meant: by name, id or alias, else by a part of the name.

    A name that nobody has stays, so that it finds no rows instead of all.
    """
    return tuple(dict.fromkeys(name for each in wanted for name in _named(actors, each)))


def _named(actors: pd.DataFrame, wanted: str) -> list[str]:
    from lib.wording import fold

    exact: list[str] = []
    part: list[str] = []
    for name, actor_id, aliases in zip(actors["name"], actors["id"], actors["aliases"], strict=True):
        if fold(wanted) in map(fold, (name, actor_id, *aliases)):
            exact.append(name)
        elif set(fold(wanted).split()) <= set(fold(name).split()):
            part.append(name)
    if not exact + part:
        print(f"note: no actor {wanted!r} in these articles", file=sys.stderr)
    return exact or part or [wanted]
