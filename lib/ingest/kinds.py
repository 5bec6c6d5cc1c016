"""Which format a file is in: told by its first bytes, and by its name where those leave it open."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

from lib.ingest.decode import MEGABYTE

Kind = Literal["text", "markdown", "page", "pdf", "docx", "mail", "json", "table", "archive", "feed"]

BY_SUFFIX: dict[str, Kind] = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown",
    ".html": "page", ".htm": "page", ".xhtml": "page", ".pdf": "pdf", ".docx": "docx",
    ".eml": "mail", ".mht": "mail", ".mhtml": "mail", ".json": "json", ".jsonl": "json", ".ndjson": "json",
    ".csv": "table", ".tsv": "table", ".zip": "archive", ".rss": "feed", ".atom": "feed", ".xml": "feed",
}  # fmt: skip
# Bytes of the largest file that is read. A text of more than 5 MB is no article; the others hold
# pictures or many articles.
LIMITS: dict[Kind, int] = {
    "pdf": 30 * MEGABYTE, "docx": 30 * MEGABYTE, "mail": 30 * MEGABYTE, "json": 50 * MEGABYTE,
    "table": 50 * MEGABYTE, "archive": 100 * MEGABYTE, "page": 20 * MEGABYTE, "feed": 20 * MEGABYTE,
}  # fmt: skip
TEXT_LIMIT = 5 * MEGABYTE
# Documents that someone may expect to be read, and what to do with them.
NOT_READ = {
    ".doc": "an old Word file: save it as .docx", ".odt": "an OpenDocument file: save it as .docx",
    ".rtf": "an RTF file: save it as .docx or .txt", ".epub": "an e-book: save it as .html or .txt",
    ".msg": "an Outlook file: save it as .eml", ".xls": "a spreadsheet: save it as .csv",
    ".xlsx": "a spreadsheet: save it as .csv",
}  # fmt: skip

DECLARATION = rb"\s*(?:<\?xml[^>]{0,300}\?>\s*)?"
COMMENT = rb"(?:<!--(?:(?!-->).){0,2000}-->\s*)*"
PAGE = re.compile(DECLARATION + COMMENT + rb"<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
FEED = re.compile(DECLARATION + rb"(?:<[!?][^>]{0,2000}>\s*)*<(?:rss|feed|rdf:RDF)[\s>]", re.I | re.S)
HEAD = 4096
BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def suffix(name: str) -> str:
    """What the file's name ends in, in small letters, with its dot; empty when it ends in nothing."""
    return PurePath(name).suffix.lower()


def kind_of(raw: bytes, name: str) -> Kind:
    """The format of a file named ``name`` that begins with ``raw``."""
    head = raw[:HEAD].removeprefix(BOMS[0])
    named = BY_SUFFIX.get(suffix(name), "text")
    if head.lstrip().startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return "docx" if named == "docx" or _office(raw) else "archive"
    if named in ("text", "page", "feed", "markdown"):
        if FEED.match(head):
            return "feed"
        if PAGE.match(head):
            return "page"
    return named


def limit_of(name: str) -> int:
    """How many bytes a file named ``name`` may have."""
    return LIMITS.get(BY_SUFFIX.get(suffix(name), "text"), TEXT_LIMIT)


def _office(raw: bytes) -> bool:
    # The list of contents stands at the end of a ZIP file.
    return b"[Content_Types].xml" in raw[-65536:] or b"[Content_Types].xml" in raw[:HEAD]
