"""Text cut into the pieces that the encoder knows, each with its place in the text.

A word is cut where the product of its pieces' probabilities is greatest (the unigram model of SentencePiece,
Kudo 2018, arXiv:1804.10959), with the vocabulary that the package brings.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from lib.reader.package import Package
from lib.records import Span

SPACE = "\u2581"
# No piece of the vocabulary that French could need is longer.
LONGEST = 32
WORD = re.compile(r"\S+")
# The words remembered; a newspaper's year has more, but most of its words are few.
MOST_WORDS = 100_000
# How much less likely than the least likely piece a character is that no piece has.
UNKNOWN = 10.0


@dataclass(frozen=True)
class Cutter:
    """Cuts text into pieces; remembers the words it has cut."""

    package: Package
    _known: dict[str, list[tuple[int, int, int]]] = field(default_factory=dict, repr=False)

    @cached_property
    def _ids(self) -> dict[str, int]:
        unknown = self.package.marks[2]
        return {piece: i for i, piece in enumerate(self.package.pieces) if piece and i != unknown}

    @cached_property
    def _scores(self) -> list[float]:
        return [float(score) for score in self.package.scores]

    @cached_property
    def _unknown_score(self) -> float:
        return float(self.package.scores.min()) - UNKNOWN

    def cut(self, text: str) -> tuple[list[int], list[Span]]:
        """The ids of the pieces and where each stands; a mark of space alone stands for no characters."""
        ids: list[int] = []
        spans: list[Span] = []
        for match in WORD.finditer(text):
            start = match.start()
            for piece, first, last in self._word(match.group()):
                ids.append(piece)
                spans.append((start + first, start + last))
        return ids, spans

    def _word(self, word: str) -> list[tuple[int, int, int]]:
        """The pieces of a word, each with start and end in it."""
        if (known := self._known.get(word)) is not None:
            return known
        found = [
            (piece, places[max(start - 1, 0)], places[end - 2] + 1 if end > 1 else places[0])
            for folded, places in self._folded(word)
            for piece, start, end in self._best(SPACE + folded)
        ]
        if len(self._known) >= MOST_WORDS:
            self._known.clear()
        self._known[word] = found
        return found

    def _folded(self, word: str) -> list[tuple[str, list[int]]]:
        """The word as the encoder knows it, with the place of each character; it may fall into several."""
        folding, words = self.package.folding, list[tuple[str, list[int]]]()
        folded, places = "", list[int]()
        for at, character in enumerate(word):
            for each in folding.get(character, character):
                if not each.isspace():
                    folded += each
                    places.append(at)
                elif folded:
                    words.append((folded, places))
                    folded, places = "", []
        return [*words, (folded, places)] if folded else words

    def _best(self, word: str) -> list[tuple[int, int, int]]:
        """The likeliest way to cut a word: ids with start and end."""
        ids, scores = self._ids, self._scores
        best = [0.0] + [float("-inf")] * len(word)
        back: list[tuple[int, int]] = [(0, 0)] * (len(word) + 1)
        for start in range(len(word)):
            so_far = best[start]
            for end in range(start + 1, min(len(word), start + LONGEST) + 1):
                piece = ids.get(word[start:end])
                if piece is not None and so_far + scores[piece] > best[end]:
                    best[end], back[end] = so_far + scores[piece], (piece, start)
            if so_far + self._unknown_score > best[start + 1]:
                best[start + 1] = so_far + self._unknown_score
                back[start + 1] = (self.package.marks[2], start)
        found, end = list[tuple[int, int, int]](), len(word)
        while end:
            piece, start = back[end]
            found.append((piece, start, end))
            end = start
        return found[::-1]
