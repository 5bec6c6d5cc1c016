from __future__ import annotations

import pytest

from lib.timeline import scoring

KEY = {"a": 1, "b": 1, "c": 1, "d": 2, "e": 2, "f": 3, "g": 3, "h": 3, "i": 3, "j": 3}
# The two responses of Bagga and Baldwin (1998), who proposed B³, with their figures.
SMALL_MERGED = KEY | {"d": 1, "e": 1}
LARGE_MERGED = {"a": 1, "b": 1, "c": 1, "d": 1, "e": 1, "f": 1, "g": 1, "h": 1, "i": 1, "j": 1}


def test_the_same_clusters_score_one() -> None:
    other = {item: f"x{cluster}" for item, cluster in KEY.items()}
    assert scoring.b_cubed(KEY, other) == scoring.Score(1, 1)
    assert scoring.muc(KEY, other) == scoring.Score(1, 1)
    assert scoring.ceaf_e(KEY, other) == scoring.Score(1, 1)
    assert scoring.conll(KEY, other) == 1


def test_b_cubed_of_merged_clusters() -> None:
    # Five items of a cluster of 3 + 2: (3 * 3/5 + 2 * 2/5 + 5) / 10.
    assert scoring.b_cubed(KEY, SMALL_MERGED) == scoring.Score(pytest.approx(0.76), 1)
    # (3 * 3/10 + 2 * 2/10 + 5 * 5/10) / 10.
    assert scoring.b_cubed(KEY, LARGE_MERGED) == scoring.Score(pytest.approx(0.38), 1)


def test_muc_counts_links() -> None:
    # Seven links are right of the eight and nine that hold the response's clusters together.
    assert scoring.muc(KEY, SMALL_MERGED) == scoring.Score(7 / 8, 1)
    assert scoring.muc(KEY, LARGE_MERGED) == scoring.Score(7 / 9, 1)


def test_ceaf_pairs_each_cluster_once() -> None:
    # The cluster of five goes with the three it holds: 2 * 3 / 8; the other is right; the two go with none.
    score = scoring.ceaf_e(KEY, SMALL_MERGED)
    assert score == scoring.Score(pytest.approx(1.75 / 2), pytest.approx(1.75 / 3))


def test_missed_and_invented_items_count() -> None:
    score = scoring.b_cubed({"a": 1, "b": 1}, {"a": 1, "x": 2})
    assert score == scoring.Score(0.5, 0.25)
    assert scoring.muc({"a": 1, "b": 1}, {"a": 1, "x": 2}).recall == 0


def test_links_between_two_kinds() -> None:
    key, response = {"p": 1, "h": 1, "q": 2, "g": 2}, {"p": 1, "h": 1, "q": 1, "g": 2}
    assert scoring.links(key, response, {"p", "q"}, {"h", "g"}) == scoring.Score(0.5, 0.5)


def test_nothing_to_find_is_no_failure() -> None:
    assert scoring.b_cubed({}, {}) == scoring.Score(1, 1)
    assert scoring.Score(0, 0).f1 == 0
