"""The written stories of ``tests/gold/stories``, as extractions with the happening of each event."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from lib.records import Actor, Article, Event, Extraction, Mention, Participant
from tests.factory import day, slug

STORIES = Path(__file__).parents[1] / "gold" / "stories"

_spec = importlib.util.spec_from_file_location("offsets", STORIES.parent / "offsets.py")
assert _spec is not None
assert _spec.loader is not None
offsets = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(offsets)


@dataclass(frozen=True, slots=True)
class Story:
    """``labels``: event id -> the happening that it tells."""

    name: str
    extractions: tuple[Extraction, ...]
    labels: dict[str, str]


def stories() -> list[Story]:
    return [read(path) for path in sorted(STORIES.glob("*.story"))]


def read(path: Path) -> Story:
    head, *parts = path.read_text(encoding="utf-8").split("\n== ")
    actors = {actor.name: actor for actor in map(_actor, filter(None, head.splitlines()))}
    labels: dict[str, str] = {}
    extractions = [_extraction(f"{path.stem}-{n}", part, actors, labels) for n, part in enumerate(parts, 1)]
    return Story(
        path.stem, tuple(extractions), {key: f"{path.stem}:{label}" for key, label in labels.items()}
    )


def _actor(line: str) -> Actor:
    kind, _, rest = line.removeprefix("A ").partition(" ")
    name, _, affiliation = rest.partition(" | ")
    return Actor(slug(name), name, kind, affiliation or None)  # type: ignore[arg-type]


def _extraction(name: str, part: str, actors: dict[str, Actor], labels: dict[str, str]) -> Extraction:
    head, _, rest = part.partition("\n")
    published, source = head.split(" | ")
    text, _, annotation = rest.partition("\n--\n")
    text = text.strip()
    title, _, _ = text.partition("\n")
    article = Article(
        id=name, title=title, text=text, language="fr", body_start=len(title) + 2, source=source,
        published=date.fromisoformat(published), published_basis="given", path=f"{name}.txt",
    )  # fmt: skip
    events = tuple(_events(article, annotation, labels))
    named = {p.name for event in events for p in event.participants}
    known = [actors.get(each) or Actor(slug(each), each, "state") for each in sorted(named)]
    return Extraction(article, tuple(known), (), (), events, ())


def _events(article: Article, annotation: str, labels: dict[str, str]) -> Iterator[Event]:
    for head, lines in offsets.blocks(annotation):
        label, _, rest = head.partition(" ")
        row = offsets.event([field.strip() for field in rest.split(" | ")], lines, article.text)
        event = _event(article, row)
        labels[event.id] = label
        yield event


def _event(article: Article, row: dict[str, Any]) -> Event:
    mentions = tuple(
        Mention(e["start"], e["end"], e["text"], e["text"].split()[0], row["status"], row["certainty"])
        for e in row["evidence"]
    )
    start, end = day(row["date_start"]), day(row["date_end"])
    return Event(
        id=f"{article.id}-{row['id']}", article_id=article.id, type=row["type"], status=row["status"],
        certainty=row["certainty"], mentions=mentions,
        participants=tuple(
            Participant(slug(p["name"]), p["name"], p["role"], p["name"]) for p in row["participants"]
        ),
        date_start=start, date_end=end, date_basis=row["date_basis"],
        date_precision=None if not start else "day" if start == end else "interval",
        place=row["place"], country=row["country"],
        about=f"{article.id}-{row['about']}" if row.get("about") else None,
    )  # fmt: skip
