"""What a card says of how a day was found."""

from __future__ import annotations

from typing import get_args

import pytest

from lib import reviewing
from lib.records import DateBasis, Sure
from lib.timeline.happenings import EXACT
from lib.ui.event_facts import BASES, _note


def test_every_way_of_finding_a_day_is_told() -> None:
    ways = set(get_args(DateBasis))
    assert set(BASES) == ways
    assert set(EXACT) == ways
    assert set(reviewing.RULES) >= ways


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("held by words", "90% sure"),
        ("held by words, model agrees", "90% sure"),
        ("held by words, model doubts it", "90% sure; the model doubts it"),
        ("model", "by the model, 90% sure"),
    ],
)
def test_what_the_model_decided_or_doubts_is_told_beside_the_field(rule: str, said: str) -> None:
    note = _note(Sure("status", 0.9, rule))
    assert f">{said}<" in note
    assert f"annotated articles: {rule}" in note


def test_a_field_that_was_not_judged_has_no_note() -> None:
    assert _note(None) == ""
