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
    if position + 1 < len(doc):
        both = reading.registry.of_demonym(f"{doc[position].text} {doc[position + 1].text}")
        if both is not None:
            return both, 2
    one = reading.registry.of_demonym(doc[position].text)
    return one, int(one is not None)


def is_presided(reading: Reading, start: int) -> bool:
    """ "le président du Conseil italien" heads the government, no body of its own."""
    presiding = start > 1 and reading.words.has("presiding", reading.texts[start - 2])
    return reading.texts[start - 1 : start + 1] == ("du", "Conseil") and presiding
