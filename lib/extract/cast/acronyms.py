"""Bodies that a text names in full with the acronym behind: "la Coordination des mouvements (CMA)"."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.cast.records import Name, Reading
from lib.registry.folding import fold

LONGEST = 14
LEAST = 3
WITHIN = ("NOUN", "PROPN", "ADJ", "ADP", "DET", "CCONJ", "X", "SPACE", "NUM")
LINKING = ("ADP", "DET", "CCONJ", "SPACE")


def explained(reading: Reading, known: list[Name]) -> Iterator[Name]:
    """The full names that an acronym in brackets ends; the registry's when it knows the acronym.

    ``known`` are the names of the registry: one that is the full name already stays as it is.
    """
    doc, entries = reading.doc, reading.registry.entries
    by_start = {name.start: name for name in known}
    whole = {name.end for name in known if " " in name.text and name.kind == "actor"}
    brackets = (i for i, text in enumerate(reading.texts[:-2]) if text == "(")
    for opening in brackets:
        if (name := _spelt_out(reading, opening)) is not None:
            yield name
            continue
        if opening in whole or not _is_acronym(doc[opening + 1].text):
            continue
        sighted = by_start.get(opening + 1)
        keys = tuple(k for k in sighted.keys if k in entries) if sighted is not None else ()
        if keys and entries[keys[0]].kind != "organisation":
            continue
        start = _start(reading, opening, doc[opening + 1].text, registered=bool(keys))
        if start is not None:
            text = " ".join(doc.span(start, opening).text.split())
            yield Name(start, opening, "actor", text, keys)


def _spelt_out(reading: Reading, opening: int) -> Name | None:
    """The full name in brackets behind its acronym: "le MSA (Mouvement pour le salut de l'Azawad)"."""
    doc = reading.doc
    if not opening or not _is_acronym(doc[opening - 1].text):
        return None
    closing = next((t.i for t in doc[opening + 2 : opening + LONGEST] if t.text == ")"), None)
    if closing is None or closing - opening < 3 or not doc[opening + 1].text[0].isupper():
        return None
    text = " ".join(doc.span(opening + 1, closing).text.split())
    known = reading.registry.ids(text) or not _fits(reading, opening + 1, closing, doc[opening - 1].text)
    return None if known else Name(opening + 1, closing, "actor", text)


def _is_acronym(text: str) -> bool:
    return text.isalpha() and text[0].isupper() and sum(map(str.isupper, text)) >= LEAST


def _start(reading: Reading, opening: int, acronym: str, *, registered: bool) -> int | None:
    """Where the full name begins: the nearest noun from which the words make up the acronym."""
    doc = reading.doc
    for position in range(opening - 1, max(opening - LONGEST, -1), -1):
        token = doc[position]
        if token.pos_ not in WITHIN or token.text in (",", "(", ")"):
            return None
        head = reading.words.has("body_heads", token.text)
        if head and (registered or token.text[0].isupper()) and _fits(reading, position, opening, acronym):
            return position
        led = position > 0 and doc[position - 1].pos_ in ("DET", "ADP")
        if led and token.text[0].isupper() and _fits(reading, position, opening, acronym, spare=0):
            # another noun heads a body only where no letter of the acronym is left over
            return position
    return None


def _fits(reading: Reading, start: int, end: int, acronym: str, *, spare: int = 1) -> bool:
    # in any order, and all but one: "Mouvement pour la libération et la justice (LJM)"
    words = [token.text for token in reading.doc[start:end] if token.pos_ not in LINKING]
    letters = list(fold(acronym))
    for letter in fold("".join(word if word.isupper() else word[0] for word in words)):
        if letter in letters:
            letters.remove(letter)
    return len(letters) <= spare
