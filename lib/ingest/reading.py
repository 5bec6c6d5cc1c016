"""Bytes or pasted text -> articles: one short step after the other, from the format to the record."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lib.ingest import dating, metadata
from lib.ingest import language as languages
from lib.ingest.clean import clean
from lib.ingest.dateline import dateline
from lib.ingest.dating import Candidate
from lib.ingest.decode import BadInput
from lib.ingest.draft import Draft, Failure, Options, one_line
from lib.ingest.formats import drafts
from lib.ingest.frontmatter import front_matter
from lib.ingest.furniture import blank_furniture
from lib.ingest.heading import body_start, headed, with_title
from lib.ingest.markdown import plain
from lib.ingest.metadata import Metadata
from lib.ingest.stated import stated_date
from lib.ingest.wrapped import unwrapped
from lib.records import Article

__all__ = ["BadInput", "Skipped", "from_bytes", "from_text", "read_all"]

log = logging.getLogger(__name__)

LONGEST_PARAGRAPH = 50_000
MOST_LINES = 50_000


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that gave no article, with the reason in one line."""

    path: str
    reason: str


def read_all(
    raw: bytes, path: str | Path, *, published: date | None = None, language: str | None = None,
    beside: Metadata | None = None, fields: Mapping[str, str] | None = None,
) -> Iterator[Article | Skipped]:  # fmt: skip
    """Every article in ``raw``, a file of any format named ``path``; Skipped for each part that gives none.

    ``published`` and ``language`` are what the user says and win over all else; ``beside`` is what a
    sidecar file says. ``fields`` names the fields or columns of a JSON or CSV file: ``{"text": "contenu"}``.
    """
    given = Metadata(published=published, language=language)
    for draft in drafts(raw, Path(path).name, Options(fields or {})):
        name = f"{path}: {draft.part}" if draft.part else str(path)
        if isinstance(draft, Failure):
            yield Skipped(name, draft.reason)
            continue
        try:
            yield _article(draft, given, beside, name)
        except BadInput as error:
            yield Skipped(name, one_line(str(error)))
        except Exception as error:  # one text must never cost the others
            log.exception("%s could not be read", name)
            yield Skipped(name, f"cannot be read: {type(error).__name__}")


def from_bytes(
    raw: bytes, path: str | Path, *, published: date | None = None, language: str | None = None,
    beside: Metadata | None = None,
) -> Article | Skipped:  # fmt: skip
    """The one article in ``raw``, a file named ``path``; Skipped when there is none, or more than one."""
    found = list(read_all(raw, path, published=published, language=language, beside=beside))
    return found[0] if len(found) == 1 else Skipped(str(path), f"{len(found)} articles in one file")


def from_text(
    text: str, *, published: date | None = None, language: str | None = None, title: str | None = None,
    source: str | None = None, url: str | None = None, path: str | None = None,
) -> Article:  # fmt: skip
    """The article in a pasted ``text``: title, blank line, body.

    Raises BadInput when there is nothing to read in it.
    """
    given = Metadata(title=title, published=published, language=language, source=source, url=url)
    return _article(Draft(text), given=given, beside=None, path=path)


def _article(draft: Draft, given: Metadata, beside: Metadata | None, path: str | None) -> Article:
    text = plain(clean(draft.text)) if draft.markdown else clean(draft.text)
    if text.count("\n") > MOST_LINES:
        raise BadInput(f"more than {MOST_LINES} lines are no article")
    inside, text = front_matter(text)
    sources = [given, inside, beside or Metadata(), draft.known]
    known = metadata.first_known(sources)
    for problem in known.problems:
        log.warning("%s: %s", path or "text", problem)
    page = with_title(text, _cleaned(inside.title or draft.known.title))
    prose = unwrapped(blank_furniture(page))
    title, text = headed(_checked(prose.rstrip()))
    start = body_start(text, title)
    language = known.language or languages.detect(text[title[1] :])
    stated = stated_date(page, prose, language)
    dates = _dates(sources, stated, _own_name(draft, path), known.url)
    line = dateline(text[start:])
    if line and line.year and (day := line.in_year(line.year)):
        dates.append(Candidate(day, "dateline"))
    published, basis, notes = dating.publication(
        sorted(dates, key=lambda each: ORDER.index(each.basis)), line
    )
    return Article(
        id=hashlib.sha256(text.encode()).hexdigest()[:16],
        title=_cleaned(known.title) or " ".join(text[slice(*title)].split()),
        text=text,
        language=language,
        body_start=start,
        source=_cleaned(known.source),
        url=metadata.address(known.url),
        published=published,
        published_basis=basis,
        path=path,
        based_on=tuple(url for each in known.based_on if (url := metadata.address(each))),
        notes=(*map(one_line, known.problems), *notes),
    )


ORDER = ("given", "metadata", "page", "dateline", "filename")


def _own_name(draft: Draft, path: str | None) -> str:
    # The name of a file with several articles says when it was saved, not when they came out.
    return draft.part.rpartition(": ")[2] if draft.part else Path(path or "").name


def _dates(sources: list[Metadata], stated: date | None, name: str, url: str | None) -> list[Candidate]:
    dates = [Candidate(each.published, each.published_basis) for each in sources if each.published]
    if sources[0].published:
        dates[0] = Candidate(sources[0].published, "given")
    if stated:
        dates.append(Candidate(stated, "page"))
    for named in (metadata.filename_date(Path(name).stem), dating.address_date(url)):
        if named:
            dates.append(Candidate(named, "filename"))
    return dates


def _cleaned(title: str | None) -> str | None:
    return " ".join(clean(title).split()) or None if title else None


def _checked(text: str) -> str:
    if not text.strip():
        raise BadInput("empty: no text but page furniture")
    if max(map(len, text.split("\n"))) > LONGEST_PARAGRAPH:
        raise BadInput(f"a single line of more than {LONGEST_PARAGRAPH} characters is no article")
    return text
