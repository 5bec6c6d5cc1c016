"""Offsets of the gold -> offsets of the text as stored."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.parsing import normalise
from lib.records import Span


class Aligner:
    """Finds a gold row's words in the stored text: where it says, or else at the nearest place.

    The gold counts in the raw file; the stored text can be shorter by front matter, soft hyphens or
    carriage returns. Rows that are nowhere keep their offsets, as far as the text goes, and are listed in
    ``lost``.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = _plain(text)
        self.shift = 0
        self.lost: list[str] = []

    def __call__(self, start: int, end: int, words: str | None) -> Span:
        """The span of ``words`` in the stored text; ``start`` and ``end`` themselves without any."""
        if not words or self.text[start:end] == words:
            return start, end
        wanted = _plain(words)
        places = list(_occurrences(self.plain, wanted))
        if not places:
            self.lost.append(words)
            return min(start, len(self.text)), min(end, len(self.text))
        # The rows of one file are all off by about as much.
        nearest = min(places, key=lambda place: abs(place - start - self.shift))
        self.shift = nearest - start
        return nearest, nearest + len(wanted)


def _plain(text: str) -> str:
    # ingest joins lines that were broken by width
    return normalise(text).replace("\n", " ")


def _occurrences(text: str, words: str) -> Iterator[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)
