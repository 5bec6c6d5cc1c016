"""The timeline: one mark per event, in lanes, with the days that the text leaves open drawn as whiskers."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from lib.charts import strips
from lib.charts.axes import MUTED
from lib.charts.lanes import Crowd, Placed, Placement
from lib.charts.marks import colour, mark
from lib.charts.strips import Strip
from lib.lanes import LaneBy, title
from lib.wording import counted, spell_date, spell_interval, with_roles

COLUMNS = (
    "id", "type", "status", "date_start", "date_end", "date_basis", "date_precision", "participants", "roles",
    "place", "country", "processes", "evidence", "source", "published", "articles",
)  # fmt: skip
PITCH, LEAST_PITCH = 13.0, 11.0  # pixels from one row of marks to the next
ROOM = 400  # pixels for all rows while they may move together: the days below stay on the first screen
MOST_MARKS = 3000
FEWEST_DAYS = 11  # that are drawn, on a screen as wide as usual
SHORT_HOVER, LONG_HOVER, MANY = 110, 240, 500  # characters of the sentence; the short one for many marks


def figure(placement: Placement, today: date, lane_by: LaneBy = "type") -> go.Figure:
    """A Plotly figure of events in lanes, of which the rows have the columns ``COLUMNS``.

    ``customdata`` of a mark is ``[event id]``; of a number that stands for several marks
    ``[lane, first day, last day]``.
    """
    rows = sum(lane.rows for lane in placement.lanes)
    pitch = max(LEAST_PITCH, min(PITCH, ROOM / max(1, rows)))
    layers = strips.stack([(lane.name, lane.size, lane.rows * pitch) for lane in placement.lanes])
    tops = {strip.name: strip for strip in layers}
    marks = placement.marks

    def height(each: Placed) -> float:
        return tops[each.lane].top + (each.depth + 0.5) * pitch

    figure = go.Figure()
    figure.add_traces(
        [
            _days([m for m in marks if not m.spans], height, {"width": 1.5, "color": MUTED}),
            _days([m for m in marks if m.spans], height, {"width": 7, "color": "rgba(128,128,128,0.5)"}),
            *_ends(marks, height),
            _crowds(placement.crowds, tops, pitch),
            _marks(marks, height),
        ]
    )
    strips.lay_out(figure, layers, _view(placement), today, lane_by=lane_by)
    return figure


def description(placement: Placement, lane_by: LaneBy) -> str:
    """The figure in one sentence, for those who do not see it."""
    if placement.window is None:
        return "Timeline with no dated event."
    sizes = ", ".join(f"{title(lane.name, lane_by)} {lane.size}" for lane in placement.lanes)
    first, last = spell_date(placement.window.first), spell_date(placement.window.last)
    total = sum(lane.size for lane in placement.lanes)
    return (
        f"Timeline of {counted(total, 'mark')}, open on {first} to {last}, by {lane_by}: {sizes}. "
        "The table below has the same rows."
    )


def _marks(marks: Sequence[Placed], height: Callable[[Placed], float]) -> go.Scatter:
    width = LONG_HOVER if len(marks) <= MANY else SHORT_HOVER
    hues = [colour(placed.row.type) for placed in marks]
    return go.Scatter(
        x=[placed.at for placed in marks],
        y=[height(placed) for placed in marks],
        mode="markers",
        customdata=[[placed.row.id] for placed in marks],
        hovertext=[_hover(placed.row, width) for placed in marks],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "color": hues,
            "symbol": [mark(placed.row.status).symbol for placed in marks],
            "size": 9.5,
            "opacity": 1,
            "line": {"width": 1.8, "color": hues},
        },
        selected={"marker": {"opacity": 1, "size": 15}},
        unselected={"marker": {"opacity": 1}},
    )


def _days(marks: Sequence[Placed], height: Callable[[Placed], float], line: dict[str, Any]) -> go.Scatter:
    # Thick for the days an event lasts, thin for the days among which its day lies.
    x: list[date | None] = []
    y: list[float | None] = []
    for placed in marks:
        if placed.low < placed.high:
            x += [placed.low, placed.high, None]
            y += [height(placed), height(placed), None]
    return go.Scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip")


def _ends(marks: Sequence[Placed], height: Callable[[Placed], float]) -> list[go.Scatter]:
    # A stroke where the text bounds the days, an arrow where they go on.
    traces = []
    for symbol, size, chosen in (
        ("line-ns-open", 6, [(m, m.low) for m in marks if m.low < m.at and not m.before]),
        ("line-ns-open", 6, [(m, m.high) for m in marks if m.high > m.at and not (m.after or m.spans)]),
        ("triangle-left", 6, [(m, m.low) for m in marks if m.before]),
        ("triangle-right", 6, [(m, m.high) for m in marks if m.after]),
    ):
        if chosen:
            traces.append(
                go.Scatter(
                    x=[day for _, day in chosen],
                    y=[height(placed) for placed, _ in chosen],
                    mode="markers",
                    marker={"symbol": symbol, "size": size, "color": MUTED, "line": {"color": MUTED}},
                    hoverinfo="skip",
                )
            )
    return traces


def _crowds(crowds: Sequence[Crowd], tops: dict[str, Strip], pitch: float) -> go.Scatter:
    return go.Scatter(
        x=[crowd.at for crowd in crowds],
        y=[tops[crowd.lane].bottom - 0.5 * pitch for crowd in crowds],
        mode="markers+text",
        marker={"symbol": "circle", "size": 18, "color": MUTED, "opacity": 0},
        text=[f"+{crowd.number}" for crowd in crowds],
        textfont={"size": 11},
        customdata=[[crowd.lane, crowd.first.isoformat(), crowd.last.isoformat()] for crowd in crowds],
        hovertext=[
            f"<b>{counted(crowd.number, 'more event')}</b><br>{spell_interval(crowd.first, crowd.last)}"
            "<br>Choose it to see these days alone."
            for crowd in crowds
        ],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _hover(row: Any, width: int) -> str:
    low = None if pd.isna(row.date_start) else row.date_start.date()
    high = None if pd.isna(row.date_end) else row.date_end.date()
    where = f" · {row.place}" if row.place else ""
    names = ", ".join(with_roles(row.participants, row.roles))
    lines = [
        f"<b>{mark(row.status).glyph} {row.type} · {row.status}</b>",
        html.escape(f"{spell_interval(low, high)}{where}"),
        *(html.escape(line) for line in textwrap.wrap(names, 64)[:3]),
        "",
    ]
    told = textwrap.shorten(row.evidence or "", width, placeholder=" …")
    lines += [f"<i>{html.escape(line)}</i>" for line in textwrap.wrap(told, 64)]
    published = "" if pd.isna(row.published) else f", {spell_date(row.published.date())}"
    others = f" and {counted(row.articles - 1, 'more article')}" if row.articles > 1 else ""
    lines.append(html.escape(f"{row.source or 'source not stated'}{published}{others}"))
    return "<br>".join(lines)


def _view(placement: Placement) -> tuple[date, date] | None:
    window = placement.window
    if window is None:
        return None
    # On fewer days the axis would have marks for hours, all with the names of the days.
    pad = timedelta(days=max(2, round(window.days / 30), (FEWEST_DAYS - window.days) // 2))
    return window.first - pad, window.last + pad
