"""Nexis' HTML: the words of its text layout between tags, a ``DOCFULL`` element for each article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lib.ingest.draft import Draft
from lib.ingest.formats import markup
from lib.ingest.press import nexis

SIGN = re.compile(
    r"<DOCFULL|<DOC NUMBER|(?<!\d)\d+ of \d+ DOCUMENTS|>\s*(?:End of Document|Fin du document)\s*<", re.I
)


def split(page: str) -> Iterator[Draft]:
    """The articles of an export."""
    lines = markup.lines(markup.tree(page)).split("\n")
    yield from nexis.split("\n\n".join(lines) + "\n")
