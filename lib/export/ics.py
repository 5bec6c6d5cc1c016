"""What is planned, as a calendar that Outlook, Thunderbird or a phone can read or subscribe to (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import icalendar
import pandas as pd

from lib.deep_links import Dashboard, web_address
from lib.plain import plain
from lib.wording import spell_date, spell_interval, with_roles

# A postponed contact has left its old day; until it has a new one and is planned, it is none for a calendar.
STATUSES = {"planned": "CONFIRMED", "proposed": "TENTATIVE"}
SURE = ("asserted", "attributed")


def to_ics(timeline: pd.DataFrame, stamp: datetime | None = None, base_url: str = "") -> bytes:
    """The planned and proposed rows of ``timeline`` that have a first day, as all-day entries.

    A planned one is ``CONFIRMED`` unless it is only heard of or supposed; all others are ``TENTATIVE``.
    ``stamp`` is the moment of making (UTC), now when not given; ``base_url`` is where the dashboard is
    reached. An entry keeps its UID in every export. It says which article tells it, in which words, and how
    sure the date is.
    """
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Pourparlers//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "Pourparlers: planned")
    stamp = stamp or datetime.now(UTC).replace(microsecond=0)
    ahead = timeline[timeline["status"].isin(STATUSES) & timeline["date_start"].notna()]
    for row in ahead.sort_values(["date_start", "id"], kind="stable").itertuples(index=False):
        calendar.add_component(_entry(row, stamp, Dashboard(base_url)))
    return bytes(calendar.to_ical())


def _entry(row: Any, stamp: datetime, dashboard: Dashboard) -> icalendar.Event:
    start = row.date_start.date()
    end = start if pd.isna(row.date_end) else row.date_end.date()
    entry = icalendar.Event()
    entry.add("uid", f"{row.id}@pourparlers")
    entry.add("dtstamp", stamp)
    entry.add("dtstart", start)
    entry.add("dtend", end + timedelta(days=1))  # the end of an all-day entry is the day after
    entry.add("summary", _summary(row, start != end))
    entry.add("status", STATUSES[row.status] if row.certainty in SURE else "TENTATIVE")
    entry.add("transp", "TRANSPARENT")
    entry.add("categories", [row.type])
    if row.place:
        entry.add("location", plain(row.place))
    if address := web_address(row.url):
        entry.add("url", address)
    entry.add("description", "\n".join(_description(row, dashboard)))
    return entry


def _summary(row: Any, several: bool) -> str:
    names = plain(", ".join(with_roles(row.participants, row.roles))) or "parties not stated"
    lasts = row.date_basis == "explicit" and row.date_precision == "interval"
    day = ", day not fixed" if several and not lasts else ""
    return f"{row.type} ({row.status}{day}): {names}"


def _description(row: Any, dashboard: Dashboard) -> Iterator[str]:
    last = None if pd.isna(row.date_end) else row.date_end.date()
    basis = f"“{plain(row.date_text)}”" if row.date_text else row.date_basis
    yield f"{spell_interval(row.date_start.date(), last)} ({basis}); {row.certainty}"
    if row.evidence:
        yield plain(row.evidence)
    published = "" if pd.isna(row.published) else f", {spell_date(row.published.date())}"
    yield plain(f"{row.source or 'source not stated'}: {row.article_title or 'no title'}{published}")
    if address := dashboard.event(row.id):
        yield address
