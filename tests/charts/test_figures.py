from __future__ import annotations

from datetime import date
from typing import Any

import plotly.graph_objects as go

from lib import network
from lib.charts import matrix, timeline
from lib.charts.lanes import place
from lib.charts.network import drawing
from lib.lanes import LaneBy
from tests import reference
from tests.rows import happenings, on
from tests.sample import EXTRACTIONS

TABLES = reference.build(EXTRACTIONS, lambda extraction: None, "1.0")
TODAY = date(2025, 8, 8)


def drawn(*changes: dict[str, Any], lane_by: LaneBy = "type") -> go.Figure:
    return timeline.figure(place(happenings(*changes), lane_by), TODAY)


def test_timeline_marks_carry_id_hue_and_shape() -> None:
    figure = drawn(on(6), {**on(14), "status": "planned"}, {**on(7), "type": "call", "status": "denied"})
    marks = figure.data[-1]
    assert dict(
        zip(
            (data[0] for data in marks.customdata),
            zip(marks.marker.color, marks.marker.symbol, strict=True),
            strict=True,
        )
    ) == {
        "e1": ("#0072B2", "circle"),
        "e2": ("#0072B2", "circle-open"),
        "e3": ("#009E73", "square-x-open"),
    }


def test_timeline_hover_escapes_the_text_of_articles() -> None:
    hover = drawn({**on(6), "participants": ("<b>x</b>",), "evidence": "<i>y</i>"}).data[-1].hovertext[0]
    assert "&lt;b&gt;x&lt;/b&gt;" in hover
    assert "&lt;i&gt;y&lt;/i&gt;" in hover
    assert "Wed 6 Aug 2025 · Moscou" in hover


def test_timeline_shows_today_by_a_line_and_in_words() -> None:
    figure = drawn(on(6), on(14))
    assert [shape.x0 for shape in figure.layout.shapes if shape.x0 == "2025-08-08"] == ["2025-08-08"]
    assert [each.text for each in figure.layout.annotations if each.text == "today"] == ["today"]


def test_timeline_opens_on_the_days_where_most_lies() -> None:
    view = drawn(on(6), on(14), on(1, 7, 1991)).layout.xaxis.range
    assert view == (date(2025, 8, 4), date(2025, 8, 16))


def test_a_number_stands_for_the_marks_that_find_no_room() -> None:
    figure = drawn(*[on(6)] * 20)
    crowd, marks = figure.data[-2:]
    assert (list(crowd.text), len(marks.x)) == (["+9"], 11)
    assert list(crowd.customdata[0]) == ["meeting", "2025-08-06", "2025-08-06"]


def test_timeline_in_words() -> None:
    placement = place(happenings(on(6), on(14), {**on(7), "type": "call"}), "type")
    assert timeline.description(placement, "type") == (
        "Timeline of 3 marks, open on Wed 6 Aug 2025 to Thu 14 Aug 2025, by type: meeting 2, call 1. "
        "The table below has the same rows."
    )
    assert (
        timeline.description(place(happenings().head(0), "type"), "type") == "Timeline with no dated event."
    )


def test_timeline_of_nothing_is_a_figure() -> None:
    assert len(timeline.figure(place(happenings().head(0), "type"), TODAY).data[-1].x) == 0


def test_matrix_has_both_halves_and_leaves_out_pairs_without_contact() -> None:
    figure = matrix.figure(reference.graph(TABLES.timeline))
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
    graph = reference.graph(TABLES.timeline)
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
    graph = reference.graph(TABLES.timeline)
    placed = network.positions(graph)
    part = network.strongest(graph, 2)
    corners = [drawing(g, placed, {}).option["series"][0]["data"][-2:] for g in (graph, part)]
    assert corners[0] == corners[1]
