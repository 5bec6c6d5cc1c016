"""The left edge of what is said around quoted words: articles, the noun described, asides, media."""

from __future__ import annotations

from lib.extract.quotes.cues import Cue
from lib.extract.quotes.layout import Layout

EDGE = ("DET", "ADJ", "ADV", "NUM")


def left_of_island(layout: Layout, cue: Cue, first: int) -> int:
    """Where the article and adjectives before an island begin that go with it."""
    while first - 1 > cue.last and layout.outside(first - 1) and layout.doc[first - 1].pos_ in EDGE:
        first -= 1
    return first


def left_of_noun(layout: Layout, cue: Cue, first: int) -> int:
    """Where the object begins whose noun the island describes: "évoque dans une note des liens « forts »"."""
    start = left_of_island(layout, cue, first)
    if start != first or layout.pos[first - 1] != "NOUN":
        return start
    begin = first - 1
    while begin - 1 > cue.last and layout.pos[begin - 1] in EDGE:
        begin -= 1
    if layout.low[begin - 1] == "des":
        return begin - 1
    governed = layout.pos[begin - 1] == "ADP" and layout.low[begin - 1] not in layout.words.words["of_doing"]
    return first if governed or begin == first - 1 else begin


def behind_aside(layout: Layout, start: int, first: int) -> int:
    """The token behind the comma that closes an aside right behind the cue; ``first`` where there is none."""
    if layout.low[start] != ",":
        return first
    return next((at + 1 for at in range(start + 1, first) if layout.low[at] == ","), first)


def object_before(layout: Layout, cue: Cue, first: int) -> bool:
    """Whether only the cue's object stands before the island: "souligne la nécessité « d'agir »"."""
    led = layout.low[first - 1] in layout.words.words["of_doing"]
    between = range(cue.last + 1, first - led)
    nouns = [at for at in between if layout.pos[at] == "NOUN"]
    plain = all(layout.pos[at] in ("DET", "NOUN", "ADJ", "NUM") for at in between)
    told = {layout.doc[at].lemma_ for at in nouns} & (
        layout.words.words["days"] | layout.words.sources["people"]
    )
    return bool(nouns) and plain and not told and layout.pos[cue.last + 1] == "DET"


def medium_at(layout: Layout, at: int, limit: int) -> bool:
    """Whether "dans un communiqué", "sur X" stands here, before token ``limit``."""
    text, here = layout.article.text, layout.doc[at].idx
    match = layout.words.platform.match(text, here) or layout.words.medium.match(text, here)
    return match is not None and match.end(1) <= layout.doc[limit].idx
