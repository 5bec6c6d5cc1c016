"""Announcements told more than once put together: the same voice about the same event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lib.records import Event

UNDATED = ("bound", "none")


def unique(events: Sequence[Event], body_start: int) -> list[Event]:
    """Announcements of the same voice about the same event are one, with several mentions."""
    found: list[Event] = []
    for event in events:
        twin = next(
            (i for i, other in enumerate(found) if _same_announcement(other, event, body_start)), None
        )
        if twin is None:
            found.append(event)
        else:
            first = found[twin]
            about = first.about or event.about
            found[twin] = replace(_dated(first, event), mentions=first.mentions + event.mentions, about=about)
    return found


def _same_announcement(one: Event, other: Event, body_start: int) -> bool:
    if one.mentions[0].start < body_start:
        one = replace(one, about=None)
    voices = [{p.actor_id for p in event.participants} for event in (one, other)]
    return voices[0] == voices[1] and (one.about == other.about or None in (one.about, other.about))


def _dated(first: Event, other: Event) -> Event:
    if first.date_basis in UNDATED and other.date_basis not in UNDATED:
        return replace(
            first, date_start=other.date_start, date_end=other.date_end, date_precision=other.date_precision,
            date_text=other.date_text, date_basis=other.date_basis,
        )  # fmt: skip
    return first
