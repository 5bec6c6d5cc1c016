"""Whom the sentences before name, for a short noun or pronoun: "l'organisation", "le journal", "il"."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.quotes.again import is_called_by_kind, is_told_more, is_voiced
from lib.extract.quotes.cues import Cue
from lib.extract.quotes.layout import Layout, Sentence
from lib.extract.quotes.owners import last_subject
from lib.extract.quotes.scene import Scene
from lib.extract.quotes.speaker import Cast, Said, Speaker
from lib.extract.quotes.voices import is_medium


def body_before(scene: Scene, speaker: Speaker, cast: Cast) -> Speaker:
    """The body that acts in the sentence before, for "l'organisation panafricaine", "le mouvement chiite"."""
    layout, before = scene.layout, neighbour(scene.layout, scene.number, -1)
    if before is None or speaker.head is None or not is_called_by_kind(layout, speaker, cast):
        return speaker
    sentence = layout.sentences[before]
    found = last_subject(layout, sentence.start, sentence.end, cast)
    actor = cast.actors.get(found.id or "")
    body = actor is not None and actor.kind == "organisation"
    return replace(found, text=speaker.text, basis="title", head=speaker.head) if body else speaker


def subject_before(scene: Scene, speaker: Speaker, cue: Cue | None, cast: Cast) -> Speaker:
    """The subject of the sentence before that "il" means: "Un communiqué a été publié. Il précise que …".

    So do words that only tell more of a person: "« … », a dit l'ancien juge".
    """
    layout, word = scene.layout, (speaker.text or "").lower()
    pronoun, before = word in layout.words.words["he_or_she"], neighbour(scene.layout, scene.number, -1)
    unknown = speaker.id is None and speaker.name is None and not speaker.unnamed
    if unknown and before is not None and word in layout.words.words["they"] and not pronoun:
        return _group_before(layout, speaker, layout.sentences[before], cast)
    if not unknown or before is None or not (pronoun or is_told_more(layout, speaker)):
        return speaker
    sentence, gender = layout.sentences[before], _gender(layout, speaker)
    found = last_subject(layout, sentence.start, sentence.end, cast)
    actor = cast.actors.get(found.id or "")
    if actor is not None:
        same = actor.kind == "person" and gender in ("", actor.gender or gender)
    else:
        same = pronoun and found.name is not None and is_voiced(scene, speaker, found, cue)
    if same:
        return replace(found, text=speaker.text, basis="pronoun" if pronoun else "title")
    only = _only_person(scene, gender, cast)
    return replace(speaker, id=only, basis="pronoun" if pronoun else "title", able=True) if only else speaker


def _group_before(layout: Layout, speaker: Speaker, before: Sentence, cast: Cast) -> Speaker:
    """The group without a name that "ils" means: "Les rebelles ont refusé. Ils ont dit que"."""
    found = last_subject(layout, before.start, before.end, cast)
    several = found.head is not None and "Plur" in layout.doc[found.head].morph.get("Number", [])
    nameless = several and found.id is None and found.name is None
    return replace(speaker, head=found.head, able=True) if nameless else speaker


def _gender(layout: Layout, speaker: Speaker) -> str:
    """Of which gender a pronoun or noun is, as far as it tells: "m", "f" or ""."""
    word = (speaker.text or "").lower()
    if word in layout.words.words["he_or_she"]:
        return "m" if word in layout.words.words["he"] else "f"
    told = layout.doc[speaker.head or 0].morph.get("Gender", [""])[0]
    return {"Masc": "m", "Fem": "f"}.get(told, "")


def _only_person(scene: Scene, gender: str, cast: Cast) -> str | None:
    """The id of the one person named so far, unless somebody without a name was spoken of since."""
    layout, found, last = scene.layout, set[str](), 0
    for token in layout.doc[: scene.start]:
        mention = cast.at(token)
        for each in mention.actor_ids if mention is not None else ():
            actor = cast.actors.get(each)
            if actor is not None and actor.kind == "person" and gender in ("", actor.gender or gender):
                found.add(each)
                last = token.i if mention is not None and mention.basis == "name" else last
    people = layout.words.sources["people"]
    other = {"m": "Fem", "f": "Masc"}.get(gender)
    since = (t for t in layout.doc[last + 1 : scene.start] if t.pos_ == "NOUN" and layout.outside(t.i))
    others = any(
        {t.lemma_.lower(), t.lower_} & people
        and t.morph.get("Gender", []) != [other]
        and t.morph.get("Number", []) != ["Plur"]
        for t in since
    )
    return found.pop() if len(found) == 1 and not others else None


def outlet_before(layout: Layout, speaker: Speaker, said: dict[int, list[Said]]) -> Speaker:
    """The outlet named before, for "le journal": "D'après le quotidien X …. Le journal écrit que …"."""
    bare = speaker.name is not None and speaker.head is not None and len((speaker.text or "").split()) <= 2
    if not bare or not is_medium(layout, layout.doc[speaker.head or 0]):
        return speaker
    for number in sorted(said, reverse=True):
        for _, other in reversed(said[number]):
            if (
                other.id
                and other.head is not None
                and other.basis in ("name", "inherited")
                and other.name != speaker.name
            ):
                near = (layout.doc[other.head], layout.doc[max(other.head - 1, 0)])
                if any(is_medium(layout, token) for token in near):
                    return replace(other, text=speaker.text, basis="title")
    return speaker


def neighbour(layout: Layout, number: int, step: int) -> int | None:
    """The number of the sentence ``step`` further, or None where the article has none."""
    other = number + step
    return other if 0 <= other < len(layout.sentences) else None
