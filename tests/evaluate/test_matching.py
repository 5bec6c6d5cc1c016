from lib.evaluate.matching import Matching, match


def close(gold: int, predicted: int) -> float | None:
    return 1 - abs(gold - predicted) / 10 if abs(gold - predicted) <= 3 else None


def never(_: int) -> bool:
    return False


def test_the_best_pairs_together_not_the_best_pair_first() -> None:
    # 10 is nearest to 11, but then 8 would be left alone.
    assert match([8, 10], [11, 13], close, never) == Matching(pairs=((0, 0), (1, 1)), missed=(), false=())


def test_left_over_rows() -> None:
    assert match([1, 20], [2, 40, 50], close, never) == Matching(pairs=((0, 0),), missed=(1,), false=(1, 2))


def test_optional_rows_count_neither_for_nor_against() -> None:
    # 21 and 22 match only the optional 20; 30 is optional and unmatched.
    found = match([1, 20, 30], [1, 21, 22, 50], close, lambda row: row in (20, 30))
    assert found == Matching(pairs=((0, 0),), missed=(), false=(3,))


def test_a_counted_row_comes_before_an_optional_one() -> None:
    found = match([10, 12], [12], close, lambda row: row == 12)
    assert found == Matching(pairs=((0, 0),), missed=(), false=())


def test_nothing() -> None:
    assert match([], [], close, never) == Matching((), (), ())
