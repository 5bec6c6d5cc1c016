"""Europresse's HTML: an ``article`` element for each, or a table's cell in old exports."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lib.ingest.draft import Draft
from lib.ingest.formats import markup
from lib.ingest.formats.markup import Node
from lib.ingest.press.europresse import source_name
from lib.ingest.press.layout import article
from lib.ingest.written import written_date

SIGN = re.compile(r"DocPublicationName|titreArticleVisu", re.I)
NUMBER = re.compile(r"\b(?:news|bio|web|pdf|tvr|rp|sm)[·•](\d{4})(\d\d)(\d\d)[·•]", re.I)
TEXT = ("dococurrcontainer", "doctext")


def split(page: str) -> Iterator[Draft]:
    """The articles of an export."""
    root = markup.tree(page)
    found = list(root.iter("article")) or [
        cell
        for cell in root.iter("td")
        if _classed(cell, "docpublicationname") is not None and cell.find(".//td") is None
    ]
    for number, node in enumerate(found or [root], 1):
        if (draft := _article(node, str(number))) and draft.text:
            yield draft


def _article(node: Node, part: str) -> Draft | None:
    body = next((found for name in TEXT if (found := _classed(node, name)) is not None), None)
    title = _classed(node, "titrearticlevisu", "titrearticle")
    name = _classed(node, "docpublicationname")
    if body is None or title is None:
        return None
    head = _classed(node, "docheader")
    numbered = NUMBER.search(markup.words(node))
    day = "-".join(numbered.groups()) if numbered else markup.words(head) if head is not None else None
    if not day or not written_date(day):
        day = markup.words(node)[:600]
    source = source_name(markup.lines(name).split("\n")[0]) if name is not None else None
    text = "\n\n".join(markup.lines(body).split("\n"))
    return article(text, title=markup.words(title), source=source, day=day, part=part)


def _classed(node: Node, *names: str) -> Node | None:
    for element in node.iter():
        if isinstance(element.tag, str) and set((element.get("class") or "").lower().split()) & set(names):
            return element
    return None
