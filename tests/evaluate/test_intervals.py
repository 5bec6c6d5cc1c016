from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.evaluate.intervals import Days, iou, right, touch, trimmed
from lib.records import Span


def august(start: int | None, end: int | None) -> Days:
    return Days(date(2025, 8, start) if start else None, date(2025, 8, end) if end else None)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((0, 10), (0, 10), 1.0),
        ((0, 10), (0, 8), 0.8),
        ((0, 8), (2, 10), 0.6),
        ((0, 5), (5, 10), 0.0),
        ((3, 3), (3, 3), 0.0),
    ],
)
def test_iou(one: Span, other: Span, expected: float) -> None:
    assert iou(one, other) == pytest.approx(expected)
    assert iou(other, one) == pytest.approx(expected)


def test_touch() -> None:
    assert touch((0, 5), (4, 9))
    assert not touch((0, 5), (5, 9))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("«\u00a0Oui\u00a0»", "Oui"), ('"Oui" dit', 'Oui" dit'), ("Oui !", "Oui !"), ("« »", "")],
)
def test_marks_at_the_edges_do_not_count(text: str, expected: str) -> None:
    start, end = trimmed(text, (0, len(text)))
    assert text[start:end] == expected


@pytest.mark.parametrize(
    ("gold", "predicted", "expected"),
    [
        (august(6, 6), august(6, 6), True),
        (august(6, 6), august(5, 6), True),  # two days for one
        (august(6, 6), august(5, 7), False),  # three days for one
        (august(6, 6), august(7, 7), False),
        (august(8, 17), august(11, 17), True),
        (august(8, 17), august(17, 30), True),
        (august(8, 12), august(8, 18), False),  # eleven days for five
        (august(11, None), august(12, 12), True),
        (august(11, None), august(12, None), True),
        (august(11, None), august(9, 10), False),
        (august(None, 7), august(None, 7), True),
        (august(None, 7), august(6, 6), True),
        (august(6, 6), august(None, 7), False),  # an open end is wider than any interval
        (august(6, 6), august(None, None), False),
        (august(None, 7), august(None, None), False),
    ],
)
def test_right(gold: Days, predicted: Days, expected: bool) -> None:
    assert right(gold, predicted) is expected


days = st.builds(august, st.none() | st.integers(1, 15), st.none() | st.integers(15, 31))


@given(days)
def test_a_known_interval_is_right_for_itself(interval: Days) -> None:
    assert right(interval, interval) is interval.known
