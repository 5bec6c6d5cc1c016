"""RSS and Atom files: the articles whose words they hold, and the addresses of the others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lib.ingest.decode import BadInput
from lib.ingest.draft import Draft, Failure, Options
from lib.ingest.formats.markup import characters, from_fragment
from lib.ingest.metadata import Metadata

MOST_ENTRIES = 2_000
# A teaser is shorter than any article.
WHOLE = 600
# Feeds need no entities but XML's own, and entities within entities fill the memory.
DECLARATION = re.compile(r"<!(?:ENTITY|ELEMENT|ATTLIST)|<!DOCTYPE[^<>\[]*\[", re.I)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed: ``text`` is what the feed holds of the article, often only a teaser.

    The address in ``known`` may be one from the feed's own, such as ``/monde/1``.
    """

    text: str
    known: Metadata


def read(raw: bytes, name: str, options: Options) -> Iterator[Draft | Failure]:
    """A draft for each entry with a whole text. Raises BadInput for what is no feed."""
    del name, options
    for number, entry in enumerate(entries(raw), 1):
        if len(entry.text) >= WHOLE:
            whole = entry.known.url and entry.known.url.startswith("http")
            yield Draft(entry.text, entry.known if whole else replace(entry.known, url=None), str(number))
        else:
            where = f"; the article is at {entry.known.url}" if entry.known.url else ""
            yield Failure(f"only a summary in the feed{where}", str(number))


def entries(raw: bytes) -> list[Entry]:
    """What a feed holds, in its order. Raises BadInput for what is no feed, or one that defines entities."""
    import feedparser

    text = characters(raw)
    if DECLARATION.search(text):
        raise BadInput("not read: XML that defines its own entities")
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    found = feedparser.parse(text.encode(), sanitize_html=True, resolve_relative_uris=False)
    if not found.get("version") and not found.entries:
        raise BadInput("not a feed: neither RSS nor Atom")
    source = _words(found.feed.get("title")) or None
    language = str(found.feed.get("language") or "")[:2].lower()
    return [_entry(entry, source, language) for entry in found.entries[:MOST_ENTRIES]]


def _entry(entry: Any, source: str | None, language: str) -> Entry:
    contents = [str(each.get("value") or "") for each in entry.get("content") or []]
    longest = max([*contents, str(entry.get("summary") or "")], key=len)
    link = str(entry.get("link") or "").strip()
    own = entry.get("source")
    known = Metadata(
        title=_words(entry.get("title")) or None,
        published=_day(entry.get("published_parsed")) or _day(entry.get("updated_parsed")),
        source=_words(own.get("title")) if isinstance(own, dict) and own.get("title") else source,
        url=link if re.match(r"https?://\S+$|[^\s:<>]*$", link) and link else None,
        language=language if language.isalpha() and len(language) == 2 else None,
    )
    return Entry(from_fragment(longest).replace("\n", "\n\n"), known)


def _words(fragment: Any) -> str:
    return " ".join(from_fragment(str(fragment or "")).split())


def _day(parsed: Any) -> date | None:
    try:
        found = date(*parsed[:3]) if parsed else None
    except (ValueError, TypeError):
        return None
    return found if found and 1900 <= found.year <= 2100 else None
