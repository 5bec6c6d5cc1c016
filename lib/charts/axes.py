"""What the charts over time have in common: quiet lines, dates a person reads, months and weeks."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Any, Literal

from lib.wording import MONTHS, spell_date

Bucket = Literal["day", "week", "month"]

# Greys that stand on a light and on a dark ground.
FAINT = "rgba(128,128,128,0.22)"
MUTED = "rgba(128,128,128,0.95)"
CLEAR = "rgba(0,0,0,0)"
LAYOUT: dict[str, Any] = {
    "margin": {"l": 4, "r": 4, "t": 6, "b": 34},
    "hoverlabel": {"align": "left", "font_size": 13},
    "showlegend": False,
}
DAY = 86_400_000  # milliseconds, in which Plotly counts


def time_axis(**given: Any) -> dict[str, Any]:
    """A date axis; ``given`` adds to it or wins over it."""
    axis = {
        "type": "date",
        "showgrid": True,
        "gridcolor": FAINT,
        "zeroline": False,
        "tickformatstops": tick_formats(),
        "hoverformat": "%a %-d %b %Y",
        "ticks": "outside",
        "tickcolor": FAINT,
    }
    return axis | given


def tick_formats(bucket: Bucket = "day") -> list[dict[str, object]]:
    """Days with their weekday when there are few, months with their year when there are many.

    By ``month`` there are no days to name. By ``week`` every label has its year: Plotly would put it only on
    the first, which may lie outside the view.
    """
    if bucket == "week":
        return [{"dtickrange": [None, None], "value": "%-d %b<br>%Y"}]
    if bucket == "month":
        return [{"dtickrange": [None, None], "value": "%b\n%Y"}]
    return [
        {"dtickrange": [None, DAY * 6], "value": "%a %-d\n%b %Y"},
        {"dtickrange": [DAY * 6, DAY * 27], "value": "%-d %b\n%Y"},
        {"dtickrange": ["M1", None], "value": "%b\n%Y"},
    ]


def last_day(start: date, bucket: Bucket) -> date:
    """The last day of the day, week or month that begins on ``start``."""
    if bucket == "month":
        return start.replace(day=calendar.monthrange(start.year, start.month)[1])
    return start + timedelta(days=6 if bucket == "week" else 0)


def first_day(day: date, bucket: Bucket) -> date:
    """The first day of the day, week (from Monday) or month that ``day`` lies in."""
    if bucket == "month":
        return day.replace(day=1)
    return day - timedelta(days=day.weekday() if bucket == "week" else 0)


def next_start(start: date, bucket: Bucket) -> date:
    """The first day of the bucket after the one that begins on ``start``."""
    return last_day(start, bucket) + timedelta(days=1)


def spell_bucket(start: date, bucket: Bucket) -> str:
    """``Aug 2025``, ``week of Mon 4 Aug 2025`` or ``Wed 6 Aug 2025``."""
    if bucket == "month":
        return f"{MONTHS[start.month - 1]} {start.year}"
    return f"week of {spell_date(start)}" if bucket == "week" else spell_date(start)


def middle(start: date, bucket: Bucket) -> date:
    """The day in the middle of a bucket, where its mark stands."""
    return start + (last_day(start, bucket) - start) / 2


def width(start: date, bucket: Bucket, share: float = 0.8) -> float:
    """How wide a bar is that fills ``share`` of its bucket, in milliseconds."""
    return ((last_day(start, bucket) - start).days + 1) * DAY * share
