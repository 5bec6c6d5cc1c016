"""What persons did, step by step: corrections that were made together are one step."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import ColumnElement, or_, select

from lib.store import codec, tables
from lib.store.connecting import Store
from lib.store.corrections import log, making
from lib.store.corrections.records import BadCorrection, Correction

_table = tables.corrections
MOST = 200


@dataclass(frozen=True, slots=True)
class Step:
    """Corrections that one person made at one moment, in the order made.

    ``undone`` says that none of them holds any more, ``idle`` that one of them has nothing to correct.
    """

    corrections: tuple[Correction, ...]
    undone: bool
    idle: bool

    @property
    def first(self) -> Correction:
        """The correction that stands for the step."""
        return self.corrections[0]

    @property
    def when(self) -> datetime:
        """When it was done, in UTC."""
        return datetime.fromisoformat(self.first.at)


def steps(
    store: Store, articles: Collection[str] = (), events: Collection[str] = (), limit: int = MOST
) -> list[Step]:
    """The newest ``limit`` corrections as steps, the newest first; or only those about what is named.

    ``articles`` are those corrected as such, ``events`` those edited, put together, told apart or checked.
    """
    mine: list[ColumnElement[bool]] = []
    if articles or events:
        about = [_table.c.target.in_([*articles, *events])]
        mine = [_table.c.kind != "undo", or_(*about)]
    query = select(*log.COLUMNS, _table.c.undone).where(*mine).order_by(_table.c.number.desc()).limit(limit)
    with store.reading() as connection:
        rows = list(connection.execute(query).mappings())[::-1]
    idle = {each.id for each in making.idle(store)} if rows else set()
    found = []
    for _, some in groupby(rows, key=lambda row: (row["at"], row["who"])):
        group = list(some)
        made = tuple(_correction(dict(row)) for row in group)
        gone = all(row["undone"] for row in group)
        found.append(Step(made, gone, not gone and any(each.id in idle for each in made)))
    return found[::-1]


def undo(store: Store, step: Step, who: str, why: str = "") -> list[Correction]:
    """Takes back all of a step, the last of it first. Raises BadCorrection when it is undone already."""
    if step.undone:
        raise BadCorrection("it has been undone already")
    with store.reading() as connection:
        ids = [each.id for each in step.corrections]
        left = set(connection.scalars(select(_table.c.id).where(_table.c.id.in_(ids), ~_table.c.undone)))
    if not left:
        raise BadCorrection("it has been undone already")
    first = Correction("undo", "correction", "", who, why)
    undoings = [
        Correction("undo", "correction", each.id, who, why, at=first.at)
        for each in step.corrections[::-1]
        if each.id in left
    ]
    return making.make_all(store, undoings)


def names(store: Store) -> list[str]:
    """Those who have corrected anything, the last one first."""
    query = select(_table.c.who).order_by(_table.c.number.desc()).limit(MOST)
    with store.reading() as connection:
        return list(dict.fromkeys(connection.scalars(query)))


def _correction(row: dict[str, object]) -> Correction:
    row.pop("undone")
    return codec.record(Correction, row)
