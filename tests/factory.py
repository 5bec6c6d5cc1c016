"""Extractions from the annotated articles under ``tests/gold``, for tests of what comes after extraction."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from lib.records import (
    Actor,
    ActorMention,
    Article,
    DateMention,
    Event,
    Extraction,
    Mention,
    Participant,
    Quote,
)

GOLD = Path(__file__).parent / "gold"


def slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def from_gold(path: Path, article: Article | None = None) -> Extraction:
    """The extraction that the annotation at ``path`` describes."""
    gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    head = gold["article"]
    article = article or Article(
        id=slug(path.stem), title=head["title"], text=text, language=head["language"], source="Test Daily",
        published=day(head["published"]), published_basis="given", path=str(path.with_suffix(".txt")),
    )  # fmt: skip
    events = tuple(_event(event, article) for event in gold["events"])
    quotes = tuple(_quote(quote, article, number) for number, quote in enumerate(gold["quotes"]))
    names = [p.name for event in events for p in event.participants]
    names += [quote.speaker_name for quote in quotes if quote.speaker_name]
    actors = tuple(Actor(slug(name), name, "person") for name in dict.fromkeys(names))
    mentions = tuple(
        ActorMention(match.start(), match.end(), (actor.id,), "name")
        for actor in actors
        for match in re.finditer(re.escape(actor.name), article.text)
    )
    return Extraction(article, actors, mentions, tuple(_dates(gold, article)), events, quotes)


@cache
def by_title() -> dict[str, Path]:
    paths = [path for path in sorted(GOLD.rglob("*.json")) if path.with_suffix(".txt").exists()]
    return {json.loads(path.read_text(encoding="utf-8"))["article"]["title"]: path for path in paths}


def extract_from_gold(article: Article) -> Extraction:
    """Stands in for the extractor: what the annotation says, or nothing for an article that has none."""
    path = by_title().get(article.title)
    return from_gold(path, article) if path else Extraction(article)


def _event(event: dict[str, Any], article: Article) -> Event:
    evidence = event["evidence"]
    phrases = event.get("date_text")
    phrase = phrases[0] if isinstance(phrases, list) and phrases else phrases
    return Event(
        id=f"{article.id}-{event['id']}",
        article_id=article.id,
        type=event["type"],
        status=event["status"],
        certainty=event["certainty"],
        mentions=tuple(
            Mention(
                e["start"], e["end"], e["text"], e["text"].split()[0], event["status"], event["certainty"]
            )
            for e in evidence
        ),
        participants=tuple(
            Participant(slug(p["name"]), p["name"], p["role"], p["name"]) for p in event["participants"]
        ),
        reported_by=event.get("reported_by"),
        date_start=day(event["date_start"]),
        date_end=day(event["date_end"]),
        date_precision="day" if event["date_start"] == event["date_end"] else "interval",
        date_text=phrase or None,
        date_basis=event.get("date_basis") or "none",
        place=event.get("place"),
        country=event.get("country"),
        about=f"{article.id}-{event['about']}" if event.get("about") else None,
    )


def _quote(quote: dict[str, Any], article: Article, number: int) -> Quote:
    spans = [article.text.find(island) for island in quote.get("verbatim") or []]
    islands = zip(spans, quote.get("verbatim") or [], strict=True)
    return Quote(
        id=f"{article.id}-q{number}",
        article_id=article.id,
        start=quote["start"],
        end=quote["end"],
        text=article.text[quote["start"] : quote["end"]],
        kind=quote["kind"],
        verbatim=tuple((start, start + len(words)) for start, words in islands if start >= 0),
        speaker_id=slug(quote["speaker"]) if quote.get("speaker") else None,
        speaker_name=quote.get("speaker"),
        speaker_text=quote.get("speaker_text"),
        speaker_basis=quote.get("speaker_basis") or "unknown",
        cue=quote.get("cue"),
        medium=quote.get("medium"),
        date_start=day(quote.get("date_start")),
        date_end=day(quote.get("date_start")),
    )


def _dates(gold: dict[str, Any], article: Article) -> Iterator[DateMention]:
    for event in gold["events"]:
        for phrase in event.get("date_text") or []:
            start = article.text.find(phrase)
            if start >= 0:
                first, last = day(event["date_start"]), day(event["date_end"])
                basis = event.get("date_basis") or "explicit"
                yield DateMention(start, start + len(phrase), phrase, first, last, "day", basis)
