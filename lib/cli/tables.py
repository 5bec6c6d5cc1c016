"""Which rows ``export`` writes: those of a store, limited to what is asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from lib.cli import streams
from lib.cli.formats import Table
from lib.ingest import Skipped

if TYPE_CHECKING:
    import pandas as pd

    from lib.filters import Filters
    from lib.store import Store


@contextmanager
def opened(url: str | None, paths: Sequence[Path]) -> Iterator[Store]:
    """The store to export from: of ``paths`` alone where there are any, else the one at ``url``.

    Raises BadStore when it cannot be opened.
    """
    from lib.store import open_store

    with TemporaryDirectory(prefix="pourparlers-") as place:
        store = open_store(str(Path(place) / "store.sqlite") if paths else url)
        try:
            yield store
        finally:
            store.close()


def fill(store: Store, paths: Sequence[Path]) -> bool:
    """Brings ``paths``, or else the articles folder, into the store; whether anything was skipped.

    Each skipped input is named on standard error.
    """
    from lib import filling, library

    skipped = False
    for step in filling.fill(store, paths or [library.folder()]):
        if isinstance(step.outcome, Skipped):
            skipped = True
            streams.notice(step.outcome)
    return skipped


def rows_of(table: Table, store: Store, filters: Filters) -> pd.DataFrame:
    """The rows of ``table`` that ``filters`` asks for, as the pages show them; of the network, its edges.

    What is left out or cannot be asked of this table is told on standard error.
    """
    from lib import columns
    from lib import filters as filtering
    from lib.store import contacts, counting, frames

    known = {Table.quotes: columns.QUOTES, Table.actors: columns.ACTORS}.get(table, columns.HAPPENINGS)
    for column in filtering.unused(known, filters):
        print(f"note: {table} has no {column}, so that choice limits nothing", file=sys.stderr)
    if table != Table.actors:
        counted: counting.Table = "quotes" if table == Table.quotes else "happenings"
        if hidden := counting.undated(store, counted, filters):
            print(f"note: {hidden} rows without a date are left out", file=sys.stderr)
    rows: dict[Table, Callable[[Store, Filters], pd.DataFrame]] = {
        Table.timeline: frames.happenings, Table.quotes: frames.quotes, Table.actors: frames.actors,
        Table.network: contacts.edges,
    }  # fmt: skip
    return rows[table](store, filters)


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
