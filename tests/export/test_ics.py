from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, get_args

import icalendar
import pytest

from lib.export.ics import to_ics
from lib.records import Status
from tests.rows import happenings, on

STAMP = datetime(2025, 8, 7, 12, tzinfo=UTC)
PLAN: dict[str, Any] = {"status": "planned", **on(15), "date_text": "vendredi"}


def entries(*changes: dict[str, Any], **given: Any) -> list[Any]:
    calendar = icalendar.Calendar.from_ical(to_ics(happenings(*changes), STAMP, **given))
    return list(calendar.walk("VEVENT"))


def test_exact_bytes() -> None:
    assert to_ics(happenings({**PLAN, "evidence": "Oui, demain ; « à Moscou »."}), STAMP).decode() == (
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//Pourparlers//EN\r\n"
        "METHOD:PUBLISH\r\n"
        "X-WR-CALNAME:Pourparlers: planned\r\n"
        "BEGIN:VEVENT\r\n"
        "SUMMARY:meeting (planned): Steve Witkoff\\, Vladimir Poutine\r\n"
        "DTSTART;VALUE=DATE:20250815\r\n"
        "DTEND;VALUE=DATE:20250816\r\n"
        "DTSTAMP:20250807T120000Z\r\n"
        "UID:e1@pourparlers\r\n"
        "CATEGORIES:meeting\r\n"
        "DESCRIPTION:Fri 15 Aug 2025 (“vendredi”)\\; asserted\\nOui\\, demain \\; \r\n"
        " « à Moscou ».\\nAgence A: Un sommet en vue\\, Thu 7 Aug 2025\r\n"
        "LOCATION:Moscou\r\n"
        "STATUS:CONFIRMED\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "URL:https://example.org/a1\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, "CONFIRMED"),
        ({"certainty": "attributed"}, "CONFIRMED"),
        ({"certainty": "hearsay"}, "TENTATIVE"),
        ({"certainty": "hypothetical"}, "TENTATIVE"),
        ({"status": "proposed"}, "TENTATIVE"),
    ],
)
def test_how_firm_it_is(change: dict[str, Any], expected: str) -> None:
    [entry] = entries(PLAN | change)
    assert entry["status"] == expected


@pytest.mark.parametrize(
    "change",
    [{"status": status} for status in get_args(Status) if status not in ("planned", "proposed")]
    + [{"date_start": None}],
)
def test_nothing_else_is_in_it(change: dict[str, Any]) -> None:
    assert entries(PLAN | change) == []


@pytest.mark.parametrize(
    ("change", "end", "summary"),
    [
        ({"date_end": date(2025, 8, 17), "date_precision": "week", "date_basis": "relative"},
         date(2025, 8, 18), "meeting (planned, day not fixed): Steve Witkoff, Vladimir Poutine"),
        ({"date_end": date(2025, 8, 17), "date_precision": "interval", "date_basis": "explicit"},
         date(2025, 8, 18), "meeting (planned): Steve Witkoff, Vladimir Poutine"),
        ({"date_end": None, "participants": (), "roles": (), "participant_ids": ()},
         date(2025, 8, 16), "meeting (planned): parties not stated"),
    ],
)  # fmt: skip
def test_the_end_is_the_day_after(change: dict[str, Any], end: date, summary: str) -> None:
    [entry] = entries(PLAN | change)
    assert (entry["dtstart"].dt, entry["dtend"].dt) == (date(2025, 8, 15), end)
    assert entry["summary"] == summary


def test_an_entry_keeps_its_uid_when_another_article_tells_it() -> None:
    [one], [other] = entries(PLAN), entries(PLAN | {"article_id": "a9", **on(20)})
    assert one["uid"] == other["uid"] == "e1@pourparlers"


def test_it_leads_back_to_the_dashboard() -> None:
    [entry] = entries(PLAN, base_url="https://talks.example.org")
    assert entry["description"].splitlines()[-1] == "https://talks.example.org/timeline?event=e1"


def test_hostile_text_stays_text() -> None:
    evil = "a\r\nBEGIN:VALARM\x00\x07\\n;,\u2028b"
    [entry] = entries(
        PLAN | {"evidence": evil, "place": evil, "url": "javascript:x", "participants": (evil,)}
    )
    assert entry["location"] == "a BEGIN:VALARM\\n;, b"
    assert entry["summary"].endswith(": a BEGIN:VALARM\\n;, b")
    assert "url" not in entry
    assert not entry.subcomponents


def test_long_lines_are_folded_at_75_octets() -> None:
    written = to_ics(happenings(PLAN | {"evidence": "été " * 100}), STAMP)
    assert max(map(len, written.split(b"\r\n"))) <= 75
    assert b"\n" not in written.replace(b"\r\n", b"")
