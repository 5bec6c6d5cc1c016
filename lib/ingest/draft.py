"""What a format's reader finds in a file: a text and what is stated about it, before it is an article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from lib.ingest.metadata import Metadata

# More articles than this in one file are a mistake or an attack.
MOST_ARTICLES = 20_000


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


@dataclass(frozen=True, slots=True)
class Options:
    """How to read: ``fields`` maps our names (title, text, published…) to the file's, for JSON and CSV.

    ``depth`` counts the archives and messages around the file.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    depth: int = 0

    def deeper(self) -> Options:
        """For a file inside the one that is read."""
        return replace(self, depth=self.depth + 1)
