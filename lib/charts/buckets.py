"""The timeline when there are too many events to draw each: lanes of bars by day, week or month.

A bar's hue is the kind of the events, its fill how they stand: full when held, open when announced, crossed
when refused, denied or cancelled. All lanes have one scale. Bars keep their place at any width.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from lib.charts import strips
from lib.charts.axes import Bucket, last_day, middle, spell_bucket, tick_formats, width
from lib.charts.marks import FAMILIES, fill
from lib.charts.stacks import Stack, stacks
from lib.charts.strips import Strip
from lib.charts.window import Window, window_of
from lib.lanes import LaneBy, title
from lib.wording import counted

ALL_LANES, LEAST, MOST = 430, 22, 64  # pixels for all lanes together, and for one
LONGEST = {"day": 92, "week": 740, "month": 2200}  # days that the chart opens on at most
SAMPLE = 2000


def figure(
    counts: pd.DataFrame, lane_by: LaneBy, bucket: Bucket, today: date, opened: Window | None
) -> go.Figure:
    """``counts`` (columns ``lane``, ``bucket``, ``status``, ``type``, ``number``) as lanes of bars.

    ``bucket`` of a row is the first day of its day, week or month, as ``lib.store.lanes.counts`` gives it; a
    lane may be None, a bucket NaT. The largest lanes are drawn, all others together in one. ``opened`` are
    the days to open on. ``customdata`` of a bar is ``[lane, first day, last day]``.
    """
    lanes, found = stacks(counts, lane_by)
    height = min(MOST, max(LEAST, ALL_LANES / max(1, len(lanes)) - 2 * strips.PADDING))
    layers = strips.stack((name, total, height) for name, total in lanes.items())
    figure = go.Figure(_bars(found, {strip.name: strip for strip in layers}, bucket, lane_by))
    pad = timedelta(days=max(1, opened.days // 60)) if opened else timedelta(0)
    view = (opened.first - pad, opened.last + pad) if opened else None
    strips.lay_out(figure, layers, view, today, tick_formats(bucket), lane_by)
    figure.update_layout(barmode="overlay")
    return figure


def window(counts: pd.DataFrame, bucket: Bucket, newest: date | None = None) -> Window | None:
    """The days that the figure opens on, as :func:`lib.charts.window.window_of` finds them."""
    if counts.empty:
        return None
    totals: dict[Any, Any] = counts.groupby("bucket")["number"].sum().to_dict()
    weight = max(1, int(sum(totals.values())) // SAMPLE)
    days = [day.date() for day, number in totals.items() for _ in range(-(-int(number) // weight))]
    found = window_of(days, newest, LONGEST[bucket])
    return found and Window(found.first, last_day(found.last, bucket))


def bucket_for(opened: Window | None) -> Bucket:
    """Days, weeks or months: those of which not many more than a hundred lie in the days opened on."""
    if opened is None or opened.days > LONGEST["week"]:
        return "month"
    return "week" if opened.days > LONGEST["day"] else "day"


def description(counts: pd.DataFrame, lane_by: LaneBy, bucket: Bucket) -> str:
    """The figure in a sentence or two, for those who do not see it."""
    lanes, found = stacks(counts, lane_by)
    if not found:
        return "Timeline with no dated event."
    sizes = ", ".join(f"{title(lane, lane_by)} {number:,}" for lane, number in lanes.items())
    first, last = spell_bucket(found[0].start, bucket), spell_bucket(found[-1].start, bucket)
    highest = max(found, key=lambda stack: (stack.number, stack.start))
    where = f"{title(highest.lane, lane_by)}, {spell_bucket(highest.start, bucket)}"
    return (
        f"Timeline of events counted by {bucket}, from {first} to {last}, by {lane_by}: {sizes}. Most in one "
        f"{bucket}: {highest.number:,}, {where}."
    )


def _bars(found: Iterable[Stack], tops: Mapping[str, Strip], bucket: Bucket, lane_by: LaneBy) -> list[go.Bar]:
    """One trace for each family of types and standing, its bars standing on those of the traces before."""
    found = list(found)
    most = max((stack.number for stack in found), default=1)
    traces: dict[tuple[str, str], list[tuple[Stack, float, float]]] = {}
    for stack in found:
        # The axis points down: the ground of a lane is at its lower edge.
        strip = tops[stack.lane]
        level, unit = strip.bottom, (strip.bottom - strip.top) / most
        for family, how, number in stack.parts():
            traces.setdefault((family, how), []).append((stack, level, -unit * number))
            level -= unit * number
    labels = {(stack.lane, stack.start): _hover(stack, bucket, lane_by) for stack in found}
    return [_trace(family, how, bars, bucket, labels) for (family, how), bars in traces.items()]


def _trace(
    family: str, how: str, bars: list[tuple[Stack, float, float]], bucket: Bucket,
    labels: Mapping[tuple[str, date], str],
) -> go.Bar:  # fmt: skip
    marker = fill(FAMILIES[family][0], how)
    return go.Bar(
        x=[middle(stack.start, bucket) for stack, _, _ in bars],
        base=[level for _, level, _ in bars],
        y=[height for _, _, height in bars],
        width=[width(stack.start, bucket) for stack, _, _ in bars],
        marker=marker | {"line": marker["line"] | {"width": 0 if how == "held" else 1}},
        name=f"{family}, {how}",
        # As an array: a list of lists is looked through item by item.
        customdata=np.array([_data(stack, bucket) for stack, _, _ in bars], dtype=object),
        hovertext=[labels[stack.lane, stack.start] for stack, _, _ in bars],
        hovertemplate="%{hovertext}<extra></extra>",
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _data(stack: Stack, bucket: Bucket) -> tuple[str, str, str]:
    return stack.lane, stack.start.isoformat(), last_day(stack.start, bucket).isoformat()


def _hover(stack: Stack, bucket: Bucket, lane_by: LaneBy) -> str:
    head = f"<b>{html.escape(title(stack.lane, lane_by))}</b>, {spell_bucket(stack.start, bucket)}"
    return "<br>".join([head, counted(stack.number, "event"), *stack.lines(), "Choose the bar to see them."])
