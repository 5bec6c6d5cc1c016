"""Quotations without a cue of their own: carried over from the sentence before or shared with the next."""

from __future__ import annotations

import re
from dataclasses import replace

from lib.extract.quotes.layout import Layout, Sentence
from lib.extract.quotes.scene import Finding, Scene, build
from lib.extract.quotes.speaker import NOBODY, Cast, Speaker, inherited
from lib.extract.quotes.unclaimed import last_subject

Said = tuple[Finding, Speaker]
NEAR = 1


def only_marks(layout: Layout, sentence: Sentence) -> bool:
    """Whether the sentence is nothing but a quotation."""
    return bool(sentence.marks) and all(
        not layout.outside(i) or layout.doc[i].is_punct or layout.doc[i].is_space
        for i in range(sentence.start, sentence.end)
    )


def alone(scene: Scene) -> Finding:
    """The direct quotation that is a whole sentence."""
    return build(scene, scene.start, scene.end, list(scene.layout.sentences[scene.number].marks))


def is_heading(layout: Layout, number: int) -> bool:
    """Whether sentence ``number`` is a paragraph by itself that does not end as a sentence does."""
    sentence = layout.sentences[number]
    around = layout.sentences[max(0, number - 1) : number] + layout.sentences[number + 1 : number + 2]
    if any(other.paragraph == sentence.paragraph for other in around):
        return False
    inner = layout.inner(sentence.marks[-1])
    return inner[-1] not in ".…" and layout.text(sentence.start, sentence.end)[-1] not in ".…"


def carried(layout: Layout, number: int, said: dict[int, list[Said]], cast: Cast) -> Speaker:
    """The speaker of a quotation that has no cue, from its neighbours."""
    sentence = layout.sentences[number]
    before = _neighbour(layout, number, -1)
    here = before is not None and layout.sentences[before].paragraph == sentence.paragraph
    after = _neighbour(layout, number, 1)
    if (
        not here
        and after is not None
        and layout.sentences[after].paragraph == sentence.paragraph
        and said.get(after)
    ):
        first, speaker = said[after][0]
        if first.kind == "direct" and first.cue is not None and first.cue.order == "inverted":
            return inherited(speaker)
    if before is None:
        return NOBODY
    if said.get(before):
        return inherited(said[before][-1][1])
    near = here or layout.text(layout.sentences[before].start, layout.sentences[before].end).endswith(":")
    return (
        inherited(last_subject(layout, layout.sentences[before].start, layout.sentences[before].end, cast))
        if near
        else NOBODY
    )


def settled(scene: Scene, here: list[Said], said: dict[int, list[Said]], cast: Cast) -> list[Said]:
    """The quotations of a sentence with the speaker of the last one where a pronoun or nothing stands."""
    last = _last_speaker(scene, said)
    return (
        here
        if last is None
        else [(found, _settle(scene, found, speaker, last, cast)) for found, speaker in here]
    )


def _last_speaker(scene: Scene, said: dict[int, list[Said]]) -> Speaker | None:
    sentences = scene.layout.sentences
    here = sentences[scene.number].paragraph
    for number in range(scene.number - 1, -1, -1):
        if here - sentences[number].paragraph > NEAR:
            return None
        if said.get(number):
            return said[number][-1][1]
    return None


def _settle(scene: Scene, found: Finding, speaker: Speaker, last: Speaker, cast: Cast) -> Speaker:
    cue = found.cue
    if speaker.id is not None or cue is None:
        return speaker
    if last.id is None:
        return replace(
            speaker, unnamed=speaker.unnamed or (last.unnamed and _points_back(scene, speaker, last))
        )
    if speaker.head is None and cue.form == "infinitive" and scene.layout.low[scene.start] == "et":
        return inherited(last)
    word = (speaker.text or "").lower()
    actor = cast.actors.get(last.id)
    if word not in ("il", "elle") or actor is None or actor.gender == ("f" if word == "il" else "m"):
        return speaker
    return replace(last, text=speaker.text, basis="pronoun", able=True)


def _points_back(scene: Scene, speaker: Speaker, last: Speaker) -> bool:
    """Whether "elle", "le responsable" or "cette source" means the unnamed source that spoke before."""
    doc = scene.layout.doc
    if (speaker.text or "").lower() in ("il", "elle", "ils", "elles"):
        return True
    return (
        speaker.head is not None
        and last.head is not None
        and doc[speaker.head].lemma_ == doc[last.head].lemma_
    )


def _neighbour(layout: Layout, number: int, step: int) -> int | None:
    other = number + step
    return other if 0 <= other < len(layout.sentences) else None


def squeeze(text: str) -> str:
    """Letters and digits only, lower-case: for telling whether one quotation repeats another."""
    return re.sub(r"\W+", "", text.lower())
