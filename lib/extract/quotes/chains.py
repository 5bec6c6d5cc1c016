"""Quotations without a cue of their own: carried over from the sentence before or shared with the next."""

from __future__ import annotations

import re
from dataclasses import replace

from lib.extract.quotes.content import is_finite
from lib.extract.quotes.cues import cue_at
from lib.extract.quotes.exclusion import is_label
from lib.extract.quotes.layout import DASHES, Layout, Sentence
from lib.extract.quotes.reading import read_forward
from lib.extract.quotes.scene import Finding, Scene, build
from lib.extract.quotes.speaker import NOBODY, Cast, Speaker, inherited, of_noun, subject_of

Said = tuple[Finding, Speaker]
FEW_WORDS = 3
MANY_WORDS = 5
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
    same = [other for other in layout.sentences if other.paragraph == sentence.paragraph]
    if len(same) > 1:
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
    return inherited(_subject(layout, layout.sentences[before], cast)) if near else NOBODY


def settled(scene: Scene, here: list[Said], said: dict[int, list[Said]], cast: Cast) -> list[Said]:
    """The quotations of a sentence with the speaker of the last one where a pronoun or nothing stands."""
    last = _last_speaker(scene, said)
    if last is None:
        return here
    return [(found, _settle(scene, found, speaker, last, cast)) for found, speaker in here]


def _last_speaker(scene: Scene, said: dict[int, list[Said]]) -> Speaker | None:
    sentences = scene.layout.sentences
    here = sentences[scene.number].paragraph
    for number in range(scene.number - 1, -1, -1):
        if here - sentences[number].paragraph > NEAR:
            return None
        if said.get(number):
            speaker = said[number][-1][1]
            return speaker if speaker.id else None
    return None


def _settle(scene: Scene, found: Finding, speaker: Speaker, last: Speaker, cast: Cast) -> Speaker:
    cue = found.cue
    if speaker.id is not None or cue is None or last.id is None:
        return speaker
    if speaker.head is None and cue.form == "infinitive" and scene.layout.low[scene.start] == "et":
        return inherited(last)
    word = (speaker.text or "").lower()
    actor = cast.actors.get(last.id)
    if word not in ("il", "elle") or actor is None or actor.gender == ("f" if word == "il" else "m"):
        return speaker
    return replace(last, text=speaker.text, basis="pronoun", able=True)


def _neighbour(layout: Layout, number: int, step: int) -> int | None:
    other = number + step
    return other if 0 <= other < len(layout.sentences) else None


def _subject(layout: Layout, sentence: Sentence, cast: Cast) -> Speaker:
    for at in range(sentence.start, sentence.end):
        token = layout.doc[at]
        if (
            layout.outside(at)
            and token.dep_ in ("nsubj", "nsubj:pass")
            and token.lower_ not in ("qui", "que", "ce")
        ):
            speaker = of_noun(layout, token, cast, None)
            return speaker if speaker.able and not speaker.unnamed else NOBODY
    return NOBODY


def after_colon(scene: Scene, mark: int, cast: Cast, earlier: list[Said]) -> Said | None:
    """ "Zelensky est formel : « … »", "Macron : « … »": the subject before a colon speaks."""
    layout, sentence = scene.layout, scene.layout.sentences[scene.number]
    first, last = layout.mark_tokens[mark]
    at = first - 1
    if at <= sentence.start or layout.low[at] != ":" or not layout.outside(at):
        return None
    found = build(scene, first, last, [mark], zone=((sentence.start, at),))
    before = [speaker for other, speaker in earlier if other.last <= first and speaker.able]
    if before:
        return found, inherited(before[-1])
    speaker = _subject(layout, sentence, cast)
    if speaker is not NOBODY:
        return found, speaker
    for token in reversed(layout.doc[sentence.start : at]):
        mention = cast.at(token)
        if mention is not None and mention.actor_ids:
            if cast.actors[mention.actor_ids[0]].kind != "person":
                return None
            return found, Speaker(
                mention.actor_ids[0], layout.article.text[mention.start : mention.end], mention.basis, True
            )
        if token.pos_ not in ("ADJ", "ADV", "PUNCT"):
            return None
    return None


def signed(scene: Scene, mark: int, cast: Cast) -> Said | None:
    """ "« … » (Zelensky)", "« … » – Donald Trump": a name behind the quotation and nothing else."""
    layout, sentence = scene.layout, scene.layout.sentences[scene.number]
    first, last = layout.mark_tokens[mark]
    rest = [
        layout.doc[i]
        for i in range(last, sentence.end)
        if not layout.doc[i].is_punct and layout.low[i] not in DASHES
    ]
    opening = layout.low[last] if last < sentence.end else ""
    if first != sentence.start or opening not in ("(", "-", "–", "—", ",") or not 1 <= len(rest) <= 9:
        return None
    if any(token.pos_ in ("VERB", "AUX") for token in rest):
        return None
    for token in rest:
        mention = cast.at(token)
        if mention is not None and mention.actor_ids:
            text = layout.article.text[mention.start : mention.end]
            found = build(scene, first, last, [mark], zone=((last, sentence.end),))
            return found, Speaker(mention.actor_ids[0], text, mention.basis, True)
    if not rest[0].text[:1].isupper():
        return None
    text = layout.text(rest[0].i, next((t.i for t in rest if not t.text[:1].isupper()), rest[-1].i + 1))
    return build(scene, first, last, [mark], zone=((last, sentence.end),)), Speaker(None, text, able=True)


def governed(scene: Scene, mark: int, cast: Cast) -> Said | None:
    """An island under a verb that is not in the rules: "Paris ne veut pas « fermer la porte »"."""
    layout, sentence = scene.layout, scene.layout.sentences[scene.number]
    words = layout.inner(mark).split()
    first, last = layout.mark_tokens[mark]
    said = any(is_finite(layout, i) for i in range(first, last))
    if len(words) < (FEW_WORDS if said else MANY_WORDS) or is_label(layout, mark):
        return None
    root = next((t for t in layout.doc[first:last] if not first <= t.head.i < last and not t.is_punct), None)
    if root is None:
        return None
    verb = root
    for _ in range(8):
        if verb.head.i == verb.i:
            break
        verb = verb.head
        if verb.pos_ == "VERB" and sentence.start <= verb.i < first and layout.outside(verb.i):
            cue = cue_at(layout, verb.i, sentence, any_verb=True)
            if cue is None or cue.passive:
                return None
            found = read_forward(scene, cue, [])
            token, own = subject_of(layout, cue, scene.number)
            if found is None or token is None or mark not in found.marks:
                return None
            speaker = of_noun(layout, token, cast, cue.first if token.i < cue.first else None)
            return (found, speaker if own else inherited(speaker)) if speaker.id else None
    return None


def squeeze(text: str) -> str:
    """Letters and digits only, lower-case: for telling whether one quotation repeats another."""
    return re.sub(r"\W+", "", text.lower())
