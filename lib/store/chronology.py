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

EXTRA = ("article_key", "participants", "start", "end", "corrected", "edited")


def chronology(store: Store) -> tuple[Happening, ...]:
    """Every happening, in order of its first report; those put together or told apart by hand are so.

    It is made anew at each call; :mod:`lib.store.weaving` keeps it in the store.
    """
    with store.reading() as connection:
        return happenings_of(connection)


def happenings_of(connection: Connection) -> tuple[Happening, ...]:
    """``chronology`` as a part of a transaction."""
    told = {report.id: report for report in told_in(connection)}
    return timeline(told.values(), _pairs(connection, "merge"), _pairs(connection, "split"))


def told_in(connection: Connection) -> Iterator[Report]:
    """What the articles that are shown tell, corrected; of each event's mentions only the first."""
    article, event = tables.articles.c, tables.events.c
    people, by_hand = _people(connection), _by_hand(connection)
    columns: list[Any] = [event[name] for name in (*FIELDS, *EXTRA)]
    columns += [article.id.label("article_id"), article.published, article.source, article.origin]
    query = select(*columns, article.process).join(tables.articles, article.key == event.article_key)
    query = query.where(article.hidden.is_(False))
    for row in connection.execute(query.order_by(event.key)).mappings():
        told = _event(row)
        acting = people.get(row["article_key"], {})
        yield Report(
            event=told,
            parties=frozenset(party(each, acting) for each in told.participants),
            published=row["published"],
            source=row["source"],
            origin=row["origin"],
            process=row["process"],
            corrected=row["corrected"] or told.id in by_hand,
            edited=tuple(sorted((row["edited"] or {}).items())),
        )


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


def _by_hand(connection: Connection) -> set[str]:
    """The ids of the events that a person has put together with others or told apart from them."""
    return set().union(*_pairs(connection, "merge"), *_pairs(connection, "split"))


def _pairs(connection: Connection, kind: str) -> list[Pair]:
    made = log.holding(connection, tables.corrections.c.kind == kind)
    return [frozenset((each.target, str(each.after))) for each in made]
