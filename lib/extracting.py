"""Articles -> extractions, with a reason instead of an exception for each article that fails."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from lib.ingest import Skipped
from lib.records import Article, Extraction

if TYPE_CHECKING:
    from lib.languages.tokens import Doc

# The parser and the rules compare much with much: what is longer than any article could keep a server
# busy for hours, and a "word" of brackets alone is split up in a time that grows with its square.
MOST_CHARACTERS = 300_000
LONGEST_WORD = 3_000


# Parsed together, which takes less time than one by one; so many characters are no strain on memory.
AT_ONCE = 32
CHARACTERS_AT_ONCE = 200_000


def extractions(loaded: Iterable[Article | Skipped]) -> Iterator[Extraction | Skipped]:
    """The extraction of each article, in order; what was skipped passes through, and what fails joins it."""
    for batch in _batches(loaded):
        parsed = _parsed(batch)
        for place, item in enumerate(batch):
            yield item if isinstance(item, Skipped) else _extraction(item, parsed.get(place))


def _batches(loaded: Iterable[Article | Skipped]) -> Iterator[list[Article | Skipped]]:
    batch: list[Article | Skipped] = []
    characters = 0
    for item in loaded:
        readable = item if isinstance(item, Skipped) else _unreadable(item) or item
        batch.append(readable)
        characters += len(readable.text) if isinstance(readable, Article) else 0
        if len(batch) == AT_ONCE or characters > CHARACTERS_AT_ONCE:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _unreadable(article: Article) -> Skipped | None:
    """Why ``article`` is not read at all, None when it is."""
    from lib import languages

    name = article.path or article.id
    if article.language not in languages.known():
        known = ", ".join(languages.known())
        return Skipped(name, f"language {article.language!r} is not supported; supported: {known}")
    if len(article.text) > MOST_CHARACTERS:
        return Skipped(name, f"more than {MOST_CHARACTERS:,} characters are no article: split it")
    if max(map(len, article.text.split()), default=0) > LONGEST_WORD:
        return Skipped(name, f"a word of more than {LONGEST_WORD:,} characters is no article")
    return None


def _parsed(batch: Sequence[Article | Skipped]) -> dict[int, Doc]:
    """The parsed articles by their place in ``batch``; none for what was not parsed together with others."""
    by_language: dict[str, dict[int, Article]] = {}
    for place, item in enumerate(batch):
        if isinstance(item, Article):
            by_language.setdefault(item.language, {})[place] = item
    parsed: dict[int, Doc] = {}
    for language, articles in by_language.items():
        if len(articles) == 1:
            continue
        # Loading spaCy takes seconds: not before there is an article to read.
        from lib import languages
        from lib.extract.parsing import parse_all

        try:
            docs = list(parse_all(list(articles.values()), languages.pipeline(language)))
        except Exception:  # each will be parsed by itself, and the one that fails be named
            continue
        parsed |= zip(articles, docs, strict=True)
    return parsed


def _extraction(article: Article, parsed: Doc | None) -> Extraction | Skipped:
    from lib.extract import extract

    try:
        return extract(article) if parsed is None else extract(article, parsed)
    except Exception as error:  # one article must never cost the others
        name = article.path or article.id
        return Skipped(name, f"extraction failed: {type(error).__name__}: {error}")
