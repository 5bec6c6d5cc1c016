"""What a card says of how a day was found."""

from __future__ import annotations

from typing import get_args

from lib import reviewing
from lib.records import DateBasis
from lib.timeline.happenings import EXACT
from lib.ui.event_facts import BASES


def test_every_way_of_finding_a_day_is_told() -> None:
    ways = set(get_args(DateBasis))
    assert set(BASES) == ways
    assert set(EXACT) == ways
    assert set(reviewing.RULES) >= ways
