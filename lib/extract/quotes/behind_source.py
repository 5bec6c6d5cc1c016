"""Where the clause behind a source begins: "Selon l'agence, proche du pouvoir, la trêve tiendra"."""

from __future__ import annotations

from lib.extract.quotes.edges import PARTICIPLE, begins_with_verb, is_finite
from lib.extract.quotes.layout import COMMA, Layout
from lib.extract.quotes.scene import Scene
from lib.extract.quotes.sources import Source, begins_another


def is_clausal(layout: Layout, start: int, end: int) -> bool:
    """Whether tokens ``[start, end)`` hold a finite verb or words between marks."""
    within = range(start, min(end, len(layout.low)))
    return any(not layout.outside(i) or is_finite(layout, i) for i in within)


def behind_source(scene: Scene, source: Source) -> int | None:
    """The first token of the clause behind the source and its appositions."""
    layout, sentence = scene.layout, scene
    at = source.end
    if at >= sentence.end or layout.low[at] not in COMMA:
        # "Selon Ali Ba la trêve tient"
        begins = source.first == scene.start and begins_another(layout, at) if at < sentence.end else False
        return at if at < sentence.end and (begins or not layout.outside(at)) else None
    at += 1
    if at >= sentence.end:
        return None
    if _are_others(layout, source, at):
        return at
    if (subject := _parted_subject(layout, at, sentence.end)) is not None:
        return subject
    comma = next_comma(layout, at, sentence.end)
    relative = at < sentence.end and (
        layout.low[at] in layout.words.words["relatives"] or _participle(layout, at)
    )
    while (
        comma is not None
        and (relative or not is_clausal(layout, at, comma))
        and is_clausal(layout, comma, sentence.end)
    ):
        at, relative = comma + 1, layout.low[comma + 1] in layout.words.words["relatives"]
        comma = next_comma(layout, at, sentence.end)
        parted = relative or (comma is not None and _further(layout, at, comma, sentence.end))
        if at < sentence.end and layout.doc[at].pos_ in ("DET", "PRON") and not parted:
            break
    return at if at < sentence.end else None


def _are_others(layout: Layout, source: Source, at: int) -> bool:
    """Whether several are told of behind one source, who are not it: "Selon le média, les proches, …"."""
    several = layout.pos[at] == "DET" and layout.doc[at].morph.get("Number", []) == ["Plur"]
    one = layout.doc[source.head].morph.get("Number", []) == ["Sing"]
    return several and one and layout.pos[source.head] == "NOUN"


def _further(layout: Layout, at: int, comma: int, end: int) -> bool:
    """Whether one more apposition stands here: "Selon X, chef du MNL, le premier parti, la trêve tient".

    Not the first of a list: "le président, le ministre et le général ont signé".
    """
    if comma + 1 >= end:
        return False
    verb = next((i for i in range(comma + 1, end) if not layout.outside(i) or is_finite(layout, i)), end)
    listed = any(layout.low[i] in ("et", "ou", ",") for i in range(comma + 1, verb))
    subject = layout.pos[comma + 1] in ("DET", "PRON", "PROPN")
    subject = subject and not begins_with_verb(layout, comma + 1, end)
    return subject and verb < end and not listed and not is_clausal(layout, at, comma)


def _parted_subject(layout: Layout, at: int, end: int) -> int | None:
    """Where the clause begins whose subject commas part from its verb: "la trêve, signée lundi, tiendra"."""
    subject: int | None = None
    while at < end:
        comma = next_comma(layout, at, end)
        beside = layout.low[at] in layout.words.words["relatives"] or _participle(layout, at)
        if not beside and begins_with_verb(layout, at, end):
            return subject
        if not beside and is_clausal(layout, at, comma or end):
            return None
        named = layout.pos[at] == "PROPN" and subject is not None
        if not beside and not named and layout.pos[at] in ("DET", "PRON", "PROPN"):
            # "l'ancien président, Ali Ba, a signé": the name only tells who he is
            subject = at
        if comma is None:
            return None
        at = comma + 1
    return None


def _participle(layout: Layout, at: int) -> bool:
    """Whether a participle stands here; the parse takes some for adjectives: "fixée dans une résolution"."""
    if layout.pos[at] == "ADJ":
        led = at + 1 < len(layout.low) and layout.pos[at + 1] == "ADP"
        return led and layout.low[at].endswith(PARTICIPLE)
    part = layout.doc[at].morph.get("VerbForm", []) == ["Part"] or layout.low[at].endswith(PARTICIPLE)
    return layout.pos[at] == "VERB" and part


def next_comma(layout: Layout, at: int, end: int) -> int | None:
    """The first comma or dash outside all marks in tokens ``[at, end)``, or None."""
    while at < end:
        if not layout.outside(at):
            at = layout.mark_tokens[layout.mark_of[at]][1]
            continue
        if layout.low[at] in (",", "–", "—"):
            return at
        at += 1
    return None
