"""Articles -> extractions, with a reason instead of an exception for each article that fails."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lib.ingest import Skipped
from lib.records import Article, Extraction

# The parser and the rules compare much with much: what is longer than any article could keep a server
# busy for hours, and a "word" of brackets alone is split up in a time that grows with its square.
MOST_CHARACTERS = 300_000
LONGEST_WORD = 3_000


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
    if len(article.text) > MOST_CHARACTERS:
        return Skipped(name, f"more than {MOST_CHARACTERS:,} characters are no article: split it")
    if max(map(len, article.text.split()), default=0) > LONGEST_WORD:
        return Skipped(name, f"a word of more than {LONGEST_WORD:,} characters is no article")
    try:
        return extract(article)
    except Exception as error:  # one article must never cost the others
        return Skipped(name, f"extraction failed: {type(error).__name__}: {error}")
