"""The files under ``data/`` -> checked records; every fault names its file and line."""

from __future__ import annotations

import csv
import tomllib
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from lib.registry.records import (
    Demonym,
    Entry,
    EntryKind,
    EntryNote,
    Office,
    PlaceEntry,
    PlaceKind,
    Process,
)


class BadData(ValueError):
    """A data file does not hold what it should; the message gives file, line and reason."""


def _several(value: object) -> object:
    return (
        tuple(part.strip() for part in value.split(";") if part.strip()) if isinstance(value, str) else value
    )


def _nothing(value: object) -> object:
    return value or None


Model = TypeVar("Model", bound=BaseModel)
Several = Annotated[tuple[str, ...], BeforeValidator(_several)]
Optional = Annotated[str | None, BeforeValidator(_nothing)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
PartialDate = Annotated[str, Field(pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$")]


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _EntryRow(_Row):
    id: Slug
    kind: EntryKind
    name_fr: Annotated[str, Field(min_length=1)]
    name_en: Annotated[str, Field(min_length=1)]
    aliases: Several
    side: Optional
    country: Optional
    gender: Literal["m", "f", "mp", "fp"]
    note: EntryNote
    wikidata: str
    source: str


class _OfficeRow(_Row):
    person: Slug
    office: Annotated[str, Field(pattern=r"^[a-z_]+$")]
    of: Optional
    start: PartialDate
    end: PartialDate
    title_fr: Annotated[str, Field(min_length=1)]
    title_en: Annotated[str, Field(min_length=1)]


class _DemonymRow(_Row):
    actor: Slug
    masculine: Annotated[str, Field(min_length=1)]
    feminine: Annotated[str, Field(min_length=1)]
    masculine_plural: Annotated[str, Field(min_length=1)]
    feminine_plural: Annotated[str, Field(min_length=1)]
    english: str
    combining: Several


class _PlaceRow(_Row):
    name_fr: Annotated[str, Field(min_length=1)]
    name_en: Annotated[str, Field(min_length=1)]
    aliases: Several
    country: Annotated[str, Field(pattern=r"^([A-Z]{2})?$")]
    kind: PlaceKind


class _ProcessRow(_Row):
    id: Slug
    name_fr: str
    name_en: str
    actors: tuple[Slug, ...]
    mediators: tuple[Slug, ...] = ()
    places: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    start: PartialDate = Field(default="", alias="from")
    end: PartialDate = Field(default="", alias="to")


def bound(text: str, *, last: bool) -> date | None:
    """The first or last day of a year, month or day written "2025", "2025-01", "2025-01-20"; "" is None.

    Raises ValueError for a day that does not exist.
    """
    if not text:
        return None
    year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
    month = month or (12 if last else 1)
    return date(year, month, day or (monthrange(year, month)[1] if last else 1))


def _checked(path: Path, line: int, model: type[Model], row: dict[Any, Any]) -> Model:
    try:
        return model.model_validate(row)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadData(f"{path}:{line}: {where}: {first['msg']}") from None


def _rows(path: Path, model: type[Model]) -> Iterator[tuple[int, Model]]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        for row in reader:
            if None in row or None in row.values():
                raise BadData(f"{path}:{reader.line_num}: {len(reader.fieldnames or ())} fields expected")
            yield reader.line_num, _checked(path, reader.line_num, model, row)


def read_entries(path: Path) -> dict[str, Entry]:
    """``actors.csv`` by id. Raises BadData for a bad row, a doubled id or an unknown side."""
    entries: dict[str, Entry] = {}
    sides: list[tuple[int, str]] = []
    for line, row in _rows(path, _EntryRow):
        if row.id in entries:
            raise BadData(f"{path}:{line}: id: {row.id!r} stands twice")
        if row.kind == "metonym" and not row.side:
            raise BadData(f"{path}:{line}: side: a metonym stands for an actor")
        if row.side:
            sides.append((line, row.side))
        entries[row.id] = Entry(
            row.id, row.kind, row.name_fr, row.name_en, row.aliases, row.side, row.country,
            "f" if row.gender.startswith("f") else "m",
            "plural" if row.gender.endswith("p") else "singular", row.note,
        )  # fmt: skip
    for line, side in sides:
        if side not in entries:
            raise BadData(f"{path}:{line}: side: no actor {side!r}")
    return entries


def read_offices(path: Path, entries: dict[str, Entry]) -> tuple[Office, ...]:
    """``offices.csv``. Raises BadData for a bad row, an unknown actor, or an end before a start."""
    offices = []
    for line, row in _rows(path, _OfficeRow):
        for field, value in (("person", row.person), ("of", row.of)):
            if value and value not in entries:
                raise BadData(f"{path}:{line}: {field}: no actor {value!r}")
        start, end = _interval(path, line, row.start, row.end)
        offices.append(Office(row.person, row.office, row.of, start, end, row.title_fr, row.title_en))
    return tuple(offices)


def read_demonyms(path: Path, entries: dict[str, Entry]) -> tuple[Demonym, ...]:
    """``demonyms.csv``. Raises BadData for a bad row or an unknown actor."""
    demonyms = []
    for line, row in _rows(path, _DemonymRow):
        if row.actor not in entries:
            raise BadData(f"{path}:{line}: actor: no actor {row.actor!r}")
        demonyms.append(Demonym(**row.model_dump()))
    return tuple(demonyms)


def read_places(path: Path) -> tuple[PlaceEntry, ...]:
    """``places.csv``. Raises BadData for a bad row."""
    return tuple(PlaceEntry(**row.model_dump()) for _, row in _rows(path, _PlaceRow))


def read_processes(path: Path, entries: dict[str, Entry]) -> tuple[Process, ...]:
    """``processes.toml``. Raises BadData for a bad table or an unknown actor."""
    text = path.read_text(encoding="utf-8")
    try:
        tables = tomllib.loads(text).get("process", [])
    except tomllib.TOMLDecodeError as error:
        raise BadData(f"{path}: {error}") from None
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.strip() == "[[process]]"]
    processes = []
    for line, table in zip(lines, tables, strict=True):
        row = _checked(path, line, _ProcessRow, table)
        for actor in (*row.actors, *row.mediators):
            if actor not in entries:
                raise BadData(f"{path}:{line}: actors: no actor {actor!r}")
        start, end = _interval(path, line, row.start, row.end)
        processes.append(
            Process(
                row.id,
                row.name_fr,
                row.name_en,
                row.actors,
                row.mediators,
                row.places,
                row.keywords,
                start,
                end,
            )
        )
    return tuple(processes)


def _interval(path: Path, line: int, start: str, end: str) -> tuple[date | None, date | None]:
    try:
        first, last = bound(start, last=False), bound(end, last=True)
    except ValueError as error:
        raise BadData(f"{path}:{line}: start/end: {error}") from None
    if first and last and last < first:
        raise BadData(f"{path}:{line}: end: {end} lies before {start}")
    return first, last
