from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from lib import frames
from lib.charts.lanes import LaneBy, place
from lib.records import Event, Extraction
from tests.sample import CALL, FIRST, MEETING, SUMMIT, VISIT


def timeline(*events: Event) -> pd.DataFrame:
    rows = frames.build([Extraction(FIRST, events=events)], lambda extraction: "Ukraine", "1.0").timeline
    return rows.assign(processes=[(name,) for name in rows["process"]])


@pytest.mark.parametrize(
    ("lane_by", "expected"),
    [
        ("type", {"meeting": 2, "call": 1}),
        ("country", {"country not stated": 2, "RU": 1}),
        ("process", {"Ukraine": 3}),
        ("actor", {"Vladimir Poutine": 3, "Donald Trump": 2, "Steve Witkoff": 1, "Karoline Leavitt": 1}),
    ],
)
def test_lanes(lane_by: LaneBy, expected: dict[str, int]) -> None:
    lanes, _ = place(timeline(MEETING, SUMMIT, CALL), lane_by)
    assert {lane.name: lane.size for lane in lanes} == expected


def test_undated_rows_have_no_place() -> None:
    lanes, marks = place(timeline(VISIT), "type")
    assert (lanes, marks) == ([], [])


def test_events_of_one_day_stand_one_under_the_other() -> None:
    events = [replace(MEETING, id=str(number)) for number in range(3)]
    _, marks = place(timeline(*events), "type")
    assert len({placed.y for placed in marks}) == 3


def test_uncertain_days_put_the_mark_in_the_middle() -> None:
    _, [placed] = place(timeline(SUMMIT), "type")
    assert (placed.at, placed.low, placed.high, placed.spans) == (
        date(2025, 8, 14), date(2025, 8, 11), date(2025, 8, 17), False,
    )  # fmt: skip


def test_an_event_of_several_days_begins_at_its_first() -> None:
    lasting = replace(SUMMIT, date_basis="explicit", date_precision="interval")
    _, [placed] = place(timeline(lasting), "type")
    assert (placed.at, placed.spans) == (date(2025, 8, 11), True)


def test_an_open_end_puts_the_mark_at_the_known_day() -> None:
    _, [placed] = place(timeline(CALL), "type")
    assert (placed.at, placed.low, placed.high) == (date(2025, 8, 7), None, date(2025, 8, 7))


def test_many_actors_share_a_last_lane() -> None:
    lanes, _ = place(
        timeline(*(replace(MEETING, id=f"e{n}", country=f"C{n:02}") for n in range(20))), "country"
    )
    assert [lane.name for lane in lanes][-1] == "all others"
    assert lanes[-1].size == 6
