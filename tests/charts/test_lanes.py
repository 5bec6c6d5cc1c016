from __future__ import annotations

from datetime import date

import pytest

from lib.charts.lanes import place
from lib.charts.window import Window
from lib.filters import Filters
from lib.lanes import LaneBy
from tests.rows import happenings, on

OPEN = {"date_start": None, "date_end": date(2025, 8, 7), "date_basis": "bound"}
WEEK = {"date_start": date(2025, 8, 11), "date_end": date(2025, 8, 17), "date_basis": "relative"}
LASTING = {**WEEK, "date_basis": "explicit", "date_precision": "interval"}


@pytest.mark.parametrize(
    ("lane_by", "expected"),
    [
        ("type", {"meeting": 2, "call": 1}),
        ("country", {"RU": 2, "country not stated": 1}),
        ("process", {"Ukraine – Russia": 3}),
        ("actor", {"Vladimir Poutine": 3, "Steve Witkoff": 2}),
    ],
)
def test_lanes(lane_by: LaneBy, expected: dict[str, int]) -> None:
    call = {**on(7), "type": "call", "country": None, "participants": ("Vladimir Poutine",)}
    lanes = place(happenings(on(5), on(6), call), lane_by).lanes
    assert {lane.name: lane.size for lane in lanes} == expected


def test_what_has_no_day_counts_in_its_lane_all_the_same() -> None:
    undated = {"date_start": None, "date_end": None}
    lanes = place(happenings(on(5), undated, {**undated, "type": "call"}), "type").lanes
    assert [(lane.name, lane.size, lane.total) for lane in lanes] == [("meeting", 1, 2)]


def test_a_process_not_asked_for_has_no_lane() -> None:
    both = {**on(6), "processes": ("Gaza", "Sudan")}
    lanes = place(happenings(both, {**on(7), "processes": ()}), "process", Filters(processes=("Gaza",))).lanes
    assert [lane.name for lane in lanes] == ["Gaza", "no process"]


def test_nor_has_an_actor_besides_whom_somebody_is_asked_for() -> None:
    lanes = place(happenings(on(6)), "actor", Filters(besides=("Vladimir Poutine",))).lanes
    assert [lane.name for lane in lanes] == ["Steve Witkoff"]


def test_undated_rows_have_no_place() -> None:
    placement = place(happenings({"date_start": None, "date_end": None}), "type")
    assert (placement.window, placement.lanes, placement.marks) == (None, (), ())


def test_events_of_one_day_stand_one_under_the_other() -> None:
    placement = place(happenings(on(6), on(6), on(6)), "type")
    assert sorted(mark.depth for mark in placement.marks) == [0, 1, 2]
    assert [lane.rows for lane in placement.lanes] == [3]


def test_uncertain_days_put_the_mark_in_the_middle() -> None:
    [mark] = place(happenings(WEEK), "type").marks
    assert (mark.at, mark.spans) == (date(2025, 8, 14), False)


def test_an_event_of_several_days_is_drawn_from_its_first_to_its_last() -> None:
    [mark] = place(happenings(LASTING), "type").marks
    assert (mark.at, mark.low, mark.high, mark.spans) == (
        date(2025, 8, 11), date(2025, 8, 11), date(2025, 8, 17), True,
    )  # fmt: skip


def test_an_open_end_goes_on_and_the_mark_stands_on_the_known_day() -> None:
    [mark] = place(happenings(OPEN), "type").marks
    assert (mark.at, mark.before, mark.after) == (date(2025, 8, 7), True, False)
    assert mark.low < mark.at == mark.high


def test_a_long_whisker_is_cut_and_goes_on() -> None:
    year = {"date_start": date(2025, 1, 1), "date_end": date(2025, 12, 31), "date_basis": "relative"}
    placement = place(happenings(*(on(day) for day in range(1, 30)), year), "type")
    [mark] = [mark for mark in placement.marks if mark.row.id == "e30"]
    assert (mark.before, mark.after) == (True, True)
    assert (mark.high - mark.low).days <= 4


def test_what_finds_no_room_is_counted_once() -> None:
    placement = place(happenings(*[on(6)] * 30, *[on(9)] * 15), "type")
    assert len(placement.marks) + sum(crowd.number for crowd in placement.crowds) == 45
    assert placement.lanes[0].rows == 12


def test_many_lanes_share_one_and_what_is_not_stated_comes_last() -> None:
    countries = [{**on(6), "country": f"C{number:02}"} for number in range(20)]
    lanes = place(happenings(*countries, *[{**on(6), "country": None}] * 30), "country").lanes
    assert len(lanes) == 13
    assert [(lane.name, lane.size) for lane in lanes[-2:]] == [("all others", 9), ("country not stated", 30)]


def test_what_lasts_long_stands_below_the_rest() -> None:
    long = {**LASTING, "date_start": date(2025, 7, 1), "date_end": date(2025, 8, 30)}
    placement = place(happenings(long, *(on(day) for day in range(1, 20))), "type")
    assert {mark.row.id: mark.depth for mark in placement.marks}["e1"] == 1


def test_the_window_holds_only_days_asked_for() -> None:
    asked = Filters(date_from=date(2025, 8, 3), date_to=date(2025, 8, 9))
    placement = place(happenings(*(on(day) for day in range(1, 20))), "type", asked)
    assert placement.window == Window(date(2025, 8, 3), date(2025, 8, 9))
