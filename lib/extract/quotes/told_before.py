"""Whom the sentences before name, for a short noun or pronoun: "l'organisation", "le journal", "il"."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.quotes.again import is_called_by_kind, is_voiced
from lib.extract.quotes.layout import Layout
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


def subject_before(scene: Scene, speaker: Speaker, cast: Cast) -> Speaker:
    """The subject of the sentence before that "il" means: "Un communiqué a été publié. Il précise que …"."""
    words, word = scene.layout.words.words, (speaker.text or "").lower()
    if speaker.id is not None or speaker.unnamed or word not in words["he_or_she"]:
        return speaker
    before = neighbour(scene.layout, scene.number, -1)
    if before is None:
        return speaker
    sentence = scene.layout.sentences[before]
    found = last_subject(scene.layout, sentence.start, sentence.end, cast)
    actor = cast.actors.get(found.id or "")
    if actor is not None:
        same = actor.kind == "person" and actor.gender != ("f" if word in words["he"] else "m")
    else:
        same = found.name is not None and is_voiced(scene, speaker, found)
    return replace(found, text=speaker.text, basis="pronoun") if same else speaker


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
