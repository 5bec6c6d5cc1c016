"""Articles -> extractions, with a reason instead of an exception for each article that fails."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lib.ingest import Skipped
from lib.records import Article, Extraction


def extractions(loaded: Iterable[Article | Skipped]) -> Iterator[Extraction | Skipped]:
    """The extraction of each article; what was skipped passes through, and what fails joins it."""
    for item in loaded:
        yield item if isinstance(item, Skipped) else _extraction(item)


def _extraction(article: Article) -> Extraction | Skipped:
    # Loading spaCy takes seconds: not before there is an article to read.
    from lib import languages
    from lib.extract import extract

    name = article.path or article.id
    if article.language not in languages.known():
        known = ", ".join(languages.known())
        return Skipped(name, f"language {article.language!r} is not supported; supported: {known}")
    try:
        return extract(article)
    except Exception as error:  # one article must never cost the others
        return Skipped(name, f"extraction failed: {type(error).__name__}: {error}")
