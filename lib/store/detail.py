"""All that is known of one happening or article, read at once for its card or page."""

from __future__ import annotations

from dataclasses import dataclass, fields
from operator import itemgetter
from typing import Any, Literal

from sqlalchemy import Connection, RowMapping, select

from lib.records import Article, Event, Mention, Participant
from lib.sentences import enclosing, sentences
from lib.store import codec, tables, woven
from lib.store.connecting import Store
from lib.store.corrections import log
from lib.store.corrections.applying import Shown
from lib.store.corrections.records import Correction
from lib.store.loading import load_shown
from lib.store.telling import FIELDS
from lib.timeline import Happening

Relation = Literal["about", "made known by", "part of", "contains"]
OF_ARTICLES = tuple(f.name for f in fields(Article) if f.name in tables.articles.c)
AS_IT_IS = ("date_start", "date_end", "first_reported", "last_reported")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A mention in its sentence: ``text`` is the article's from ``start`` to ``end``."""

    mention: Mention
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Telling:
    """What one article tells of a happening. The article comes without its text."""

    event: Event
    article: Article
    process: str | None
    corrected: bool
    confidence: float | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """Another happening, and what it is to this one."""

    relation: Relation
    happening: Happening


@dataclass(frozen=True, slots=True)
class Detail:
    """A happening with those who tell it, in order of publication, and what belongs to it.

    ``corrections`` are those that hold of the events that tell it, in the order in which they were made.
    """

    happening: Happening
    confidence: float | None
    tellings: tuple[Telling, ...]
    related: tuple[Related, ...]
    # Who was the last to find all that tells it right, and when; None where something is left to check.
    checked_by: str | None = None
    checked_at: str | None = None
    corrections: tuple[Correction, ...] = ()

    @property
    def deciding(self) -> Telling:
        """The telling that says how things stand now."""
        return next((t for t in self.tellings if t.event.id == self.happening.deciding), self.tellings[0])


def happening(store: Store, event_id: str) -> Detail | None:
    """The happening with that id, or told by the event with that id; None when there is none."""
    with store.reading() as connection:
        row = _row(connection, event_id)
        if row is None:
            return None
        found = _happening(row)
        told = tuple(_tellings(connection, found))
        related = tuple(_related(connection, found))
        checked = (row["checked_by"], row["checked_at"])
        mine = tables.corrections.c.target.in_(found.event_ids)
        made = log.holding(connection, mine, tables.corrections.c.kind != "accept")
        return Detail(found, row["confidence"], told, related, *checked, tuple(made)) if told else None


def article(store: Store, article_id: str) -> Shown | None:
    """What is shown of the article; None when there is none or it is hidden."""
    shown = load_shown(store, article_id)
    return None if shown is None or shown.hidden else shown


def _row(connection: Connection, event_id: str) -> RowMapping | None:
    told, table = woven.tellings, woven.happenings
    key = select(told.c.happening_key).where(told.c.event_id == event_id)
    return connection.execute(select(table).where(table.c.key.in_(key))).mappings().first()


def _happening(row: RowMapping) -> Happening:
    made = {f.name: row[f.name] for f in fields(Happening) if f.name in row}
    parts = [{"actor_id": i, "name": n, "role": r, "text": t} for i, n, r, t in row["participants"]]
    days = {name: row[name] and row[name].isoformat() for name in AS_IT_IS}
    return codec.record(Happening, made | days | {"participants": parts, "deciding": row["event_id"]})


def _tellings(connection: Connection, found: Happening) -> list[Telling]:
    event, article_ = tables.events, tables.articles
    columns = [
        event.c[name] for name in (*FIELDS, "key", "article_key", "participants", "corrected", "confidence")
    ]
    # Of two events under one id the first counts, as in the weaving.
    told = select(*columns).where(event.c.id.in_(found.event_ids)).order_by(event.c.key.desc())
    rows = {row["id"]: row for row in connection.execute(told).mappings()}
    keys = {row["article_key"] for row in rows.values()}
    named = [article_.c[name] for name in (*OF_ARTICLES, "key", "process")]
    query = select(*named).where(article_.c.key.in_(keys), article_.c.hidden.is_(False))
    articles = {row["key"]: row for row in connection.execute(query).mappings()}
    mentions = _mentions(connection, [row["key"] for row in rows.values()])
    return [
        _telling(rows[each], articles[rows[each]["article_key"]], mentions.get(rows[each]["key"], ()))
        for each in found.event_ids
        if each in rows and rows[each]["article_key"] in articles
    ]


def _telling(row: RowMapping, article_: RowMapping, mentions: Any) -> Telling:
    text = article_["text"]
    bare = {name: article_[name] for name in OF_ARTICLES} | {
        "text": "",
        "based_on": tuple(article_["based_on"]),
    }
    event = Event(
        article_id=article_["id"],
        mentions=tuple(mentions),
        participants=tuple(Participant(*each) for each in row["participants"]),
        **{name: row[name] for name in FIELDS},
    )
    spans = sentences(text)
    return Telling(
        event=event,
        article=Article(**bare),
        process=article_["process"],
        corrected=row["corrected"],
        confidence=row["confidence"],
        evidence=tuple(_evidence(each, text, spans) for each in mentions),
    )


def _evidence(mention: Mention, text: str, spans: Any) -> Evidence:
    start, end = enclosing(spans, mention.start, mention.end)
    return Evidence(mention, start, end, text[start:end])


def _mentions(connection: Connection, keys: list[int]) -> dict[int, list[Mention]]:
    table = tables.mentions
    columns = [table.c[f.name] for f in fields(Mention)]
    query = select(table.c.event_key, *columns).where(table.c.event_key.in_(keys))
    found: dict[int, list[Mention]] = {}
    for key, *values in connection.execute(query.order_by(table.c.event_key, table.c.position)):
        found.setdefault(key, []).append(Mention(*values))
    return found


def _related(connection: Connection, found: Happening) -> list[Related]:
    table = woven.happenings
    asked: list[tuple[Relation, Any]] = [
        ("about", table.c.id == found.about),
        ("made known by", table.c.about == found.id),
        ("part of", table.c.id == found.part_of),
        ("contains", table.c.part_of == found.id),
    ]
    return [
        Related(relation, _happening(row))
        for relation, condition in asked
        for row in sorted(connection.execute(select(table).where(condition)).mappings(), key=itemgetter("id"))
    ]
