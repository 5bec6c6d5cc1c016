"""Which pieces of a text the encoder sees at once.

A window is of whole sentences, and sees some pieces of what stands before it. The lower layers see no further
than a chunk of it, again of whole sentences: what they tell is of the words close by, and attention takes a
time that grows with the square of what is seen.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lib.records import Span

# In pieces: a window's own, what it sees of the text before, and a chunk.
WINDOW, BEFORE, CHUNK = 432, 32, 128
# Sentences that are seen before the first place of which something is asked, and behind the last one.
EARLIER, LATER = 3, 1

Pieces = tuple[int, int]


@dataclass(frozen=True)
class Layout:
    """A window on the pieces of a text: ``first`` to ``last`` are seen, those from ``core`` on are its own.

    Pieces are counted from 1 within the window, where 0 is the mark that begins every text. ``starts`` and
    ``sentence_starts`` are characters, ``cuts`` the first piece of each sentence.
    """

    spans: Sequence[Span]
    starts: Sequence[int]
    sentence_starts: Sequence[int]
    cuts: Sequence[int]
    first: int
    core: int
    last: int

    @property
    def size(self) -> int:
        """How many pieces are seen, the marks of beginning and end among them."""
        return self.last - self.first + 2

    def holds(self, position: int) -> bool:
        """Whether the piece at a character is one of the window's own."""
        return self.core <= self._piece(position) < self.last

    def pieces(self, start: int, end: int) -> Pieces | None:
        """The pieces of a span of characters; None when it begins elsewhere."""
        first = self._piece(start)
        if not self.first <= first < self.last:
            return None
        last = max(bisect_left(self.starts, end), first + 1)
        return first - self.first + 1, min(last, self.last) - self.first + 1

    def sentence(self, position: int) -> int:
        """The number of the sentence around a character."""
        return max(bisect_right(self.sentence_starts, position) - 1, 0)

    @property
    def chunks(self) -> tuple[Pieces, ...]:
        """What the lower layers see at once; here the first piece that is seen is number 0."""
        cuts = [cut for cut in self.cuts if self.first < cut < self.last]
        runs = _runs(cuts, self.first, self.last, CHUNK)
        return tuple((start - self.first, end - self.first) for start, end in runs)

    def _piece(self, position: int) -> int:
        at = max(bisect_right(self.starts, position) - 1, 0)
        while at < len(self.spans) and self.spans[at][1] <= position:
            at += 1
        return at


def layouts(spans: Sequence[Span], sentences: Sequence[Span], wanted: Sequence[int]) -> Iterator[Layout]:
    """The windows on a text that hold ``wanted`` characters, each the own one of just one window.

    A window reaches no farther than some sentences around the first and the last of them.
    """
    starts, pieces = [start for start, _ in sentences], [start for start, _ in spans]
    cuts = sorted({bisect_left(pieces, start) for start in starts})
    for core, last in _runs(cuts, 0, len(spans), WINDOW):
        whole = Layout(spans, pieces, starts, cuts, max(0, core - BEFORE), core, last)
        here = [at for at in wanted if whole.holds(at)]
        if here:
            begin = bisect_right(starts, min(here)) - 1 - EARLIER
            end = bisect_right(starts, max(here)) + LATER
            first = bisect_left(pieces, starts[begin]) if begin > 0 else 0
            beyond = bisect_left(pieces, starts[end]) if end < len(starts) else last
            yield replace(whole, first=max(whole.first, first), last=min(last, beyond))


def _runs(cuts: Sequence[int], first: int, last: int, most: int) -> Iterator[Pieces]:
    """From ``first`` to ``last`` in runs of at most ``most``, cut where it may be cut, or where it must."""
    while first < last:
        ends = (cut for cut in (*cuts, last) if first < cut <= first + most)
        end = max(ends, default=min(last, first + most))
        yield first, end
        first = end
