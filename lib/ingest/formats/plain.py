"""Text and Markdown files: an article, a press database's export with several, or a list of addresses."""

from __future__ import annotations

from collections.abc import Iterator

from lib.ingest import press
from lib.ingest.decode import BadInput, decode
from lib.ingest.draft import Draft, Options
from lib.ingest.kinds import BY_SUFFIX, suffix


def read(raw: bytes, name: str, options: Options) -> Iterator[Draft]:
    """The texts in ``raw``. Raises BadInput for what is no text, and for a list of web addresses."""
    del options
    text = decode(raw)
    if listed := addresses(text):
        raise BadInput(
            f"a list of {len(listed)} web addresses: add it on the Add page, or with python -m lib fetch"
        )
    if BY_SUFFIX.get(suffix(name)) == "markdown":
        yield Draft(text, markdown=True)
    else:
        yield from press.split_text(text) or [Draft(text)]


def addresses(text: str) -> list[str]:
    """The web addresses that ``text`` consists of, one a line; empty when there is anything else in it."""
    lines = [line.strip() for line in text.lstrip("\ufeff").splitlines()]
    lines = [line for line in lines if line and not line.startswith("#")]
    listed = all(line.startswith(("http://", "https://")) and " " not in line for line in lines)
    return list(dict.fromkeys(lines)) if listed else []
