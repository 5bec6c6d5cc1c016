"""The timeline: one mark per event, in lanes, with the days that the text leaves open drawn as whiskers."""

from __future__ import annotations

import html
import textwrap
from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from lib.charts.axes import FAINT, LAYOUT, MUTED, time_axis
from lib.charts.lanes import LONGEST_VIEW, Lane, LaneBy, Placed, place
from lib.charts.marks import colour, mark
from lib.wording import counted, spell_date, spell_interval

COLUMNS = (
    "id", "type", "status", "date_start", "date_end", "date_basis", "date_precision", "participants",
    "country", "processes", "evidence", "source", "published",
)  # fmt: skip
ROW_HEIGHT = 22
MOST_MARKS = 1500
FARTHEST_AHEAD = timedelta(days=120)


def figure(timeline: pd.DataFrame, lane_by: LaneBy, today: date) -> go.Figure:
    """A Plotly figure of the dated rows of ``timeline`` (at most the first 1,500), one lane per ``lane_by``.

    ``customdata[0]`` of a mark is the event's id.
    """
    lanes, marks = place(timeline.head(MOST_MARKS), lane_by)
    figure = go.Figure()
    figure.add_traces(
        [_days(marks, spans=False), _days(marks, spans=True), *_open_ends(marks), _marks(marks)]
    )
    depth = lanes[-1].bottom if lanes else 3
    figure.update_layout(
        height=round(depth * ROW_HEIGHT + 64),
        **LAYOUT,
        dragmode="pan",
        shapes=[_line(lane) for lane in lanes],
        annotations=[_name(lane) for lane in lanes],
        yaxis={"range": [depth, 0], "visible": False, "fixedrange": True},
        xaxis=time_axis(range=_view(marks)),
    )
    figure.add_vline(x=today.isoformat(), line={"color": colour("pressure"), "width": 1.5, "dash": "dot"})
    return figure


def outside_view(timeline: pd.DataFrame, lane_by: LaneBy) -> int:
    """How many marks lie outside the days that the figure opens on."""
    _, marks = place(timeline.head(MOST_MARKS), lane_by)
    view = _view(marks)
    if view is None:
        return 0
    return sum(not view[0] <= placed.at <= view[1] for placed in marks)


def description(timeline: pd.DataFrame, lane_by: LaneBy) -> str:
    """The figure in one sentence, for those who do not see it."""
    lanes, marks = place(timeline.head(MOST_MARKS), lane_by)
    if not marks:
        return "Timeline with no dated event."
    days = [placed.at for placed in marks]
    sizes = ", ".join(f"{lane.name} {lane.size}" for lane in lanes)
    return (
        f"Timeline of {counted(len(marks), 'mark')} from {spell_date(min(days))} to {spell_date(max(days))}, "
        f"by {lane_by}: {sizes}. The table below has the same rows."
    )


def _marks(marks: list[Placed]) -> go.Scatter:
    return go.Scatter(
        x=[placed.at for placed in marks],
        y=[placed.y for placed in marks],
        mode="markers",
        customdata=[[placed.row.id] for placed in marks],
        hovertext=[_hover(placed) for placed in marks],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "color": [colour(placed.row.type) for placed in marks],
            "symbol": [mark(placed.row.status).symbol for placed in marks],
            "size": 12,
            "opacity": 1,
            "line": {"width": 2, "color": [colour(placed.row.type) for placed in marks]},
        },
        selected={"marker": {"opacity": 1, "size": 17}},
        unselected={"marker": {"opacity": 1}},
    )


def _days(marks: list[Placed], spans: bool) -> go.Scatter:
    # Thick for the days an event lasts, thin for the days among which its day lies.
    x: list[date | None] = []
    y: list[float | None] = []
    for placed in marks:
        if placed.low and placed.high and placed.low < placed.high and placed.spans == spans:
            x += [placed.low, placed.high, None]
            y += [placed.y, placed.y, None]
    style = {"width": 7, "color": "rgba(128,128,128,0.45)"} if spans else {"width": 1.5, "color": MUTED}
    ends = {"symbol": "line-ns-open", "size": 7, "color": MUTED} if not spans else {"opacity": 0}
    return go.Scatter(x=x, y=y, mode="lines+markers", line=style, marker=ends, hoverinfo="skip")


def _open_ends(marks: list[Placed]) -> list[go.Scatter]:
    view = _view(marks)
    reach = (view[1] - view[0]) / 60 if view else timedelta(days=1)
    traces = []
    for symbol, sign, chosen in (
        ("triangle-left", -1, [m for m in marks if m.low is None]),
        ("triangle-right", 1, [m for m in marks if m.high is None]),
    ):
        x: list[date | None] = []
        for placed in chosen:
            x += [placed.at, placed.at + sign * reach, None]
        traces.append(
            go.Scatter(
                x=x,
                y=[y for placed in chosen for y in (placed.y, placed.y, None)],
                mode="lines+markers",
                line={"width": 1.5, "color": MUTED},
                marker={"symbol": symbol, "size": [0, 7, 0] * len(chosen), "color": MUTED},
                hoverinfo="skip",
            )
        )
    return traces


def _hover(placed: Placed) -> str:
    row = placed.row
    heading = f"<b>{mark(row.status).glyph} {row.type} · {row.status}</b>"
    low = None if pd.isna(row.date_start) else row.date_start.date()
    high = None if pd.isna(row.date_end) else row.date_end.date()
    lines = [
        heading,
        spell_interval(low, high),
        html.escape(", ".join(row.participants) or "parties not stated"),
    ]
    told = textwrap.shorten(row.evidence or "", 260, placeholder=" …")
    lines += ["", *(f"<i>{html.escape(line)}</i>" for line in textwrap.wrap(told, 64))]
    published = "" if pd.isna(row.published) else f", {spell_date(row.published.date())}"
    lines.append(html.escape(f"{row.source or 'source not stated'}{published}"))
    return "<br>".join(lines)


def _name(lane: Lane) -> dict[str, object]:
    return {
        "x": 0, "xref": "paper", "y": lane.top + 0.45, "showarrow": False,
        "text": f"<b>{html.escape(lane.name)}</b>  {lane.size}", "xanchor": "left", "font": {"size": 12},
    }  # fmt: skip


def _line(lane: Lane) -> dict[str, object]:
    return {
        "type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": lane.bottom, "y1": lane.bottom,
        "line": {"color": FAINT, "width": 1},
    }  # fmt: skip


def _view(marks: list[Placed]) -> tuple[date, date] | None:
    # One event of 1991 named in passing must not squeeze this month into a hair's breadth: the figure
    # opens on the days up to the last one that is not far ahead of the newest article.
    if not marks:
        return None
    days = sorted(placed.at for placed in marks)
    published = [placed.row.published.date() for placed in marks if not pd.isna(placed.row.published)]
    horizon = max(published, default=days[-1]) + FARTHEST_AHEAD
    last = max((day for day in days if day <= horizon), default=days[-1])
    first = min(day for day in days if day >= last - timedelta(days=LONGEST_VIEW))
    pad = max(timedelta(days=2), (last - first) / 20)
    return first - pad, last + pad
