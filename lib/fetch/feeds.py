"""Stored feeds: which there are, and what is new in them since the last time."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urljoin

from lib.fetch.addresses import BadAddress, checked
from lib.fetch.client import Policy, Unfetched, fetch
from lib.fetch.pages import MOST_FOLLOWED, of_entry, points_elsewhere
from lib.fetch.state import State
from lib.ingest import BadInput, Skipped
from lib.ingest.formats.feed import Entry, entries
from lib.records import Article

KEYS = {"url", "source", "language"}


class BadFeeds(ValueError):
    """A list of feeds that cannot be used; the message names the file, the place and the reason."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed to read again and again. ``source`` and ``language`` win over what it says of itself."""

    url: str
    source: str | None = None
    language: str | None = None


def feeds_in(path: Path) -> tuple[Feed, ...]:
    """The feeds that the TOML file at ``path`` lists. Raises BadFeeds, naming file and entry."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadFeeds(f"{path}: cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise BadFeeds(f"{path}: not TOML: {error}") from error
    rows = table.get("feed", [])
    if not isinstance(rows, list):
        raise BadFeeds(f"{path}: feeds are written under [[feed]]")
    return tuple(_feed(row, f"{path}: feed {number}") for number, row in enumerate(rows, 1))


def _feed(row: object, where: str) -> Feed:
    if not isinstance(row, dict) or not all(isinstance(value, str) for value in row.values()):
        raise BadFeeds(f"{where}: every value is a text in quotes")
    if unknown := sorted(row.keys() - KEYS):
        raise BadFeeds(f"{where}: {unknown[0]!r} is none of {', '.join(sorted(KEYS))}")
    try:
        checked(row.get("url", ""))
    except BadAddress as error:
        raise BadFeeds(f"{where}: url: {error}") from error
    return Feed(row["url"], row.get("source"), row.get("language"))


def news(feed: Feed, state: State, policy: Policy | None = None) -> Iterator[Article | Skipped]:
    """What is new in ``feed``: each article, or the reason why there is none. Counts it in ``state``."""
    try:
        answer = fetch(feed.url, policy, state.conditions(feed.url))
        found = entries(answer.content) if answer.status != 304 else []
    except (BadAddress, Unfetched, BadInput) as error:
        yield Skipped(feed.url, str(error))
        return
    described = [_described(entry, feed, answer.url) for entry in found]
    followed = 0
    for entry in described:
        if not state.is_done(_identity(entry)):
            followed += points_elsewhere(entry)
            if followed > MOST_FOLLOWED:
                break  # the rest comes the next time
            items = list(of_entry(entry, policy))
            state.tried(_identity(entry), read=any(isinstance(item, Article) for item in items))
            yield from items
    # Until every entry is done the feed is asked for anew, whether it has changed or not.
    if described and all(state.is_done(_identity(entry)) for entry in described):
        state.answered(feed.url, answer.headers)


def _identity(entry: Entry) -> str:
    return entry.known.url or entry.known.title or entry.text[:200]


def _described(entry: Entry, feed: Feed, base: str) -> Entry:
    known = entry.known
    url = urljoin(base, known.url) if known.url else None
    source, language = feed.source or known.source, feed.language or known.language
    return replace(entry, known=replace(known, url=url, source=source, language=language))
