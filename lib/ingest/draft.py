"""What a format's reader finds in a file: a text and what is stated about it, before it is an article."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from lib.ingest.decode import MEGABYTE, BadInput
from lib.ingest.metadata import Metadata

# More articles than this in one file are a mistake or an attack.
MOST_ARTICLES = 20_000
MOST_BYTES = 400 * MEGABYTE
SECONDS = 900


@dataclass(frozen=True, slots=True)
class Draft:
    """A text as found. ``part`` says which part of its file it is, for a file that holds several."""

    text: str
    known: Metadata = field(default_factory=Metadata)
    part: str | None = None
    markdown: bool = False


@dataclass(frozen=True, slots=True)
class Failure:
    """A part of a file that gave no text, with the reason in one line."""

    reason: str
    part: str | None = None


def one_line(text: str) -> str:
    """``text`` fit for a message: one line, not long, nothing that a terminal would act on."""
    shown = "".join(character if character.isprintable() else " " for character in text[:2000])
    return " ".join(shown.split())[:300]


Drafts = Iterable[Draft | Failure]


@dataclass(slots=True)
class Spent:
    """What one file has cost so far with all that is packed in it, however deep.

    Archives within archives would otherwise have the limits of each, multiplied.
    """

    unpacked: int = 0
    articles: int = 0
    began: float = field(default_factory=lambda: time.monotonic())

    def add(self, unpacked: int = 0, articles: int = 0) -> None:
        """Counts bytes unpacked and articles found; then as :meth:`check`."""
        self.unpacked += unpacked
        self.articles += articles
        self.check()

    def check(self) -> None:
        """Raises BadInput when nothing more is to be read."""
        if self.unpacked > MOST_BYTES:
            raise BadInput(f"more than {MOST_BYTES // MEGABYTE} MB when unpacked; the rest is not read")
        if self.articles >= MOST_ARTICLES:
            raise BadInput(f"more than {MOST_ARTICLES} articles; the rest is not read")
        if time.monotonic() - self.began > SECONDS:
            raise BadInput(
                f"more than {SECONDS // 60} minutes; the rest is not read: unpack it into a folder"
            )


@dataclass(frozen=True, slots=True)
class Options:
    """How to read: ``fields`` maps our names (title, text, published…) to the file's, for JSON and CSV.

    ``depth`` counts the archives and messages around the file, ``spent`` what they have cost together.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    depth: int = 0
    spent: Spent = field(default_factory=Spent)

    def deeper(self) -> Options:
        """For a file inside the one that is read."""
        return replace(self, depth=self.depth + 1)
