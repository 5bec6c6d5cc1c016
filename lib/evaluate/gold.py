"""Annotated articles: reading the JSON of the gold, in every form in which it is written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from lib.evaluate.align import Aligner
from lib.evaluate.intervals import Days
from lib.records import Span


class BadGold(ValueError):
    """A gold file that cannot be read; the message names it."""


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An annotated event. ``fields`` are the keys that the annotation gives, and only those are scored."""

    id: str
    type: str
    participants: Mapping[str, str | None]
    days: Days
    evidence: tuple[Span, ...]
    text: str
    optional: bool
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """An annotated quotation."""

    kind: str
    span: Span
    text: str
    speaker: str | None
    optional: bool
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class GoldActor:
    """An annotated actor; ``forms`` are the words of the text that mean it."""

    name: str
    optional: bool
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldDate:
    """An annotated date phrase."""

    span: Span
    text: str
    days: Days
    optional: bool


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated article; lists that the annotation lacks are None and not scored."""

    name: str
    text_path: Path
    published: date | None
    language: str | None
    rows: Mapping[str, Any] = field(repr=False)


def read_gold(path: Path, root: Path) -> Gold | None:
    """The annotation in ``path``, or None when the JSON is something else.

    ``article.file`` is looked for beside the file, in its parents up to the parent of ``root``, and as a
    .txt of the same name. Raises BadGold when it is nowhere or the JSON is broken.
    """
    try:
        table = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise BadGold(f"{path}: cannot be read: {error}") from error
    if not isinstance(table, dict) or not isinstance(table.get("article"), dict):
        return None
    article = table["article"]
    try:
        published = date.fromisoformat(article["published"]) if article.get("published") else None
    except (TypeError, ValueError) as error:
        raise BadGold(f"{path}: published is not a date: {article['published']!r}") from error
    return Gold(path.stem, _text_path(path, root, article), published, article.get("language"), table)


def _text_path(path: Path, root: Path, article: Mapping[str, Any]) -> Path:
    named = str(article.get("file") or "")
    folders = [path.parent, *path.parent.parents]
    above = folders[: folders.index(root.parent) + 1] if root.parent in folders else folders[:2]
    candidates = [folder / named for folder in above if named]
    candidates += [path.parent / Path(named).name] if named else []
    candidates += [path.with_suffix(".txt"), path.with_suffix(".md")]
    for candidate in candidates:
        if candidate.is_file():
            return candidate
    raise BadGold(f"{path}: its article is not to be found: {named or path.with_suffix('.txt').name}")


def gold_events(table: Mapping[str, Any], align: Aligner) -> list[GoldEvent] | None:
    """The annotated events, with spans in the stored text; None when the annotation has no such list."""
    return _each(table, "events", lambda row: _event(row, align))


def gold_quotes(table: Mapping[str, Any], align: Aligner) -> list[GoldQuote] | None:
    """The annotated quotations."""
    return _each(table, "quotes", lambda row: _quote(row, align))


def gold_actors(table: Mapping[str, Any]) -> list[GoldActor] | None:
    """The annotated actors."""
    return _each(
        table,
        "actors",
        lambda row: GoldActor(row["name"], bool(row.get("optional")), tuple(row.get("text_forms") or ())),
    )


def gold_dates(table: Mapping[str, Any], align: Aligner) -> list[GoldDate] | None:
    """The annotated date phrases."""
    return _each(table, "dates", lambda row: _date(row, align))


def _each(table: Mapping[str, Any], key: str, read: Any) -> list[Any] | None:
    return [read(row) for row in table[key]] if isinstance(table.get(key), list) else None


def _event(row: Mapping[str, Any], align: Aligner) -> GoldEvent:
    evidence = row.get("evidence") or []
    return GoldEvent(
        id=str(row.get("id", "")),
        type=row["type"],
        participants=dict(map(_participant, row.get("participants") or [])),
        days=_days(row),
        evidence=tuple(align(each["start"], each["end"], each.get("text")) for each in evidence),
        text=" / ".join(each.get("text", "") for each in evidence),
        optional=bool(row.get("optional")),
        fields=row,
    )


def _participant(value: str | Mapping[str, Any]) -> tuple[str, str | None]:
    return (value, None) if isinstance(value, str) else (value["name"], value.get("role"))


def _quote(row: Mapping[str, Any], align: Aligner) -> GoldQuote:
    speaker = row.get("speaker")
    return GoldQuote(
        kind=row["kind"],
        span=align(row["start"], row["end"], row.get("text")),
        text=row.get("text", ""),
        speaker=speaker.get("name") if isinstance(speaker, Mapping) else speaker,
        optional=bool(row.get("optional")),
        fields=row,
    )


def _date(row: Mapping[str, Any], align: Aligner) -> GoldDate:
    span = align(row["start"], row["end"], row.get("text"))
    return GoldDate(span, row.get("text", ""), _days(row), bool(row.get("optional")))


def _days(row: Mapping[str, Any]) -> Days:
    start, end = row.get("date_start"), row.get("date_end")
    return Days(date.fromisoformat(start) if start else None, date.fromisoformat(end) if end else None)
