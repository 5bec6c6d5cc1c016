"""Lines that a paper broke in the middle of a sentence, joined again."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.parsing import paragraphs
from lib.records import Span


def flowing(text: str, body: int = 0) -> Iterator[Span]:
    """Spans of the paragraphs, lines broken in the middle of a sentence joined, but not up to ``body``."""
    before: Span | None = None
    for start, end in paragraphs(text):
        if before and start > body and goes_on(text, before[1], start):
            before = (before[0], end)
            continue
        if before:
            yield before
        before = (start, end)
    if before:
        yield before


def goes_on(text: str, end: int, start: int) -> bool:
    """Whether the line at ``start`` goes on with the sentence of the line that ends at ``end``."""
    return text[start].islower() and (text[end - 1].isalnum() or text[end - 1] in ",'’")
