"""Attributions that stand inside the marks: "« La guerre, a-t-il dit, doit cesser. »"."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.quotes.cues import Cue, cue_at
from lib.extract.quotes.inversion import inverted_pronoun
from lib.extract.quotes.layout import COMMA, Layout, Sentence
from lib.extract.quotes.scene import Finding
from lib.records import Span

SPEECH = {
    "say", "add", "answer", "insist", "remark", "opine", "warn", "promise", "utter", "write", "concede",
    "claim", "denounce", "regret", "rejoice", "reveal", "hope",
}  # fmt: skip
LONGEST = 30


def read_inner(layout: Layout, sentence: Sentence, number: int, mark: int) -> Finding | None:
    """The quotation in ``mark`` when its attribution stands inside it, between commas; else None."""
    first, last = layout.mark_tokens[mark]
    commas = [at for at in range(first + 2, last - 1) if layout.low[at] in COMMA]
    if not any(_may_open(layout, at, last) for at in commas):
        return None
    opened = replace(layout, opened=mark)
    inside = Sentence(first, last, sentence.paragraph, ())
    for at in range(first + 2, last):
        if layout.low[at] not in COMMA or at + 1 >= last:
            continue
        for verb in range(at + 1, min(at + 6, last)):
            cue = cue_at(opened, verb, inside) if opened.words.infinitives(opened.low[verb]) else None
            if cue and cue.first == at + 1 and cue.order == "inverted" and cue.groups & SPEECH:
                end = _closing(layout, cue, last)
                if end is not None:
                    return _cut(layout, number, mark, cue, at, end)
    return None


def _may_open(layout: Layout, comma: int, last: int) -> bool:
    return any(layout.low[at] in layout.words.forms for at in range(comma + 1, min(comma + 6, last)))


def _closing(layout: Layout, cue: Cue, last: int) -> int | None:
    """The comma or full stop that closes the incise."""
    pronoun = cue.subject is not None and inverted_pronoun(layout, cue.subject)
    behind = max(cue.last, cue.subject or 0) + 1
    open_end = not layout.marks[layout.mark_of[cue.index]].closed
    if open_end and not any(layout.pos[at] in ("VERB", "AUX") for at in range(behind, last)):
        # "« La trêve tient, a dit le chef du parti, Ole Berg.", which is never closed
        return last
    for at in range(behind, min(cue.last + LONGEST, last)):
        if layout.low[at] in (*COMMA, ".", ":", ";", "!", "?"):
            return at
    return last if pronoun or not layout.marks[layout.mark_of[cue.index]].closed else None


def _cut(layout: Layout, number: int, mark: int, cue: Cue, comma: int, end: int) -> Finding:
    whole = layout.marks[mark]
    first, last = layout.mark_tokens[mark]
    before = (whole.inner_start, layout.chars(comma - 1, comma)[1])
    at = end
    while at < last and layout.doc[at].is_punct and layout.doc[at].text not in ("[", "(", "«", '"'):
        at += 1
    pieces: tuple[Span, ...] = (before,)
    if at < last and layout.doc[at].idx < whole.inner_end:
        pieces = (before, (layout.doc[at].idx, whole.inner_end))
    return Finding(
        start=whole.inner_start,
        end=pieces[-1][1],
        kind="direct",
        verbatim=pieces,
        first=first,
        last=last,
        sentence=number,
        cue=cue,
        zone=((cue.first, end),),
        marks=(mark,),
    )
