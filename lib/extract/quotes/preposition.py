"""Reads a prepositional source: "selon le ministère, …", "…, d'après Moscou"."""

from __future__ import annotations

from lib.extract.quotes.content import Finding, clause_end, is_finite, trim
from lib.extract.quotes.cues import COMMA, Cue, Source
from lib.extract.quotes.incise import skip_dateline, whole_marks
from lib.extract.quotes.layout import Layout, Sentence
from lib.records import Span


def read_source(
    layout: Layout, sentence: Sentence, number: int, source: Source, cues: list[Cue], found: list[Finding]
) -> Finding | None:
    """The clause that ``source`` stands behind, or None."""
    floor = max((f.last for f in found if f.first < source.first), default=sentence.start)
    start = skip_dateline(layout, sentence, max(floor, sentence.start))
    after = _behind_source(layout, sentence, source)
    before_verb = _clausal(layout, start, source.first)
    if before_verb and _last_word(layout, source.first, start) not in layout.words.words["joins"]:
        return _build(layout, number, source, start, source.first, (source.first, sentence.end))
    if after is None:
        return None
    end = clause_end(layout, sentence, after, None)
    if not _clausal(layout, after, end):
        return None
    if _relays(layout, after, end, cues, found):
        return None
    first, _ = trim(layout, start, source.first)
    subject_first = (
        not before_verb
        and first < source.first
        and any(layout.doc[i].pos_ in ("NOUN", "PROPN", "PRON") for i in range(first, source.first))
    )
    begin = first if subject_first else after
    return _build(layout, number, source, begin, end, (source.first, after))


def _clausal(layout: Layout, start: int, end: int) -> bool:
    return any(not layout.outside(i) or is_finite(layout, i) for i in range(start, end))


def _last_word(layout: Layout, at: int, floor: int) -> str:
    while at - 1 >= floor and layout.doc[at - 1].is_punct and layout.outside(at - 1):
        at -= 1
    return layout.low[at - 1] if at - 1 >= floor else ""


def _behind_source(layout: Layout, sentence: Sentence, source: Source) -> int | None:
    """The first token of the clause behind the source and its appositions."""
    at = source.end
    if at >= sentence.end or layout.low[at] not in COMMA:
        return at if at < sentence.end and not layout.outside(at) else None
    at += 1
    comma = _next_comma(layout, at, sentence.end)
    relative = at < sentence.end and (
        layout.low[at] in layout.words.words["relatives"]
        or layout.doc[at].tag_ == "VERB"
        and _participle(layout, at)
    )
    while (
        comma is not None
        and (relative or not _clausal(layout, at, comma))
        and _clausal(layout, comma, sentence.end)
    ):
        at, relative = comma + 1, False
        comma = _next_comma(layout, at, sentence.end)
        if at < sentence.end and layout.doc[at].pos_ in ("DET", "PRON"):
            break
    return at if at < sentence.end else None


def _participle(layout: Layout, at: int) -> bool:
    return layout.doc[at].morph.get("VerbForm") == ["Part"]


def _next_comma(layout: Layout, at: int, end: int) -> int | None:
    while at < end:
        if not layout.outside(at):
            at = layout.mark_tokens[layout.mark_of[at]][1]
            continue
        if layout.low[at] in (",", "–", "—"):
            return at
        at += 1
    return None


def _relays(layout: Layout, start: int, end: int, cues: list[Cue], found: list[Finding]) -> bool:
    """ "Selon l'agence, X a déclaré que …": X says it, the agency only hands it on."""
    return any(start <= f.first < end for f in found)


def _build(layout: Layout, number: int, source: Source, start: int, end: int, zone: Span) -> Finding | None:
    start, end = trim(layout, start, end)
    if start >= end:
        return None
    held = sorted({layout.mark_of[i] for i in range(start, end)} - {-1})
    verbatim = tuple(piece for mark in held for piece in layout.marks[mark].pieces)
    first, last = layout.chars(start, end)
    pieces = whole_marks(layout, start, end, held) if held else None
    if pieces:
        first, last = layout.marks[pieces[0]].inner_start, layout.marks[pieces[-1]].inner_end
        kind, held = "direct", pieces
    else:
        kind = "mixed" if held else "indirect"
    return Finding(first, last, kind, verbatim, start, end, number, None, source, (zone,), tuple(held))  # type: ignore[arg-type]
