"""Web pages: the article in them by trafilatura, what they state of it by their own metadata."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

from lib.ingest import language as languages
from lib.ingest import press
from lib.ingest.decode import BadInput
from lib.ingest.draft import Draft, Options
from lib.ingest.formats import markup, statements
from lib.ingest.formats.markup import Node
from lib.ingest.metadata import Metadata, read_date

# Below this a language is not told from the words alone.
ENOUGH_WORDS = 200
FEWEST_CHARACTERS = 60
# Larger pages take minutes, and no article is that long.
MOST_CHARACTERS = 5_000_000
MOST_ELEMENTS = 60_000


def read(raw: bytes, name: str, options: Options) -> Iterator[Draft]:
    """The article of a page, or those of a press database's export. Raises BadInput when there is none."""
    del name, options
    page = markup.characters(raw)
    if len(page) > MOST_CHARACTERS:
        raise BadInput(f"a web page of more than {MOST_CHARACTERS // 1_000_000} million characters")
    if exported := press.split_page(page):
        yield from exported
        return
    root = markup.tree(page)
    if len(list(root.iter())) > MOST_ELEMENTS:
        raise BadInput(f"a web page of more than {MOST_ELEMENTS} elements")
    known, stated_body = statements.stated(root)
    found = _article(page)
    # What a page states is without paragraphs, so it is second choice: where little else is shown.
    body = stated_body if len(found) < 0.6 * len(stated_body) else found
    if len(body) < FEWEST_CHARACTERS:
        raise BadInput("a web page without an article in it")
    yield Draft(body, _checked(known, body, root))


def _article(page: str) -> str:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    text = trafilatura.extract(
        markup.FORBIDDEN.sub("", page), include_comments=False, include_tables=False, include_formatting=False
    )
    return "\n\n".join((text or "").split("\n"))


def _checked(known: Metadata, body: str, root: Node) -> Metadata:
    """``known`` with the language that the words are in, and a date that the page only shows."""
    problems: tuple[str, ...] = ()
    if known.language and len(body) >= ENOUGH_WORDS and (spoken := languages.detect(body)) != known.language:
        problems = (f"the page says its language is {known.language}, but the words are {spoken}",)
        known = replace(known, language=spoken)
    if not known.published and (shown := _shown_date(root)):
        known = replace(known, published=shown, published_basis="page")
    source = known.source or (urlsplit(known.url).hostname if known.url else None)
    return replace(known, source=source.removeprefix("www.") if source else None, problems=problems)


def _shown_date(root: Node) -> date | None:
    import htmldate

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    # Data about the site and addresses are read elsewhere; here they would pass for what the page shows.
    for node in [*root.iter("script", "link"), *root.iterfind(".//meta[@property='og:url']")]:
        node.drop_tree()
    try:
        found = htmldate.find_date(root, extensive_search=False, original_date=True)
    except Exception:  # a date that is not found is legal, whatever the library stumbles over
        return None
    return read_date(found)
