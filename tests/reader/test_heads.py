from __future__ import annotations

import math

import numpy as np
import pytest

from lib.reader.heads import FAR, Asked, Candidate, Heads, _log_softmax, gelu, steps
from lib.reader.reading import Reader


def test_gelu_is_nearly_that_of_the_error_function() -> None:
    x = np.linspace(-5, 5, 101, dtype=np.float32)
    exact = [value * 0.5 * (1 + math.erf(value / math.sqrt(2))) for value in x.tolist()]
    assert gelu(x) == pytest.approx(exact, abs=1e-3)


def test_log_probabilities_sum_to_one() -> None:
    said = _log_softmax(np.array([[1.0, 2.0, 300.0], [0.0, 0.0, 0.0]], np.float32))
    assert np.exp(said).sum(axis=1) == pytest.approx([1, 1])


@pytest.mark.parametrize(("far", "near"), [(4, 5), (-4, -5), (150, 9000), (0, 0)])
def test_distances_of_one_step_are_alike(far: int, near: int) -> None:
    assert steps([[far]]) == steps([[near]])


def test_before_and_behind_are_told_apart() -> None:
    assert steps([[-1, 0, 1]]).tolist() == [[FAR, FAR + 1, FAR + 2]]
    assert steps([[-9000, 9000]]).tolist() == [[1, 2 * FAR + 1]]


def test_a_candidate_is_judged_alike_whatever_stands_beside_it(real: Reader) -> None:
    heads: Heads = real._heads
    vectors = np.random.default_rng(7).standard_normal((30, 384)).astype(np.float32)
    asked = [Asked((3, 6), 0, 0, 3, 0, 1), Asked((20, 22), 1, 1, 9, 4, 0)]
    candidates = [Candidate((at, at + 2), at // 10, at % 2, (at == 4, False)) for at in (1, 4, 9, 25)]
    rows = heads.passages(vectors, asked)
    whole = heads.pairs("part", vectors, rows, asked, candidates)
    one = Candidate(candidates[2].pieces, candidates[2].sentence, candidates[2].mark, (False,))
    alone = heads.pairs("part", vectors, rows[1:], asked[1:], [one])
    assert whole.shape == (2, 4)
    assert whole[1, 2] == pytest.approx(alone[0, 0], abs=1e-4)
    assert heads.pairs("part", vectors, rows, asked, []).shape == (2, 0)
