"""Extractions -> the tables that pages, charts and exports read.

Columns carry the names of the records' fields. Beside them stand the evidence sentence, the article's
title, address, day and source, the process, and the version of the extractor. Dates are
``datetime64``, ``NaT`` where the text gives none; lists are tuples. Columns whose names begin with an
underscore serve the search and are never exported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from lib.columns import ACTORS as ACTORS
from lib.columns import ARTICLES as ARTICLES
from lib.columns import HAPPENINGS as HAPPENINGS
from lib.columns import MENTIONS as MENTIONS
from lib.columns import PROVENANCE as PROVENANCE
from lib.columns import QUOTES as QUOTES
from lib.columns import TIMELINE as TIMELINE
from lib.records import Actor, Article, Event, Extraction, Quote, Span
from lib.sentences import enclosing, sentences
from lib.wording import fold

ProcessOf = Callable[[Extraction], str | None]
Row = dict[str, Any]


DATES = (
    "date_start", "date_end", "published", "first_published", "last_published", "first_reported",
    "last_reported",
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Frames:
    """The five tables of one store."""

    timeline: pd.DataFrame
    mentions: pd.DataFrame
    quotes: pd.DataFrame
    actors: pd.DataFrame
    articles: pd.DataFrame


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """The rows that one article gives; ``mentions`` go by event, in the order of ``timeline``."""

    timeline: list[Row]
    mentions: list[Row]
    quotes: list[Row]
    article: Row


def rows_of(extraction: Extraction, process: str | None, version: str) -> Rows:
    """The rows of one article's extraction, each with the columns of its table."""
    article, spans = extraction.article, sentences(extraction.article.text)
    provenance = _provenance(article, process, version)
    offices = {actor.id: actor.office for actor in extraction.actors}
    return Rows(
        timeline=[_event_row(event, article, spans, provenance) for event in extraction.events],
        mentions=[
            row for event in extraction.events for row in _mention_rows(event, article, spans, provenance)
        ],
        quotes=[_quote_row(quote, article, offices, spans, provenance) for quote in extraction.quotes],
        article=_article_row(extraction, provenance),
    )


def build(extractions: Iterable[Extraction], process_of: ProcessOf, version: str) -> Frames:
    """All tables of ``extractions``; ``process_of`` names an article's peace process, or gives None."""
    timeline_rows: list[Row] = []
    mention_rows: list[Row] = []
    quote_rows: list[Row] = []
    article_rows: list[Row] = []
    people: dict[str, Row] = {}
    for extraction in extractions:
        rows = rows_of(extraction, process_of(extraction), version)
        timeline_rows += rows.timeline
        mention_rows += rows.mentions
        quote_rows += rows.quotes
        article_rows.append(rows.article)
        _count_actors(people, extraction)
    return Frames(
        timeline=_frame(sorted(timeline_rows, key=_when, reverse=True), TIMELINE),
        mentions=_frame(mention_rows, MENTIONS),
        quotes=_frame(sorted(quote_rows, key=_when, reverse=True), QUOTES),
        actors=_frame(sorted(people.values(), key=lambda row: (-row["events"], row["name"])), ACTORS),
        articles=_frame(sorted(article_rows, key=_when, reverse=True), ARTICLES),
    )


def days(row: Any) -> tuple[date | None, date | None]:
    """The first and last day of a table's row, None where it has none."""
    start, end = (None if pd.isna(day) else day.date() for day in (row.date_start, row.date_end))
    return start, end


