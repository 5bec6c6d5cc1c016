"""The happenings of all articles in a store, with the corrections of persons."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from lib.store import codec, tables
from lib.store.connecting import Store
from lib.store.corrections import log
from lib.store.corrections.applying import corrected
from lib.timeline import Happening, Report, reports, timeline
from lib.timeline.clustering import Pair


def chronology(store: Store) -> tuple[Happening, ...]:
    """Every happening, in order of its first report; those put together or told apart by hand are so."""
    with store.reading() as connection:
        told = list(told_in(connection))
        return timeline(told, _pairs(connection, "merge"), _pairs(connection, "split"))


def told_in(connection: Connection) -> Iterator[Report]:
    """What the articles that are shown tell, one report for each event."""
    table = tables.articles
    own = set(connection.scalars(select(tables.corrections.c.article_id).distinct()))
    of_actors = log.holding(connection, tables.corrections.c.subject == "actor")
    columns = select(table.c.id, table.c.origin, table.c.reading, table.c.text).where(
        table.c.hidden.is_(False)
    )
    for row in connection.execute(columns.order_by(table.c.key)).yield_per(500):
        extraction = codec.unpack(row.reading, row.text)
        if of_actors or row.id in own:
            corrections = log.for_article(connection, row.id)
            extraction = corrected(extraction, corrections).extraction
        yield from reports(extraction, row.origin)


def _pairs(connection: Connection, kind: str) -> list[Pair]:
    made = log.holding(connection, tables.corrections.c.kind == kind)
    return [frozenset((each.target, str(each.after))) for each in made]
