"""Reporting verbs that stand between the marks themselves: "Paris « appelle à la retenue »"."""

from __future__ import annotations

from lib.extract.quotes.content import clause_end
from lib.extract.quotes.cues import Cue
from lib.extract.quotes.denotation import of_noun
from lib.extract.quotes.edges import is_finite, trim
from lib.extract.quotes.scene import Scene, build
from lib.extract.quotes.speaker import Cast, Said
from lib.extract.quotes.subjects import subject_of


def predicate(scene: Scene, mark: int, cast: Cast) -> Said | None:
    """ "Le communiqué « condamne les violations »": what the subject does in saying so is itself quoted."""
    layout = scene.layout
    first, last = layout.mark_tokens[mark]
    at = first
    while at < last and (layout.doc[at].is_punct or layout.low[at] in layout.words.words["clitics"]):
        at += 1
    held = at < last and layout.low[at] in layout.words.words["auxiliaries"]
    if held:
        at += 1
    if at >= last:
        return None
    forms = {form for base, form in layout.words.infinitives(layout.low[at]) if base in layout.words.verbs}
    subject = first - 1
    while subject > scene.start and layout.low[subject] == ",":
        subject -= 1
    if ("past" if held else "finite") not in forms or subject < scene.start or not layout.outside(subject):
        return None
    token = layout.doc[subject]
    for _ in range(8):
        if token.dep_.startswith("nsubj") or not scene.start <= token.head.i < first or token.head is token:
            break
        opening = any(child.dep_ == "case" for child in token.head.children)
        if opening and any(layout.low[i] == "," for i in range(token.head.i, token.i)):
            # "Dans son communiqué, l'Union africaine « déplore »"
            break
        token = token.head
    if token.pos_ not in ("NOUN", "PROPN", "PRON") or any(
        is_finite(layout, i) and layout.outside(i) for i in range(token.i, first)
    ):
        return None
    speaker = of_noun(layout, token, cast, first)
    if not speaker.able:
        return None
    cue = Cue(
        at,
        first,
        at,
        layout.words.infinitives(layout.low[at])[0][0],
        "finite",
        frozenset({"say"}),
        frozenset(),
    )
    start, end = trim(layout, first, clause_end(scene, last, None))
    return build(scene, start, end, None, cue, zone=((scene.start, first), (end, scene.end))), speaker


def with_verb_inside(scene: Scene, mark: int, cast: Cast) -> Said | None:
    """ "Guterres a « exhorté » les parties à « négocier »": the reporting verb is itself quoted."""
    layout = scene.layout
    first, last = layout.mark_tokens[mark]
    spoken = (at for at in range(first, last) if not layout.doc[at].is_punct and layout.pos[at] != "ADV")
    inner = next(spoken, first)
    readings = [base for base, form in layout.words.infinitives(layout.low[inner]) if form == "past"]
    if first == scene.start or layout.low[first - 1] not in layout.words.words["auxiliaries"] or not readings:
        return None
    cue = Cue(inner, first - 1, last - 1, readings[0], "finite", frozenset({"say"}), frozenset())
    token, _ = subject_of(layout, cue, scene.number)
    if token is None or not layout.outside(token.i):
        return None
    speaker = of_noun(layout, token, cast, cue.first)
    end = clause_end(scene, last, cue)
    colon = next((at for at in range(last, end) if layout.low[at] == ":" and layout.outside(at)), end)
    start, end = trim(layout, first, colon)
    found = build(scene, start, end, None, cue, zone=((scene.start, first), (end, scene.end)))
    return (found, speaker) if speaker.id else None