def _frame(rows: list[Row], columns: list[str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=columns, dtype=object)
    for name in DATES:
        if name in frame:
            frame[name] = pd.to_datetime(frame[name]).astype("datetime64[s]")
    return frame


def _when(row: Row) -> tuple[str, str, str, int]:
    # Undated rows come last in a table of newest first, the ones of newer articles before the others.
    day = row.get("date_start") or row.get("date_end")
    published = row.get("published")
    return (
        day.isoformat() if day else "",
        published.isoformat() if published else "",
        row.get("article_id") or row["id"],
        -row.get("start", 0),
    )


def _provenance(article: Article, process: str | None, version: str) -> Row:
    return {
        "article_id": article.id,
        "article_title": article.title,
        "url": article.url,
        "published": article.published,
        "source": article.source,
        "language": article.language,
        "process": process,
        "extractor_version": version,
    }


def _event_row(event: Event, article: Article, spans: tuple[Span, ...], provenance: Row) -> Row:
    # A headline names the event; the body says how it was.
    in_body = [mention for mention in event.mentions if mention.start >= article.body_start]
    first = next(iter([*in_body, *event.mentions]), None)
    row = _fields(event, TIMELINE) | provenance
    row |= {
        "participants": tuple(p.name for p in event.participants),
        "roles": tuple(p.role for p in event.participants),
        "participant_ids": tuple(p.actor_id for p in event.participants),
        "_actors": tuple(p.name for p in event.participants),
        "mentions": len(event.mentions),
        "start": first.start if first else None,
        "end": first.end if first else None,
        "evidence": _sentence(article, spans, first.start, first.end) if first else None,
    }
    told = " ".join(m.text for m in event.mentions)
    row["_search"] = _search(row["evidence"], told, event.place, *row["participants"])
    return row


def _mention_rows(event: Event, article: Article, spans: tuple[Span, ...], provenance: Row) -> Iterator[Row]:
    for mention in event.mentions:
        row = _fields(mention, MENTIONS) | provenance
        row |= {
            "event_id": event.id,
            "type": event.type,
            "date_start": event.date_start,
            "date_end": event.date_end,
            "evidence": _sentence(article, spans, mention.start, mention.end),
            "_actors": tuple(p.name for p in event.participants),
        }
        row["_search"] = _search(row["evidence"])
        yield row


def _quote_row(
    quote: Quote, article: Article, offices: dict[str, str | None], spans: tuple[Span, ...], provenance: Row
) -> Row:
    row = _fields(quote, QUOTES) | provenance
    row |= {
        "office": offices.get(quote.speaker_id) if quote.speaker_id else None,
        "verbatim": tuple(article.text[start:end] for start, end in quote.verbatim),
        "evidence": _sentence(article, spans, quote.start, quote.end),
        "_actors": tuple(name for name in (quote.speaker_name, quote.addressee_name) if name),
    }
    row["_search"] = _search(quote.text, row["evidence"], *row["_actors"], quote.medium)
    return row


def _article_row(extraction: Extraction, provenance: Row) -> Row:
    article = extraction.article
    return _fields(article, ARTICLES) | {
        "process": provenance["process"],
        "extractor_version": provenance["extractor_version"],
        "characters": len(article.text),
        "events": len(extraction.events),
        "quotes": len(extraction.quotes),
        "actors": tuple(actor.name for actor in extraction.actors),
        "_actors": tuple(actor.name for actor in extraction.actors),
        "_search": _search(article.text),
    }


def _count_actors(people: dict[str, Row], extraction: Extraction) -> None:
    in_events = [
        actor_id for event in extraction.events for actor_id in {p.actor_id for p in event.participants}
    ]
    mentioned = [actor_id for mention in extraction.actor_mentions for actor_id in mention.actor_ids]
    speaking = [quote.speaker_id for quote in extraction.quotes]
    published = extraction.article.published
    for actor in extraction.actors:
        row = people.setdefault(actor.id, _actor_row(actor))
        row["events"] += in_events.count(actor.id)
        row["quotes"] += speaking.count(actor.id)
        row["mentions"] += mentioned.count(actor.id)
        row["articles"] += 1
        if published:
            row["first_published"] = min(row["first_published"] or published, published)
            row["last_published"] = max(row["last_published"] or published, published)


def _actor_row(actor: Actor) -> Row:
    counts: Row = dict.fromkeys(("events", "quotes", "mentions", "articles"), 0)
    bounds: Row = {"first_published": None, "last_published": None}
    names = {
        "_actors": (actor.name,),
        "_search": _search(actor.name, *actor.aliases, actor.office, actor.affiliation),
    }
    return _fields(actor, ACTORS) | counts | bounds | names


def _fields(record: Any, columns: list[str]) -> Row:
    return {name: getattr(record, name) for name in columns if name in record.__dataclass_fields__}


def _sentence(article: Article, spans: tuple[Span, ...], start: int, end: int) -> str:
    first, last = enclosing(spans, start, end)
    return article.text[first:last]


def _search(*parts: str | None) -> str:
    return fold(" ".join(part for part in parts if part))
