"""Demonyms in the text: "russe", "sud-soudanais", "chypriote turc"."""

from __future__ import annotations

from lib.extract.cast.records import Reading


def demonym_at(reading: Reading, position: int) -> tuple[str | None, int]:
    """The actor that a demonym at ``position`` means and its length in tokens, or None and 0.

    A capital makes it a noun, unless it is all capitals: "l'émissaire US".
    """
    doc = reading.doc
    if position >= len(doc) or not (doc[position].text[0].islower() or doc[position].text.isupper()):
        return None, 0
    if (both := _of_two(reading, position, position + 1)) is not None:
        return both, 2
    if position > 2 and doc[position - 1].text == "et" and _of_two(reading, position - 3, position - 2):
        # "les dirigeants chypriotes grec et turc": the second of two of one people
        same = _of_two(reading, position - 3, position)
        if same is not None:
            return same, 1
    one = reading.registry.of_demonym(doc[position].text)
    return one, int(one is not None)


def _of_two(reading: Reading, first: int, second: int) -> str | None:
    """The actor of a demonym of two words; "chypriotes grec" is one of several."""
    doc, of_demonym = reading.doc, reading.registry.of_demonym
    if second >= len(doc):
        return None
    one, other = doc[first].text, doc[second].text
    return of_demonym(f"{one} {other}") or of_demonym(f"{one.removesuffix('s')} {other}")


def is_presided(reading: Reading, start: int) -> bool:
    """ "le président du Conseil italien" heads the government, no body of its own."""
    presiding = start > 1 and reading.words.has("presiding", reading.texts[start - 2])
    return reading.texts[start - 1 : start + 1] == ("du", "Conseil") and presiding
