from __future__ import annotations

from dataclasses import replace
from datetime import date

from lib import frames, network
from lib.charts import matrix, timeline
from lib.charts.network import drawing
from lib.records import Extraction
from tests.sample import EXTRACTIONS, FIRST, MEETING, SUMMIT

TABLES = frames.build(EXTRACTIONS, lambda extraction: None, "1.0")
TODAY = date(2025, 8, 8)


def test_timeline_marks_carry_id_hue_and_shape() -> None:
    marks = timeline.figure(TABLES.timeline, "type", TODAY).data[-1]
    drawn = dict(
        zip(
            (data[0] for data in marks.customdata),
            zip(marks.marker.color, marks.marker.symbol, strict=True),
            strict=True,
        )
    )
    assert drawn == {
        "a1-meeting": ("#0072B2", "circle"),
        "a1-summit": ("#0072B2", "circle-open"),
        "a1-call": ("#009E73", "square-x-open"),
    }


def test_timeline_hover_escapes_the_text_of_articles() -> None:
    event = replace(MEETING, participants=(replace(MEETING.participants[0], name="<b>x</b>"),))
    rows = frames.build([Extraction(FIRST, events=(event,))], lambda extraction: None, "1.0").timeline
    hover = timeline.figure(rows, "type", TODAY).data[-1].hovertext[0]
    assert "&lt;b&gt;x&lt;/b&gt;" in hover
    assert "Wed 6 Aug 2025" in hover


def test_timeline_shows_today() -> None:
    shapes = timeline.figure(TABLES.timeline, "type", TODAY).layout.shapes
    assert [shape.x0 for shape in shapes if shape.x0 == "2025-08-08"] == ["2025-08-08"]


def test_timeline_opens_on_the_newest_days_and_counts_the_rest() -> None:
    old = replace(MEETING, id="old", date_start=date(1991, 7, 1), date_end=date(1991, 7, 1))
    rows = frames.build([Extraction(FIRST, events=(old, MEETING, SUMMIT))], lambda e: None, "1.0").timeline
    assert timeline.outside_view(rows, "type") == 1
    assert timeline.figure(rows, "type", TODAY).layout.xaxis.range == (date(2025, 8, 4), date(2025, 8, 16))


def test_timeline_in_words() -> None:
    assert timeline.description(TABLES.timeline, "type") == (
        "Timeline of 3 marks from Wed 6 Aug 2025 to Thu 14 Aug 2025, by type: meeting 2, call 1. "
        "The table below has the same rows."
    )
    assert timeline.description(TABLES.timeline.head(0), "type") == "Timeline with no dated event."


def test_timeline_of_nothing_is_a_figure() -> None:
    assert len(timeline.figure(TABLES.timeline.head(0), "type", TODAY).data[-1].x) == 0


def test_matrix_has_both_halves_and_leaves_out_pairs_without_contact() -> None:
    figure = matrix.figure(network.graph(TABLES.timeline))
    squares = {
        tuple(pair): text
        for trace in figure.data
        for pair, text in zip(trace.customdata, trace.text, strict=True)
    }
    assert squares == {
        ("steve-witkoff", "vladimir-poutine"): "2",
        ("vladimir-poutine", "steve-witkoff"): "2",
        ("donald-trump", "vladimir-poutine"): "1",
        ("vladimir-poutine", "donald-trump"): "1",
    }


def test_network_drawing() -> None:
    graph = network.graph(TABLES.timeline)
    kinds = {"donald-trump": "person", "steve-witkoff": "person", "vladimir-poutine": "state"}
    drawn = drawing(graph, network.positions(graph), kinds, "donald-trump")
    [series] = drawn.option["series"]
    assert drawn.nodes[0] == "vladimir-poutine"
    assert [item["symbol"] for item in series["data"][:3]] == ["roundRect", "circle", "circle"]
    lines = {(link["source"], link["target"]): link["lineStyle"]["type"] for link in series["links"]}
    assert lines == {
        ("donald-trump", "vladimir-poutine"): "dashed",
        ("steve-witkoff", "vladimir-poutine"): "solid",
    }
    assert tuple((link["source"], link["target"]) for link in series["links"]) == drawn.edges


def test_network_drawing_keeps_its_frame_when_actors_are_filtered_away() -> None:
    graph = network.graph(TABLES.timeline)
    placed = network.positions(graph)
    part = network.strongest(graph, 2)
    corners = [drawing(g, placed, {}).option["series"][0]["data"][-2:] for g in (graph, part)]
    assert corners[0] == corners[1]
