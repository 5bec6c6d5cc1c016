"""Which articles of the store are copies of one text, and so one source."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, update

from lib.store import copies, tables, woven
from lib.store.connecting import Store
from lib.store.copies import Shingles


def link(connection: Connection, article_id: str, of_text: Shingles) -> str:
    """Finds the copies of a new text among those stored, and gives the id that all of them share.

    It is the smallest id of them all, so that it does not matter in which order they came.
    """
    marks = copies.marks(of_text)
    found = _copies(connection, article_id, of_text, marks)
    if marks:
        rows = [{"mark": mark, "article_id": article_id} for mark in sorted(set(marks))]
        connection.execute(insert(tables.bands), rows)
    if not found:
        return article_id
    pairs = ((*sorted((article_id, other)), share) for other, share in found.items())
    columns = ("article_id", "other_id", "shared")
    connection.execute(insert(tables.copies), [dict(zip(columns, pair, strict=True)) for pair in pairs])
    column = tables.articles.c.origin
    origins = set(connection.scalars(select(column).where(tables.articles.c.id.in_(found))))
    origin = min(origins | {article_id})
    moved = (column.in_(origins), column != origin)
    keys = connection.scalars(select(tables.articles.c.key).where(*moved)).all()
    woven.mark_stale(connection, keys)
    connection.execute(update(tables.articles).where(*moved).values(origin=origin))
    return origin


@dataclass(frozen=True, slots=True)
class Near:
    """A stored article of which another text is a copy; ``percent`` of the shorter one is in both."""

    article_id: str
    title: str
    percent: int
    hidden: bool


def nearest(store: Store, article_id: str, of_text: Shingles) -> Near | None:
    """The stored article that is this text, or else the one most like it; None when none is a copy."""
    table = tables.articles
    with store.reading() as connection:
        there = connection.scalar(select(table.c.id).where(table.c.id == article_id))
        found = (
            {article_id: 100} if there else _copies(connection, article_id, of_text, copies.marks(of_text))
        )
        if not found:
            return None
        best = max(found, key=lambda each: (found[each], each))
        row = connection.execute(select(table.c.title, table.c.hidden).where(table.c.id == best)).one()
    return Near(best, row.title, found[best], row.hidden)


def _copies(
    connection: Connection, article_id: str, of_text: Shingles, marks: tuple[int, ...]
) -> dict[str, int]:
    alike = select(tables.bands.c.article_id).where(tables.bands.c.mark.in_(marks))
    table = tables.articles
    others = select(table.c.id, table.c.text).where(table.c.id.in_(alike), table.c.id != article_id)
    shares = {row.id: copies.shared(of_text, copies.shingles(row.text)) for row in connection.execute(others)}
    return {other: share for other, share in shares.items() if copies.enough(share)}
