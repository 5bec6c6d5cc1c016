"""An extraction -> the rows of the tables that are searched and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from lib import frames
from lib.records import Article, Event, Extraction
from lib.store import tables
from lib.timeline import voices
from lib.wording import fold

Row = dict[str, Any]
# How many events or quotes an article can have at most.
ROOM = 1 << 20
NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Written:
    """The rows of one article by table, without those of ``articles``."""

    actors: list[Row]
    events: list[Row]
    participants: list[Row]
    mentions: list[Row]
    quotes: list[Row]
    co_speakers: list[Row]


def article_row(article: Article) -> Row:
    """What is known of an article, as the columns of ``articles`` name it."""
    names = "id title text language body_start source url published published_basis"
    row = {name: getattr(article, name) for name in names.split()}
    return row | {
        "path": article.path and readable(article.path),
        "based_on": list(article.based_on),
        "characters": len(article.text),
        "words": fold(article.text),
    }


def rows_of(
    shown: Extraction, key: int, corrected: Collection[str] = (), edited: Mapping[str, Any] = NOTHING,
    checked: Mapping[str, Any] = NOTHING,
) -> Written:  # fmt: skip
    """The rows of ``shown``, whose article has the number ``key``; ``corrected`` are ids of its records.

    ``edited`` has for the events among them which fields were edited, and when; ``checked`` who found
    an event or quotation right, and when.
    """
    rows = frames.rows_of(shown, None, "")
    numbered = list(enumerate(zip(shown.events, rows.timeline, strict=True)))
    mentions = iter(rows.mentions)
    return Written(
        actors=_actors(shown, key),
        events=[
            _picked(tables.events, row)
            | days(event.date_start, event.date_end)
            | {
                "key": key * ROOM + number,
                "article_key": key,
                "participants": [[p.actor_id, p.name, p.role, p.text] for p in event.participants],
                "corrected": event.id in corrected,
                "words": row["_search"],
                "edited": dict(edited[event.id]) if event.id in edited else None,
                "checked": dict(checked[event.id]) if event.id in checked else None,
                "voice": voices.voice(event, shown),
                "contrary": _contrary(event, shown),
                "headline": voices.headline(event, shown.article),
            }
            for number, (event, row) in numbered
        ],
        participants=[
            {"event_key": key * ROOM + number, "position": place, "actor_id": p.actor_id, "name": p.name}
            for number, event in enumerate(shown.events)
            for place, p in enumerate(event.participants)
        ],
        mentions=[
            _picked(tables.mentions, next(mentions)) | {"event_key": key * ROOM + number, "position": place}
            for number, event in enumerate(shown.events)
            for place, _ in enumerate(event.mentions)
        ],
        quotes=[
            _picked(tables.quotes, row)
            | days(quote.date_start, quote.date_end)
            | {
                "key": key * ROOM + number,
                "article_key": key,
                "verbatim": list(row["verbatim"]),
                "corrected": quote.id in corrected,
                "words": row["_search"],
                "checked_by": checked.get(quote.id, NOTHING).get("who"),
                "checked_at": checked.get(quote.id, NOTHING).get("at"),
                "other_speakers": [[each.actor_id, each.name] for each in quote.other_speakers],
            }
            for number, (quote, row) in enumerate(zip(shown.quotes, rows.quotes, strict=True))
        ],
        co_speakers=[
            {"quote_key": key * ROOM + number, "position": place, "actor_id": one.actor_id, "name": one.name}
            for number, quote in enumerate(shown.quotes)
            for place, one in enumerate(quote.other_speakers)
        ],
    )


def _contrary(event: Event, shown: Extraction) -> list[str | None] | None:
    found = voices.contrary(event, shown)
    return [found.status, found.voice] if found else None


def readable(path: str) -> str:
    """``path`` as a database can hold it: bytes of a file's name that are no UTF-8 are spelled out."""
    return path.encode(errors="surrogateescape").decode(errors="backslashreplace")


def _actors(shown: Extraction, key: int) -> list[Row]:
    # Counted as the pages' table of actors counts: an actor once an event.
    in_events = Counter(a for event in shown.events for a in {p.actor_id for p in event.participants})
    mentioned = Counter(a for mention in shown.actor_mentions for a in mention.actor_ids)
    speaking = Counter(a for quote in shown.quotes for a in set(quote.speaker_ids))
    return [
        {
            "article_key": key,
            "position": place,
            "id": actor.id,
            "name": actor.name,
            "kind": actor.kind,
            "affiliation": actor.affiliation,
            "office": actor.office,
            "aliases": list(actor.aliases),
            "registered": actor.registered,
            "events": in_events[actor.id],
            "quotes": speaking[actor.id],
            "mentions": mentioned[actor.id],
        }
        for place, actor in enumerate(shown.actors)
    ]


def _picked(table: Any, row: Mapping[str, Any]) -> Row:
    return {name: row[name] for name in table.c.keys() if name in row}  # noqa: SIM118


def days(start: date | None, end: date | None) -> Row:
    """The days by which something is filtered: an interval of which one end is known counts on that day."""
    return {"first_day": start or end, "last_day": end or start}
