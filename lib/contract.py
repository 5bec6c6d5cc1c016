"""Extraction -> the JSON object that outside programs read: one per article, offsets into its text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from lib.records import Article, DateMention, Event, Extraction, Mention, Participant, Quote, Sure

Json = dict[str, Any]


def to_json(extraction: Extraction) -> Json:
    """The extraction as plain dictionaries, lists, strings and numbers, in the documented order of keys.

    Keys that came later stand at the end of their object, so that readers of the first ones go on working.
    """
    return {
        "article": _article(extraction.article),
        "actors": _actors(extraction),
        "events": [_event(event) for event in extraction.events],
        "quotes": [_quote(quote) for quote in extraction.quotes],
        "dates": [date_to_json(mention) for mention in extraction.dates],
    }


def _article(article: Article) -> Json:
    return {
        "id": article.id,
        "title": article.title,
        "published": _iso(article.published),
        "language": article.language,
        "text": article.text,
        "body_start": article.body_start,
        "published_basis": article.published_basis,
        "source": article.source,
        "url": article.url,
        "path": article.path,
        "based_on": list(article.based_on),
    }


def _actors(extraction: Extraction) -> list[Json]:
    spans: dict[str, set[tuple[int, int]]] = {actor.id: set() for actor in extraction.actors}
    for mention in extraction.actor_mentions:
        for actor_id in mention.actor_ids:
            spans.setdefault(actor_id, set()).add((mention.start, mention.end))
    return [
        {
            "id": actor.id,
            "name": actor.name,
            "kind": actor.kind,
            "mentions": [list(span) for span in sorted(spans[actor.id])],
            "affiliation": actor.affiliation,
            "office": actor.office,
            "aliases": list(actor.aliases),
            "registered": actor.registered,
        }
        for actor in extraction.actors
    ]


def _event(event: Event) -> Json:
    return {
        "id": event.id,
        "type": event.type,
        "status": event.status,
        "certainty": event.certainty,
        "reported_by": event.reported_by,
        "date_start": _iso(event.date_start),
        "date_end": _iso(event.date_end),
        "date_precision": event.date_precision,
        "date_text": event.date_text,
        "date_basis": event.date_basis,
        "participants": [_participant(each) for each in event.participants],
        "place": event.place,
        "country": event.country,
        "trigger": event.trigger,
        "about": event.about,
        "mentions": [_mention(each) for each in event.mentions],
        "place_text": event.place_text,
        "status_text": event.status_text,
        "negated": event.negated,
        "confidence": event.confidence,
        "sure": _sure(event.sure),
    }


def _participant(participant: Participant) -> Json:
    return {
        "id": participant.actor_id,
        "name": participant.name,
        "role": participant.role,
        "text": participant.text,
    }


def _mention(mention: Mention) -> Json:
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "trigger": mention.trigger,
        "status": mention.status,
        "certainty": mention.certainty,
        "date_text": mention.date_text,
    }


def _quote(quote: Quote) -> Json:
    return {
        "id": quote.id,
        "kind": quote.kind,
        "text": quote.text,
        "start": quote.start,
        "end": quote.end,
        "cue": quote.cue,
        "speaker": _named(quote.speaker_id, quote.speaker_name),
        "speaker_text": quote.speaker_text,
        "speaker_basis": quote.speaker_basis,
        "verbatim": [list(span) for span in quote.verbatim],
        "medium": quote.medium,
        "addressee": _named(quote.addressee_id, quote.addressee_name),
        "date_start": _iso(quote.date_start),
        "date_end": _iso(quote.date_end),
        "certainty": quote.certainty,
        "parent": quote.parent,
        "event_id": quote.event_id,
        "confidence": quote.confidence,
        "sure": _sure(quote.sure),
        "other_speakers": [_named(each.actor_id, each.name) for each in quote.other_speakers],
    }


def _sure(sure: Iterable[Sure]) -> Json:
    return {each.field: {"probability": each.probability, "rule": each.rule} for each in sure}


def _named(actor_id: str | None, name: str | None) -> Json | None:
    return {"id": actor_id, "name": name} if actor_id or name else None


def date_to_json(mention: DateMention) -> Json:
    """A date phrase and its interval, as the ``dates`` command prints it too."""
    return {
        "text": mention.text,
        "start": mention.start,
        "end": mention.end,
        "date_start": _iso(mention.date_start),
        "date_end": _iso(mention.date_end),
        "date_precision": mention.date_precision,
        "date_basis": mention.date_basis,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
