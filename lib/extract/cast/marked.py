"""What the pipeline takes for organisations, outlets and places, as far as the words beside bear it out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lib.extract.cast.demonyms import is_presided
from lib.extract.cast.records import Name, Reading
from lib.languages.tokens import Doc, Span
from lib.registry.folding import fold

LETTERS = re.compile(r"[^\W\d_]")
SHORTEST_PLACE = 3


def is_outlet(reading: Reading, start: int) -> bool:
    """Whether a noun such as "le quotidien" or "la chaîne" stands before."""
    before = start - 1
    while before > 0 and reading.doc[before].pos_ == "ADJ":
        before -= 1
    if before < 0:
        return False
    text = reading.doc[before].text
    if reading.words.has("outlet_matters", text):
        # "l'agence de presse Anadolu", but "a dit à la presse Ali Hassan"
        return before > 0 and reading.words.has("of_words", reading.doc[before - 1].text)
    return reading.words.has("outlet_nouns", text)


def marked(reading: Reading) -> Iterator[Name]:
    """Organisations, outlets and places that only the pipeline or a noun before them knows."""
    yield from _outlets(reading)
    for entity in reading.doc.ents:
        if not LETTERS.search(entity.text) or not entity[0].text[0].isupper() or _is_common(reading, entity):
            continue
        if len(entity) == 2 and is_presided(reading, entity.start):
            continue
        if is_outlet(reading, entity.start) or (
            entity.label_ == "ORG" and not of_two(reading, entity[0].text)
        ):
            end = _past_links(entity)
            if end == entity.start + 1 and _is_common(reading, reading.doc.span(entity.start, end)):
                continue
            yield Name(entity.start, end, "actor", reading.doc.span(entity.start, end).text)
        elif entity.label_ == "LOC" and _is_where(reading, entity.start, entity.text):
            yield Name(entity.start, entity.end, "place", entity.text)


def _past_links(entity: Span) -> int:
    """Where a name ends that the pipeline has cut behind "des": "Conseil de sécurité nationale des".

    No verb is part of one: "a convaincu le Front de reprendre sa place".
    """
    verbs = (t.i for t in entity if t.i > entity.start and t.pos_ == "VERB" and t.text.islower())
    end = next(verbs, entity.end)
    while end > entity.start + 1 and entity.doc[end - 1].pos_ in ("ADP", "DET"):
        end -= 1
    return end


def _outlets(reading: Reading) -> Iterator[Name]:
    """Outlets that the pipeline misses: "le journal birman Irrawin", "le Bosporus Journal"."""
    doc = reading.doc
    position = 0
    while position < len(doc):
        if not reading.texts[position][0].isupper():
            position += 1
            continue
        end = _capitals(doc, position)
        words = [token.text for token in doc[position:end]]
        named = len(words) > 1 and any(reading.words.exactly("outlets", word) for word in words)
        unmarked = end > position and not doc[position].ent_type_
        if unmarked and (is_outlet(reading, position) or (named and doc[position - 1].pos_ == "DET")):
            yield Name(position, end, "actor", doc.span(position, end).text)
        position = max(end, position + 1)


def _capitals(doc: Doc, start: int) -> int:
    """The end of the chain of capitalised words at ``start``: "Courrier des Balkans"."""
    end = start
    while end < len(doc) and doc[end].text[0].isupper() and doc[end].pos_ in ("PROPN", "NOUN", "X", "ADJ"):
        end += 1
        linked = end > start and end + 1 < len(doc) and doc[end].text in ("de", "des", "du")
        if linked and doc[end + 1].text[0].isupper():
            end += 1
    return end


def _is_common(reading: Reading, entity: Span) -> bool:
    """Whether a single capitalised word is a title or the noun of a body: "l'Émir", "le Bureau"."""
    if len(entity) > 1:
        return False
    text = entity.text.lower()
    return (
        text in reading.words.heads
        or reading.words.has("sides", text)
        or reading.words.has("body_heads", text)
    )


def _is_where(reading: Reading, start: int, text: str) -> bool:
    """Whether an unknown place stands after a preposition and is none of the words that never are one."""
    before = start - 1
    while before >= 0 and reading.doc[before].pos_ == "DET":
        before -= 1
    if before < 0 or len(text) < SHORTEST_PLACE or reading.words.exactly("never_names", text):
        return False
    word = reading.doc[before].text
    return reading.words.has("place_before", word) or reading.words.has("of_words", word)


def of_two(reading: Reading, text: str) -> bool:
    """ "Kosovo-Serbie", "le sommet Kim-Trump", "Biden-Kishida-Yoon": two in one word, or three."""
    parts = text.split("-")
    if len(parts) not in (2, 3):
        return False
    if all(reading.registry.first_name_gender(part) for part in parts):
        # "Jean-René" is one person's, though others have "Jean" and "René" for surnames
        return False
    return all(reading.registry.surnamed(p) or reading.registry.ids(p) for p in map(fold, parts))
