"""Two periods compared: for each value a bar to the left for fewer, to the right for more in the second."""

from __future__ import annotations

import html
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from lib.charts.axes import FAINT, LAYOUT, MUTED
from lib.charts.marks import COLOURS, GREY
from lib.wording import counted

MOST = 12
ROW_HEIGHT = 27


class _Row(NamedTuple):
    value: str
    a: int
    b: int
    difference: int


def figure(table: pd.DataFrame, most: int = MOST) -> go.Figure:
    """The first ``most`` rows of a table of ``lib.comparing`` as bars, as long as ``difference``.

    Event types have their hue, other values are grey. ``customdata`` of a bar is the value.
    """
    rows = _rows(table, most)
    values = [row.value for row in rows]
    reach = 1.4 * (max((abs(row.difference) for row in rows), default=0) or 1)
    bars = go.Bar(
        x=[row.difference for row in rows],
        y=list(range(len(rows))),
        orientation="h",
        width=0.62,
        marker={"color": [COLOURS.get(value, GREY) for value in values], "line": {"width": 0}},
        text=[_signed(row.difference) for row in rows],
        textposition="outside",
        cliponaxis=False,
        customdata=[[value] for value in values],
        hovertext=[_hover(row) for row in rows],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    figure = go.Figure(bars)
    figure.update_layout(
        **LAYOUT | {"margin": {"l": 4, "r": 4, "t": 6, "b": 6}},
        height=len(rows) * ROW_HEIGHT + 20,
        dragmode=False,
        xaxis={"range": [-reach, reach], "zeroline": True, "zerolinecolor": MUTED, "zerolinewidth": 1,
               "fixedrange": True, "showticklabels": False, "showgrid": False},
        yaxis={"range": [len(rows) - 0.4, -0.6], "tickvals": list(range(len(rows))), "fixedrange": True,
               "ticktext": [html.escape(value) for value in values], "automargin": True, "gridcolor": FAINT,
               "zeroline": False},
    )  # fmt: skip
    return figure


def description(table: pd.DataFrame, what: str, most: int = MOST) -> str:
    """The figure in a sentence, for those who do not see it; ``what`` names the values, as in ``type``."""
    rows = _rows(table, most)
    if not rows:
        return f"No event to compare by {what}."
    each = "; ".join(f"{row.value} {row.a} in A, {row.b} in B" for row in rows)
    rest = f"; and {counted(len(table) - len(rows), 'other')}" if len(table) > len(rows) else ""
    return f"Events by {what} in both periods: {each}{rest}."


def _rows(table: pd.DataFrame, most: int) -> list[_Row]:
    return [
        _Row(str(value), int(a), int(b), int(difference))
        for value, a, b, difference in table.head(most).itertuples(index=False, name=None)
    ]


def _signed(number: int) -> str:
    return f"{number:+,}".replace("-", "−") if number else "0"


def _hover(row: _Row) -> str:
    numbers = f"A: {row.a:,}<br>B: {row.b:,}<br>difference {_signed(row.difference)}"
    return f"<b>{html.escape(row.value)}</b><br>{numbers}"
