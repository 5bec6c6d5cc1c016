"""The charts that count: by month, by lane, by speaker, by period."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from lib.charts import axes, buckets, comparison, months, speakers, strips
from lib.charts.axes import Bucket
from lib.charts.marks import BLUE, GREEN, GREY, standing
from lib.charts.stacks import sizes, stacks
from lib.charts.window import Window
from lib.comparing import Period, compare
from tests.rows import happenings, on, quotes

TODAY = date(2025, 8, 9)
CONTACTS = happenings(
    {**on(6)},
    {**on(7), "type": "call"},
    {**on(20), "type": "call", "status": "planned"},
    {**on(3, 6), "type": "visit", "status": "denied"},
    {"date_start": None, "date_end": date(2025, 6, 30), "type": "talks"},
    {**on(6), "type": "announcement"},
    {"date_start": None, "date_end": None},
)


def drawn(figure: go.Figure) -> dict[str, list[tuple[Any, Any]]]:
    return {trace.name: list(zip(map(str, trace.x), trace.y, strict=True)) for trace in figure.data}


def counts(*rows: tuple[str | None, date, str, str, int]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["lane", "bucket", "type", "status", "number"])
    frame["bucket"] = pd.to_datetime(frame["bucket"]).astype("datetime64[s]")
    return frame


@pytest.mark.parametrize(
    ("day", "bucket", "first", "last", "words"),
    [
        (date(2024, 2, 29), "month", date(2024, 2, 1), date(2024, 2, 29), "Feb 2024"),
        (date(2025, 8, 10), "week", date(2025, 8, 4), date(2025, 8, 10), "week of Mon 4 Aug 2025"),
        (date(2025, 12, 31), "day", date(2025, 12, 31), date(2025, 12, 31), "Wed 31 Dec 2025"),
    ],
)
def test_buckets(day: date, bucket: Bucket, first: date, last: date, words: str) -> None:
    start = axes.first_day(day, bucket)
    assert (start, axes.last_day(start, bucket)) == (first, last)
    assert axes.next_start(start, bucket) == last + timedelta(days=1)
    assert axes.spell_bucket(start, bucket) == words


@pytest.mark.parametrize(
    ("status", "expected"),
    [("held", "held"), ("ongoing", "held"), ("planned", "announced"), ("proposed", "announced"),
     ("postponed", "announced"), ("unknown", "announced"), ("denied", "not held"), ("cancelled", "not held"),
     ("refused", "not held")],
)  # fmt: skip
def test_standings(status: str, expected: str) -> None:
    assert standing(status) == expected


def test_contacts_by_month_stack_kinds_and_standings() -> None:
    figure = months.figure(CONTACTS)
    assert drawn(figure) == {
        "in person, held": [("2025-06-15", 1), ("2025-08-16", 1)],
        "in person, not held": [("2025-06-15", 1)],
        "at a distance, held": [("2025-08-16", 1)],
        "at a distance, announced": [("2025-08-16", 1)],
    }
    held, crossed, _, opened = figure.data
    assert held.marker.color == BLUE
    assert (opened.marker.color, opened.marker.line.color) == ("rgba(0,0,0,0)", GREEN)
    assert crossed.marker.pattern.shape == "x"
    assert list(held.customdata[1]) == ["2025-08-01", "2025-08-31"]
    assert held.hovertext[1] == "<b>Aug 2025</b><br>held: meeting 1"


def test_one_month_does_not_fill_the_chart() -> None:
    assert months.figure(CONTACTS.head(2)).layout.xaxis.range == (date(2025, 3, 1), date(2025, 9, 1))


def test_contacts_by_month_in_words() -> None:
    assert months.description(CONTACTS, "Xi") == (
        "Contacts of Xi by month, from Jun 2025 to Aug 2025: 5 contacts (3 held, 1 announced, 1 not held); "
        "most in Aug 2025, 3."
    )
    assert months.description(CONTACTS.tail(1), "Xi") == "No dated contact of Xi."


SAID = quotes(
    {"speaker_name": "A", **on(5)},
    {"speaker_name": "A", **on(6), "kind": "mixed"},
    {"speaker_name": "A", **on(15), "kind": "indirect"},
    {"speaker_name": "<b>B", "date_start": None, "date_end": None, "published": date(2025, 8, 7)},
    {"speaker_name": "C", **on(5)},
    {"speaker_name": "A", "date_start": None, "date_end": None, "published": None},
)


def test_two_speakers_are_mirrored() -> None:
    figure = speakers.figure(SAID, "A", "<b>B")
    assert drawn(figure) == {
        "A, direct": [("2025-08-07", 1)],
        "A, mixed": [("2025-08-07", 1)],
        "A, indirect": [("2025-08-14", 1)],
        "<b>B, direct": [("2025-08-07", -1)],
    }
    bar = ["<b>B", "direct", "2025-08-04", "2025-08-10"]
    assert [list(trace.customdata[0]) for trace in figure.data][-1] == bar
    behind = speakers.within(SAID, date(2025, 8, 4), date(2025, 8, 10))
    assert list(behind["speaker_name"]) == ["A", "A", "<b>B", "C"]
    assert [note.text for note in figure.layout.annotations] == ["<b>A</b>  3", "<b>&lt;b&gt;B</b>  1"]
    assert set(figure.layout.yaxis.ticktext) == {"0", "1", "2"}
    assert figure.data[-1].hovertext[0].startswith("<b>&lt;b&gt;B</b><br>week of Mon 4 Aug 2025<br>1 direct")


def test_two_speakers_in_words() -> None:
    assert speakers.description(SAID, "A", "<b>B") == (
        "Quotations by week, A 3 quotations, most in the week of Mon 4 Aug 2025: 2; "
        "<b>B 1 quotation, most in the week of Mon 4 Aug 2025: 1."
    )
    assert speakers.description(SAID, "X", "Y") == "No dated quotation of X or Y."


def test_long_spans_go_by_month() -> None:
    long = quotes({**on(1, 1)}, {**on(1, 11)})
    assert speakers.bucket_for(long) == "month"
    assert speakers.bucket_for(SAID) == "week"
    assert [str(x) for x in speakers.figure(long, "Karoline Leavitt", "X").data[0].x] == [
        "2025-01-16",
        "2025-11-15",
    ]


AUGUST = date(2025, 8, 1)
OPENED = Window(AUGUST, date(2025, 8, 31))
COUNTED = counts(
    ("call", AUGUST, "call", "held", 4),
    ("call", AUGUST, "call", "planned", 3),
    ("call", AUGUST, "call", "denied", 1),
    ("meeting", date(2025, 7, 1), "meeting", "ongoing", 2),
)


def test_lanes_of_bars_stand_on_their_ground() -> None:
    figure = buckets.figure(COUNTED, "type", "month", TODAY, OPENED)
    bars = {trace.name: (trace.base[0], trace.y[0]) for trace in figure.data}
    first, second = strips.stack([("meeting", 2, buckets.MOST), ("call", 8, buckets.MOST)])
    unit = buckets.MOST / 8
    assert bars == {
        "in person, held": (first.bottom, pytest.approx(-2 * unit)),
        "at a distance, held": (second.bottom, pytest.approx(-4 * unit)),
        "at a distance, announced": (pytest.approx(second.bottom - 4 * unit), pytest.approx(-3 * unit)),
        "at a distance, not held": (pytest.approx(second.bottom - 7 * unit), pytest.approx(-1 * unit)),
    }
    [held] = [trace for trace in figure.data if trace.name == "at a distance, held"]
    assert list(held.customdata[0]) == ["call", "2025-08-01", "2025-08-31"]
    assert held.hovertext[0] == (
        "<b>call</b>, Aug 2025<br>8 events<br>call, held: 4<br>call, planned: 3<br>call, denied: 1<br>"
        "Choose the bar to see them."
    )
    named = [note.text for note in figure.layout.annotations if note.text != "today"]
    assert named == ["<b>meeting</b> 2", "<b>call</b> 8"]


def test_lanes_in_words() -> None:
    assert buckets.description(COUNTED, "type", "month") == (
        "Timeline of events counted by month, from Jul 2025 to Aug 2025, by type: meeting 2, call 8. "
        "Most in one month: 8, call, Aug 2025."
    )
    assert buckets.description(COUNTED.head(0), "type", "month") == "Timeline with no dated event."
    assert buckets.figure(COUNTED.head(0), "type", "month", TODAY, None).data == ()


def test_a_stack_keeps_every_event_and_every_status() -> None:
    chance = random.Random(5)
    kinds, statuses = ("meeting", "call", "pressure", "novelty"), ("held", "planned", "denied", "refused")
    rows = [
        (chance.choice(["A", "B", None]), AUGUST, chance.choice(kinds), chance.choice(statuses), n)
        for n in range(40)
    ]
    lanes, found = stacks(counts(*rows), "actor")
    assert sum(lanes.values()) == sum(number for *_, number in rows)
    assert set(lanes) == {"A", "B", "parties not stated"}
    for stack in found:
        assert sum(number for _, _, number in stack.parts()) == stack.number == lanes[stack.lane]
        held = sum(
            n
            for lane, _, _, status, n in rows
            if status == "held" and (lane or "parties not stated") == stack.lane
        )
        assert sum(number for _, how, number in stack.parts() if how == "held") == held


def test_many_lanes_share_the_last_one() -> None:
    rows = counts(*((f"C{n:02}", AUGUST, "call", "held", 20 - n) for n in range(18)))
    lanes, found = stacks(rows, "country")
    assert list(lanes)[:2] == ["C00", "C01"]
    assert (len(lanes), list(lanes)[-1], lanes["all others"]) == (12, "all others", 9 + 8 + 7 + 6 + 5 + 4 + 3)
    assert {stack.lane for stack in found} == set(lanes)


def test_what_has_no_day_is_counted_but_not_drawn() -> None:
    rows = counts(("RU", AUGUST, "call", "held", 3), ("RU", pd.NaT, "call", "held", 2),
                  (None, AUGUST, "call", "held", 9), ("TR", pd.NaT, "call", "held", 1))  # fmt: skip
    lanes, found = stacks(rows, "country")
    assert lanes == {"RU": 3, "country not stated": 9}
    assert sum(stack.number for stack in found) == 12
    assert sizes(rows, "country") == {"RU": 5, "country not stated": 9, "all others": 1}
    assert ", by country: Russia 3, country not stated 9." in buckets.description(rows, "country", "month")


def test_the_view_opens_where_most_lies_to_the_end_of_the_last_bar() -> None:
    rows = counts(("A", date(1991, 7, 1), "call", "held", 1), ("A", AUGUST, "call", "held", 9000))
    assert buckets.window(rows, "month") == OPENED == Window(AUGUST, date(2025, 8, 31))
    first, last = buckets.figure(rows, "actor", "month", TODAY, OPENED).layout.xaxis.range
    assert date(2025, 7, 1) < first < AUGUST < last


@pytest.mark.parametrize(
    ("opened", "expected"),
    [
        (None, "month"),
        (Window(date(2020, 1, 1), date(2025, 1, 1)), "month"),
        (Window(date(2025, 1, 1), date(2025, 8, 1)), "week"),
        (Window(date(2025, 7, 1), date(2025, 8, 1)), "day"),
    ],
)
def test_bars_fit_the_days_opened_on(opened: Window | None, expected: str) -> None:
    assert buckets.bucket_for(opened) == expected


def test_hover_escapes_names() -> None:
    figure = buckets.figure(counts(("<i>x", AUGUST, "call", "held", 1)), "actor", "month", TODAY, OPENED)
    assert figure.data[0].hovertext[0].startswith("<b>&lt;i&gt;x</b>")
    assert figure.layout.annotations[0].text.startswith("<b>&lt;i&gt;x</b>")


COMPARED = compare(
    happenings(on(1, 7), on(2, 7), {**on(3), "type": "call"}, {**on(4), "participants": ("<b>", "B")}),
    Period(date(2025, 7, 1), date(2025, 7, 31)), Period(date(2025, 8, 1), date(2025, 8, 31)),
)  # fmt: skip


def test_more_goes_right_and_less_goes_left() -> None:
    [bars] = comparison.figure(COMPARED.types).data
    assert dict(zip((value for (value,) in bars.customdata), bars.x, strict=True)) == {
        "meeting": -1,
        "call": 1,
    }
    assert dict(zip(bars.text, bars.marker.color, strict=True)) == {"−1": BLUE, "+1": GREEN}
    assert "<b>meeting</b><br>A: 2<br>B: 1<br>difference −1" in bars.hovertext
    [actors] = comparison.figure(COMPARED.actors).data
    assert set(actors.marker.color) == {GREY}
    assert "&lt;b&gt;" in comparison.figure(COMPARED.actors).layout.yaxis.ticktext


def test_a_comparison_in_words() -> None:
    assert comparison.description(COMPARED.types, "type", 1) == (
        "Events by type in both periods: meeting 2 in A, 1 in B; and 1 other."
    )
    assert comparison.description(COMPARED.types.head(0), "type") == "No event to compare by type."


def test_nothing_is_a_figure() -> None:
    assert months.figure(happenings()).data == ()
    assert speakers.figure(quotes(), "A", "B").data == ()
    assert len(comparison.figure(COMPARED.types.head(0)).data[0].x) == 0
