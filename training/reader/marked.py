"""Articles in which each telling of a contact is marked -> tellings, vectors, features and what they tell.

A marked article (``training/tellings``) is the day of publication, the title, an empty line and the body;
``⟦A|la rencontre⟧`` tells happening A of this article, ``⟦-|dialogue⟧`` none in particular.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lib import languages
from lib.extract.events.alike import Alike, Features, compared, pairs
from lib.extract.events.merge import group
from lib.extract.events.second_reading import contacts, scene
from lib.extract.events.tellings import Tellings
from lib.extract.first_reading import first_reading
from lib.extract.parsing import parse
from lib.extract.quotes.second_reading import sayings
from lib.reader.package import Floats
from lib.reader.reading import Reader
from lib.records import Article
from lib.sentences import sentences

MARK = re.compile(r"⟦([A-Z]|-)\?*\|([^⟦⟧|]*)⟧")
NONE = "-"


@dataclass(frozen=True, slots=True)
class Marked:
    """The tellings that the rules find in one article: what each tells.

    ``labels`` are None for words that no mark touches, "-" for no contact. ``vectors`` has a row a telling,
    ``features`` one a pair of ``which``.
    """

    name: str
    tellings: Tellings
    labels: list[str | None]
    vectors: Floats
    which: list[tuple[int, int]]
    features: list[Features]


def marked(folder: Path, reader: Reader) -> Iterator[Marked]:
    """All marked articles of ``folder``; raises ValueError for one whose marks are broken."""
    for path in sorted(folder.glob("*.txt")):
        article, marks = read(path)
        yield _of(article, marks, reader)


def read(path: Path) -> tuple[Article, list[tuple[int, int, str]]]:
    """The article without its marks, and those: first character, the one behind the last, and the letter."""
    day, _, rest = path.read_text(encoding="utf-8").strip().partition("\n")
    title, _, body = rest.partition("\n")
    raw = f"{title.strip()}\n\n{body.strip()}"
    text, marks, last = "", list[tuple[int, int, str]](), 0
    for mark in MARK.finditer(raw):
        text += raw[last : mark.start()]
        marks.append((len(text), len(text) + len(mark[2]), mark[1]))
        text, last = text + mark[2], mark.end()
    text += raw[last:]
    if "⟦" in text or "⟧" in text:
        raise ValueError(f"{path}: a mark is broken near {text[max(0, text.find('⟦')) :][:40]!r}")
    start = len(MARK.sub(r"\2", title.strip())) + 2
    published = date.fromisoformat(day.strip())
    return Article(path.stem, title.strip(), text, "fr", start, None, None, published, "metadata"), marks


def _of(article: Article, marks: list[tuple[int, int, str]], reader: Reader) -> Marked:
    first = first_reading(article, parse(article, languages.pipeline(article.language)))
    tellings, where = first.tellings, contacts(first.tellings)
    look = reader.look(scene(tellings, first.dates, article, first.wide), where, sayings(first.quotes))
    which = list(pairs(tellings.told))
    return Marked(
        name=article.id,
        tellings=tellings,
        labels=[_label(told.position, marks) for told in tellings.told],
        vectors=look.vectors(where)[: len(tellings.told)],
        which=which,
        features=compared(tellings.told, which, sentences(article.text), first.wide.actors),
    )


def _label(position: int, marks: list[tuple[int, int, str]]) -> str | None:
    """The letter of the mark that begins at or around ``position``, or just behind a prefix there."""
    near = (letter for start, end, letter in marks if start <= position < end or 0 < start - position < 4)
    return next(near, None)


def happenings(tellings: Tellings, alike: Alike | None = None) -> list[int]:
    """The number of the happening of each telling, as they are put together with and without a model."""
    found = [-1] * len(tellings.told)
    for number, cluster in enumerate(group(tellings.told, tellings.cast.actors, alike)):
        for told in cluster.told:
            same = (
                at for at, each in enumerate(tellings.told)
                if found[at] < 0 and each.trigger.token.i == told.trigger.token.i
            )  # fmt: skip
            found[next(same)] = number
    return found
