"""Reads an inverted cue: what stands before ", a déclaré le ministre"."""

from __future__ import annotations

from lib.extract.quotes.content import Finding, clause_end, is_finite, trim
from lib.extract.quotes.cues import COMMA, Cue, noun_phrase_end
from lib.extract.quotes.layout import Layout, Sentence
from lib.records import Span


def read_incise(
    layout: Layout, sentence: Sentence, number: int, cue: Cue, following: list[Cue], found: list[Finding]
) -> Finding | None:
    """The quotation before (and around) an inverted cue, or None."""
    start = _floor(layout, sentence, cue, found)
    start, end = trim(layout, skip_dateline(layout, sentence, start), cue.first)
    if start >= end:
        return None
    held = sorted({layout.mark_of[i] for i in range(start, end)} - {-1})
    beyond = following[0].first if following else sentence.end
    zone: tuple[Span, ...] = ((cue.first, sentence.end),)
    if not held:
        return _unmarked(layout, sentence, number, cue, start, end, found)
    pieces = whole_marks(layout, start, end, held)
    if pieces is None:
        if not cue.groups:
            return None
        return finding(layout, number, start, end, "mixed", held, cue, zone)
    again = _continued(layout, sentence, cue, beyond)
    if again is not None:
        stop = layout.mark_tokens[again][1]
        zone = ((cue.first, layout.mark_tokens[again][0]), (stop, sentence.end))
        return finding(
            layout, number, layout.mark_tokens[pieces[0]][0], stop, "direct", [*pieces, again], cue, zone
        )
    first, last = layout.mark_tokens[pieces[0]][0], layout.mark_tokens[pieces[-1]][1]
    return finding(layout, number, first, last, "direct", pieces, cue, zone)


def finding(
    layout: Layout,
    number: int,
    start: int,
    end: int,
    kind: str,
    held: list[int],
    cue: Cue | None,
    zone: tuple[Span, ...],
) -> Finding:
    """A finding over tokens ``[start, end)`` with these marks; a direct one leaves its marks out."""
    verbatim = tuple(piece for mark in held for piece in layout.marks[mark].pieces)
    first, last = layout.chars(start, end)
    if kind == "direct":
        first, last = layout.marks[held[0]].inner_start, layout.marks[held[-1]].inner_end
    return Finding(first, last, kind, verbatim, start, end, number, cue, None, zone, tuple(held))  # type: ignore[arg-type]


def _floor(layout: Layout, sentence: Sentence, cue: Cue, found: list[Finding]) -> int:
    """Where the content may begin: the sentence's start, or behind an earlier incise."""
    earlier = [f for f in found if f.cue and f.cue.order == "inverted" and f.cue.first < cue.first]
    if not earlier:
        return sentence.start
    behind = max(max(f.last, f.cue.last + 1) for f in earlier if f.cue)
    for at in range(behind, cue.first):
        if not layout.outside(at):
            return at
    return cue.first


def skip_dateline(layout: Layout, sentence: Sentence, start: int) -> int:
    """The token behind a dateline, "PARIS (AFP) –", else ``start``."""
    if start != sentence.start or not layout.low[start]:
        return start
    for at in range(start, min(start + 14, sentence.end)):
        if layout.low[at] in ("–", "—", "--", "-") and layout.outside(at):
            head = layout.text(start, at)
            upper = sum(letter.isupper() for letter in head)
            if upper * 2 > sum(letter.isalpha() for letter in head) or "(" in head:
                return at + 1
    return start


def whole_marks(layout: Layout, start: int, end: int, held: list[int]) -> list[int] | None:
    """The marks that are the whole quotation, when what stands outside them only leads to it."""
    outside = [i for i in range(start, end) if layout.outside(i) and not layout.doc[i].is_punct]
    first, last = layout.mark_tokens[held[0]][0], layout.mark_tokens[held[-1]][1]
    if not outside:
        return held
    if any(i >= last for i in outside):
        return None
    lead = layout.mark_tokens[held[-1]][0]
    if layout.low[lead - 1] == ":":
        return held[-1:]
    if any(i > first for i in outside):
        return None
    verb = any(is_finite(layout, i) for i in outside)
    spoken = any(is_finite(layout, i) for i in range(first, last))
    if layout.low[first - 1] in COMMA and not verb and spoken and len(outside) < last - first:
        return held
    return None


def _continued(layout: Layout, sentence: Sentence, cue: Cue, beyond: int) -> int | None:
    """The mark that goes on behind the incise: "« A », a dit X, « b »"."""
    for at in range(cue.last + 1, min(beyond, sentence.end)):
        if not layout.outside(at):
            comma = layout.low[at - 1] in COMMA
            return layout.mark_of[at] if comma else None
        if layout.low[at] in (":", ";") or is_finite(layout, at) and at != cue.subject:
            return None
    return None


def _unmarked(
    layout: Layout, sentence: Sentence, number: int, cue: Cue, start: int, end: int, found: list[Finding]
) -> Finding | None:
    """ "La rencontre aura lieu mardi, a indiqué le Kremlin." """
    if "incise" not in cue.reports or cue.negated or layout.low[cue.first - 1] not in COMMA:
        return None
    if any(f.first < cue.first and f.last > start for f in found):
        return None
    zone: tuple[Span, ...] = ((cue.first, sentence.end),)
    if any(is_finite(layout, i) for i in range(start, end)):
        return finding(layout, number, start, end, "indirect", [], cue, zone)
    again = noun_phrase_end(layout, sentence, max(cue.last, cue.subject or 0))
    if again >= sentence.end or layout.low[again] not in COMMA:
        return None
    first, stop = trim(layout, again, clause_end(layout, sentence, again + 1, cue))
    if not any(is_finite(layout, i) for i in range(first, stop)):
        return None
    held = sorted({layout.mark_of[i] for i in range(first, stop)} - {-1})
    zone = ((cue.first, again), (stop, sentence.end))
    return finding(layout, number, start, stop, "mixed" if held else "indirect", held, cue, zone)
