"""Coverage-guided fuzzing of every parser and of the extractor, by hand or for a minute in CI.

    python -m tests.fuzz.fuzz page -max_total_time=60 [CORPUS_FOLDER]
    python -m tests.fuzz.fuzz --list

What is found is kept as a file ``crash-…`` in the working folder; it belongs into ``found.py`` as a test.
Needs atheris: ``pip install atheris``.
"""

from __future__ import annotations

import contextlib
import logging
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

import atheris

with atheris.instrument_imports(
    include=["lib", "trafilatura", "htmldate", "feedparser", "pdfminer", "email"]
):
    import lib.ingest.formats.archive
    import lib.ingest.formats.docx
    import lib.ingest.formats.feed
    import lib.ingest.formats.jsons
    import lib.ingest.formats.mail
    import lib.ingest.formats.page
    import lib.ingest.formats.table
    import lib.ingest.press.europresse_page
    import lib.ingest.press.factiva_page
    import lib.ingest.press.nexis_page
    from lib.fetch.addresses import BadAddress, checked
    from lib.ingest import BadInput, Skipped, read_all
    from lib.ingest.formats import pdf_layout
    from lib.records import Article

from tests.fuzz import seeds

ENDINGS = ("txt", "md", "html", "xml", "eml", "json", "jsonl", "csv", "docx", "zip")
OWN = str(Path(lib.ingest.__file__).parents[1])


class Kept(logging.Handler):
    """Raises what the readers only log, when it was our own code that failed."""

    def emit(self, record: logging.LogRecord) -> None:
        """Looks at the exception that is being handled."""
        error = sys.exc_info()[1]
        if error is None or isinstance(error, BadInput):
            return
        innermost = traceback.extract_tb(error.__traceback__)[-1].filename
        if innermost.startswith(OWN):
            raise AssertionError(f"our own code failed: {error!r}") from error


def read(ending: str) -> Callable[[bytes], None]:
    """Reads the bytes as a file of that name; every outcome must be an article or a reason."""

    def one(raw: bytes) -> None:
        for item in read_all(raw, f"a.{ending}"):
            check(item)

    return one


def check(item: Article | Skipped) -> None:
    """What holds for everything that is read."""
    if isinstance(item, Skipped):
        assert "\n" not in item.reason, item.reason
        return
    assert item.text.strip()
    assert 0 <= item.body_start <= len(item.text)
    assert "\x00" not in item.text
    item.text.encode()


def layout(raw: bytes) -> None:
    """A PDF, in this process."""
    assert pdf_layout.describe(raw)


def address(raw: bytes) -> None:
    """An address to fetch."""
    with contextlib.suppress(BadAddress):
        assert checked(raw.decode("utf-8", "replace")).url.isascii()


def extracted(raw: bytes) -> None:
    """A text through the whole chain."""
    from lib.extract import extract

    for item in read_all(raw, "2025-08-07.txt", language="fr"):
        check(item)
        if isinstance(item, Article) and len(item.text) < 3000:
            extraction = extract(item)
            for quote in extraction.quotes:
                assert item.text[quote.start : quote.end] == quote.text


TARGETS: dict[str, Callable[[bytes], None]] = {ending: read(ending) for ending in ENDINGS}
TARGETS |= {"pdf": layout, "address": address, "extract": extracted}


def main() -> None:
    """Fuzzes the target named first; everything else is libFuzzer's."""
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        print("targets:", *TARGETS)
        raise SystemExit(0 if "--list" in sys.argv else 2)
    target = sys.argv.pop(1)
    logging.getLogger("lib.ingest.formats").addHandler(Kept())
    logging.getLogger("lib.ingest.reading").addHandler(Kept())
    logging.getLogger("lib.ingest").propagate = False
    if not [argument for argument in sys.argv[1:] if not argument.startswith("-")]:
        sys.argv.append(tempfile.mkdtemp(prefix=f"fuzz-{target}-"))
    corpus = Path(sys.argv[-1])
    for number, seed in enumerate(seeds.files().get("txt" if target == "extract" else target, [])):
        (corpus / f"seed-{number}").write_bytes(seed)
    atheris.Setup(sys.argv, TARGETS[target])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
