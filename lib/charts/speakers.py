"""Two speakers side by side over time: quotations of the one upwards, of the other downwards."""

from __future__ import annotations

import html
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from lib.charts.axes import (
    FAINT,
    LAYOUT,
    MUTED,
    Bucket,
    first_day,
    last_day,
    middle,
    next_start,
    spell_bucket,
    tick_formats,
    time_axis,
    width,
)
from lib.charts.marks import GREEN, fill
from lib.frames import by_speaker
from lib.wording import counted

COLUMNS = ("speaker_name", "other_speakers", "kind", "date_start", "date_end", "published")
# The nearer to the very words, the fuller the bar.
FILLS = {"direct": "held", "mixed": "not held", "indirect": "announced"}
LONGEST_IN_WEEKS = 40
HEIGHT = 280


def bucket_for(quotes: pd.DataFrame) -> Bucket:
    """Weeks when the quotations lie within forty of them, else months."""
    days = _days(quotes).dropna()
    long = len(days) and (days.max() - days.min()).days > 7 * LONGEST_IN_WEEKS
    return "month" if long else "week"


def figure(quotes: pd.DataFrame, one: str, other: str, bucket: Bucket | None = None) -> go.Figure:
    """The quotations (with ``COLUMNS``) of the speakers named ``one`` and ``other``, by week or month.

    Full bars are direct, hatched ones mixed, open ones indirect quotations. A quotation without a day of its
    own counts on the day of publication, without either not at all. ``customdata`` of a bar is the
    speaker's name, the kind, and the first and last day. What both say together counts for each.
    """
    both = _of(quotes, one, other)
    bucket = bucket or bucket_for(both)
    counts = _counts(both, bucket)
    figure = go.Figure(list(_traces(counts, one, other, bucket)))
    top = _highest(counts)
    figure.update_layout(
        **LAYOUT,
        height=HEIGHT,
        barmode="relative",
        dragmode=False,
        xaxis=time_axis(range=_range(counts, bucket), showgrid=False, fixedrange=True,
                        tickformatstops=tick_formats(bucket),
                        ticklabelmode="period" if bucket == "month" else "instant"),
        yaxis={"range": [-top * 1.25, top * 1.25], "gridcolor": FAINT, "zerolinecolor": MUTED,
               "zerolinewidth": 1, "fixedrange": True, "automargin": True, **_ticks(top)},
        annotations=[_name(one, counts, 1), _name(other, counts, 0)],
    )  # fmt: skip
    return figure


def description(quotes: pd.DataFrame, one: str, other: str, bucket: Bucket | None = None) -> str:
    """The figure in a sentence or two, for those who do not see it."""
    both = _of(quotes, one, other)
    bucket = bucket or bucket_for(both)
    counts = _counts(both, bucket)
    if counts.empty:
        return f"No dated quotation of {one} or {other}."
    told = []
    for name in (one, other):
        own = counts[counts["name"] == name].groupby("start")["number"].sum()
        most = f", most in {_spelled(own.idxmax(), bucket)}: {own.max()}" if len(own) else ""
        told.append(f"{name} {counted(int(own.sum()), 'quotation')}{most}")
    return f"Quotations by {bucket}, {'; '.join(told)}."


def within(quotes: pd.DataFrame, first: date, last: date) -> pd.DataFrame:
    """The quotations that the figure counts on the days from ``first`` to ``last``, both included."""
    days = _days(quotes)
    return quotes[(days >= pd.Timestamp(first)) & (days <= pd.Timestamp(last))]


def _of(quotes: pd.DataFrame, one: str, other: str) -> pd.DataFrame:
    each = by_speaker(quotes)
    return each[each["speaker_name"].isin((one, other))].reset_index(drop=True)


def _counts(quotes: pd.DataFrame, bucket: Bucket) -> pd.DataFrame:
    """``name``, ``start`` (first day of the bucket), ``kind`` and ``number``."""
    days = _days(quotes)
    rows = quotes[days.notna()]
    starts = [first_day(day.date(), bucket) for day in days[rows.index]]
    frame = pd.DataFrame(
        {"name": rows["speaker_name"].to_numpy(), "start": starts, "kind": rows["kind"].to_numpy()}
    )
    return frame.value_counts(sort=False).rename("number").reset_index()


def _days(quotes: pd.DataFrame) -> pd.Series:
    return quotes["date_start"].fillna(quotes["date_end"]).fillna(quotes["published"])


def _traces(counts: pd.DataFrame, one: str, other: str, bucket: Bucket) -> Iterator[go.Bar]:
    for name, sign in ((one, 1), (other, -1)):
        for kind, how in FILLS.items():
            rows = counts[(counts["name"] == name) & (counts["kind"] == kind)].sort_values("start")
            if rows.empty:
                continue
            yield go.Bar(
                x=[middle(start, bucket) for start in rows["start"]],
                y=[sign * int(number) for number in rows["number"]],
                width=[width(start, bucket) for start in rows["start"]],
                marker=_hatched() if kind == "mixed" else fill(GREEN, how),
                name=f"{name}, {kind}",
                customdata=[
                    [name, kind, start.isoformat(), last_day(start, bucket).isoformat()]
                    for start in rows["start"]
                ],
                hovertext=[_hover(name, kind, row, bucket) for row in rows.itertuples()],
                hovertemplate="%{hovertext}<extra></extra>",
            )


def _hatched() -> dict[str, Any]:
    marker = fill(GREEN, "not held")
    return marker | {"pattern": marker["pattern"] | {"shape": "/", "solidity": 0.4}}


def _hover(name: str, kind: str, row: Any, bucket: Bucket) -> str:
    when = spell_bucket(row.start, bucket)
    return f"<b>{html.escape(name)}</b><br>{when}<br>{counted(row.number, f'{kind} quotation')}"


def _spelled(start: Any, bucket: Bucket) -> str:
    return ("the " if bucket == "week" else "") + spell_bucket(start, bucket)


def _highest(counts: pd.DataFrame) -> int:
    sums = counts.groupby(["name", "start"])["number"].sum()
    return max(2, int(sums.max())) if len(sums) else 2


def _ticks(top: int) -> dict[str, Any]:
    step = max(1, round(top / 3))
    values = [step * n for n in range(-(top // step), top // step + 1)]
    return {"tickvals": values, "ticktext": [str(abs(value)) for value in values]}


def _range(counts: pd.DataFrame, bucket: Bucket) -> tuple[date, date] | None:
    if counts.empty:
        return None
    first, last = min(counts["start"]), next_start(max(counts["start"]), bucket)
    least = timedelta(days=56 if bucket == "week" else 183)
    return min(first, last - least) - timedelta(days=1), last


def _name(name: str, counts: pd.DataFrame, top: int) -> dict[str, object]:
    number = int(counts.loc[counts["name"] == name, "number"].sum())
    return {
        "x": 0, "xref": "paper", "xanchor": "left", "y": top, "yref": "paper", "showarrow": False,
        "yanchor": "top" if top else "bottom", "font": {"size": 13},
        "text": f"<b>{html.escape(name)}</b>  {number}",
    }  # fmt: skip
