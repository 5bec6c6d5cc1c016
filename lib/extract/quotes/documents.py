"""Which document "le texte", "la déclaration" or "la même source" is: the one that spoke before."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.quotes.layout import Layout
from lib.extract.quotes.speaker import Said, Speaker

REACH = 8


def is_same_source(speaker: Speaker) -> bool:
    """Whether the words point back: "la même source", "cette même source", "ces mêmes sources"."""
    words = (speaker.text or "").lower().split()
    return len(words) <= 3 and bool({"même", "mêmes"} & set(words))


def document_before(layout: Layout, speaker: Speaker, said: dict[int, list[Said]]) -> Speaker:
    """The document that spoke last, for a bare "le texte": "Un communiqué dit …. Le texte ajoute …"."""
    noun = _bare(layout, speaker)
    if noun is None:
        return speaker
    last = sorted((number for number in said if said[number]), reverse=True)[:REACH]
    for other in (other for number in last for _, other in reversed(said[number])):
        if other.head is None or other.text == speaker.text:
            continue
        head = layout.doc[other.head]
        alike = noun in layout.words.words["any_document"] or noun in {head.lemma_, head.lower_}
        if (
            (other.name or other.id)
            and alike
            and {head.lemma_, head.lower_} & layout.words.sources["documents"]
        ):
            return replace(other, text=speaker.text, basis="title", head=speaker.head)
    return speaker


def _bare(layout: Layout, speaker: Speaker) -> str | None:
    """The noun of "le texte", "ce communiqué": a document with nothing that tells which."""
    words = (speaker.text or "").lower().replace("'", "' ").replace("’", "' ").split()
    pointed = layout.words.words["definite"]
    if speaker.head is None or len(words) != 2 or words[0] not in pointed:
        return None
    documents = layout.words.sources["documents"]
    head = layout.doc[speaker.head]
    return head.lower_ if {head.lemma_, head.lower_} & documents else None
