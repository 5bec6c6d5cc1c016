"""Which document "le texte", "la déclaration" or "la même source" is: the one that spoke before."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.quotes.layout import Layout
from lib.extract.quotes.scene import Finding
from lib.extract.quotes.speaker import Said, Speaker
from lib.languages.tokens import Token

REACH = 8


def is_same_source(layout: Layout, speaker: Speaker) -> bool:
    """Whether the words point back: "la même source", "cette source", "ces mêmes sources"."""
    words, known = (speaker.text or "").lower().split(), layout.words.words
    return " ".join(words) in known["same_source"] or (len(words) <= 3 and bool(known["same"] & set(words)))


def is_any_document(layout: Layout, speaker: Speaker) -> bool:
    """Whether the words tell only that it was written: "le texte", "ce document"."""
    return speaker.head is not None and layout.low[speaker.head] in layout.words.words["any_document"]


def document_before(layout: Layout, speaker: Speaker, said: dict[int, list[Said]]) -> Speaker:
    """The document that spoke last, for a bare "le texte": "Un communiqué dit …. Le texte ajoute …"."""
    noun = _bare(layout, speaker)
    if noun is None:
        return speaker
    last = sorted((number for number in said if said[number]), reverse=True)[:REACH]
    for found, other in (each for number in last for each in reversed(said[number])):
        if not (other.name or other.id) or other.text == speaker.text:
            continue
        heads = [layout.doc[other.head]] if other.head is not None else []
        if _is_it(layout, noun, heads) or _is_it(layout, noun, _beside(layout, found)):
            return replace(other, text=speaker.text, basis="title", head=speaker.head)
    return speaker


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
    if speaker.head is None or len(words) != 2 or words[0] not in pointed:
        return None
    documents = layout.words.sources["documents"]
    head = layout.doc[speaker.head]
    return head.lower_ if {head.lemma_, head.lower_} & documents else None
