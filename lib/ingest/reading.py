"""Bytes or pasted text -> Article."""

from __future__ import annotations

import hashlib
import logging
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lib.ingest import language as languages
from lib.ingest import metadata
from lib.ingest.clean import clean
from lib.ingest.decode import BadInput, decode
from lib.ingest.frontmatter import front_matter
from lib.ingest.furniture import blank_furniture
from lib.ingest.markdown import plain
from lib.ingest.metadata import Metadata
from lib.records import Article, PublishedBasis, Span

__all__ = ["BadInput", "Skipped", "from_bytes", "from_text"]

log = logging.getLogger(__name__)

LONGEST_PARAGRAPH = 200_000
LONGEST_TITLE = 250
LONGEST_UNSEPARATED_TITLE = 160
LINE = re.compile(r"[^\n]*\S[^\n]*")
DATELINE = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý' -]+(,[^()]{2,40})? ?\([A-Za-z /]{2,20}\) ?[-–—]")


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that gave no article, with the reason in one line."""

    path: str
    reason: str


def from_bytes(
    raw: bytes, path: str | Path, *, published: date | None = None, language: str | None = None,
    beside: Metadata | None = None,
) -> Article | Skipped:  # fmt: skip
    """The article in ``raw``, a file named ``path``; Skipped when there is none.

    ``published`` and ``language`` are what the user says and win over all else; ``beside`` is what a
    sidecar file says.
    """
    name = Path(path).name
    try:
        text = decode(raw)
        text = plain(clean(text)) if name.lower().endswith((".md", ".markdown")) else clean(text)
        given = Metadata(published=published, language=language)
        return _build(text, given, beside, str(path))
    except BadInput as error:
        return Skipped(str(path), str(error))


def from_text(
    text: str, *, published: date | None = None, language: str | None = None, title: str | None = None,
    source: str | None = None, url: str | None = None, path: str | None = None,
) -> Article:  # fmt: skip
    """The article in a pasted ``text``: title, blank line, body.

    Raises BadInput when there is nothing to read in it.
    """
    given = Metadata(title=title, published=published, language=language, source=source, url=url)
    return _build(clean(text), given=given, beside=None, path=path)


def _build(text: str, given: Metadata, beside: Metadata | None, path: str | None) -> Article:
    inside, text = front_matter(text)
    stated = metadata.first_known([given, inside, beside or Metadata()])
    for problem in stated.problems:
        log.warning("%s: %s", path or "text", problem)
    text = blank_furniture(_with_title(text, inside.title)).rstrip()
    if not text.strip():
        raise BadInput("empty: no text but page furniture")
    if max(map(len, text.split("\n"))) > LONGEST_PARAGRAPH:
        raise BadInput(f"a single line of more than {LONGEST_PARAGRAPH} characters is no article")
    heading = title_span(text)
    text = _without_repeated_title(text, heading)
    body_start = _body_start(text, heading)
    published, basis = _publication(given, stated, path)
    return Article(
        id=hashlib.sha256(text.encode()).hexdigest()[:16],
        title=stated.title or " ".join(text[slice(*heading)].split()),
        text=text,
        language=stated.language or languages.detect(text[body_start:] or text),
        body_start=body_start,
        source=stated.source,
        url=stated.url,
        published=published,
        published_basis=basis,
        path=path,
        based_on=stated.based_on,
    )


def title_span(text: str) -> Span:
    """Where the title of ``text`` is: its first line if that reads like one; an empty span otherwise."""
    first = LINE.search(text)
    if first is None or not text[first.end() :].strip():
        return 0, 0
    line = first.group().strip()
    separated = text.startswith("\n\n", first.end())
    longest = LONGEST_TITLE if separated else LONGEST_UNSEPARATED_TITLE
    stopped = line.endswith((".", ";", ",", ":")) and not line.endswith("...")
    # A headline between blank lines may end in a stop; a paragraph of several sentences is none.
    if stopped and (not separated or len(line) > 120 or ". " in line):
        return 0, 0
    if len(line) > longest or DATELINE.match(line):
        return 0, 0
    start = first.start() + first.group().index(line)
    return start, start + len(line)


def _with_title(text: str, title: str | None) -> str:
    # Front matter is no part of the text, but the title in it is where the article begins.
    first = LINE.search(text)
    if title is None or (first and _same(first.group(), title)):
        return text
    return f"{title}\n\n{text}"


def _without_repeated_title(text: str, heading: Span) -> str:
    second = LINE.search(text, heading[1])
    if heading[1] == 0 or second is None or not _same(second.group(), text[slice(*heading)]):
        return text
    blanked = text[: second.start()] + " " * len(second.group()) + text[second.end() :]
    return blanked if blanked[heading[1] :].strip() else text


def _same(line: str, title: str) -> bool:
    return re.findall(r"\w+", line.casefold()) == re.findall(r"\w+", title.casefold())


def _body_start(text: str, heading: Span) -> int:
    if heading[1] == 0:
        return 0
    body = LINE.search(text, heading[1])
    return body.start() if body else len(text)


def _publication(given: Metadata, stated: Metadata, path: str | None) -> tuple[date | None, PublishedBasis]:
    if given.published:
        return given.published, "given"
    if stated.published:
        return stated.published, "metadata"
    if named := metadata.filename_date(Path(path).stem) if path else None:
        return named, "filename"
    return None, "none"
