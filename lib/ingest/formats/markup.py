"""HTML as characters -> a tree, and a tree -> the words that a reader sees, one block a line."""

from __future__ import annotations

import codecs
import re
from typing import Any

from lxml import etree, html

from lib.ingest.decode import BadInput, decode

# lxml comes without types.
Node = Any
BLOCKS = re.compile(
    r"address|article|aside|blockquote|body|br|center|d[dlt]|details|dir|div|fieldset|figcaption|figure|footer"
    r"|form|h[1-6r]|header|li|main|nav|ol|p|pre|section|table|tbody|td|t[hr]|thead|ul"
)
UNSEEN = re.compile(
    r"script|style|noscript|template|head|title|svg|math|iframe|object|select|button|textarea"
)
DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*(?:["']\s*)?([\w:.-]{2,40})""", re.I)
# What cannot stand in a tree: lxml refuses these characters.
FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Recursive code elsewhere walks the tree; deeper ones than this are no article.
DEEPEST = 250


def characters(raw: bytes) -> str:
    """The characters of a page: as UTF-8, else as the page says, else as the bytes look."""
    try:
        return decode(raw.decode("utf-8-sig").encode())
    except UnicodeDecodeError:
        pass
    if declared := DECLARED.search(raw[:4096]):
        try:
            name = codecs.lookup(declared[1].decode()).name
            # Pages that say Latin-1 mean Windows' table, which holds it.
            return raw.decode("cp1252" if name in ("iso8859-1", "ascii") else name, errors="replace")
        except (LookupError, UnicodeError, ValueError):
            pass
    return decode(raw)


def tree(page: str) -> Node:
    """``page`` as a tree. Raises BadInput when there is nothing in it."""
    # A declaration of an encoding is refused in a text that is decoded already.
    page = re.sub(r"^\s*<\?xml[^>]*\?>", "", FORBIDDEN.sub("", page))
    try:
        root = html.document_fromstring(page, parser=html.HTMLParser(huge_tree=False))
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError) as error:
        raise BadInput("a web page with nothing in it") from error
    if depth(root) > DEEPEST:
        raise BadInput("a web page of tags within tags without end")
    return root


def depth(root: Node) -> int:
    """How many elements lie around the innermost one."""
    deepest = current = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        current += 1 if event == "start" else -1
        deepest = max(deepest, current)
    return deepest


def lines(root: Node) -> str:
    """The words in ``root``, one block a line, without scripts, styles and forms."""
    pieces: list[str] = []
    skipped: Node | None = None
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        inner = skipped is None and isinstance(node.tag, str)
        if event == "start":
            if inner and UNSEEN.fullmatch(node.tag):
                skipped = node
            elif inner:
                pieces += [
                    "\n" if BLOCKS.fullmatch(node.tag) else "",
                    " ".join((node.text or "\0").split("\n")),
                ]
            continue
        if event == "end" and node is skipped:
            skipped = None
        elif event == "end" and inner and BLOCKS.fullmatch(node.tag):
            pieces.append("\n")
        if skipped is None and node is not root:
            pieces.append((node.tail or "").replace("\n", " "))
    text = "".join(pieces).replace("\0", "").replace("\r", " ")
    return "\n".join(line for each in text.split("\n") if (line := re.sub(r"[ \t]+", " ", each).strip()))


def words(root: Node) -> str:
    """The words in ``root`` on one line."""
    return " ".join(lines(root).split())


def from_fragment(fragment: str) -> str:
    """The words of a piece of HTML such as a feed's or an e-mail's, one block a line."""
    if "<" not in fragment and "&" not in fragment:
        return fragment
    try:
        return lines(tree(f"<html><body>{fragment}</body></html>"))
    except BadInput:
        return ""
