"""A briefing as a Word document with real headings, links, page numbers and properties."""

from __future__ import annotations

import io
from datetime import datetime, time
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from lib.briefing.phrases import joined
from lib.briefing.records import Document, Line, Link, Section
from lib.deep_links import web_address
from lib.plain import plain
from lib.wording import spell_date

SERIF, SANS = "Georgia", "Calibri"
INK, MUTED, BLUE = RGBColor(0x1C, 0x1F, 0x23), RGBColor(0x55, 0x59, 0x5F), RGBColor(0x0B, 0x5C, 0x8A)
LONGEST_PROPERTY = 255  # characters, by the file format
LANGUAGES = {"fr": "fr-FR", "en": "en-GB"}


def to_docx(document: Document) -> bytes:
    """``document`` as a DOCX file, A4."""
    file = docx.Document()
    _styles(file)
    _page(file)
    _properties(file, document)
    file.add_heading(plain(document.title), 0)
    for name, value in document.facts:
        paragraph = _paragraph(file, "Fact")
        paragraph.add_run(f"{plain(name)}:\t").font.color.rgb = MUTED
        _link(paragraph, value)
    for section in document.sections:
        _section(file, section)
    file.add_heading("Limits", 1)
    for limit in document.limits:
        _paragraph(file, "Notes", limit)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def _section(file: Any, section: Section) -> None:
    file.add_heading(plain(section.title), 1)
    _paragraph(file, "About", section.about)
    if not section.lines:
        _paragraph(file, "Statement", section.nothing)
    for line in section.lines:
        _line(file, line)
    if section.more:
        _link(_paragraph(file, "Notes"), section.more)


def _line(file: Any, line: Line) -> None:
    said = _paragraph(file, "Statement")
    said.add_run(plain(line.lead)).bold = True
    said.add_run(joined(line.lead, line.said) + plain(line.said))
    if line.evidence:
        words = _paragraph(file, "Evidence").add_run(f"“{plain(line.evidence)}”")
        _in_language(words, line.language)
    notes = _paragraph(file, "Notes")
    label = "Source: " if len(line.sources) == 1 else "Sources: "
    notes.add_run(f"{plain(line.notes)} {label}" if line.notes else label)
    for number, source in enumerate(line.sources):
        notes.add_run("; " if number else "")
        _link(notes, source)
    notes.add_run(".")
    for number, link in enumerate(link for link in line.links if link.address):
        notes.add_run(", " if number else " Open: ")
        _link(notes, link)


def _paragraph(file: Any, style_id: str, text: str = "") -> Any:
    # By the id of the style: the library looks a name up among all the styles of its template each time.
    paragraph = file.add_paragraph(plain(text))
    paragraph._p.style = style_id
    return paragraph


def _link(paragraph: Any, link: Link) -> None:
    address = web_address(link.address)
    run = paragraph.add_run(plain(link.text))
    if address is None:
        return
    run._r.style = "Hyperlink"
    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run._r.addprevious(element)
    element.append(run._r)


def _in_language(run: Any, language: str | None) -> None:
    # Else Word would underline every French word as a mistake.
    if language:
        mark = OxmlElement("w:lang")
        mark.set(qn("w:val"), LANGUAGES.get(language, language))
        run._r.get_or_add_rPr().append(mark)


def _styles(file: Any) -> None:
    styles = file.styles
    _font(styles["Normal"], SERIF, 10.5, INK)
    styles["Normal"].paragraph_format.space_after = Pt(4)
    _font(styles["Title"], SERIF, 20, INK)
    _font(styles["Heading 1"], SERIF, 14, INK)
    styles["Heading 1"].paragraph_format.space_before = Pt(16)
    for name, size, colour, keep in (
        ("Fact", 9, INK, False), ("About", 9, MUTED, True), ("Statement", 10.5, INK, True),
        ("Evidence", 10.5, INK, True), ("Notes", 9, INK, False),
    ):  # fmt: skip
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        _font(style, SERIF if name in ("Statement", "Evidence") else SANS, size, colour)
        style.paragraph_format.keep_with_next = keep
        style.paragraph_format.keep_together = True
    fact = styles["Fact"].paragraph_format
    fact.left_indent, fact.first_line_indent, fact.space_after = Mm(22), Mm(-22), Pt(1)
    fact.tab_stops.add_tab_stop(Mm(22))
    styles["Statement"].paragraph_format.space_after = Pt(2)
    evidence = styles["Evidence"]
    evidence.font.italic = True
    evidence.paragraph_format.left_indent, evidence.paragraph_format.space_after = Mm(6), Pt(2)
    styles["Notes"].paragraph_format.space_after = Pt(9)
    link = styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb, link.font.underline = BLUE, True


def _font(style: Any, name: str, size: float, colour: RGBColor) -> None:
    style.font.name, style.font.size, style.font.color.rgb = name, Pt(size), colour
    # The template names theme fonts, which would win over ours.
    fonts = style.element.rPr.rFonts
    for attribute in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(attribute), None)
    fonts.set(qn("w:cs"), name)


def _page(file: Any) -> None:
    page = file.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(24)
    page.top_margin = page.bottom_margin = Mm(22)
    foot = page.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _field(foot, "PAGE")
    foot.add_run(" / ")
    _field(foot, "NUMPAGES")


def _field(paragraph: Any, name: str) -> None:
    for kind, text in (("begin", None), (None, name), ("separate", None), (None, None), ("end", None)):
        run = paragraph.add_run("1" if (kind, text) == (None, None) else "")
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        elif text:
            code = OxmlElement("w:instrText")
            code.text = f" {text} "
            run._r.append(code)


def _properties(file: Any, document: Document) -> None:
    properties = file.core_properties
    properties.title = f"{plain(document.title)}, {spell_date(document.made)}"[:LONGEST_PROPERTY]
    shows = next((value.text for name, value in document.facts if name == "Shows"), "")
    properties.subject = plain(shows)[:LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = "Pourparlers"
    properties.comments = properties.keywords = ""
    properties.language = "en"
    properties.created = properties.modified = datetime.combine(document.made, time())
