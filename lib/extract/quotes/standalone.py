"""Sentences that are a quotation and nothing else, and headings."""

from __future__ import annotations

from lib.extract.quotes.edges import is_finite
from lib.extract.quotes.layout import ENDS, Layout, Sentence
from lib.extract.quotes.scene import Finding, Scene, build

LONGEST_HEADING = 90
LONGEST_LEAD = 8


def only_marks(layout: Layout, sentence: Sentence) -> bool:
    """Whether the sentence is nothing but a quotation, or one whose last word the reporter explains."""
    if not sentence.marks:
        return False
    end = sentence.end
    last = layout.mark_tokens[sentence.marks[-1]][1]
    if last + 1 < end and layout.low[last] == "," and layout.pos[last + 1] in ("DET", "NOUN"):
        # "« … avec le Centre », une organisation basée à Genève."
        end = end if any(is_finite(layout, i) for i in range(last, end)) else last
    return all(
        not layout.outside(i) or layout.doc[i].is_punct or layout.doc[i].is_space
        for i in range(_behind_lead(layout, sentence), end)
    )


def _behind_lead(layout: Layout, sentence: Sentence) -> int:
    """Where the quotation begins behind a few words without a verb: "Puis, après un silence : « … »"."""
    first = layout.mark_tokens[sentence.marks[0]][0]
    lead = range(sentence.start, first - 1)
    adverb = bool(lead) and layout.pos[sentence.start] in ("ADV", "CCONJ")
    plain = all(layout.pos[at] not in ("VERB", "AUX", "PROPN", "PRON") for at in lead)
    led = adverb and plain and len(lead) <= LONGEST_LEAD and layout.low[first - 1] == ":"
    return first if led else sentence.start


def alone(scene: Scene) -> Finding:
    """The direct quotation that is a whole sentence."""
    marks = list(scene.layout.sentences[scene.number].marks)
    first = scene.layout.mark_tokens[marks[0]][0]
    return build(scene, first, scene.layout.mark_tokens[marks[-1]][1], marks)


def is_heading(layout: Layout, number: int) -> bool:
    """Whether sentence ``number`` is a paragraph by itself that does not end as a sentence does."""
    sentence = layout.sentences[number]
    around = layout.sentences[max(0, number - 1) : number] + layout.sentences[number + 1 : number + 2]
    if any(other.paragraph == sentence.paragraph for other in around):
        return False
    inner = layout.inner(sentence.marks[-1])
    before = layout.sentences[max(0, number - 1)]
    if layout.text(before.start, before.end).endswith(":"):
        return False
    return inner[-1] not in ".…" and layout.text(sentence.start, sentence.end)[-1] not in ".…"


def is_headline(layout: Layout, number: int) -> bool:
    """Whether sentence ``number`` is a heading within the body, which only repeats what the body tells.

    It stands alone, is short, and ends neither as a sentence nor with somebody's whole words.
    """
    sentence, text = layout.sentences[number], layout.article.text
    start, end = layout.doc[sentence.start].idx, layout.chars(sentence.start, sentence.end)[1]
    alone = all(
        layout.sentences[near].paragraph != sentence.paragraph
        for near in (number - 1, number + 1)
        if 0 <= near < len(layout.sentences)
    )
    inside = 0 < layout.article.body_start <= start and number + 1 < len(layout.sentences)
    if not (alone and inside) or end - start > LONGEST_HEADING:
        return False
    first = next(
        (s for s in layout.sentences if layout.doc[s.start].idx >= layout.article.body_start), sentence
    )
    ended = text[start:end].rstrip("»”\"’' \u00a0\u202f")[-1:] in ENDS + ":"
    signed = any(mark == layout.mark_of[sentence.start] for mark in sentence.marks)
    return not ended and not signed and sentence != first
