"""Which document "le texte", "la déclaration" or "la même source" is: the one that spoke before."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.quotes.layout import Layout
from lib.extract.quotes.owners import last_subject
from lib.extract.quotes.scene import Finding
from lib.extract.quotes.speaker import Cast, Said, Speaker
from lib.extract.quotes.voices import is_medium
from lib.languages.tokens import Token
from lib.registry import load

REACH, NEAR, FAR = 8, 3, 7


def is_same_source(layout: Layout, speaker: Speaker) -> bool:
    """Whether the words point back: "la même source", "cette source", "ces mêmes sources"."""
    words, known = (speaker.text or "").lower().split(), layout.words.words
    return " ".join(words) in known["same_source"] or (len(words) <= 3 and bool(known["same"] & set(words)))


def is_any_document(layout: Layout, speaker: Speaker) -> bool:
    """Whether the words tell only that it was written: "le texte", "ce document"."""
    return speaker.head is not None and layout.low[speaker.head] in layout.words.words["any_document"]


def document_before(
    layout: Layout, finding: Finding, speaker: Speaker, said: dict[int, list[Said]]
) -> Speaker:
    """The document that spoke last, for a bare "le texte": "Un communiqué dit …. Le texte ajoute …".

    "Le communiqué américain" is that of whoever spoke for the United States.
    """
    last = sorted((number for number in said if said[number]), reverse=True)[:REACH]
    if (state := _of_a_land(layout, speaker)) is not None:
        spoke = (other for number in last for _, other in reversed(said[number]))
        theirs = next((other for other in spoke if _acts_for(other, state)), None)
        return (
            speaker
            if theirs is None
            else replace(theirs, text=speaker.text, basis="title", head=speaker.head)
        )
    noun = _bare(layout, speaker)
    if noun is None:
        return speaker
    for found, other in (each for number in last for each in reversed(said[number])):
        if not (other.name or other.id) or other.text == speaker.text:
            continue
        heads = [layout.doc[other.head]] if other.head is not None else []
        if _is_it(layout, noun, heads) or _is_it(layout, noun, _beside(layout, found)):
            return replace(other, text=speaker.text, basis="title", head=speaker.head)
    again = finding.cue is not None and finding.cue.name in layout.words.words["same_speaker"]
    if again and last and last[0] == finding.sentence - 1:
        # "Reuters souligne que …. La route est fermée, ajoute le rapport"
        other = said[last[0]][-1][1]
        return replace(other, text=speaker.text, basis="title", head=speaker.head) if other.id else speaker
    return speaker


def body_that_spoke(
    layout: Layout, finding: Finding, speaker: Speaker, said: dict[int, list[Said]], cast: Cast
) -> Speaker:
    """The body that spoke last, whose "le communiqué" is where nothing else tells whose."""
    if speaker.id in cast.actors or (noun := _bare(layout, speaker)) is None:
        return speaker
    if noun not in layout.words.words["released"] | layout.words.words["of_bodies"]:
        return speaker
    for number in range(finding.sentence - 1, max(-1, finding.sentence - FAR), -1):
        for _, other in reversed(said.get(number, [])):
            actor = cast.actors.get(other.id or "")
            head = layout.doc[other.head] if other.head is not None else None
            if actor is None or actor.kind == "person" or head is None or is_medium(layout, head):
                continue
            if layout.words.outlet_name.match(layout.article.text[head.idx :]):
                continue
            return replace(other, text=speaker.text, basis="title", head=speaker.head)
    return speaker


def issuer_before(layout: Layout, finding: Finding, speaker: Speaker, cast: Cast) -> Speaker:
    """Whose "le communiqué" is: "Dans un communiqué, l'ONU a salué la trêve. Le communiqué ajoute que …"."""
    noun = _bare(layout, speaker) if speaker.id not in cast.actors else None
    if noun is None:
        return speaker
    for sentence in reversed(layout.sentences[max(0, finding.sentence - NEAR) : finding.sentence]):
        tokens = range(sentence.start, sentence.end - 2)
        place = next((at for at in tokens if _in_one(layout, at, noun)), None)
        if place is not None:
            theirs = last_subject(layout, sentence.start, sentence.end, cast)
            told = place == sentence.start or any(
                layout.doc[at].dep_ == "ROOT" and layout.low[at] in layout.words.forms for at in tokens
            )
            again = replace(theirs, text=speaker.text, basis="title", head=speaker.head)
            return again if told and theirs.id is not None else speaker
    return speaker


def _in_one(layout: Layout, at: int, noun: str) -> bool:
    """Whether "dans un communiqué" begins at ``at``, with the document that ``noun`` means."""
    match = layout.words.medium.match(layout.article.text, layout.doc[at].idx)
    if match is None or layout.low[at + 1] not in layout.words.sources["indefinite"]:
        return False
    return noun == layout.low[at + 2] or noun in layout.words.words["any_document"]


def _of_a_land(layout: Layout, speaker: Speaker) -> str | None:
    """The id of the state of "le communiqué américain", None for any other document or speaker."""
    words = (speaker.text or "").lower().replace("'", "' ").replace("’", "' ").split()
    if speaker.head is None or len(words) != 3 or words[0] not in layout.words.words["definite"]:
        return None
    documents, head = layout.words.sources["documents"], layout.doc[speaker.head]
    return load().of_demonym(words[2]) if {head.lemma_, head.lower_} & documents else None


def _acts_for(speaker: Speaker, state: str) -> bool:
    entry = load().entries.get(speaker.id or "")
    return entry is not None and state in (entry.id, entry.side)


def _beside(layout: Layout, found: Finding) -> list[Token]:
    """The words of an attribution: "a dit le ministère dans un communiqué"."""
    return [layout.doc[at] for start, end in found.zone for at in range(start, end) if layout.outside(at)]


def _is_it(layout: Layout, noun: str, tokens: list[Token]) -> bool:
    """Whether one of the words is the document that ``noun`` means again."""
    found = [{t.lemma_, t.lower_} for t in tokens if {t.lemma_, t.lower_} & layout.words.sources["documents"]]
    return any(noun in each for each in found) or (bool(found) and noun in layout.words.words["any_document"])


def _bare(layout: Layout, speaker: Speaker) -> str | None:
    """The noun of "le texte", "ce communiqué": a document with nothing that tells which."""
    words = (speaker.text or "").lower().replace("'", "' ").replace("’", "' ").split()
    pointed = layout.words.words["definite"]
    if len(words) == 3 and words[2] in layout.words.words["of_a_body"]:
        words = words[:2]
    if speaker.head is None or len(words) != 2 or words[0] not in pointed:
        return None
    documents = layout.words.sources["documents"]
    head = layout.doc[speaker.head]
    return head.lower_ if {head.lemma_, head.lower_} & documents else None
