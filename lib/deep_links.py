"""Addresses that lead back into the dashboard, and which addresses of articles may be linked to at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from lib.filters import Filters

# What an address may hold as it is; all else is written as %XX.
KEPT = "%/:?#[]@!$&'()*+,;=~"
PARAMETERS = {
    "actors": "actors",
    "also": "also",
    "besides": "besides",
    "types": "type",
    "statuses": "status",
    "processes": "process",
    "sources": "source",
    "languages": "language",
    "countries": "country",
    "only": "only",
    "only_too": "only_too",
}


@dataclass(frozen=True, slots=True)
class Dashboard:
    """The dashboard at ``base``, such as ``https://talks.example.org``; without one there are no links."""

    base: str = ""

    def event(self, event_id: str) -> str | None:
        """The timeline with the card of an event open."""
        return self._at("timeline", {"event": event_id})

    def actor(self, name: str) -> str | None:
        """The network with the card of an actor open."""
        return self._at("network", {"actor": name})

    def article(self, article_id: str, place: int | None = None) -> str | None:
        """An article in the reader, at the offset ``place``."""
        return self._at("articles", {"article": article_id} | ({} if place is None else {"place": place}))

    def view(self, page: str, filters: Filters) -> str | None:
        """``page`` (``timeline``, ``quotes``, …; empty for the first one) with all the filters set."""
        return self._at(page, parameters(filters))

    def _at(self, page: str, values: dict[str, Any]) -> str | None:
        base = web_address(self.base)
        if base is None:
            return None
        address = f"{base.split('?')[0].split('#')[0].rstrip('/')}/{page}"
        return f"{address}?{urlencode(values, doseq=True)}" if values else address


def parameters(filters: Filters) -> dict[str, Any]:
    """``filters`` as the query parameters that the sidebar reads; what asks for nothing is left out."""
    values: dict[str, Any] = {name: list(getattr(filters, field)) for field, name in PARAMETERS.items()}
    values |= {
        "q": filters.text.strip(),
        "match": "all" if filters.match == "all" else "",
        "from": filters.date_from.isoformat() if filters.date_from else "",
        "to": filters.date_to.isoformat() if filters.date_to else "",
        "told": filters.told_from.isoformat() if filters.told_from else "",
    }
    return {name: value for name, value in values.items() if value}


def web_address(address: str | None) -> str | None:
    """``address`` if it is one of the web (http or https, with a host), with unsafe characters as %XX.

    None for anything else: ``javascript:``, ``data:``, a path, or a text with control characters.
    """
    if not address or not address.isprintable():
        return None
    try:
        parts = urlsplit(address.strip())
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host:
        return None
    return quote(address.strip(), safe=KEPT)
