"""Whom a title meant that the next sentences name: "a dit un élu. Cet élu, X, a ajouté que"."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.quotes.layout import Layout, unbound
from lib.extract.quotes.scene import Finding
from lib.extract.quotes.speaker import Cast, Said, Speaker

SOON = 2
LATER = 3


def named_later(layout: Layout, said: dict[int, list[Said]], cast: Cast) -> None:
    """Gives a title's words to whom the next sentence names: "a dit un élu. Cet élu, X, a ajouté que"."""
    for number in sorted(said):
        after = next((near for near in range(number + 1, number + 1 + SOON) if said.get(near)), None)
        if not said[number] or after is None:
            continue
        (found, speaker), (later, named) = said[number][-1], said[after][0]
        nameless = speaker.id is None and speaker.name is None
        told = (
            nameless
            and named.id is not None
            and after == number + 1
            and _named_so(layout, speaker, later, named)
        )
        if told or (nameless and named.id is not None and _introduced(layout, speaker, named)):
            again = replace(named, text=speaker.text, head=speaker.head, basis="title", unnamed=False)
            said[number][-1] = (found, again)
    _begun_with_pronoun(layout, said, cast)


def _begun_with_pronoun(layout: Layout, said: dict[int, list[Said]], cast: Cast) -> None:
    """Gives the words with which a page begins to whom it names next: "« … », a-t-il dit. X a ajouté"."""
    first, *others = [number for number in sorted(said) if said[number]] or [0]
    near = [said[number][0][1] for number in others if number <= first + LATER]
    named = next((speaker for speaker in near if speaker.id is not None), None)
    actor = cast.actors.get(named.id or "") if named is not None else None
    person = actor is not None and actor.kind == "person"
    if named is None or not person or named.basis != "name" or not _is_nobody_yet(layout, said[first][0][1]):
        return
    words = layout.words.words
    for number in (first, *others):
        for place, (found, speaker) in enumerate(said[number]):
            alone = speaker.head is not None and unbound(layout.low[speaker.head]) in words["he_or_she"]
            if speaker.id is not None or speaker.name:
                return
            if not alone:
                continue
            again = replace(named, text=speaker.text, head=speaker.head, basis="pronoun")
            said[number][place] = (found, again)


def _is_nobody_yet(layout: Layout, speaker: Speaker) -> bool:
    """Whether a pronoun speaks before anybody is named: the page begins in the middle of a text."""
    if speaker.id or speaker.name or speaker.head is None:
        return False
    before = (t for t in layout.doc[: speaker.head] if t.idx >= layout.article.body_start)
    named = any(t.pos_ == "PROPN" and layout.outside(t.i) for t in before)
    return not named and unbound(layout.low[speaker.head]) in layout.words.words["he_or_she"]


def _introduced(layout: Layout, speaker: Speaker, named: Speaker) -> bool:
    """Whether a name comes for the first time with no title, as the title stood before: "…, a dit X Y"."""
    text, words = layout.article.text, (named.text or "").split()
    people, tables = layout.words.sources["people"], layout.words.words
    # "Saad al-Hadithi"
    written = all(word.rpartition("-")[2][:1].isupper() for word in words)
    if named.basis != "name" or len(words) < 2 or not written:
        return False
    civil = words[0] in layout.words.words["civilities"]
    if civil or speaker.head is None or speaker.unnamed or named.head is None:
        return False
    title = (speaker.text or "").lower().replace("'", "' ").replace("’", "' ").split()
    head = layout.doc[speaker.head]
    one = {head.lemma_.lower(), head.lower_} & people and "Plur" not in head.morph.get("Number", [])
    first = text.find(words[-1], layout.article.body_start)
    here = layout.doc[named.head].idx
    return (
        bool(one)
        and len(title) > 0
        and title[0] in tables["definite"]
        and here <= first < here + len(named.text or "")
    )


def _named_so(layout: Layout, speaker: Speaker, later: Finding, named: Speaker) -> bool:
    words, people = layout.words.words, layout.words.sources["people"]
    if (
        named.basis != "name"
        or speaker.head is None
        or later.cue is None
        or later.cue.name not in words["same_speaker"]
    ):
        return False
    head = layout.doc[speaker.head]
    person = {head.lemma_.lower(), head.lower_} & people and "Plur" not in head.morph.get("Number", [])
    first = (named.text or "").lower().split()[:1]
    pointed = bool(first) and first[0] in words["this"]
    return bool(person) and (pointed or not speaker.unnamed)
