"""The timeline when there are too many events to draw each: lanes of bars by day, week or month.

A bar's hue is the kind of the events, its fill how they stand: full when held, open when announced, crossed
when refused, denied or cancelled. All lanes have one scale. Bars keep their place at any width.
"""

from __future__ import annotations

import html
from collections.abc import Iterable
from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from lib.charts.axes import (
    FAINT,
    LAYOUT,
    Bucket,
    last_day,
    middle,
    next_start,
    spell_bucket,
    tick_formats,
    time_axis,
    width,
)
from lib.charts.lanes import LaneBy
from lib.charts.marks import FAMILIES, colour, fill
from lib.charts.stacks import Stack, stacks
from lib.wording import counted

LANE_HEIGHT = 64
ROOM = 0.66  # of a lane's height, for its highest bar
LONGEST_VIEW = {"day": 92, "week": 740, "month": 2200}  # days that the chart opens on at most
FARTHEST_AHEAD = timedelta(days=180)


def figure(counts: pd.DataFrame, lane_by: LaneBy, bucket: Bucket, today: date) -> go.Figure:
    """``counts`` (columns ``lane``, ``bucket``, ``status``, ``type``, ``number``) as lanes of bars.

    ``bucket`` of a row is the first day of its day, week or month, as ``lib.store.lanes.counts`` gives it; a
    lane may be None. The fourteen largest lanes are drawn, all others together in a last one.
    ``customdata`` of a bar is the lane's name and the first and last day of the bucket.
    """
    lanes, found = stacks(counts, lane_by)
    figure = go.Figure(_bars(found, list(lanes), bucket))
    depth = max(1, len(lanes))
    figure.update_layout(
        **LAYOUT,
        height=depth * LANE_HEIGHT + 44,
        barmode="overlay",
        dragmode="pan",
        shapes=[_ground(number) for number in range(1, depth + 1)],
        annotations=[_name(lane, number, total) for number, (lane, total) in enumerate(lanes.items())],
        yaxis={"range": [depth, 0], "visible": False, "fixedrange": True},
        xaxis=time_axis(range=_view(found, bucket, today), tickformatstops=tick_formats(bucket)),
    )
    figure.add_vline(x=today.isoformat(), line={"color": colour("pressure"), "width": 1.5, "dash": "dot"})
    return figure


def description(counts: pd.DataFrame, lane_by: LaneBy, bucket: Bucket) -> str:
    """The figure in a sentence or two, for those who do not see it."""
    lanes, found = stacks(counts, lane_by)
    if not found:
        return "Timeline with no dated event."
    sizes = ", ".join(f"{lane} {number:,}" for lane, number in lanes.items())
    first, last = spell_bucket(found[0].start, bucket), spell_bucket(found[-1].start, bucket)
    highest = max(found, key=lambda stack: (stack.number, stack.start))
    return (
        f"Timeline of events counted by {bucket}, from {first} to {last}, by {lane_by}: {sizes}. Most in one "
        f"{bucket}: {highest.number:,}, {highest.lane}, {spell_bucket(highest.start, bucket)}."
    )


def outside_view(counts: pd.DataFrame, lane_by: LaneBy, bucket: Bucket, today: date) -> int:
    """How many marks, each event in each of its lanes, lie outside the days that the figure opens on."""
    _, found = stacks(counts, lane_by)
    view = _view(found, bucket, today)
    return sum(s.number for s in found if view and not view[0] <= middle(s.start, bucket) <= view[1])


def _bars(found: Iterable[Stack], lanes: list[str], bucket: Bucket) -> list[go.Bar]:
    """One trace for each family of types and standing, its bars standing on those of the traces before."""
    found = list(found)
    unit = ROOM / max((stack.number for stack in found), default=1)
    traces: dict[tuple[str, str], list[tuple[Stack, float, float]]] = {}
    for stack in found:
        # The axis points down: the ground of a lane is at its lower edge.
        level = float(lanes.index(stack.lane) + 1)
        for family, how, number in stack.parts():
            traces.setdefault((family, how), []).append((stack, level, -unit * number))
            level -= unit * number
    return [_trace(family, how, bars, bucket) for (family, how), bars in traces.items()]


def _trace(family: str, how: str, bars: list[tuple[Stack, float, float]], bucket: Bucket) -> go.Bar:
    marker = fill(FAMILIES[family][0], how)
    return go.Bar(
        x=[middle(stack.start, bucket) for stack, _, _ in bars],
        base=[level for _, level, _ in bars],
        y=[height for _, _, height in bars],
        width=[width(stack.start, bucket) for stack, _, _ in bars],
        marker=marker | {"line": marker["line"] | {"width": 0 if how == "held" else 1}},
        name=f"{family}, {how}",
        customdata=[
            [stack.lane, stack.start.isoformat(), last_day(stack.start, bucket).isoformat()]
            for stack, _, _ in bars
        ],
        hovertext=[_hover(stack, bucket) for stack, _, _ in bars],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _hover(stack: Stack, bucket: Bucket) -> str:
    head = f"<b>{html.escape(stack.lane)}</b>, {spell_bucket(stack.start, bucket)}"
    return "<br>".join([head, counted(stack.number, "event"), *stack.lines()])


def _name(lane: str, number: int, total: int) -> dict[str, object]:
    return {
        "x": 0, "xref": "paper", "y": number + 0.16, "showarrow": False, "xanchor": "left",
        "font": {"size": 12}, "text": f"<b>{html.escape(lane)}</b>  {total:,}",
    }  # fmt: skip


def _ground(number: int) -> dict[str, object]:
    return {
        "type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": number, "y1": number,
        "line": {"color": FAINT, "width": 1},
    }  # fmt: skip


def _view(found: list[Stack], bucket: Bucket, today: date) -> tuple[date, date] | None:
    # As on the timeline: one event far in the past must not squeeze the present into a hair's breadth.
    if not found:
        return None
    starts = sorted({stack.start for stack in found})
    last = max((start for start in starts if start <= today + FARTHEST_AHEAD), default=starts[-1])
    first = min(start for start in starts if start >= last - timedelta(days=LONGEST_VIEW[bucket]))
    end = next_start(last, bucket)
    pad = max(timedelta(days=1), (end - first) / 60)
    return first - pad, end + pad
