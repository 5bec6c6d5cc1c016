from collections.abc import Callable
from typing import Any

import pytest

from lib.evaluate.align import Aligner
from lib.evaluate.events import score_events
from lib.evaluate.gold import GoldEvent, gold_events
from lib.evaluate.scene import Scene
from lib.evaluate.scores import Count, Scores, Share
from lib.records import Event, Participant

Row = Callable[..., dict[str, Any]]
Build = Callable[..., Event]


def gold(text: str, *rows: dict[str, Any]) -> list[GoldEvent]:
    found = gold_events({"events": list(rows)}, Aligner(text))
    assert found is not None
    return found


def matched(scores: Scores) -> Count:
    return scores.counts["events"]


MEETING: dict[str, Any] = {"type": "meeting", "participants": [{"name": "Ava"}, {"name": "Bo"}]}


@pytest.mark.parametrize(
    ("predicted", "expected"),
    [
        (("meeting", "a vu Bo", "Ava", "Bo"), 1),
        (("talks", "a vu Bo", "Ava", "Bo"), 1),
        (("visit", "a vu Bo", "Ava"), 1),
        (("call", "a vu Bo", "Ava", "Bo"), 0),  # of another family
        (("meeting", "a vu Bo", "Ava", "Cy"), 1),  # one of two is half
        (("meeting", "a vu Bo", "Ava", "Cy", "Dan"), 1),  # one of the two of the gold is half
        (("meeting", "a vu Bo", "Cy", "Dan"), 0),
        (("meeting", "a vu Bo"), 0),  # nobody
        (("meeting", "lundi", "Ava", "Bo"), 1),  # elsewhere in the sentence
        (("meeting", "mardi", "Ava", "Bo"), 0),  # in another sentence
    ],
)
def test_which_events_match(
    text: str, scene: Scene, event_of: Build, gold_row: Row, predicted: tuple[str, ...], expected: int
) -> None:
    kind, words, *names = predicted
    scores = score_events(gold(text, gold_row("vu Bo", **MEETING)), [event_of(kind, words, *names)], scene)
    assert matched(scores) == Count(1, 1, expected)
    assert len([each for each in scores.findings if each.what in ("miss", "false")]) == 2 * (1 - expected)


def test_overlapping_dates_match_across_sentences(
    text: str, scene: Scene, event_of: Build, gold_row: Row
) -> None:
    row = gold_row("vu Bo", **MEETING, date_start="2025-08-04", date_end="2025-08-06")
    assert matched(
        score_events(gold(text, row), [event_of("meeting", "mardi", "Ava", "Bo", day=5)], scene)
    ) == (Count(1, 1, 1))
    assert matched(
        score_events(gold(text, row), [event_of("meeting", "mardi", "Ava", "Bo", day=7)], scene)
    ) == (Count(1, 1, 0))


def test_counts_by_kind_and_the_list_of_errors(
    text: str, scene: Scene, event_of: Build, gold_row: Row
) -> None:
    rows = [
        gold_row("a vu Bo", **MEETING),
        gold_row("a appelé Cy", type="call", status="held", participants=["Ava", "Cy"]),
        gold_row("a vu Cy", type="meeting", status="held", participants=["Bo", "Cy"], optional=True),
    ]
    predicted = [
        event_of("visit", "a vu Bo", "Ava", "Bo"),
        event_of("meeting", "a vu Cy", "Bo", "Cy"),
        event_of("meeting", "a dit Ava", "Ava", "Dan"),
    ]
    scores = score_events(gold(text, *rows), predicted, scene)
    assert matched(scores) == Count(gold=2, predicted=2, matched=1)
    assert scores.counts["events meeting/talks/visit"] == Count(1, 2, 1)
    assert scores.counts["events call"] == Count(1, 0, 0)
    assert scores.shares["events type"] == Share(0, 1)
    assert [(each.what, each.task, each.text, each.detail) for each in scores.findings] == [
        ("miss", "events", "a appelé Cy", "call held: Ava, Cy"),
        ("false", "events", "a dit Ava", "meeting held: Ava, Dan"),
        ("wrong", "events type", "a vu Bo", "visit held: Ava, Bo: type should be meeting, is visit"),
    ]


