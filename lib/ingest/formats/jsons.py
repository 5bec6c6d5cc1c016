"""JSON and JSON Lines: an article, a list of them, or one a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from lib.ingest.decode import BadInput, decode
from lib.ingest.draft import MOST_ARTICLES, Draft, Failure, Options
from lib.ingest.formats.fields import draft_of, has_text
from lib.ingest.kinds import LIMITS

# Where programs keep a list of articles in an object.
LISTS = (
    "articles",
    "items",
    "results",
    "documents",
    "docs",
    "data",
    "response",
    "hits",
    "records",
    "entries",
)
FIRST_BYTES = (b"{", b"[")


def read(raw: bytes, name: str, options: Options) -> Iterator[Draft | Failure]:
    """A draft for each article in ``raw``. Raises BadInput for what is no JSON."""
    del name
    text = decode(raw, LIMITS["json"])
    try:
        table = json.loads(text)
    except RecursionError as error:
        raise BadInput("not read: lists within lists without end") from error
    except ValueError as error:
        yield from _lines(text, options, error)
        return
    records = _records(table, options)
    if records is None:
        raise BadInput("no article in it: no field such as text, body or content")
    for number, record in enumerate(records, 1):
        if number > MOST_ARTICLES:
            raise BadInput(f"more than {MOST_ARTICLES} articles; the rest is not read")
        yield draft_of(record, options, str(number) if len(records) > 1 else None)


def _lines(text: str, options: Options, error: ValueError) -> Iterator[Draft | Failure]:
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if len(lines) < 2 or _object(lines[0][1]) is None:
        raise BadInput(f"not JSON: {str(error)[:80]}")
    for number, line in lines[:MOST_ARTICLES]:
        record = _object(line)
        if record is None:
            yield Failure("not JSON", f"line {number}")
        else:
            inner = _records(record, options) or [record]
            yield draft_of(inner[0], options, f"line {number}")


def _object(line: str) -> Mapping[str, Any] | None:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, Mapping) else None


def _records(table: Any, options: Options, depth: int = 4) -> list[Mapping[str, Any]] | None:
    if isinstance(table, list):
        return [each for each in table if isinstance(each, Mapping)] or None
    if not isinstance(table, Mapping) or depth == 0:
        return None
    if isinstance(table.get("article"), Mapping):
        return [table["article"]]
    if has_text(
        [name for name, value in table.items() if isinstance(value, str | list)], options
    ) and not any(
        isinstance(table.get(name), list) and table.get(name) and isinstance(table[name][0], Mapping)
        for name in LISTS
    ):
        return [table]
    return next((found for name in LISTS if (found := _records(table.get(name), options, depth - 1))), None)
