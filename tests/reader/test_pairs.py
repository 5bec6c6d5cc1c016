"""The networks that say whether two tellings are one happening, with tables written by hand."""

from __future__ import annotations

import numpy as np
import pytest

from lib.reader.package import Floats, Tables
from lib.reader.pairs import Pairs


def tables(straight: Floats, alike: float = 0.0) -> Tables:
    """Networks for vectors of two numbers and two features; ``alike`` weighs how alike the first ones are."""
    nets = len(straight)
    draw = np.tile(np.array([[[1.0, 0.0]]], np.float32), (nets, 1, 1))
    within = np.zeros((nets, 1, 5), np.float32)
    within[:, :, 0] = alike
    return {
        "draw": draw, "draw.b": np.zeros((nets, 1), np.float32),
        "own": draw * 0, "own.b": np.zeros((nets, 1), np.float32),
        "in": within, "in.b": np.zeros((nets, 1), np.float32), "straight": straight[:, None, :],
        "out": np.ones((nets, 1, 1), np.float32), "out.b": np.zeros((nets, 1), np.float32),
    }  # fmt: skip


VECTORS = np.array([[2.0, 0.0], [2.0, 5.0], [-2.0, 0.0]], np.float32)
NOTHING = np.zeros((2, 2), np.float32)


def test_features_count_as_they_weigh() -> None:
    taught = Pairs(tables(np.array([[2.0, -2.0]], np.float32)))
    said = taught.likely(VECTORS, [(0, 1), (0, 2)], np.array([[1, 0], [0, 1]], np.float32))
    assert said == pytest.approx([0.8808, 0.1192], abs=1e-3)


def test_tellings_with_like_vectors_are_likelier_one() -> None:
    taught = Pairs(tables(np.zeros((1, 2), np.float32), alike=5.0))
    like, unlike = taught.likely(VECTORS, [(0, 1), (0, 2)], NOTHING)
    assert like > 0.9
    assert unlike == pytest.approx(0.5, abs=0.05)


def test_networks_are_asked_for_their_mean() -> None:
    taught = Pairs(tables(np.array([[20.0, 0.0], [0.0, 0.0]], np.float32)))
    (said, _) = taught.likely(VECTORS, [(0, 1), (0, 2)], np.array([[1, 0], [0, 0]], np.float32))
    assert said == pytest.approx(0.75, abs=1e-3)
