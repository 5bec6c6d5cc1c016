"""Factiva's HTML: ``div class="article frArticle"``, with a table of fields or with a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lib.ingest.draft import Draft
from lib.ingest.formats import markup
from lib.ingest.formats.markup import Node
from lib.ingest.press.layout import article

SIGN = re.compile(
    r"""class=["']article [a-z]{2}Article|class=["'][a-z]{2}Headline["']|class=["']articleParagraph"""
)
LANGUAGE = re.compile(r"\b([a-z]{2})Article\b")
WORDS = re.compile(r"^[\d,. \u00a0\u202f]+[ \u00a0](?:words|mots|Wörter|palabras|parole|woorden|palavras)$")
TIME = re.compile(r"^\d{1,2}[:h]\d\d")


def split(page: str) -> Iterator[Draft]:
    """The articles of an export."""
    nodes = [node for node in markup.tree(page).iter("div") if LANGUAGE.search(node.get("class") or "")]
    for number, node in enumerate(nodes, 1):
        fields = _table(node)
        draft = _of_fields(node, fields, str(number)) if "HD" in fields else _of_heading(node, str(number))
        if draft and draft.text:
            yield draft


def _table(node: Node) -> dict[str, Node]:
    fields: dict[str, Node] = {}
    for row in node.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        if len(cells) >= 2 and re.fullmatch(r"[A-Z]{2,4}", name := markup.words(cells[0])):
            fields.setdefault(name, cells[1])
    return fields


def _of_fields(node: Node, fields: dict[str, Node], part: str) -> Draft:
    said = {name: markup.words(cell) for name, cell in fields.items()}
    texts = [markup.lines(fields[name]).replace("\n", "\n\n") for name in ("LP", "TD") if name in fields]
    return article(
        "\n\n".join(texts), title=said["HD"], source=said.get("SN"), day=said.get("PD"),
        spoken=said.get("LA"), part=part,
    )  # fmt: skip


def _of_heading(node: Node, part: str) -> Draft | None:
    headline = next(
        (each for each in node.iter("span") if (each.get("class") or "").endswith("Headline")), None
    )
    if headline is None:
        headline = next((each for each in node.iter("div", "p") if each.get("id") == "hd"), None)
    paragraphs = [each for each in node.iter("p") if (each.get("class") or "").startswith("articleParagraph")]
    if headline is None or not paragraphs:
        return None
    rows = [words for each in node.iter("div") if each is not node and (words := markup.words(each))]
    count = next((n for n, words in enumerate(rows) if WORDS.match(words)), None)
    head = (
        [words for words in rows[count + 1 : count + 8] if not TIME.match(words)] if count is not None else []
    )
    text = "\n\n".join(words for each in paragraphs if (words := markup.words(each)))
    day, source = (*head, None, None)[:2]
    return article(
        text, title=markup.words(headline), source=source, day=day,
        spoken=" ".join(words for words in head[2:] if len(words) < 20), part=part,
    )  # fmt: skip
