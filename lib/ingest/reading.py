"""Bytes or pasted text -> Article."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lib.ingest import language as languages
from lib.ingest import metadata
from lib.ingest.clean import clean
from lib.ingest.decode import BadInput, decode
from lib.ingest.frontmatter import front_matter
from lib.ingest.furniture import blank_furniture
from lib.ingest.heading import body_start, headed, with_title
from lib.ingest.markdown import plain
from lib.ingest.metadata import Metadata
from lib.ingest.stated import stated_date
from lib.records import Article, PublishedBasis

__all__ = ["BadInput", "Skipped", "from_bytes", "from_text"]

log = logging.getLogger(__name__)

LONGEST_PARAGRAPH = 200_000


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
    known = metadata.first_known([given, inside, beside or Metadata()])
    for problem in known.problems:
        log.warning("%s: %s", path or "text", problem)
    page = with_title(text, inside.title)
    prose = blank_furniture(page)
    title, text = headed(_checked(prose.rstrip()))
    language = known.language or languages.detect(text[title[1] :])
    published, basis = _publication(given, known, lambda: stated_date(page, prose, language), path)
    return Article(
        id=hashlib.sha256(text.encode()).hexdigest()[:16],
        title=known.title or " ".join(text[slice(*title)].split()),
        text=text,
        language=language,
        body_start=body_start(text, title),
        source=known.source,
        url=known.url,
        published=published,
        published_basis=basis,
        path=path,
        based_on=known.based_on,
    )


def _checked(text: str) -> str:
    if not text.strip():
        raise BadInput("empty: no text but page furniture")
    if max(map(len, text.split("\n"))) > LONGEST_PARAGRAPH:
        raise BadInput(f"a single line of more than {LONGEST_PARAGRAPH} characters is no article")
    return text


def _publication(
    given: Metadata, stated: Metadata, on_page: Callable[[], date | None], path: str | None
) -> tuple[date | None, PublishedBasis]:
    if given.published:
        return given.published, "given"
    if day := stated.published or on_page():
        return day, "metadata"
    if named := metadata.filename_date(Path(path).stem) if path else None:
        return named, "filename"
    return None, "none"
