"""Characters as decoded -> characters as stored: mojibake undone, line ends unified, invisible marks removed.

Quotation marks, apostrophes and no-break spaces stay as they are: the quotation rules read them, and offsets
into a clean file must be offsets into the stored text.
"""

from __future__ import annotations

import re

import ftfy

CONFIG = ftfy.TextFixerConfig(
    uncurl_quotes=False,
    fix_character_width=False,
    replace_lossy_sequences=False,
    unescape_html="auto",
    normalization="NFC",
    explain=False,
)
LINE_ENDS = re.compile(r"\r\n?|[\u0085\u2028\u2029\f\v\x1c-\x1e]")
# Soft hyphens, zero-width spaces, joiners and direction marks, and controls with no shown effect.
INVISIBLE = re.compile(
    r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\x00-\x08\x0e-\x1b\x1f\x7f]"
)


def clean(text: str) -> str:
    """``text`` as it is stored; unchanged when it is clean already."""
    text = LINE_ENDS.sub("\n", text)
    return INVISIBLE.sub("", LINE_ENDS.sub("\n", ftfy.fix_text(text, CONFIG)))
