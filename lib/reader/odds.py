"""Log-odds of candidates -> those of whom or what they stand for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log1p

import numpy as np

from lib.reader.asking import Key, Standing
from lib.reader.package import Floats
from lib.reader.records import Days, Passage, Scene


def summed(candidates: Standing[Key], odds: Floats) -> dict[Key, float]:
    """The odds of each that a candidate may stand for, over all its candidates."""
    found: dict[Key, float] = {}
    for (keys, _), value in zip(candidates, odds.tolist(), strict=True):
        for key in keys:
            _add(found, key, value)
    return found


def _add(found: dict[Key, float], key: Key, value: float) -> None:
    """Puts the odds ``value`` to those of ``key``, if it has any yet."""
    found[key] = either(found[key], value) if key in found else value


def either(one: float, other: float) -> float:
    """The logarithm of the sum of two odds, of which those given and it are logarithms.

    What ``numpy.logaddexp`` gives, which is made for arrays and takes five times as long for two numbers.
    """
    return max(one, other) + log1p(exp(-abs(one - other)))


def shares(
    candidates: Standing[Key], odds: Floats, unnamed: Mapping[Key | None, float]
) -> dict[Key | None, float]:
    """The log-probability of each, and of what no candidate names."""
    found: dict[Key | None, float] = dict(unnamed)
    for key, value in summed(candidates, odds).items():
        _add(found, key, value)
    whole = float(np.logaddexp.reduce(list(found.values())))
    return {key: value - whole for key, value in found.items()}


def without_phrase(scene: Scene, undated: Floats) -> dict[Days | None, float]:
    """The odds of no day, and of the day of publication, which no phrase need tell."""
    none, today = undated.tolist()
    return {None: none, **({(scene.published, scene.published): today} if scene.published else {})}


def of_others(passages: Sequence[Passage], own: int, odds: Floats) -> dict[int, float]:
    """The odds of telling the contact of each other row, by the passage that speaks most for it."""
    found: dict[int, float] = {}
    for other, value in zip(passages, odds.tolist(), strict=True):
        if other.row != own:
            found[other.row] = max(value, found.get(other.row, value))
    return found
