"""Extractions -> the tables that pages, charts and exports read.

Columns carry the names of the records' fields. Beside them stand the evidence sentence, the article's
title, address, day and source, the process, and the version of the extractor. Dates are
``datetime64``, ``NaT`` where the text gives none; lists are tuples. Columns whose names begin with an
underscore serve the search and are never exported.
"""

from __future__ import annotations

from collections.abc import Iterator
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
from lib.records import Article, Event, Extraction, Quote, Span
from lib.sentences import enclosing, sentences
from lib.wording import fold

Row = dict[str, Any]


DATES = (
    "date_start", "date_end", "published", "first_published", "last_published", "first_reported",
    "last_reported",
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """The rows that one article gives; ``mentions`` go by event, in the order of ``timeline``."""

    timeline: list[Row]
    mentions: list[Row]
    quotes: list[Row]


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
    )


def days(row: Any) -> tuple[date | None, date | None]:
    """The first and last day of a table's row, None where it has none."""
    start, end = (None if pd.isna(day) else day.date() for day in (row.date_start, row.date_end))
    return start, end


def speakers(row: Any) -> tuple[str, ...]:
    """The names of all who say a row of the quotes, the first speaker's first; none where not known."""
    return (*([row.speaker_name] if row.speaker_name else []), *row.other_speakers)


def own_office(row: Any) -> str | None:
    """The office of who says a row of the quotes; of several it would seem to be all of theirs."""
    return None if row.other_speakers else row.office


def by_speaker(quotes: pd.DataFrame) -> pd.DataFrame:
    """``quotes`` with what several say once for each of them, under the one's ``speaker_name`` and id."""
    first = {"speaker_name": "other_speakers", "speaker_id": "other_speaker_ids"}
    named = [name for name, others in first.items() if name in quotes and others in quotes]
    each: dict[str, Any] = {
        name: [(one, *others) for one, others in zip(quotes[name], quotes[first[name]], strict=True)]
        for name in named
    }
    return quotes.assign(**each).explode(named) if len(quotes) else quotes


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
        "other_speakers": tuple(each.name for each in quote.other_speakers),
        "other_speaker_ids": tuple(each.actor_id for each in quote.other_speakers),
        "_actors": (*quote.speaker_names, *([quote.addressee_name] if quote.addressee_name else [])),
    }
    row["_search"] = _search(quote.text, row["evidence"], *row["_actors"], quote.medium)
    return row


def _fields(record: Any, columns: list[str]) -> Row:
    return {name: getattr(record, name) for name in columns if name in record.__dataclass_fields__}


def _sentence(article: Article, spans: tuple[Span, ...], start: int, end: int) -> str:
    first, last = enclosing(spans, start, end)
    return article.text[first:last]


def _search(*parts: str | None) -> str:
    return fold(" ".join(part for part in parts if part))
