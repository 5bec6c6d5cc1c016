"""Article text as HTML: always escaped, with what was found in it marked."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lib.wording import fold


@dataclass(frozen=True, slots=True)
class Layer:
    """A stretch of text to mark: ``css`` is the class it gets, ``title`` what it says when pointed at."""

    start: int
    end: int
    css: str
    title: str = ""
    anchor: str | None = None


def marked(text: str, layers: Iterable[Layer], start: int = 0, end: int | None = None) -> str:
    """``text[start:end]`` as HTML with every layer marked, also where layers overlap."""
    end = len(text) if end is None else end
    inside = [
        layer for layer in layers if layer.start < end and layer.end > start and layer.start < layer.end
    ]
    cuts = sorted({start, end, *(min(max(p, start), end) for la in inside for p in (la.start, la.end))})
    pieces = []
    for first, last in pairwise(cuts):
        over = [layer for layer in inside if layer.start <= first and layer.end >= last]
        pieces.append(_piece(text[first:last], over, first))
    return "".join(pieces)


def lines(text: str, start: int = 0) -> list[tuple[int, int]]:
    """The lines of ``text`` from ``start`` on that hold more than space, as pairs of offsets."""
    spans = [match.span() for match in re.finditer(r"[^\n\r]+", text) if match.start() >= start]
    return [(first, last) for first, last in spans if text[first:last].strip()]


def found(text: str, query: str) -> list[Layer]:
    """Where the words of ``query`` stand in ``text``, whatever their accents and case."""
    # Folding may change a text's length, so it goes character by character and keeps the places.
    folded = ""
    places: list[int] = []
    for position, character in enumerate(text):
        plain = fold(character)
        folded += plain
        places += [position] * len(plain)
    hits = []
    for word in fold(query).split():
        for match in re.finditer(re.escape(word), folded):
            hits.append(Layer(places[match.start()], places[match.end() - 1] + 1, "hit"))
    return hits


def _piece(text: str, over: Sequence[Layer], first: int) -> str:
    escaped = html.escape(text)
    if not over:
        return escaped
    classes = " ".join(dict.fromkeys(layer.css for layer in over))
    titles = html.escape(" · ".join(dict.fromkeys(layer.title for layer in over if layer.title)), quote=True)
    anchor = next((la.anchor for la in over if la.anchor and la.start == first), None)
    named = f' id="{html.escape(anchor, quote=True)}"' if anchor else ""
    return f'<mark{named} class="{classes}" title="{titles}">{escaped}</mark>'
