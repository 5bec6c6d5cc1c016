"""Proper names: those of the registry, those the pipeline marks, and chains of capitalised words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from lib.extract.cast.records import Name, Reading
from lib.registry.folding import fold
from lib.registry.registry import PARTICLES

INITIAL = re.compile(r"[A-ZÀ-Ý]\.?-?[A-ZÀ-Ý]?\.?")
LETTERS = re.compile(r"[^\W\d_]")


def find_names(reading: Reading) -> list[Name]:
    """Every proper name, by position, none overlapping: persons, other actors, places.

    A longer name wins over a shorter one, so that "Jean Costa" is not the Costa of the registry.
    """
    known = list(_registered(reading))
    people = list(_people(reading, known))
    taken = _cover(people)
    names = people + [n for n in known if n.kind != "person" and not taken & set(range(n.start, n.end))]
    taken = _cover(names)
    names += [n for n in _marked(reading) if not taken & set(range(n.start, n.end))]
    credited = _credits(reading)
    return sorted((name for name in names if name.start not in credited), key=lambda name: name.start)


def _credits(reading: Reading) -> set[int]:
    """The tokens of an agency's closing brackets: "(Nvard Hovhannisyan à Erevan, version française …)"."""
    doc = reading.doc
    found: set[int] = set()
    for sentence in doc.sents:
        text = sentence.text.lower()
        if not any(mark in text for mark in reading.words.words["credits"]):
            continue
        opening = next((t.i for t in sentence if t.text in ("(", "[")), sentence.start)
        found.update(range(opening, sentence.end))
    return found


def _cover(names: list[Name]) -> set[int]:
    return {i for name in names for i in range(name.start, name.end)}


def _registered(reading: Reading) -> Iterator[Name]:
    doc, registry = reading.doc, reading.registry
    for sighting in registry.names.find(doc.text):
        span = doc.char_span(sighting.start, sighting.end, alignment_mode="expand")
        if span is None or len(span.text) > sighting.end - sighting.start + 2:
            continue
        kinds = {registry.entries[k].kind for k in sighting.keys if k in registry.entries}
        written = doc.text[sighting.start : sighting.end]
        kind = "person" if kinds <= {"person"} and kinds else "actor" if kinds else "place"
        yield Name(span.start, span.end, kind, written, sighting.keys)  # type: ignore[arg-type]


def _people(reading: Reading, known: list[Name]) -> Iterator[Name]:
    doc = reading.doc
    by_start = {name.start: name for name in known}
    other = {i for n in known if n.kind != "person" for i in range(n.start, n.end)}
    position = 0
    while position < len(doc):
        name = by_start.get(position)
        end = _chain(reading, position, other)
        if name is not None and name.kind == "person" and name.end >= end:
            if _plausible(reading, name):
                yield name
            position = name.end
        elif end > position:
            yield from _split(reading, position, end, by_start)
            position = end
        else:
            position += 1


def _chain(reading: Reading, start: int, other: set[int]) -> int:
    """The end of the person's name that begins at ``start``, or ``start`` when none does."""
    doc = reading.doc
    token = doc[start]
    if start in other or not _may_begin(reading, token):
        return start
    end = start + 1
    while end < len(doc) and not doc[end - 1].text.endswith(","):
        if (
            _capitalised(doc[end])
            and (end not in other or doc[end].ent_type_ == "PER")
            and _belongs(reading, end)
        ):
            end += 1
        elif (
            fold(doc[end].text).rstrip("-") in PARTICLES and end + 1 < len(doc) and _capitalised(doc[end + 1])
        ):
            if doc[end].ent_type_ != "PER" and doc[end].text.lower() in ("de", "du", "la", "le"):
                break
            end += 2
        else:
            break
    span = doc[start:end]
    if not any(t.ent_type_ == "PER" for t in span) and not _titled(reading, start):
        return start
    return end


