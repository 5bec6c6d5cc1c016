"""Names beside actors: none lies on another, on an actor or outside the sheet."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from lib.charts.naming import GAP, LETTER, LINE, Box, Sheet, sides

SHEET = Sheet(400, 300, Box(20, 20, 20, 20), 10)


def box(spot: tuple[float, float], size: float, name: str, side: str) -> Box:
    (x, y), long, high = spot, len(name) * LETTER * SHEET.font, LINE * SHEET.font
    reach = size / 2 + GAP
    left = {"left": x - reach - long, "right": x + reach}.get(side, x - long / 2)
    top = {"top": y - reach - high, "bottom": y + reach}.get(side, y - high / 2)
    return Box(left, top, left + long, top + high)


def test_a_name_gives_way_to_the_one_before_it() -> None:
    spots = {"a": (100.0, 100.0), "b": (100.0, 120.0)}
    found = sides(SHEET, spots, {"a": 10, "b": 10}, {"a": "Anna", "b": "Berta"}, ["a", "b"])
    assert found == {"a": "top", "b": "bottom"}


def test_a_name_stays_on_the_sheet_or_is_left_out() -> None:
    at_the_corner = {"a": (4.0, 290.0)}
    assert sides(SHEET, at_the_corner, {"a": 6}, {"a": "Anna"}, ["a"]) == {"a": "right"}
    assert sides(SHEET, at_the_corner, {"a": 6}, {"a": "A" * 100}, ["a"]) == {}


def test_the_outermost_stand_at_the_margins() -> None:
    spots = SHEET.spots({"a": (-1.0, -1.0), "b": (1.0, 1.0), "c": (0.0, 0.5)})
    assert spots == {"a": (20, 20), "b": (380, 280), "c": (200, 215)}


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 300)), min_size=1, max_size=25))
def test_no_name_lies_on_another_or_on_an_actor(places: list[tuple[int, int]]) -> None:
    spots = {str(n): (float(x), float(y)) for n, (x, y) in enumerate(places)}
    sizes, names = dict.fromkeys(spots, 8.0), {each: f"Actor {each}" for each in spots}
    found = sides(SHEET, spots, sizes, names, list(spots))
    boxes = [box(spots[each], 8, names[each], side) for each, side in found.items()]
    # A hair smaller: the same sums in another order differ in the last digit.
    boxes = [Box(b.left + 1e-6, b.top + 1e-6, b.right - 1e-6, b.bottom - 1e-6) for b in boxes]
    actors = [Box(x - 4, y - 4, x + 4, y + 4) for x, y in spots.values()]
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
    assert not any(one.meets(actor) for one in boxes for actor in actors)
