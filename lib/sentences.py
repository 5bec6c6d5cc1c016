"""The sentence an extraction stands in, found in the article's text alone.

The pages show each record in its sentence. The parse is gone by then, so the bounds come from the text:
a line break, or a full stop before a capital that is not an abbreviation's.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from lib.records import Span

LINE = re.compile(r"[^\n\r]+")
# Begun in the middle of a row of marks, or given back a space, it would find nothing else, only later.
STOP = re.compile(r"(?<![.!?…])[.!?…]++(?:\s?[\"»”’')\]])*\s++(?=[\"«“‘'(\[—–-]*\s*[A-ZÀ-ÖØ-Þ0-9])")
ABBREVIATION = re.compile(
    r"(?:\b[A-ZÀ-Ý]|\b(?:MM|Mme|Mmes|Mlle|Mgr|Me|Dr|Pr|St|Ste|Mr|Mrs|Ms|Gen|Sen|Rep|Gov|Lt|Col|Sgt"
    r"|art|av|apr|cf|env|etc|p|n°|vol|vs|no|No))$"
)


def sentences(text: str) -> tuple[Span, ...]:
    """Spans of the sentences of ``text`` in order, trimmed of white space; none overlap."""
    spans: list[Span] = []
    for line in LINE.finditer(text):
        start = line.start()
        for stop in STOP.finditer(text, line.start(), line.end()):
            before = text[max(start, stop.start() - 6) : stop.start()]
            if text[stop.start()] == "." and ABBREVIATION.search(before):
                continue
            spans.append((start, stop.end()))
            start = stop.end()
        spans.append((start, line.end()))
    trimmed = (_trim(text, span) for span in spans)
    return tuple(span for span in trimmed if span[0] < span[1])


def enclosing(spans: tuple[Span, ...], start: int, end: int) -> Span:
    """From the start of the sentence that holds ``start`` to the end of the one that holds ``end``.

    ``spans`` comes from :func:`sentences`. A position outside every sentence stands for itself.
    """
    first = _holding(spans, start)
    last = _holding(spans, max(start, end - 1))
    return (min(start, first[0]) if first else start, max(end, last[1]) if last else end)


def _holding(spans: tuple[Span, ...], position: int) -> Span | None:
    index = bisect_right(spans, (position, len(spans) and spans[-1][1] + 1)) - 1
    if index < 0:
        return None
    span = spans[index]
    return span if span[0] <= position < span[1] else None


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
