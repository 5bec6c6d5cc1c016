from __future__ import annotations

import io
import xml.etree.ElementTree as ElementTree
import zipfile
from datetime import date

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from lib.export.codes import with_codes
from lib.export.graphs import to_gexf, to_graphml
from lib.export.json import to_json
from lib.export.parquet import to_parquet
from lib.export.xlsx import to_xlsx
from tests import reference
from tests.rows import happenings
from tests.sample import EXTRACTIONS

TABLES = reference.build(EXTRACTIONS, lambda extraction: None, "1.0")
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


def test_json_exact_bytes() -> None:
    frame = pd.DataFrame(
        {
            "day": pd.to_datetime(["2025-08-06", None]),
            "names": [("=a", "é"), ()],
            "n": [1, 2],
            "_search": ["", ""],
        }
    )
    assert to_json(frame).decode() == (
        '[\n {\n  "day": "2025-08-06",\n  "names": [\n   "=a",\n   "é"\n  ],\n  "n": 1\n },\n'
        ' {\n  "day": null,\n  "names": [],\n  "n": 2\n }\n]\n'
    )


def test_xlsx_holds_dates_as_dates_and_formulas_as_text() -> None:
    frame = pd.DataFrame(
        {"day": pd.to_datetime(["2025-08-06"]), "text": ["=1+1"], "link": ["https://example.org"]}
    )
    sheet = zipfile.ZipFile(io.BytesIO(to_xlsx(frame)))
    cells = sheet.read("xl/worksheets/sheet1.xml").decode()
    assert '<c r="A2" s="2"><v>45875</v></c>' in cells
    assert "<f>" not in cells
    assert "hyperlink" not in cells
    assert "<t>=1+1</t>" in sheet.read("xl/sharedStrings.xml").decode()


def test_xlsx_of_the_same_rows_is_the_same_file() -> None:
    assert to_xlsx(TABLES.timeline) == to_xlsx(TABLES.timeline)


def test_parquet_keeps_types_whatever_the_rows() -> None:
    full = pq.read_table(io.BytesIO(to_parquet(TABLES.timeline)))
    none = pq.read_table(io.BytesIO(to_parquet(TABLES.timeline.head(0))))
    assert full.schema.equals(none.schema)
    assert full.schema.field("date_start").type == pa.date32()
    assert full.schema.field("participants").type == pa.list_(pa.string())
    assert full.column("date_start").to_pylist() == [date(2025, 8, 11), None, date(2025, 8, 6), None]
    assert full.column("participants").to_pylist()[0] == ["Donald Trump", "Vladimir Poutine"]


def test_parquet_of_happenings_has_the_types_of_its_columns() -> None:
    full, none = (
        pq.read_table(io.BytesIO(to_parquet(with_codes(f)))) for f in (happenings({}), happenings())
    )
    assert full.schema.equals(none.schema)
    kinds = {name: str(full.schema.field(name).type) for name in full.schema.names}
    assert kinds["first_reported"] == "date32[day]"
    assert kinds["sources"] == kinds["cameo_by_participant"] == "list<element: string>"
    assert (kinds["conflicts"], kinds["confidence"], kinds["corrected"]) == ("int64", "double", "bool")


def test_parquet_of_a_column_nobody_has_described() -> None:
    written = pq.read_table(io.BytesIO(to_parquet(pd.DataFrame({"novelty": [1, 2]}))))
    assert written.column("novelty").to_pylist() == [1, 2]


@pytest.mark.parametrize("frame", [TABLES.quotes, TABLES.actors, TABLES.articles, TABLES.mentions])
def test_every_table_can_be_written_in_every_format(frame: pd.DataFrame) -> None:
    assert pq.read_table(io.BytesIO(to_parquet(frame))).num_rows == len(frame)
    assert zipfile.is_zipfile(io.BytesIO(to_xlsx(frame)))


def test_graphml_has_plain_values_only() -> None:
    root = ElementTree.fromstring(to_graphml(reference.graph(TABLES.timeline)))
    names = {key.attrib["id"]: key.attrib["attr.name"] for key in root.iter(f"{GRAPHML}key")}
    [edge] = [edge for edge in root.iter(f"{GRAPHML}edge") if edge.attrib["source"] == "donald-trump"]
    values = {names[data.attrib["key"]]: data.text for data in edge}
    assert values["weight"] == values["contacts"] == "1"
    assert values["not_held"] == "1"
    assert values["last_date"] == "2025-08-17"
    assert values["event_ids"] == "a1-summit; a1-call"
    assert "None" not in values.values()


def test_gexf_is_read_back_with_the_same_nodes_and_edges() -> None:
    root = ElementTree.fromstring(to_gexf(reference.graph(TABLES.timeline)))
    labels = sorted(element.attrib["label"] for element in root.iter() if element.tag.endswith("}node"))
    assert labels == ["Donald Trump", "Steve Witkoff", "Vladimir Poutine"]
    assert len([element for element in root.iter() if element.tag.endswith("}edge")]) == 2


def test_an_edge_of_gexf_lasts_from_its_first_contact_to_its_last() -> None:
    root = ElementTree.fromstring(to_gexf(reference.graph(TABLES.timeline)))
    [graph] = [element for element in root.iter() if element.tag.endswith("}graph")]
    assert (graph.attrib["mode"], graph.attrib["timeformat"]) == ("dynamic", "date")
    times = {
        edge.attrib["source"]: (edge.attrib["start"], edge.attrib["end"])
        for edge in root.iter()
        if edge.tag.endswith("}edge")
    }
    assert times["donald-trump"] == ("2025-08-17", "2025-08-17")
    assert times["steve-witkoff"][0] <= times["steve-witkoff"][1]