def _may_begin(reading: Reading, token: Token) -> bool:
    if not _capitalised(token) or token.text.lower() in reading.words.heads:
        return False
    if reading.words.has("civilities", token.text) or reading.registry.of_demonym(token.text):
        return False
    if token.ent_type_ == "PER":
        return token.pos_ not in ("DET", "PRON", "ADP", "CCONJ", "SCONJ")
    return token.pos_ == "PROPN" and token.ent_type_ == "" and _titled(reading, token.i)


def _capitalised(token: Token) -> bool:
    text = token.text
    if text[0].isupper():
        return token.pos_ not in ("DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX") or token.ent_type_ == "PER"
    return text[:3].lower() in ("al-", "el-", "ad-", "an-", "as-", "ar-", "ez-", "ul-") and len(text) > 3


def _belongs(reading: Reading, i: int) -> bool:
    token = reading.doc[i]
    if token.ent_type_ == "PER":
        return token.ent_iob_ == "I" or token.nbor(-1).ent_type_ != "PER" or token.pos_ == "PROPN"
    return token.pos_ in ("PROPN", "X") and token.ent_type_ == ""


def _titled(reading: Reading, start: int) -> bool:
    """Whether a title or civility stands right before, so that an unmarked name is a person's."""
    if start == 0:
        return False
    before = reading.doc[start - 1]
    return reading.words.has("civilities", before.text) or (
        before.text.lower() in reading.words.heads and not reading.words.heads[before.text.lower()].plural
    )


def _split(reading: Reading, start: int, end: int, by_start: dict[int, Name]) -> Iterator[Name]:
    """A chain as one name, or as two when a full registered name stands in it ("Trump Steve Witkoff")."""
    doc = reading.doc
    inside = [by_start[i] for i in range(start, end) if i in by_start and by_start[i].kind == "person"]
    full = [name for name in inside if " " in name.text and name.end <= end]
    if full and (full[0].start > start):
        yield _person(doc, start, full[0].start)
        yield full[0]
        return
    if full and full[0].end == end:
        yield full[0]
        return
    name = _person(doc, start, end)
    if _plausible(reading, name):
        yield name


def _person(doc: Doc, start: int, end: int) -> Name:
    return Name(start, end, "person", doc[start:end].text)


def _plausible(reading: Reading, name: Name) -> bool:
    """Whether a stretch is a person's name and not a common word, a sentence or an outlet."""
    doc = reading.doc
    if name.keys and " " in name.text.strip():
        return True
    if not LETTERS.search(name.text) or reading.registry.of_demonym(name.text):
        return False
    tokens = doc[name.start : name.end]
    if len(tokens) == 1:
        token = tokens[0]
        if token.ent_type_ == "PER" or _titled(reading, token.i):
            return token.pos_ in ("PROPN", "NOUN", "X", "ADJ") and len(token.text) > 1
        return bool(name.keys) and token.pos_ == "PROPN" and token.ent_type_ != "LOC"
    return any(t.pos_ == "PROPN" for t in tokens) and not any(
        t.pos_ in ("VERB", "AUX", "DET") for t in tokens if t.ent_type_ != "PER"
    )


def _summit(reading: Reading, text: str) -> bool:
    # "le sommet Kim-Trump"
    return all(reading.registry.surnamed(part) for part in text.split("-", 1))


def _marked(reading: Reading) -> Iterator[Name]:
    """Organisations and places that only the pipeline knows."""
    for entity in reading.doc.ents:
        if (
            "-" in entity.text
            and entity.label_ == "LOC"
            and len(entity) == 1
            and _summit(reading, entity.text)
        ):
            continue
        if entity.label_ in ("ORG", "LOC") and LETTERS.search(entity.text) and entity[0].text[0].isupper():
            kind = "actor" if entity.label_ == "ORG" else "place"
            yield Name(entity.start, entity.end, kind, entity.text)  # type: ignore[arg-type]
