"""What is fuzzed: each takes any bytes and fails only when the program breaks a promise."""

from __future__ import annotations

import contextlib
import importlib
import logging
import pkgutil
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import lib.ingest
from lib.fetch.addresses import BadAddress, checked
from lib.ingest import BadInput, Skipped, formats, press, read_all
from lib.ingest.formats import pdf_layout
from lib.records import Article
from tests.fuzz import seeds

ENDINGS = ("txt", "md", "html", "xml", "eml", "json", "jsonl", "csv", "docx", "zip")
OWN = str(Path(lib.ingest.__file__).parents[1])

for package in (formats, press):
    # All readers are loaded now, so that a fuzzer can instrument them; the program loads them when needed.
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        importlib.import_module(module.name)


class OwnFailures(logging.Handler):
    """Raises what the readers only log, when it was our own code that failed and not a library's."""

    def emit(self, record: logging.LogRecord) -> None:
        error = sys.exc_info()[1]
        if error is None or isinstance(error, BadInput):
            return
        if traceback.extract_tb(error.__traceback__)[-1].filename.startswith(OWN):
            raise AssertionError(f"our own code failed: {error!r}") from error


def watch() -> logging.Handler:
    """Makes a failure of our own code fail the run; returns what does so."""
    handler = OwnFailures()
    for name in ("lib.ingest.formats", "lib.ingest.reading"):
        logging.getLogger(name).addHandler(handler)
    return handler


def check(item: Article | Skipped) -> None:
    """What holds for everything that is read."""
    if isinstance(item, Skipped):
        assert item.reason
        assert item.reason.isprintable()
        return
    assert item.text.strip()
    assert 0 <= item.body_start <= len(item.text)
    assert "\x00" not in item.text
    item.text.encode()
    # What a database refuses would cost the articles that come after.
    for words in (item.title, item.source or "", item.url or "", *item.based_on, *item.notes):
        words.encode()
        assert "\x00" not in words


def read(ending: str) -> Callable[[bytes], None]:
    """Reads the bytes as a file of that name."""

    def one(raw: bytes) -> None:
        for item in read_all(raw, f"a.{ending}"):
            check(item)

    return one


def word(raw: bytes) -> None:
    """Reads the bytes as the XML inside a Word file, which changes to packed bytes seldom reach."""
    for item in read_all(seeds.docx(document=raw.decode("utf-8", "replace") or " "), "a.docx"):
        check(item)


def layout(raw: bytes) -> None:
    """Reads a PDF in this process."""
    assert pdf_layout.describe(raw)


def address(raw: bytes) -> None:
    """Checks an address to fetch."""
    with contextlib.suppress(BadAddress):
        assert checked(raw.decode("utf-8", "replace")).url.isascii()


def extracted(raw: bytes) -> None:
    """Reads a text and all that is in it."""
    from lib.extract import extract

    for item in read_all(raw, "2025-08-07.txt", language="fr"):
        check(item)
        if isinstance(item, Article) and len(item.text) < 3000:
            for quote in extract(item).quotes:
                assert item.text[quote.start : quote.end] == quote.text


TARGETS: dict[str, Callable[[bytes], None]] = {ending: read(ending) for ending in ENDINGS}
TARGETS |= {"word": word, "pdf": layout, "address": address, "extract": extracted}
