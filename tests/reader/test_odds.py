"""Odds of several candidates that stand for one are added."""

from __future__ import annotations

import numpy as np
import pytest

from lib.reader.odds import either


@pytest.mark.parametrize(
    ("one", "other"), [(0.5, 0.5), (-3.25, 2.0), (2.0, -3.25), (-40.0, 1.0), (-900.0, 900.0)]
)
def test_two_odds_are_added_as_numpy_adds_them(one: float, other: float):
    assert either(one, other) == np.logaddexp(one, other)
