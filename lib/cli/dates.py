"""``dates``: text on standard input -> its date phrases and what they stand for."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

import typer

from lib.cli import options, streams
from lib.contract import date_to_json
from lib.ingest import Skipped
from lib.ingest.language import detect
from lib.ingest.metadata import read_date
from lib.records import Article, PublishedBasis


class BadLine(ValueError):
    """A line of input that gives no text; the message is the reason."""


def command(
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day that relative phrases start from.")
    ] = None,
    language: Annotated[str | None, typer.Option(metavar="xx", help="The language, as fr.")] = None,
    lines: Annotated[
        bool, typer.Option("--lines", help="Read a JSON object per line: text, published, language.")
    ] = False,
) -> None:
    """Print the date phrases of the text on standard input as a JSON list; with --lines, a list per line."""
    streams.prepare()
    day, code = options.day(published), options.language_code(language)
    failed = False
    try:
        for number, line in enumerate(_inputs(lines), start=1):
            try:
                rows = _rows(_article(line, day, code) if lines else _plain(line, day, code))
            except BadLine as error:
                # One line out for each line in, so that the two can be read side by side.
                rows, failed = [], True
                streams.notice(Skipped(f"line {number}" if lines else "standard input", str(error)))
            print(json.dumps(rows, ensure_ascii=False), flush=True)
    except BrokenPipeError:
        streams.reader_gone()
    raise typer.Exit(1 if failed else 0)


def _inputs(lines: bool) -> Iterator[str]:
    if not lines:
        yield sys.stdin.read()
        return
    for line in sys.stdin:
        if line.strip():
            yield line


def _article(line: str, day: date | None, code: str | None) -> Article:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise BadLine(f"not JSON: {error}") from error
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise BadLine('not an object with a "text"')
    if row.get("published") is not None:
        day = read_date(row["published"])
        if day is None:
            raise BadLine(f"published is not a date: {row['published']!r}")
    return _plain(row["text"], day, row.get("language") or code)


def _plain(text: str, day: date | None, code: str | None) -> Article:
    # The text is taken as it is: offsets are offsets into the input.
    from lib import languages

    code = code or detect(text, languages.known())
    if code not in languages.known():
        raise BadLine(f"language {code!r} is not supported; supported: {', '.join(languages.known())}")
    basis: PublishedBasis = "given" if day else "none"
    return Article(id="", title="", text=text, language=code, published=day, published_basis=basis)


def _rows(article: Article) -> list[dict[str, Any]]:
    from lib import languages
    from lib.extract.dates import date_mentions
    from lib.extract.parsing import parse

    if not article.text.strip():
        return []
    doc = parse(article, languages.pipeline(article.language))
    return [date_to_json(mention) for mention in date_mentions(doc, article)]
