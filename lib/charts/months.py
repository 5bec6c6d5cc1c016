"""The contacts of one actor by month: stacked by kind, filled by how they stand."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from lib.charts.axes import (
    FAINT,
    LAYOUT,
    first_day,
    last_day,
    middle,
    next_start,
    spell_bucket,
    tick_formats,
    time_axis,
    width,
)
from lib.charts.marks import FAMILIES, STANDINGS, fill, standing
from lib.network import CONTACTS
from lib.wording import counted

COLUMNS = ("type", "status", "date_start", "date_end")
FEWEST = 6  # months shown, so that a single one does not fill the chart
HEIGHT = 210
KINDS = {name: kinds for name, (_, kinds) in FAMILIES.items() if set(kinds) & set(CONTACTS)}


def figure(contacts: pd.DataFrame) -> go.Figure:
    """The dated rows of ``contacts`` (happenings, with ``COLUMNS``) as bars, one a month.

    ``customdata`` of a bar is the first and the last day of its month.
    """
    counts = _counts(contacts)
    months = sorted(set(counts["month"]))
    bars = [
        _bars(counts[(counts["family"] == family) & (counts["standing"] == each)], family, each)
        for family in KINDS
        for each in STANDINGS
    ]
    figure = go.Figure([bar for bar in bars if len(bar.x)])
    highest = int(counts.groupby("month")["number"].sum().max()) if len(counts) else 1
    figure.update_layout(
        **LAYOUT,
        height=HEIGHT,
        barmode="stack",
        dragmode=False,
        xaxis=time_axis(range=_range(months), showgrid=False, ticklabelmode="period", fixedrange=True,
                        tickformatstops=tick_formats("month")),
        yaxis={"gridcolor": FAINT, "zeroline": False, "fixedrange": True, "range": [0, highest * 1.08],
               "tickformat": "d", "nticks": 5, "dtick": 1 if highest < 5 else None, "automargin": True},
    )  # fmt: skip
    return figure


def description(contacts: pd.DataFrame, actor: str) -> str:
    """The figure in a sentence or two, for those who do not see it."""
    counts = _counts(contacts)
    if counts.empty:
        return f"No dated contact of {actor}."
    months = sorted(set(counts["month"]))
    by_standing = counts.groupby("standing")["number"].sum()
    each = ", ".join(f"{by_standing[name]} {name}" for name in STANDINGS if name in by_standing)
    by_month = counts.groupby("month")["number"].sum()
    busiest = max(months, key=lambda month: by_month[month])
    first, last = spell_bucket(months[0], "month"), spell_bucket(months[-1], "month")
    when = f"in {first}" if first == last else f"from {first} to {last}"
    return (
        f"Contacts of {actor} by month, {when}: {counted(int(counts['number'].sum()), 'contact')} "
        f"({each}); most in {spell_bucket(busiest, 'month')}, {by_month[busiest]}."
    )


def _counts(contacts: pd.DataFrame) -> pd.DataFrame:
    """``month`` (its first day), ``family``, ``standing``, ``type`` and ``number``."""
    families = {kind: name for name, kinds in KINDS.items() for kind in kinds}
    days = contacts["date_start"].fillna(contacts["date_end"])
    rows = contacts[days.notna() & contacts["type"].isin(families)]
    frame = pd.DataFrame(
        {
            "month": [first_day(day.date(), "month") for day in days[rows.index]],
            "family": rows["type"].map(families).to_numpy(),
            "standing": rows["status"].map(standing).to_numpy(),
            "type": rows["type"].to_numpy(),
        }
    )
    return frame.value_counts(sort=False).rename("number").reset_index()


def _bars(counts: pd.DataFrame, family: str, how: str) -> go.Bar:
    months = sorted(set(counts["month"]))
    each = {month: counts[counts["month"] == month] for month in months}
    told = {
        month: ", ".join(f"{row.type} {row.number}" for row in rows.itertuples())
        for month, rows in each.items()
    }
    return go.Bar(
        x=[middle(month, "month") for month in months],
        y=[int(rows["number"].sum()) for rows in each.values()],
        width=[width(month, "month") for month in months],
        marker=fill(FAMILIES[family][0], how),
        name=f"{family}, {how}",
        customdata=[[month.isoformat(), last_day(month, "month").isoformat()] for month in months],
        hovertext=[f"<b>{spell_bucket(month, 'month')}</b><br>{how}: {told[month]}" for month in months],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _range(months: list[date]) -> tuple[date, date] | None:
    if not months:
        return None
    first, end = months[0], next_start(months[-1], "month")
    while (end.year - first.year) * 12 + end.month - first.month < FEWEST:
        first = first_day(first - timedelta(days=1), "month")
    return first, end
