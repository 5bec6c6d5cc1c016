"""Addresses of articles, feeds and lists -> articles."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from lib.fetch.addresses import BadAddress
from lib.fetch.client import Answer, Policy, Unfetched, fetch
from lib.ingest import BadInput, Skipped, read_all
from lib.ingest.draft import one_line
from lib.ingest.formats.feed import WHOLE, Entry, entries
from lib.ingest.kinds import kind_of
from lib.ingest.metadata import Metadata
from lib.records import Article

CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w:.-]{2,40})", re.I)
# A feed could have us ask someone else's server thousands of times.
MOST_FOLLOWED = 200
ENDINGS = {"application/pdf": ".pdf", "application/json": ".json", "text/plain": ".txt", "text/csv": ".csv"}


def from_addresses(urls: Iterable[str], policy: Policy | None = None) -> Iterator[Article | Skipped]:
    """The article at each of ``urls``, or the articles that it leads to if it is a feed."""
    for url in dict.fromkeys(url.strip() for url in urls if url.strip()):
        yield from from_address(url, policy)


def from_address(url: str, policy: Policy | None = None) -> Iterator[Article | Skipped]:
    """The articles at ``url``: one of a page, those of all entries of a feed. Nothing is raised."""
    try:
        answer = fetch(url, policy)
    except (BadAddress, Unfetched) as error:
        yield Skipped(url, str(error))
        return
    if kind_of(answer.content, "a.html") == "feed":
        yield from _of_feed(answer, policy)
    else:
        yield from of_answer(answer)


def of_answer(answer: Answer, known: Metadata | None = None) -> Iterator[Article | Skipped]:
    """The articles in a fetched page or file; ``known`` is what is known of it besides."""
    kind = answer.content_type.partition(";")[0].strip().lower()
    name = "page" + ENDINGS.get(kind, ".html")
    raw = in_utf8(answer) if kind.startswith("text/") or "html" in kind else answer.content
    beside = replace(known or Metadata(), url=(known.url if known else None) or answer.url)
    host = (urlsplit(answer.url).hostname or "").removeprefix("www.")
    for item in read_all(raw, name, beside=beside):
        if isinstance(item, Skipped):
            yield replace(item, path=answer.url)
        else:
            yield replace(item, path=None, source=item.source or host)


def points_elsewhere(entry: Entry) -> bool:
    """Whether the article of an entry has to be fetched, because the feed holds only a summary."""
    return entry.known.url is not None and len(entry.text) < WHOLE


def of_entry(entry: Entry, policy: Policy | None = None) -> Iterator[Article | Skipped]:
    """The article of a feed's entry: what the feed holds if that is the whole, else the page it points to."""
    if entry.known.url is None and len(entry.text) < WHOLE:
        yield Skipped(one_line(entry.known.title or "an entry of a feed"), "neither a text nor an address")
        return
    if len(entry.text) >= WHOLE:
        text = f"{entry.known.title}\n\n{entry.text}" if entry.known.title else entry.text
        for item in read_all(text.encode(), "entry.txt", beside=entry.known):
            yield replace(item, path=None) if isinstance(item, Article) else item
        return
    url = str(entry.known.url)
    try:
        yield from of_answer(fetch(url, policy), replace(entry.known, title=None))
    except (BadAddress, Unfetched) as error:
        yield Skipped(url, str(error))


def in_utf8(answer: Answer) -> bytes:
    """The content in UTF-8 when the host says which encoding it is in, else as it is."""
    declared = CHARSET.search(answer.content_type)
    if declared is None or answer.content.startswith(codecs.BOM_UTF8):
        return answer.content
    try:
        name = codecs.lookup(declared[1]).name
        # Hosts often say Latin-1 of Windows' table, or of what is UTF-8 in truth.
        answer.content.decode("utf-8")
    except LookupError:
        return answer.content
    except UnicodeDecodeError:
        try:
            return answer.content.decode("cp1252" if name == "iso8859-1" else name, "replace").encode()
        except (LookupError, ValueError):
            return answer.content
    return answer.content


def _of_feed(answer: Answer, policy: Policy | None) -> Iterator[Article | Skipped]:
    try:
        found = entries(answer.content)
    except BadInput as error:
        yield Skipped(answer.url, str(error))
        return
    followed = 0
    for entry in found:
        followed += points_elsewhere(entry)
        if followed > MOST_FOLLOWED:
            yield Skipped(answer.url, f"more than {MOST_FOLLOWED} links to follow; the rest is left")
            return
        url = urljoin(answer.url, entry.known.url) if entry.known.url else None
        yield from of_entry(replace(entry, known=replace(entry.known, url=url)), policy)
