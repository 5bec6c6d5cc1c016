"""Bytes of any format -> drafts. Each format's reader is a module with ``read(raw, name, options)``.

A reader gives a `Draft` for each text and a `Failure` for each part without one, or raises `BadInput`.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module

from lib.ingest.decode import MEGABYTE, BadInput
from lib.ingest.draft import Draft, Drafts, Failure, Options, one_line
from lib.ingest.kinds import LIMITS, NOT_READ, TEXT_LIMIT, Kind, kind_of, suffix

# Loaded when the first file of the kind comes: the program starts without trafilatura and pdfminer.
READERS: dict[Kind, str] = {
    "text": "plain", "markdown": "plain", "page": "page", "pdf": "pdf", "docx": "docx", "mail": "mail",
    "json": "jsons", "table": "table", "archive": "archive", "feed": "feed",
}  # fmt: skip

log = logging.getLogger(__name__)


def drafts(raw: bytes, name: str, options: Options) -> Iterator[Draft | Failure]:
    """Every text in ``raw``, a file called ``name``. Nothing is raised for bad input."""
    kind = kind_of(raw, name)
    found = False
    try:
        for draft in _read(raw, name, kind, options):
            found = True
            yield replace(draft, reason=one_line(draft.reason)) if isinstance(draft, Failure) else draft
    except BadInput as error:
        yield Failure(one_line(str(error)))
    except Exception as error:  # libraries raise what they like for broken files
        log.warning("%s: %s: %s", name, type(error).__name__, error)
        yield Failure(f"broken or not {_named(kind)}: cannot be read ({type(error).__name__})")
    else:
        if not found:
            yield Failure("no article in it")


def _read(raw: bytes, name: str, kind: Kind, options: Options) -> Drafts:
    if (ending := suffix(name)) in NOT_READ and kind == "text":
        raise BadInput(f"not read: this is {NOT_READ[ending]}")
    if len(raw) >= (limit := LIMITS.get(kind, TEXT_LIMIT)):
        raise BadInput(f"too large: {len(raw) / MEGABYTE:.1f} MB, the limit is {limit // MEGABYTE} MB")
    if not raw.strip(b" \t\r\n\x00"):
        raise BadInput("empty file")
    reader = import_module(f"lib.ingest.formats.{READERS[kind]}")
    return reader.read(raw, name, options)  # type: ignore[no-any-return]


def _named(kind: Kind) -> str:
    return {"page": "a web page", "docx": "a Word file", "mail": "an e-mail", "archive": "a ZIP file"}.get(
        kind, f"a {kind} file"
    )
