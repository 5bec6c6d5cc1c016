from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import urlencode

import pytest
from streamlit.testing.v1 import AppTest

from lib.charts import timeline
from lib.comparing import Period
from lib.filters import Filters
from lib.lanes import LaneBy, alone
from lib.ui import links, periods, timeline_chart
from tests.pages.test_pages import words

Open = Callable[..., AppTest]


def shown(app: AppTest) -> Any:
    [table] = app.dataframe
    return table.value


def press(app: AppTest, key: str) -> AppTest:
    return app.button(key=key).click().run()


def test_the_table_has_the_events_newest_first_and_can_be_turned(open_page: Open) -> None:
    app = open_page("timeline")
    newest = list(shown(app)["When"])
    assert newest[0] == "Jul 2026"
    oldest = list(shown(open_page("timeline", order="oldest first"))["When"])
    assert oldest[0] != newest[0]
    assert sorted(oldest) == sorted(newest)


def test_day_by_day_has_each_event_with_its_sentence_and_source(open_page: Open) -> None:
    read = words(open_page("timeline", view="Day by day", status="held", actors="Cemal Erdil"))
    assert '<h3 class="day">' in read
    assert '<mark class="l-event"' in read
    assert 'class="small from">' in read


@pytest.mark.parametrize(
    ("lanes", "lane", "expected"),
    [
        ("type", "meeting", {"type": ["meeting"]}),
        ("actor", "Cemal Erdil", {"actors": ["Cemal Erdil"], "match": "any"}),
        ("process", "Cyprus", {"process": ["Cyprus"]}),
        ("process", "no process", {"process": ["no process"]}),
        ("country", "CY", {"country": ["CY"]}),
        ("actor", "all others", {"actors": [], "besides": ["Cemal Erdil"]}),
    ],
)
def test_a_number_in_the_chart_narrows_the_days_and_the_lane(
    lanes: LaneBy, lane: str, expected: dict[str, Any]
) -> None:
    asked = alone(Filters(), lane, lanes, ["Cemal Erdil"], [])
    found = links.state(timeline_chart.in_days(asked, "2026-05-01", "2026-05-31"))
    assert found == links.state(Filters()) | {"from": date(2026, 5, 1), "to": date(2026, 5, 31)} | expected


@pytest.mark.parametrize(
    ("lanes", "lane", "asked"),
    [("type", "meeting", "type=meeting"), ("actor", "all others", "besides="),
     ("process", "no process", "process="), ("country", "country not stated", "country=country+not+stated")],
)  # fmt: skip
def test_one_lane_alone(
    open_page: Open, lanes: str, lane: str, asked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lib.lanes.MOST_LANES", 3)
    app = open_page("timeline", lanes=lanes)
    button = app.button(key=f"lane-{lane}")
    found = re.search(r" (\d+)(?: · (\d+) of them in the chart)?$", button.label)
    assert found
    button.click().run()
    assert f"**{found[1]} of 15 events**" in words(app)
    assert asked in urlencode(dict(app.query_params), doseq=True)
    without = [int(b.label.split()[0]) for b in app.button if b.key == "undated"]
    assert int(found[1]) - sum(without) == int(found[2] or found[1])


def test_what_lies_outside_and_what_has_no_day_can_be_chosen(open_page: Open) -> None:
    app = open_page("timeline")
    buttons = {button.key: button for button in app.button}
    number = int(buttons["outside-earlier"].label.split()[0])
    press(app, "outside-earlier")
    assert f"**{number} of 15 events**" in words(app)
    app = open_page("timeline")
    undated = int(app.button(key="undated").label.split()[0])
    press(app, "undated")
    assert (shown(app)["When"] == "no date").sum() == undated


def test_too_many_marks_are_drawn_as_bars(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline, "MOST_MARKS", 5)
    app = open_page("timeline")
    assert app.get("plotly_chart")[0].proto.alt.startswith("Timeline of events counted by ")
    assert "all lanes on one scale" in words(app)


@pytest.mark.parametrize(
    ("by", "value", "expected"),
    [("type", "call", {"type": ["call"]}), ("status", "held", {"status": ["held"]}),
     ("actor", "Cemal Erdil", links.state(Filters(actors=("Cemal Erdil",))))],
)  # fmt: skip
def test_a_number_of_a_comparison_narrows_to_its_events(
    by: str, value: str, expected: dict[str, Any]
) -> None:
    days = {"from": date(2026, 5, 1), "to": date(2026, 5, 31), "view": "Table", "page": 1}
    found = periods.narrowed(value, by, Period(date(2026, 5, 1), date(2026, 5, 31)))
    assert found == expected | days


def test_two_periods_are_compared(open_page: Open) -> None:
    own = {"periods": "own dates", "a-from": "2025-11-01", "a-to": "2025-11-30", "b-from": "2026-05-01",
           "b-to": "2026-05-31"}  # fmt: skip
    app = open_page("timeline", view="Compare two periods", by="status", **own)
    assert list(shown(app)) == ["Status", "A", "B", "B − A"]
    totals = [app.button(key=f"total-{name}").label for name in "ab"]
    assert totals[0].endswith(" in A (Nov 2025)")
    number = totals[1].removesuffix(" events in B (May 2026)")
    press(app, "total-b")
    assert f"**{number} of 15 events** · filters\\: from Fri 1 May 2026; to Sun 31 May 2026" in words(app)


def test_a_period_the_wrong_way_round_is_told(open_page: Open) -> None:
    own = {"periods": "own dates", "a-from": "2025-12-01", "a-to": "2025-11-30"}
    app = open_page("timeline", view="Compare two periods", **own)
    assert "first day is after its last" in words(app)


def test_the_card_says_how_each_field_was_found(open_page: Open) -> None:
    app = open_page("timeline", view="Day by day")
    event = next(button.key for button in app.button if (button.key or "").startswith("day-"))
    app.query_params["event"] = str(event).removeprefix("day-")
    read = words(app.run())
    for field in ("Status", "When", "Where", "Certainty", "Sources"):
        assert f"<dt>{field}</dt><dd>" in read
    assert "data-copied-text=" in read
