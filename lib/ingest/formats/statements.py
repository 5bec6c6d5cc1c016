"""What a web page states about itself: schema.org data (JSON-LD), Open Graph and other meta elements."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from lib.ingest.formats.markup import Node
from lib.ingest.metadata import Metadata, read_date
from lib.ingest.written import written_date

ARTICLES = re.compile(r"(article|posting|report|newsitem|liveblogposting)$", re.I)
PUBLISHED = (
    "article:published_time", "og:article:published_time", "article.published", "og:published_time",
    "datepublished", "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate",
    "date.published", "pubdate", "sailthru.date", "parsely-pub-date", "dc.date.issued", "dcterms.issued",
    "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "citation_publication_date",
    "citation_date", "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
TITLE = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "headline")
SOURCE = ("og:site_name", "dc.publisher", "citation_publisher", "publisher", "application-name")
LANGUAGE = ("og:locale", "dc.language", "content-language", "inlanguage", "language")
ADDRESS = ("og:url", "twitter:url", "parsely-link")
# The name of the site after the headline: "Un titre - Le Monde".
SITE_SUFFIX = re.compile(r"\s+[-–—|•·»]\s+[^-–—|•·»]{2,40}$")
MOST_DATA = 1_000_000


def stated(root: Node) -> tuple[Metadata, str]:
    """What the page says of the article in it, and the article's words where it states those too."""
    meta, data = _meta(root), next(_articles(root), {})
    title = _text(data.get("headline")) or _text(data.get("name")) or _first(meta, TITLE) or _title(root)
    language = _first(meta, LANGUAGE) or _text(data.get("inLanguage")) or root.get("lang") or ""
    known = Metadata(
        title=html.unescape(title) if title else None,
        published=_day(_text(data.get("datePublished")))
        or _days(meta)
        or _day(_text(data.get("dateCreated"))),
        source=_first(meta, SOURCE) or _name(data.get("publisher")),
        url=_address(root, meta, data),
        language=language[:2].lower() if re.match(r"[A-Za-z]{2,3}(?:[-_]|$)", language) else None,
    )
    return known, html.unescape(_text(data.get("articleBody")) or "")


def _meta(root: Node) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in root.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop") or node.get("http-equiv")
        if name and (content := " ".join((node.get("content") or "").split())):
            found.setdefault(name.strip().lower(), content)
    for node in root.iter("time"):
        if "datepublished" in (node.get("itemprop") or "").lower() or node.get("pubdate") is not None:
            found.setdefault("datepublished", node.get("datetime") or "")
    return found


def _articles(root: Node) -> Iterator[dict[str, Any]]:
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and len(script.text or "") < MOST_DATA:
            try:
                table = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue
            yield from (each for each in _things(table, 4) if _is_article(each))


def _things(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    # "@graph" and lists hold several things; an article may also be the main entity of a page.
    if depth == 0:
        return
    if isinstance(value, list):
        for each in value[:200]:
            yield from _things(each, depth - 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _things(value.get(key), depth - 1)


def _is_article(thing: dict[str, Any]) -> bool:
    types = thing.get("@type")
    return any(
        isinstance(name, str) and ARTICLES.search(name)
        for name in (types if isinstance(types, list) else [types])
    )


def _text(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    return value.strip() or None if isinstance(value, str) else None


def _name(value: Any) -> str | None:
    found = _text(value)
    return None if found and found.startswith(("http://", "https://")) else found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if meta.get(name)), None)


def _day(value: str | None) -> date | None:
    return (read_date(value) or written_date(value)) if value else None


def _days(meta: dict[str, str]) -> date | None:
    return next((day for name in PUBLISHED if (day := _day(meta.get(name)))), None)


def _title(root: Node) -> str | None:
    headings = [" ".join(node.text_content().split()) for node in root.iter("h1")]
    if len(headings) == 1 and 8 <= len(headings[0]) <= 250:
        return headings[0]
    titles = (" ".join((node.text or "").split()) for node in root.iter("title"))
    title = next((each for each in titles if each), None)
    return SITE_SUFFIX.sub("", title) if title else None


def _address(root: Node, meta: dict[str, str], data: dict[str, Any]) -> str | None:
    links = [node.get("href") for node in root.iter("link") if (node.get("rel") or "").lower() == "canonical"]
    entity = data.get("mainEntityOfPage")
    entity = entity.get("@id") if isinstance(entity, dict) else entity
    for found in (*links, _first(meta, ADDRESS), _text(data.get("url")), entity):
        if isinstance(found, str) and _is_address(found.strip()):
            return found.strip()
    return None


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and len(text) < 2000
