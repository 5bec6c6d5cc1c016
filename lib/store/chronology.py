"""The happenings of all articles in a store, with the corrections of persons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select

from lib.records import Actor, Event, Mention, Participant
from lib.store import tables
from lib.store.connecting import Store
from lib.store.corrections import log
from lib.timeline import Happening, Report, timeline
from lib.timeline.clustering import Pair
from lib.timeline.reports import party

# What an event has in the table under the same name.
FIELDS = (
    "id", "type", "status", "certainty", "negated", "date_start", "date_end", "date_precision", "date_text",
    "date_basis", "place", "place_text", "country", "reported_by", "trigger", "status_text", "about",
)  # fmt: skip


def chronology(store: Store) -> tuple[Happening, ...]:
    """Every happening, in order of its first report; those put together or told apart by hand are so.

    It is made anew at each call: keep it as long as ``changes`` stays the same.
    """
    with store.reading() as connection:
        told = list(told_in(connection))
        together, apart = _pairs(connection, "merge"), _pairs(connection, "split")
    return timeline(told, together, apart)


def told_in(connection: Connection) -> Iterator[Report]:
    """What the articles that are shown tell, corrected; of each event's mentions only the first."""
    article, event = tables.articles.c, tables.events.c
    people = _people(connection)
    columns: list[Any] = [event[name] for name in (*FIELDS, "article_key", "participants", "start", "end")]
    query = select(
        *columns, article.id.label("article_id"), article.published, article.source, article.origin
    )
    query = query.join(tables.articles, article.key == event.article_key).where(article.hidden.is_(False))
    for row in connection.execute(query.order_by(event.key)).mappings():
        told = _event(row)
        acting = people.get(row["article_key"], {})
        parties = frozenset(party(each, acting) for each in told.participants)
        yield Report(told, parties, row["published"], row["source"], row["origin"])


def _event(row: Any) -> Event:
    first: tuple[Mention, ...] = ()
    if row["start"] is not None:
        words = (row["start"], row["end"], "", row["trigger"], row["status"], row["certainty"])
        first = (Mention(*words),)
    return Event(
        article_id=row["article_id"],
        mentions=first,
        participants=tuple(Participant(*each) for each in row["participants"]),
        **{name: row[name] for name in FIELDS},
    )


def _people(connection: Connection) -> dict[int, dict[str, Actor]]:
    """The persons of each article, with whom they stand for."""
    actor = tables.actors.c
    found: dict[int, dict[str, Actor]] = {}
    query = select(actor.article_key, actor.id, actor.name, actor.affiliation).where(actor.kind == "person")
    for key, actor_id, name, affiliation in connection.execute(query):
        found.setdefault(key, {})[actor_id] = Actor(actor_id, name, "person", affiliation)
    return found


def _pairs(connection: Connection, kind: str) -> list[Pair]:
    made = log.holding(connection, tables.corrections.c.kind == kind)
    return [frozenset((each.target, str(each.after))) for each in made]
