"""What is planned, as a calendar that Outlook, Thunderbird or a phone can subscribe to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import icalendar
import pandas as pd

from lib.wording import spell_interval

AHEAD = ("planned", "proposed", "postponed")


def to_ics(timeline: pd.DataFrame, stamp: datetime | None = None) -> bytes:
    """The planned, proposed and postponed rows of ``timeline`` that have a first day, as all-day entries.

    ``stamp`` is the moment of making (UTC), now when not given. Each entry says which article tells it,
    in which words, and how sure the date is.
    """
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Pourparlers//EN")
    calendar.add("version", "2.0")
    stamp = stamp or datetime.now(UTC).replace(microsecond=0)
    ahead = timeline[timeline["status"].isin(AHEAD) & timeline["date_start"].notna()]
    for row in ahead.itertuples(index=False):
        calendar.add_component(_entry(row, stamp))
    return bytes(calendar.to_ical())


def _entry(row: Any, stamp: datetime) -> icalendar.Event:
    start = row.date_start.date()
    end = start if pd.isna(row.date_end) else row.date_end.date()
    entry = icalendar.Event()
    entry.add("uid", f"{row.article_id}-{row.id}@pourparlers")
    entry.add("dtstamp", stamp)
    entry.add("dtstart", start)
    entry.add("dtend", end + timedelta(days=1))  # the end of an all-day entry is the day after
    entry.add("summary", f"{row.type} ({row.status}): {', '.join(row.participants) or 'parties not stated'}")
    entry.add("status", "TENTATIVE")
    entry.add("transp", "TRANSPARENT")
    if row.place:
        entry.add("location", row.place)
    if row.url:
        entry.add("url", row.url)
    last = None if pd.isna(row.date_end) else end
    told = f"{spell_interval(start, last)} ({row.date_text or row.date_basis})"
    entry.add("description", f"{told}\n{row.evidence}\n{row.article_title}")
    return entry
