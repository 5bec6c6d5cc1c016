"""Text as the patterns read it: no accents but that of "à", plain spaces and apostrophes.

Offsets can be led back to the text.
"""

from __future__ import annotations

import unicodedata
from functools import cache

SAME = {
    "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u3000": " ", "\t": " ",
    "’": "'", "ʼ": "'", "‘": "'", "`": "'", "´": "'", "‑": "-", "‐": "-", "−": "-", "–": "–",
}  # fmt: skip
# "à" is no "a": "d'octobre a été".
KEPT = {"à", "À"}
DROPPED = {"\u00ad", "\u200b", "\u2060", "\ufeff"}


@cache
def _plain(char: str) -> str:
    if char in SAME or char in KEPT:
        return SAME.get(char, char)
    if char in DROPPED or unicodedata.combining(char):
        return ""
    base = unicodedata.normalize("NFD", char)[0]
    return base if base.isascii() else char


def fold(text: str) -> tuple[str, list[int] | None]:
    """The folded text, and for each of its characters the offset in ``text``; None when they are equal.

    Soft hyphens, zero-width characters and combining accents are left out, hence the offsets.
    """
    if text.isascii():
        return text.replace("\t", " ").replace("`", "'"), None
    plain = {ord(char): _plain(char) for char in set(text)}
    folded = text.translate(plain)
    if len(folded) == len(text):
        return folded, None
    return folded, [position for position, char in enumerate(text) if plain[ord(char)]]
