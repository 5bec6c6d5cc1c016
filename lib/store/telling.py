"""What the articles of a store tell, corrected, as reports of :mod:`lib.timeline`."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, func, select

from lib.records import Actor, Event, Mention, Participant
from lib.store import tables
from lib.store.corrections import log
from lib.timeline import Report
from lib.timeline.clustering import Pair
from lib.timeline.records import Contrary
from lib.timeline.reports import party, usual
from lib.wording import fold

# What an event has in the table under the same name.
FIELDS = (
    "id", "type", "status", "certainty", "negated", "date_start", "date_end", "date_precision", "date_text",
    "date_basis", "place", "place_text", "country", "reported_by", "trigger", "status_text", "about",
)  # fmt: skip
EXTRA = (
    "key", "article_key", "participants", "start", "end", "corrected", "edited", "voice", "contrary",
    "headline",
)  # fmt: skip
# What its happening takes from an event besides.
SHOWN = ("mentions", "evidence", "confidence", "words", "checked")
# Databases limit how many values a condition may list.
MOST = 5000

_event, _article, _actor = tables.events.c, tables.articles.c, tables.actors.c
COLUMNS = [
    *(_event[name] for name in (*FIELDS, *EXTRA)), _article.id.label("article_id"), _article.published,
    _article.source, _article.origin, _article.process, _article.language,
]  # fmt: skip


class Told(NamedTuple):
    """A report, the keys of its event and article, its language, and a digest of all there is of it."""

    report: Report
    key: int
    article_key: int
    language: str
    digest: str


class ByHand:
    """The pairs of event ids that persons have put together, and those they have told apart."""

    def __init__(self, together: Collection[Pair], apart: Collection[Pair]) -> None:
        self.together, self.apart = together, apart
        self._pairs: dict[str, list[str]] = {}
        for pairs in (together, apart):
            for pair in pairs:
                for event_id in pair:
                    self._pairs.setdefault(event_id, []).append(repr((pairs is apart, sorted(pair))))

    @property
    def ids(self) -> Collection[str]:
        """All events among them."""
        return self._pairs.keys()

    def of(self, event_id: str) -> list[str]:
        """What there is of an event, to compare with what there was."""
        return sorted(self._pairs.get(event_id, ()))


def by_hand(connection: Connection) -> ByHand:
    """What persons have put together and told apart."""
    made = log.holding(connection, tables.corrections.c.kind.in_(("merge", "split")))
    pairs = [(each.kind, frozenset((each.target, str(each.after)))) for each in made]
    return ByHand(*([pair for kind, pair in pairs if kind == wanted] for wanted in ("merge", "split")))


def told(
    connection: Connection, touched: Collection[str] = (), articles: Collection[int] | None = None
) -> Iterator[Told]:
    """What the articles that are shown tell, or those of them with the keys ``articles``; of each event once.

    Of an event's mentions only the first is there. Sides of persons are only those that the article itself
    gives. ``touched`` are the events that a person has put together with others or told apart.
    """
    seen: set[str] = set()
    for keys in [None] if articles is None else parts(articles):
        chosen = [] if keys is None else [_article.key.in_(keys)]
        people = _people(connection, *chosen)
        query = select(*COLUMNS, *(_event[name] for name in SHOWN))
        query = query.join(tables.articles, _article.key == _event.article_key)
        query = query.where(_article.hidden.is_(False), *chosen).order_by(_event.key)
        same = _Same()
        for row in connection.execute(query):
            if row.id in seen:
                continue
            seen.add(row.id)
            event = same.event(row)
            acting = people.get(row.article_key, {})
            parties = same(frozenset(party(each, acting) for each in event.participants))
            made = report(row, event, parties, touched)
            yield Told(made, row.key, row.article_key, row.language, _digest(row))


def report(row: Row[Any], event: Event, parties: frozenset[Any], touched: Collection[str]) -> Report:
    """The report of an event, from a row with ``COLUMNS``."""
    return Report(
        event=event,
        parties=parties,
        published=row.published,
        source=row.source,
        origin=row.origin,
        process=row.process,
        corrected=row.corrected or row.id in touched,
        edited=tuple(sorted(row.edited.items())) if row.edited else (),
        voice=row.voice,
        contrary=Contrary(*row.contrary) if row.contrary else None,
        headline=bool(row.headline),
    )


def event(row: Row[Any]) -> Event:
    """The event of a row with ``COLUMNS``, with its first mention."""
    return _Same().event(row)


def mark(one: Told, by_hand: ByHand) -> int:
    """A number that is another one when anything that its happening is made of has changed."""
    parties = sorted((p.side, p.person or "", p.role) for p in one.report.parties)
    said = repr((one.digest, parties, by_hand.of(one.report.id)))
    return int.from_bytes(hashlib.blake2b(said.encode(), digest_size=8).digest(), "big", signed=True)


def sides(connection: Connection, persons: Collection[str]) -> dict[str, str]:
    """The side of each of ``persons`` by most of what all articles that are shown tell of them."""
    given: dict[str, dict[str, int]] = {}
    number = func.sum(_actor.events).label("number")
    for some in parts(persons):
        query = select(_actor.id, _actor.affiliation, number)
        query = query.join(tables.articles, _article.key == _actor.article_key)
        query = query.where(_actor.id.in_(some), _actor.kind == "person", _actor.events > 0)
        query = query.where(_article.hidden.is_(False), _actor.affiliation.is_not(None))
        for person, affiliation, times in connection.execute(query.group_by(_actor.id, _actor.affiliation)):
            side, count = fold(affiliation), given.setdefault(person, {})
            if side != fold(person):
                count[side] = count.get(side, 0) + int(times)
    return {person: usual(count) for person, count in given.items() if count}


def parts(values: Iterable[Any], size: int = MOST) -> Iterator[Sequence[Any]]:
    """``values`` in as many lists as a database needs."""
    listed = sorted(values)
    for first in range(0, len(listed), size):
        yield listed[first : first + size]


class _Same:
    """Gives equal things as one, since the same few names, actors and parties come again and again."""

    def __init__(self) -> None:
        self._known: dict[Any, Any] = {}

    def __call__(self, value: Any) -> Any:
        return self._known.setdefault(value, value)

    def event(self, row: Row[Any]) -> Event:
        """The event of a row, with its first mention."""
        first: tuple[Mention, ...] = ()
        if row.start is not None:
            first = (Mention(row.start, row.end, "", row.trigger, row.status, row.certainty),)
        participants = tuple(self(Participant(*each)) for each in row.participants)
        fields = {name: getattr(row, name) for name in FIELDS}
        return Event(article_id=row.article_id, mentions=first, participants=participants, **fields)


def _digest(row: Row[Any]) -> str:
    return hashlib.blake2b(repr(tuple(row)).encode(), digest_size=12).hexdigest()


def _people(connection: Connection, *chosen: ColumnElement[bool]) -> dict[int, dict[str, Actor]]:
    """The persons of each article, with whom they stand for."""
    found: dict[int, dict[str, Actor]] = {}
    query = select(_actor.article_key, _actor.id, _actor.name, _actor.affiliation)
    query = query.where(_actor.kind == "person")
    if chosen:
        query = query.join(tables.articles, _article.key == _actor.article_key).where(*chosen)
    for key, actor_id, name, affiliation in connection.execute(query):
        found.setdefault(key, {})[actor_id] = Actor(actor_id, name, "person", affiliation)
    return found
