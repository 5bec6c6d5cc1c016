"""A record with named fields -> a draft: for JSON objects, rows of a table, anything with keys."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from lib.ingest.draft import Draft, Failure, Options
from lib.ingest.formats.markup import from_fragment
from lib.ingest.metadata import checked, read_date
from lib.ingest.written import written_date

NAMES = Path(__file__).with_name("fields.toml")
TAGS = re.compile(r"</(?:p|div|br|a|h[1-6]|span|strong|em)>|<(?:br|p)\s*/?>", re.I)
# Seconds since 1970 between 1980 and 2100; larger numbers are milliseconds.
SECONDS = range(315_532_800, 4_102_444_800)


@cache
def known_names() -> dict[str, tuple[str, ...]]:
    """Our field names and those that other programs give them, folded."""
    table: dict[str, list[str]] = tomllib.loads(NAMES.read_text(encoding="utf-8"))
    return {field: tuple(map(folded, names)) for field, names in table.items()}


def folded(name: str) -> str:
    """A field's name without accents, case and signs: "Date_Publiée" and "date publiee" alike."""
    plain = unicodedata.normalize("NFKD", name)
    return re.sub(r"[\W_]+", "", "".join(each for each in plain if not unicodedata.combining(each))).lower()


def has_text(names: list[str], options: Options) -> bool:
    """Whether one of the fields called ``names`` holds the text of an article."""
    wanted = (folded(options.fields["text"]),) if "text" in options.fields else known_names()["text"]
    return not set(map(folded, names)).isdisjoint(wanted)


def draft_of(record: Mapping[str, Any], options: Options, part: str | None) -> Draft | Failure:
    """The draft in ``record``; a Failure when no field of it holds a text."""
    values = {folded(str(name)): value for name, value in record.items()}
    found = {field: _first(values, field, options) for field in known_names()}
    text = found["text"]
    if isinstance(text, list):
        text = "\n\n".join(each for each in text if isinstance(each, str))
    if not isinstance(text, str) or not text.strip():
        return Failure(f"no text in it (fields: {', '.join(map(str, list(record)[:8]))})"[:200], part)
    if len(TAGS.findall(text[:20_000])) >= 2:
        text = from_fragment(text).replace("\n", "\n\n")
    known = checked(
        {**found, "text": None, "published": _day(found["published"]), "language": _code(found["language"])}
    )
    return Draft(text, known, part)


def _first(values: Mapping[str, Any], field: str, options: Options) -> Any:
    if field in options.fields:
        return values.get(folded(options.fields[field]))
    return next((values[name] for name in known_names()[field] if values.get(name)), None)


def _day(value: Any) -> Any:
    # What is no date is kept as it is: the check tells it as a problem.
    if isinstance(value, int | float) and not isinstance(value, bool):
        seconds = value / 1000 if value >= SECONDS.stop else value
        return (
            datetime.fromtimestamp(seconds, UTC).date() if SECONDS.start <= seconds < SECONDS.stop else value
        )
    if not isinstance(value, str):
        return value
    return read_date(value) or written_date(value) or value


def _code(value: Any) -> Any:
    names = {"french": "fr", "francais": "fr", "anglais": "en", "english": "en"}
    return names.get(folded(value), value) if isinstance(value, str) else None