def test_fields_of_matched_events(text: str, scene: Scene, event_of: Build, gold_row: Row) -> None:
    fourth, parties = {"date_start": "2025-08-04", "date_end": "2025-08-04"}, {"participants": ["Ava", "Cy"]}
    rows = [
        gold_row("a vu Bo", **MEETING, status="planned", certainty="asserted", place="Oslo", **fourth),
        gold_row("a appelé Cy", type="call", status="held", certainty="hearsay", place=None, **parties),
    ]
    predicted = [
        event_of("meeting", "a vu Bo", "Ava", "Bo", day=4, status="held", place="oslo"),
        event_of("call", "a appelé Cy", "Ava", "Cy", "Dan", day=5, certainty="hearsay", place="Oslo"),
    ]
    scores = score_events(gold(text, *rows), predicted, scene)
    assert scores.shares == {
        "events type": Share(2, 2),
        "events status": Share(1, 2),
        "events certainty": Share(2, 2),
        "events date": Share(1, 1),  # the call has no date in the gold: not judged
        "events place": Share(1, 2),
        "events roles": Share(0, 0),
        "events about": Share(0, 0),
    }
    assert scores.counts["events participants"] == Count(gold=4, predicted=5, matched=4)


@pytest.mark.parametrize(
    ("gold_date", "predicted", "expected"),
    [
        ({"date_basis": "none"}, {}, Share(1, 1)),
        ({"date_basis": "none"}, {"day": 4}, Share(0, 1)),
        ({"date_basis": "none"}, {"day": 4, "date_start": None, "date_basis": "bound"}, Share(1, 1)),
        ({}, {"day": 4}, None),
        ({"date_end": "2025-08-07"}, {"day": 4}, Share(1, 1)),
        ({"date_end": "2025-08-07"}, {}, Share(0, 1)),
    ],
)
def test_dates(
    text: str, scene: Scene, event_of: Build, gold_row: Row, gold_date: dict[str, Any],
    predicted: dict[str, Any], expected: Share | None,
) -> None:  # fmt: skip
    row = gold_row("a vu Bo", **MEETING, **gold_date)
    scores = score_events(gold(text, row), [event_of("meeting", "a vu Bo", "Ava", "Bo", **predicted)], scene)
    assert scores.shares.get("events date") == expected


def test_roles_of_the_participants_on_both_sides(
    text: str, scene: Scene, event_of: Build, gold_row: Row
) -> None:
    parties = [
        {"name": "Ava", "role": "visitor"},
        {"name": "Bo", "role": "host"},
        {"name": "Cy", "role": "host"},
    ]
    row = gold_row("a vu Bo", type="meeting", participants=parties)
    found = (Participant("ava", "Ava", "visitor", "Ava"), Participant("bo", "Bo", "participant", "Bo"))
    scores = score_events(gold(text, row), [event_of("meeting", "a vu Bo", participants=found)], scene)
    assert scores.shares["events roles"] == Share(1, 2)
    assert scores.counts["events participants"] == Count(3, 2, 2)


def test_what_an_announcement_is_about(text: str, scene: Scene, event_of: Build, gold_row: Row) -> None:
    rows = [
        gold_row("a vu Bo", id="E1", **MEETING),
        gold_row("a appelé Cy", id="E2", type="announcement", participants=["Ava"], about="E1"),
        gold_row("a vu Cy", id="E3", type="announcement", participants=["Bo"], about="E1"),
    ]
    predicted = [
        event_of("meeting", "a vu Bo", "Ava", "Bo"),
        event_of("announcement", "a appelé Cy", "Ava", about="a vu Bo"),
        event_of("announcement", "a vu Cy", "Bo", about=None),
    ]
    assert score_events(gold(text, *rows), predicted, scene).shares["events about"] == Share(1, 2)
