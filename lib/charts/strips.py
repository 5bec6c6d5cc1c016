"""What the charts by lane have in common: named strips one under the other, days from left to right.

Heights are in pixels from the top. Names stand left of the days, so that the marks have all of the strip.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import plotly.graph_objects as go

from lib.charts.axes import FAINT, LAYOUT, time_axis
from lib.charts.marks import VERMILION
from lib.lanes import LaneBy, title

PADDING = 5
LOWEST = 14
LETTER = 7  # pixels, on the average
ABOVE, BELOW = 34, 46  # pixels, for the chart's buttons and "today", and for the days with their year
LONGEST_NAME = 18


@dataclass(frozen=True, slots=True)
class Strip:
    """A lane on the sheet, from ``top`` to ``bottom`` without its padding, with ``size`` events."""

    name: str
    size: int
    top: float
    bottom: float


def stack(lanes: Iterable[tuple[str, int, float]]) -> list[Strip]:
    """Strips for lanes given as name, number of events and height of what is drawn in them."""
    strips: list[Strip] = []
    top = 0.0
    for name, size, height in lanes:
        bottom = top + PADDING + max(height, LOWEST)
        strips.append(Strip(name, size, top + PADDING, bottom))
        top = bottom + PADDING
    return strips


def lay_out(
    figure: go.Figure, strips: Sequence[Strip], view: tuple[date, date] | None, today: date,
    ticks: list[dict[str, object]] | None = None, lane_by: LaneBy = "type",
) -> None:  # fmt: skip
    """Gives ``figure`` its size, the lanes' names, the axis of days open on ``view``, and today's line."""
    labels = [(strip, title(strip.name, lane_by)) for strip in strips]
    depth = strips[-1].bottom + PADDING if strips else 60
    widest = max((len(_short(name)) + len(f"{strip.size:,}") + 2 for strip, name in labels), default=8)
    margin = {"l": max(70, widest * LETTER), "r": 6, "t": ABOVE, "b": BELOW, "autoexpand": False}
    figure.update_layout(
        **LAYOUT | {"margin": margin},
        height=round(depth + ABOVE + BELOW),
        dragmode="pan",
        shapes=[_line(strip) for strip in strips],
        annotations=[_label(strip, name) for strip, name in labels],
        yaxis={"range": [depth, 0], "visible": False, "fixedrange": True},
        xaxis=time_axis(range=view, **({"tickformatstops": ticks} if ticks else {})),
    )
    figure.add_vline(x=today.isoformat(), line={"color": VERMILION, "width": 1.5, "dash": "dot"})
    if view and view[0] <= today <= view[1]:
        figure.add_annotation(
            x=today.isoformat(),
            y=1,
            yref="paper",
            text="today",
            showarrow=False,
            yanchor="bottom",
            font={"size": 11},
        )


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"


def _label(strip: Strip, name: str) -> dict[str, object]:
    return {
        "x": 0, "xref": "paper", "xanchor": "right", "xshift": -8, "y": strip.top + LOWEST / 2,
        "showarrow": False, "text": f"<b>{html.escape(_short(name))}</b> {strip.size:,}",
        "hovertext": html.escape(name), "font": {"size": 12},
    }  # fmt: skip


def _line(strip: Strip) -> dict[str, object]:
    y = strip.bottom + PADDING
    return {
        "type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": y, "y1": y,
        "line": {"color": FAINT, "width": 1},
    }  # fmt: skip
