"""Words between marks that no cue of the sentence took: brackets, signatures, elided and unknown verbs."""

from __future__ import annotations

from lib.extract.quotes.content import clause_end
from lib.extract.quotes.cues import cue_at
from lib.extract.quotes.denotation import of_noun
from lib.extract.quotes.edges import is_finite, trim
from lib.extract.quotes.exclusion import is_label
from lib.extract.quotes.island_under import SPEECH
from lib.extract.quotes.layout import DASHES, Layout
from lib.extract.quotes.reading import read_forward
from lib.extract.quotes.scene import Scene, build
from lib.extract.quotes.speaker import NOBODY, Cast, Said, Speaker, inherited
from lib.extract.quotes.subjects import subject_of

FEW_WORDS = 3
MANY_WORDS = 5
LONGEST_GAP = 9


def in_brackets(scene: Scene, mark: int, cast: Cast) -> Said | None:
    """ "Macron (« je reste optimiste ») a quitté Berlin": whoever stands before the bracket."""
    layout = scene.layout
    first, last = layout.mark_tokens[mark]
    if (
        first - 2 < scene.start
        or last >= scene.end
        or layout.low[first - 1] != "("
        or layout.low[last] != ")"
    ):
        return None
    mention = cast.at(layout.doc[first - 2])
    if mention is None or not mention.actor_ids or cast.actors[mention.actor_ids[0]].kind != "person":
        return None
    if len(layout.inner(mark).split()) < FEW_WORDS and not any(
        is_finite(layout, i) for i in range(first, last)
    ):
        # a nickname: "Prachanda (« le Féroce »)"
        return None
    text = layout.article.text[mention.start : mention.end]
    return build(scene, first, last, [mark]), Speaker(mention.actor_ids[0], text, mention.basis, True)


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
    if (
        first != _behind_topic(layout, sentence.start, first)
        or opening not in ("(", "-", "–", "—", ",")
        or not 1 <= len(rest) <= 9
    ):
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


def _behind_topic(layout: Layout, start: int, first: int) -> int:
    """The token behind a topic, "Trêve au Sahel : « … », Ali Ba", when that is ``first``; else ``start``."""
    topic = first - start > 1 and layout.low[first - 1] == ":"
    return first if topic and not any(is_finite(layout, at) for at in range(start, first)) else start


def told_behind(scene: Scene, mark: int, cast: Cast) -> Said | None:
    """ "« … », Ali Ba a dit aux élus.": whole words, and behind them who said it, in plain order."""
    layout = scene.layout
    first, last = layout.mark_tokens[mark]
    cue = next((cue for cue in scene.cues if cue.first > last), None)
    if first != scene.start or last >= scene.end or layout.low[last] != "," or cue is None:
        return None
    said = cue.order == "forward" and cue.form == "finite" and cue.groups & SPEECH and not cue.negated
    subject = layout.doc[last + 1 : cue.first]
    plain = all(token.pos_ in ("DET", "NOUN", "PROPN", "ADJ") for token in subject)
    behind = range(cue.last + 1, scene.end - 1)
    more = layout.words.words["that"] | {",", ":", ";"}
    if not (said and plain and len(subject)) or any(
        not layout.outside(at) or layout.low[at] in more or is_finite(layout, at) for at in behind
    ):
        return None
    head = next((token for token in subject if token.pos_ in ("NOUN", "PROPN")), None)
    speaker = of_noun(layout, head, cast, cue.first) if head is not None else NOBODY
    found = build(scene, first, last, [mark], cue, zone=((cue.first, scene.end),))
    return (
        (found, speaker) if speaker.able and any(is_finite(layout, at) for at in range(first, last)) else None
    )


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


def going_on(scene: Scene, mark: int, cast: Cast, earlier: list[Said]) -> Said | None:
    """ "« A », écrit-il, il faut « b »": a clause behind the incise in which the speaker goes on."""
    layout = scene.layout
    first = layout.mark_tokens[mark][0]
    before = [each for each in earlier if each[0].last <= first and each[0].cue is not None]
    if not before or before[-1][0].cue is None or before[-1][0].cue.order != "inverted":
        return None
    cue = before[-1][0].cue
    comma = next((at for at in range(max(cue.last, cue.subject or 0), first) if layout.low[at] == ","), None)
    verb = next((at for at in range(comma or first, first) if is_finite(layout, at)), None)
    if comma is None or verb is None or any(comma < c.index < first for c in scene.cues):
        return None
    if any(layout.low[at] in layout.words.words["relatives"] for at in range(comma + 1, verb)):
        return None
    start, end = trim(layout, comma, clause_end(scene, comma + 1, None))
    return build(scene, start, end, zone=((cue.first, comma),)), inherited(before[-1][1])


def gapped(scene: Scene, mark: int, cast: Cast, earlier: list[Said]) -> Said | None:
    """ "Paris évoque un « contact », Moscou un « premier pas »": the verb is left out the second time."""
    layout = scene.layout
    first, last = layout.mark_tokens[mark]
    before = [found for found, _ in earlier if found.last <= first and found.cue is not None]
    if (
        not before
        or not 2 <= first - before[-1].last <= LONGEST_GAP
        or layout.low[before[-1].last] not in (",", ";", "et")
    ):
        return None
    between = range(before[-1].last + 1, first)
    if any(layout.pos[at] in ("VERB", "AUX") or layout.low[at] in (",", ":") for at in between):
        return None
    mention = next((m for at in between if (m := cast.at(layout.doc[at])) is not None and m.actor_ids), None)
    if mention is None or layout.pos[first - 1] != "DET":
        return None
    text = layout.article.text[mention.start : mention.end]
    found = build(scene, first - 1, last, None, before[-1].cue, zone=((before[-1].last, first - 1),))
    return found, Speaker(mention.actor_ids[0], text, mention.basis, True)
