"""Bodies that a text names in full with the acronym behind: "la Coordination des mouvements (CMA)"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lib.extract.cast.records import Name, Reading
from lib.registry.folding import fold

LONGEST = 14
LEAST = 3
WITHIN = ("NOUN", "PROPN", "ADJ", "ADP", "DET", "CCONJ", "X", "SPACE", "NUM")
LINKING = ("ADP", "DET", "CCONJ", "SPACE")


def explained(reading: Reading, known: list[Name]) -> Iterator[Name]:
    """The full names that an acronym in brackets ends; the registry's when it knows the acronym.

    ``known`` are the names of the registry: one that is the full name already stays as it is. Where the full
    name is another's than the registry knows by that acronym, the acronym is no longer the registry's in
    this text: "le Front pour le salut de la République (FSR)".
    """
    doc = reading.doc
    by_start = {name.start: name for name in known}
    whole = {name.end: name for name in known if " " in name.text and name.kind == "actor"}
    brackets = (i for i, text in enumerate(reading.texts[:-2]) if text == "(")
    for opening in brackets:
        if known_as := _known_in_brackets(reading, by_start, opening):
            yield from _renamed(reading, doc[opening - 1].text, known_as)
            continue
        if (name := _spelt_out(reading, by_start, opening)) is not None:
            yield name
            continue
        keys = _organisations(reading, by_start.get(opening + 1))
        if not (keys or _is_acronym(doc[opening + 1].text) or opening in whole):
            continue
        if opening in whole:
            if _is_narrower(reading, whole[opening], keys):
                yield replace(whole[opening], keys=keys or ())
            elif keys == () and _is_short_of(reading, whole[opening], doc[opening + 1].text):
                yield from _renamed(reading, doc[opening + 1].text, whole[opening].keys)
            continue
        if keys is None:
            continue
        start = _start(reading, opening, doc[opening + 1].text, registered=bool(keys))
        if start is not None:
            text = " ".join(doc.span(start, opening).text.split())
            if _is_called(reading, keys, text):
                yield Name(start, opening, "actor", text, keys)
            else:
                yield Name(start, opening, "actor", text)
                yield from _renamed(reading, doc[opening + 1].text)


def _organisations(reading: Reading, sighted: Name | None) -> tuple[str, ...] | None:
    """The registry's organisations of that name, empty where it knows none; None for what is none."""
    entries = reading.registry.entries
    keys = tuple(k for k in sighted.keys if k in entries) if sighted is not None else ()
    return None if keys and entries[keys[0]].kind != "organisation" else keys


def _is_narrower(reading: Reading, whole: Name, keys: tuple[str, ...] | None) -> bool:
    """ "le Mouvement populaire de libération du Soudan (SPLM-N)": its northern branch, by the acronym."""
    first = reading.registry.entries.get(whole.keys[0]) if whole.keys else None
    if not keys or first is None or keys[0] in whole.keys:
        return False
    return any(keys[0].startswith(f"{key}-") for key in whole.keys)


def _is_short_of(reading: Reading, whole: Name, acronym: str) -> bool:
    """Whether an acronym that the registry does not know stands for its body: "l'Autorité (AP)"."""
    fits = acronym.isupper() and len(acronym) > 1 and _fits(reading, whole.start, whole.end, acronym)
    return fits and bool(_organisations(reading, whole))


def _is_called(reading: Reading, keys: tuple[str, ...], text: str) -> bool:
    """Whether ``text`` is a name of what the registry knows by these keys, as far as it knows one."""
    entries = reading.registry.entries
    names = [n for k in keys for n in (entries[k].name_fr, *entries[k].aliases) if " " in n.strip()]
    wanted = _content(text)
    return not names or any(2 * len(wanted & _content(name)) > len(wanted) for name in names)


def _content(text: str) -> set[str]:
    return {word for word in fold(text).replace("'", " ").replace("’", " ").split() if len(word) > LEAST}


def _renamed(reading: Reading, acronym: str, keys: tuple[str, ...] = ()) -> Iterator[Name]:
    """Each mention of an acronym that means in this text what the registry does not know by it."""
    for position, text in enumerate(reading.texts):
        if text == acronym:
            yield Name(position, position + 1, "actor", text, keys)


def _known_in_brackets(reading: Reading, by_start: dict[int, Name], opening: int) -> tuple[str, ...]:
    """The registry's body that stands in brackets behind an acronym it does not know: "le MSA (…)"."""
    name = by_start.get(opening + 1)
    acronym = reading.texts[opening - 1] if opening else ""
    if name is None or " " not in name.text or not _is_acronym(acronym) or opening - 1 in by_start:
        return ()
    closed = reading.texts[name.end : name.end + 1] == (")",)
    return (_organisations(reading, name) or ()) if closed else ()


def _spelt_out(reading: Reading, by_start: dict[int, Name], opening: int) -> Name | None:
    """The full name in brackets behind its acronym: "le MSA (Mouvement pour le salut de l'Azawad)"."""
    doc = reading.doc
    if not opening or not _is_acronym(doc[opening - 1].text):
        return None
    closing = next((t.i for t in doc[opening + 2 : opening + LONGEST] if t.text == ")"), None)
    if closing is None or closing - opening < 3 or not doc[opening + 1].text[0].isupper():
        return None
    text = " ".join(doc.span(opening + 1, closing).text.split())
    if reading.registry.ids(text) or not _fits(reading, opening + 1, closing, doc[opening - 1].text):
        return None
    keys = _organisations(reading, by_start.get(opening - 1)) or ()
    return Name(opening + 1, closing, "actor", text, keys if _is_called(reading, keys, text) else ())


def _is_acronym(text: str) -> bool:
    letters = text.replace("-", "")
    return letters.isalpha() and text[0].isupper() and sum(map(str.isupper, text)) >= LEAST


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
    # "Parti du bien-Forces du pays (PB-FP)": words and acronym may be hyphenated
    parts = (token.text.split("-") for token in reading.doc[start:end] if token.pos_ not in LINKING)
    words = [word for each in parts for word in each if word]
    letters = list(fold(acronym).replace("-", ""))
    for letter in fold("".join(word if word.isupper() else word[0] for word in words)):
        if letter in letters:
            letters.remove(letter)
    return len(letters) <= spare
