"""Word files: their paragraphs, as they stand with all changes accepted."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from lib.ingest import press
from lib.ingest.decode import MEGABYTE, BadInput
from lib.ingest.draft import Draft, Options
from lib.ingest.formats import zipped
from lib.ingest.metadata import Metadata

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
DOCUMENT, PROPERTIES = "word/document.xml", "docProps/core.xml"
LIMIT = 40 * MEGABYTE
# Each element takes some 200 bytes of memory, however short it is written.
MOST_TAGS = 1_000_000
SPACES = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
# What was struck out, and the codes behind fields, are not part of the text.
UNSEEN = (f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}pict", f"{W}drawing")
OTHERS = {
    "xl/workbook.xml": "a spreadsheet: save it as .csv",
    "ppt/presentation.xml": "a slide show: save it as .pdf",
}


def read(raw: bytes, name: str, options: Options) -> Iterator[Draft]:
    """The text of a Word file. Raises BadInput for what is none."""
    del name, options
    file = zipped.opened(raw)
    names = set(file.namelist())
    for part, what in OTHERS.items():
        if part in names:
            raise BadInput(f"not read: this is {what}")
    if DOCUMENT not in names:
        raise BadInput("not a Word file: no text in it")
    document = _xml(file, DOCUMENT)
    text = "\n\n".join(paragraphs(document))
    if exported := press.split_text(text):
        yield from exported
        return
    yield Draft(text, Metadata(title=_styled_title(document)))


def paragraphs(document: Element) -> Iterator[str]:
    """The text of each paragraph that has one."""
    for paragraph in document.iter(f"{W}p"):
        if text := " ".join("".join(_runs(paragraph)).split()):
            yield text


def _runs(element: Element) -> Iterator[str]:
    # A stack instead of recursion: nesting in a broken file may be deep.
    stack = list(reversed(element))
    while stack:
        node = stack.pop()
        if node.tag == f"{W}t":
            yield node.text or ""
        elif node.tag in SPACES:
            yield SPACES[node.tag]
        elif node.tag not in UNSEEN and node.tag != f"{W}p":
            stack.extend(reversed(node))


def _xml(file: zipfile.ZipFile, part: str) -> Element:
    raw = zipped.member(file, file.getinfo(part), LIMIT)
    if raw.count(b"<") > MOST_TAGS:
        raise BadInput(f"a Word file of more than {MOST_TAGS} tags")
    try:
        root: Element = fromstring(raw, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise BadInput("broken Word file: its text cannot be read") from error
    return root


def _styled_title(document: Element) -> str | None:
    # Only a paragraph in the style "Title": the properties often name the template.
    for paragraph in document.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None and style.get(f"{W}val", "").lower() in ("title", "titre"):
            return " ".join("".join(_runs(paragraph)).split()) or None
    return None
