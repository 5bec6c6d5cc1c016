"""Text of articles made safe for any writer: one line, nothing that could break, turn or hide it."""

from __future__ import annotations

import re
import unicodedata

BREAKS = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029 ]+")
# Marks that turn the direction of what follows; a sentence with one could read as another.
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def plain(text: str) -> str:
    """``text`` on one line; no-break spaces stay, control, turning and unpaired characters go."""
    return "".join(filter(_shown, BREAKS.sub(" ", text))).strip(" ")


def _shown(character: str) -> bool:
    if character in TURNING or character in "\ufffe\uffff":
        return False
    return unicodedata.category(character) not in ("Cc", "Cs")
