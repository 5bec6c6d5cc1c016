"""Whose a quotation is that a pronoun, a title or nothing stands with: settled by those who spoke before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lib.extract.quotes.again import (
    is_called_shorter,
    is_pointed_at,
    is_same_again,
    is_spokesman,
    is_this_body,
    is_voiced,
    other_gender,
    points_back,
)
from lib.extract.quotes.carried import is_person
from lib.extract.quotes.cues import Cue
from lib.extract.quotes.documents import body_that_spoke, document_before, is_same_source, issuer_before
from lib.extract.quotes.owners import last_subject
from lib.extract.quotes.scene import Finding, Scene
from lib.extract.quotes.speaker import Cast, Said, Speaker, inherited
from lib.extract.quotes.standalone import is_headline
from lib.extract.quotes.told_before import body_before, neighbour, outlet_before, subject_before

NEAR = 1
REACH = 3


def settled(scene: Scene, here: list[Said], said: dict[int, list[Said]], cast: Cast) -> list[Said]:
    """The quotations of a sentence with the speaker of the last one where a pronoun or nothing stands."""
    here = [(found, outlet_before(scene.layout, speaker, said)) for found, speaker in here]
    here = [(found, document_before(scene.layout, found, speaker, said)) for found, speaker in here]
    here = [(found, issuer_before(scene.layout, found, speaker, cast)) for found, speaker in here]
    here = [(found, body_that_spoke(scene.layout, found, speaker, said, cast)) for found, speaker in here]
    last = _last_speaker(scene, said)
    if last is not None:
        here = [(found, _settle(scene, found, speaker, last, said, cast)) for found, speaker in here]
    here = [(found, body_before(scene, speaker, cast)) for found, speaker in here]
    return [(found, subject_before(scene, speaker, found.cue, cast)) for found, speaker in here]


def _last_speaker(scene: Scene, said: dict[int, list[Said]]) -> Speaker | None:
    for number in _near(scene):
        if said.get(number):
            return said[number][-1][1]
    return None


def _near(scene: Scene) -> Iterator[int]:
    """The sentences before, as far back as the paragraph before this one; headings count for nothing."""
    sentences = scene.layout.sentences
    here = sentences[scene.number].paragraph
    for number in range(scene.number - 1, -1, -1):
        if is_headline(scene.layout, number):
            here -= 1
        elif here - sentences[number].paragraph > NEAR:
            return
        else:
            yield number


def _goes_on(
    scene: Scene, found: Finding, speaker: Speaker, said: dict[int, list[Said]], cast: Cast
) -> Speaker | None:
    """The person who spoke last, for "a-t-il ajouté": another named meanwhile only was spoken of."""
    cue = found.cue
    word, words = (speaker.text or "").lower(), scene.layout.words.words
    if cue is None or (cue.order != "inverted" and not _he_opens(scene, cue, said)):
        return None
    # "a-t-il dit" right behind another's words is his too, "a-t-il ajouté" also a sentence later
    again = cue.name in scene.layout.words.words["same_speaker"]
    before = said.get(scene.number - 1, [])
    if not again and (not before or _another_acts(scene, before[-1][0])):
        return None
    meant = cast.actors.get(speaker.id or "")
    just = cast.actors.get(before[-1][1].id or "") if before else None
    spoke = (just is not None and just.kind == "person") or (bool(before) and before[-1][1].unnamed)
    spoke = spoke or (bool(before) and _house(scene, before[-1], word) is not None)
    if word not in words["he_or_she"] or (meant is not None and meant.kind != "person" and not spoke):
        return None
    if before and (house := _house(scene, before[-1], word)) is not None:
        return replace(house, text=speaker.text, basis="pronoun", able=True)
    for number in _near(scene):
        for _, other in reversed(said.get(number, [])):
            actor = cast.actors.get(other.id or "")
            nameless = other.unnamed or (other.id is None and other.name is None and other.able)
            if nameless and other.head is not None and number == scene.number - 1:
                # "a dit un responsable", "a dit son porte-parole. X viendra, a-t-il ajouté": still not named
                same = scene.layout.doc[other.head].morph.get("Gender", [])
                if same != [other_gender(scene.layout, word)]:
                    return replace(other, text=speaker.text, basis="unknown", able=True)
            if number == scene.number - 1 and is_spokesman(scene, other, actor, word):
                return replace(other, text=speaker.text, basis="pronoun", able=True)
            if other.unnamed or (other.id is None and other.able):
                return None
            if actor is not None and actor.kind == "person":
                fits = actor.gender in (None, "m" if word in words["he"] else "f")
                return replace(other, text=speaker.text, basis="pronoun", able=True) if fits else None
    return None


def _house(scene: Scene, last: Said, word: str) -> Speaker | None:
    """The ministry or government that "il" means right behind "…, a annoncé le ministère"."""
    found, speaker = last
    if found.cue is None or found.cue.order != "inverted" or speaker.head is None or speaker.id is None:
        return None
    layout, head = scene.layout, scene.layout.doc[speaker.head]
    house = {head.lemma_.lower(), head.lower_} & layout.words.sources["organisations"]
    people = {head.lemma_.lower(), head.lower_} & layout.words.sources["people"]
    gender = head.morph.get("Gender", [])
    fits = (
        bool(gender) and gender != [other_gender(layout, word)] and "Plur" not in head.morph.get("Number", [])
    )
    return speaker if house and not people and fits else None


def _by_him(
    scene: Scene, found: Finding, speaker: Speaker, said: dict[int, list[Said]], cast: Cast
) -> Speaker | None:
    """Who has just spoken, for "Selon lui," right behind his words: whoever else acted is only spoken of."""
    word, before = (speaker.text or "").lower(), said.get(scene.number - 1, [])
    opens = found.source is not None and not found.source.relative and found.source.first == scene.start
    words = scene.layout.words.words
    if word not in words["him_or_her"] or not opens or not before or _another_acts(scene, before[-1][0]):
        return None
    last = before[-1][1]
    actor = cast.actors.get(last.id or "")
    if actor is None:
        # somebody of the article's own: "Selon Ole Berg"
        fits = last.basis == "name" and (last.name or "").istitle() and " " in (last.name or "")
    else:
        fits = actor.kind == "person" and actor.gender in (None, "m" if word in words["him"] else "f")
    return replace(last, text=speaker.text, basis="pronoun", able=True) if fits else None


def _he_opens(scene: Scene, cue: Cue, said: dict[int, list[Said]]) -> bool:
    """Whether "Il affirme que" opens a sentence right behind "« … », a déclaré X" or "Selon X, …"."""
    before = said.get(scene.number - 1, [])
    told = before[-1][0].cue if before else None
    spoke = bool(before) and (told is None or told.order == "inverted")
    he_or_she = scene.layout.words.words["he_or_she"]
    return spoke and cue.first == scene.start + 1 and scene.layout.low[scene.start] in he_or_she


def _just_said(scene: Scene, said: dict[int, list[Said]]) -> bool:
    return bool(said.get(scene.number - 1))


def _person_acts(scene: Scene, cast: Cast) -> bool:
    """Whether the sentence before tells of somebody, whom "il" then means rather than a document."""
    number = neighbour(scene.layout, scene.number, -1)
    if number is None:
        return False
    before = scene.layout.sentences[number]
    return is_person(last_subject(scene.layout, before.start, before.end, cast), cast)


def _another_acts(scene: Scene, found: Finding) -> bool:
    """Whether somebody else does something behind a quotation: "X a offert de venir ; Y a accepté"."""
    behind = max(found.last, found.cue.last + 1 if found.cue else 0)
    subjects = (t for t in scene.layout.doc[behind : scene.start] if t.dep_ == "nsubj")
    return any(scene.layout.outside(t.i) and t.head.i > t.i for t in subjects)


def _source_before(scene: Scene, speaker: Speaker, said: dict[int, list[Said]]) -> Speaker | None:
    """The source without a name that "la même source" means, though a person spoke since."""
    before = (other for number in sorted(said, reverse=True) for _, other in reversed(said[number]))
    return next((other for other in before if other.unnamed and points_back(scene, speaker, other)), None)


def _settle(
    scene: Scene, found: Finding, speaker: Speaker, last: Speaker, said: dict[int, list[Said]], cast: Cast
) -> Speaker:
    cue = found.cue
    if (told := _by_him(scene, found, speaker, said, cast)) is not None:
        return told
    voice = _goes_on(scene, found, speaker, said, cast)
    if voice is not None:
        return voice
    if last.unnamed and _just_said(scene, said) and is_pointed_at(scene, speaker, last):
        # "…, a dit un responsable. …, a ajouté ce responsable": whoever else may bear the title
        return replace(last, text=speaker.text)
    if is_same_source(scene.layout, speaker) and not (
        is_person(last, cast) and not _source_before(scene, speaker, said)
    ):
        source = _source_before(scene, speaker, said) or last
        return replace(source, text=speaker.text, basis="title" if source.id else "unknown", able=True)
    if last.unnamed and found.source is not None and _just_said(scene, said):
        him_or_her = scene.layout.words.words["him_or_her"]
        pronoun = (speaker.text or "").lower() in him_or_her and not found.source.relative
        return replace(last, text=speaker.text, basis="unknown") if pronoun else speaker
    if speaker.id is None and last.name is not None and is_called_shorter(speaker, last):
        return replace(last, text=speaker.text, basis="name")
    if last.id is not None and is_this_body(scene, speaker, last, cast):
        return replace(last, text=speaker.text, basis="title")
    if speaker.id is not None or cue is None:
        return speaker
    if last.id is None:
        return replace(
            speaker, unnamed=speaker.unnamed or (last.unnamed and points_back(scene, speaker, last))
        )
    words = scene.layout.words.words
    joined = scene.layout.low[scene.start] in words["joining_too"] | words["before"]
    opening = joined and cue.first <= scene.start + REACH
    if speaker.head is None and cue.form == "infinitive" and opening:
        # "Et d'ajouter : « … »", "Avant de conclure : « … »"
        return inherited(last)
    if last.name is not None:
        goes_on = is_voiced(scene, speaker, last, cue)
        goes_on = goes_on and (_just_said(scene, said) or not _person_acts(scene, cast))
        return replace(last, text=speaker.text, basis="pronoun") if goes_on else speaker
    word = (speaker.text or "").lower()
    actor = cast.actors.get(last.id)
    if actor is not None and is_same_again(scene, cue, speaker, actor, _just_said(scene, said)):
        return replace(last, text=speaker.text, basis="title", able=True)
    if word not in words["he_or_she"] or actor is None:
        return speaker
    if actor.gender == ("f" if word in words["he"] else "m"):
        return speaker
    if actor.kind != "person" and not _just_said(scene, said):
        # "Kigali a dit que … Le chef des rebelles refuse. Il pense que": the chief, whoever he is
        return speaker
    return replace(last, text=speaker.text, basis="pronoun", able=True)
