"""Texts of articles that try to break out of the file they are written into."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ElementTree
import zipfile
from dataclasses import replace

import icalendar
import networkx as nx
import pandas as pd
import pytest

from lib.export.graphs import to_gexf, to_graphml
from lib.export.ics import to_ics
from lib.export.xlsx import to_xlsx
from tests import reference
from tests.sample import EXTRACTIONS

LINES = "x\r\nATTENDEE:mailto:a@attacker.example\r\nEND:VEVENT\nBEGIN:VALARM\u2028\x85ATTACH:x"
MARKUP = "]]>\x00\x0b\x1b<script>alert(1)</script>&x;\uffff"


def timeline(text: str) -> pd.DataFrame:
    """The sample's timeline with ``text`` in every cell that an article decides."""
    spoilt = [
        replace(
            each, article=replace(each.article, title=text, source=text, url=f"https://example.org/{text}"),
            events=tuple(
                replace(event, place=text, date_text=text,
                        participants=tuple(replace(one, name=one.name + text) for one in event.participants))
                for event in each.events
            ),
        )
        for each in EXTRACTIONS
    ]  # fmt: skip
    return reference.build(spoilt, lambda extraction: None, "1").timeline


def test_a_line_break_begins_no_line_of_a_calendar() -> None:
    raw = to_ics(timeline(LINES))
    lines = [line for line in raw.decode().splitlines() if not line.startswith(" ")]
    assert not [line for line in lines if line.startswith(("ATTENDEE", "ATTACH"))]
    assert "BEGIN:VALARM" not in lines
    calendar = icalendar.Calendar.from_ical(raw)
    assert [part.name for part in calendar.walk()] == ["VCALENDAR", *["VEVENT"] * lines.count("BEGIN:VEVENT")]


@pytest.mark.parametrize("write", [to_graphml, to_gexf])
def test_control_characters_and_markup_stay_text_in_a_graph(write: object) -> None:
    graph: nx.Graph = reference.graph(timeline(MARKUP))
    assert len(graph) > 1
    root = ElementTree.fromstring(write(graph))  # type: ignore[operator]
    assert not [element for element in root.iter() if element.tag.endswith("script")]


def test_formulas_markup_and_links_stay_text_in_a_workbook() -> None:
    frame = pd.DataFrame(
        {"text": ["=1+1", "@SUM(A1)", "https://attacker.example", "mailto:a@b.example", MARKUP]}
    )
    book = zipfile.ZipFile(io.BytesIO(to_xlsx(frame)))
    sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    assert not [element for element in sheet.iter() if element.tag.endswith(("}f", "hyperlink"))]
    assert not [name for name in book.namelist() if "rels" in name and b"attacker" in book.read(name)]
