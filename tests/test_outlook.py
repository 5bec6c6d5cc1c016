from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from lib import frames, outlook
from lib.records import Event, Extraction
from tests.sample import FIRST, MEETING, PUTIN, SUMMIT, TRUMP, WITKOFF, part


def timeline(*events: Event) -> pd.DataFrame:
    return frames.build([Extraction(FIRST, events=events)], lambda extraction: None, "1.0").timeline


def test_ahead_has_the_soonest_first_and_open_plans_last() -> None:
    later = replace(SUMMIT, id="later", date_start=date(2025, 9, 1), date_end=date(2025, 9, 1))
    undated = replace(SUMMIT, id="undated", date_start=None, date_end=None)
    past = replace(SUMMIT, id="past", date_start=date(2025, 8, 1), date_end=date(2025, 8, 2))
    rows = outlook.ahead(timeline(undated, later, past, SUMMIT, MEETING), date(2025, 8, 7))
    assert rows["id"].tolist() == ["a1-summit", "later", "undated"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, []),
        ({"type": "visit"}, []),
        ({"type": "call"}, ["a1-summit"]),
        ({"status": "planned"}, ["a1-summit"]),
        ({"participants": (part(WITKOFF), part(PUTIN))}, []),
        ({"participants": (part(WITKOFF),)}, ["a1-summit"]),
        ({"date_start": date(2025, 8, 20), "date_end": date(2025, 8, 20)}, ["a1-summit"]),
        ({"date_start": date(2025, 8, 9), "date_end": date(2025, 8, 10)}, ["a1-summit"]),
    ],
)
def test_overdue_unless_a_like_contact_was_held(change: dict[str, object], expected: list[str]) -> None:
    held = {"id": "h", "status": "held", "date_start": date(2025, 8, 15), "date_end": date(2025, 8, 15)}
    fact = replace(SUMMIT, **{**held, "participants": (part(TRUMP), part(PUTIN)), **change})
    rows = outlook.overdue(timeline(SUMMIT, fact), date(2025, 9, 1))
    assert [event for event in rows["id"] if event == "a1-summit"] == expected


def test_not_overdue_while_its_days_last() -> None:
    assert outlook.overdue(timeline(SUMMIT), date(2025, 8, 17)).empty


def test_recent_goes_by_publication() -> None:
    assert len(outlook.recent(timeline(MEETING, SUMMIT), date(2025, 8, 13), 7)) == 2
    assert outlook.recent(timeline(MEETING, SUMMIT), date(2025, 8, 14), 7).empty
