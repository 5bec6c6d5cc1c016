"""Lines as a printed page breaks them -> paragraphs."""

from __future__ import annotations

import re

# A hyphen at the end of a line that belongs to the word: "a-t-", "vice-", "non-"; and before "-il", "-même".
KEPT_BEFORE = re.compile(
    r"(?:^|[\s('’«“\"-])(?:t|ex|vice|non|semi|demi|mi|quasi|sous|contre|franco|pro|anti|celui|celle|ceux|vis|à|cessez|"
    r"porte|pour|peut|rendez|face|c'est|est|dit|elle|lui|eux|nord|sud|moyen|co|self|cease)-$",
    re.IGNORECASE,
)
KEPT_AFTER = re.compile(
    r"(?:ils?|elles?|on|ce|ci|là|je|tu|nous|vous|mêmes?|t|vis|feu|parole|être|vous|le|la|les|y|en|moi)\b",
    re.I,
)
SOFT = "\u00ad"


def joined(lines: list[str]) -> str:
    """The lines of one paragraph as one line; words cut at a line's end are made whole."""
    text = ""
    for line in (" ".join(line.split()) for line in lines):
        if not line:
            continue
        if text.endswith(SOFT):
            text = text[:-1] + line
        elif text.endswith(("-", "‐")) and text[-2:-1].isalpha() and line[0].islower():
            kept = KEPT_BEFORE.search(text[-12:]) or KEPT_AFTER.match(line)
            text = (text if kept else text[:-1]) + line
        else:
            text = f"{text} {line}" if text else line
    return text
