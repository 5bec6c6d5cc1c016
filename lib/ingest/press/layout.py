"""What the layouts of press databases have in common: languages by name, and fields of a heading."""

from __future__ import annotations

import re

from lib.ingest.draft import Draft
from lib.ingest.metadata import Metadata
from lib.ingest.written import written_date

LANGUAGES = {
    "french": "fr", "français": "fr", "francais": "fr", "english": "en", "anglais": "en", "german": "de",
    "allemand": "de", "deutsch": "de", "spanish": "es", "espagnol": "es", "español": "es", "arabic": "ar",
    "arabe": "ar", "russian": "ru", "russe": "ru", "italian": "it", "italien": "it", "portuguese": "pt",
    "portugais": "pt", "dutch": "nl", "néerlandais": "nl", "turkish": "tr", "turc": "tr",
}  # fmt: skip


def language(words: str | None) -> str | None:
    """The code of the first language named in ``words``: "FRENCH; FRANÇAIS", "Anglais"."""
    found = (LANGUAGES.get(word) for word in re.findall(r"[^\W\d_]+", (words or "").lower()))
    return next((code for code in found if code), None)


def article(
    body: str, *, title: str | None, source: str | None, day: str | None, spoken: str | None = None,
    part: str | None = None,
) -> Draft:  # fmt: skip
    """A draft with what a heading states; ``day`` and ``spoken`` are its words for date and language."""
    published = written_date(day) if day else None
    problems = (f"no date in: {day[:60]}",) if day and not published else ()
    known = Metadata(
        title=" ".join(title.split()) or None if title else None,
        published=published,
        source=" ".join(source.split()).strip(" ,;") or None if source else None,
        language=language(spoken),
        problems=problems,
    )
    return Draft(body.strip(), known, part)


def unwrapped(text: str) -> str:
    """Paragraphs, parted by blank lines and broken into lines, as one line each."""
    paragraphs = re.split(r"\n[ \t]*\n", text)
    return "\n\n".join(line for each in paragraphs if (line := " ".join(each.split())))
