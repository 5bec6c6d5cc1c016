"""Words of articles, files and links in what Streamlit reads as Markdown: labels, captions, messages."""

from __future__ import annotations

import re

# What makes markup, pictures, links with another text, icons, colours and formulas.
SPECIAL = re.compile(r"[\\`_\[\]$<>#~|:&]")


def escape(text: str) -> str:
    """``text`` on one line, with what would be read as markup made plain; bold stays.

    An address in it may become a link, but only to what it says.
    """
    return SPECIAL.sub(r"\\\g<0>", " ".join(text.split()))
