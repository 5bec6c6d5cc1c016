"""The corrections of a store: they are added to and never taken out; an undo is one more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, insert, or_, select, update

from lib.store import codec, tables
from lib.store.corrections.records import Correction

_table = tables.corrections
COLUMNS = [_table.c[field.name] for field in fields(Correction)]


def write(connection: Connection, correction: Correction) -> None:
    """Adds a correction; an undo takes the effect of its target away."""
    last = connection.execute(select(func.coalesce(func.max(_table.c.number), 0))).scalar_one()
    row = {field.name: getattr(correction, field.name) for field in fields(correction)}
    row["anchor"] = list(correction.anchor) if correction.anchor else None
    row |= {"number": last + 1, "undone": False, "idle": False}
    connection.execute(insert(_table).values(row))
    if correction.kind == "undo":
        _set_undone(connection, correction.target, True)


def _set_undone(connection: Connection, target: str, undone: bool) -> None:
    connection.execute(update(_table).where(_table.c.id == target).values(undone=undone))
    of_target = select(_table.c.kind, _table.c.target).where(_table.c.id == target)
    row = connection.execute(of_target).one_or_none()
    if row is not None and row.kind == "undo":
        # To undo an undo is to have the correction again.
        _set_undone(connection, row.target, not undone)


def read(connection: Connection, *conditions: ColumnElement[bool]) -> list[Correction]:
    """The corrections that meet ``conditions``, in the order in which they were made."""
    query = select(*COLUMNS).where(*conditions).order_by(_table.c.number)
    return [_correction(row) for row in connection.execute(query).mappings()]


def holding(connection: Connection, *conditions: ColumnElement[bool]) -> list[Correction]:
    """Those among them that have not been undone."""
    return read(connection, _table.c.undone.is_(False), _table.c.kind != "undo", *conditions)


def for_article(connection: Connection, article_id: str) -> list[Correction]:
    """Those that hold for what is shown of one article: its own, and all of actors."""
    return holding(connection, or_(_table.c.article_id == article_id, _table.c.subject == "actor"))


def published(connection: Connection, article_id: str) -> str | None:
    """The day of publication that a person has given the article, as 2025-08-07."""
    mine = (_table.c.article_id == article_id, _table.c.kind == "published")
    found = holding(connection, *mine)
    return str(found[-1].after) if found else None


def set_idle(connection: Connection, article_id: str, idle: Sequence[str]) -> None:
    """Notes which of the article's corrections have nothing to correct at present."""
    mine = _table.c.article_id == article_id
    connection.execute(update(_table).where(mine).values(idle=_table.c.id.in_(idle)))


def _correction(row: Any) -> Correction:
    anchor = row["anchor"]
    return codec.record(Correction, dict(row) | {"anchor": list(anchor) if anchor else None})
