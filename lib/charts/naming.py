"""Where the names in a drawing of the network stand, so that none lies on another or on an actor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

Side = Literal["bottom", "top", "right", "left"]
# In which order the sides are tried: all names by one of these, that which serves the first names best.
ORDERS: tuple[tuple[Side, ...], ...] = (
    ("bottom", "top", "right", "left"), ("top", "bottom", "left", "right"),
    ("bottom", "top", "left", "right"), ("top", "bottom", "right", "left"),
)  # fmt: skip
GAP = 4  # pixels between an actor and its name, and around a name
LETTER, LINE = 0.54, 1.25  # width of a letter on the average and height of a line, as shares of the font size


class Box(NamedTuple):
    """A rectangle in pixels from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether both have an inner point in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper: its size, the margins that no actor stands in, and the size of its letters, in pixels."""

    width: float
    height: float
    margins: Box
    font: float

    def spots(self, places: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
        """``places`` in pixels: the outermost stand at the margins, as ECharts lays them out."""
        across, down = ([place[axis] for place in places.values()] for axis in (0, 1))
        return {
            name: (
                _between(x, min(across), max(across), self.margins.left, self.width - self.margins.right),
                _between(y, min(down), max(down), self.margins.top, self.height - self.margins.bottom),
            )
            for name, (x, y) in places.items()
        }


def sides(
    sheet: Sheet, spots: Mapping[str, tuple[float, float]], sizes: Mapping[str, float],
    names: Mapping[str, str], wanted: Sequence[str],
) -> dict[str, Side]:  # fmt: skip
    """On which side of its actor each name stands, of those ``wanted`` that find room, the first first.

    ``spots`` and ``sizes`` are those of all actors drawn, in pixels.
    """
    actors = [_box(*spots[each], sizes[each] / 2, sizes[each] / 2) for each in sizes]
    boxes = {each: _boxes(sheet, spots[each], sizes[each], names[each]) for each in wanted}
    tried = [_tried(boxes, actors, order) for order in ORDERS]
    return max(tried, key=lambda found: sum(1 / n for n, each in enumerate(wanted, 1) if each in found))


def _tried(
    boxes: Mapping[str, Mapping[Side, Box]], actors: Sequence[Box], order: Sequence[Side]
) -> dict[str, Side]:
    taken = list(actors)
    found: dict[str, Side] = {}
    for each, possible in boxes.items():
        for side in order:
            box = possible.get(side)
            if box and not any(map(box.meets, taken)):
                found[each] = side
                taken.append(box)
                break
    return found


def _boxes(sheet: Sheet, spot: tuple[float, float], size: float, name: str) -> dict[Side, Box]:
    long, high = len(name) * LETTER * sheet.font, LINE * sheet.font
    boxes = {side: _beside(spot, size / 2 + GAP, long, high, side) for side in ORDERS[0]}
    return {side: box for side, box in boxes.items() if _inside(box, sheet)}


def _beside(spot: tuple[float, float], reach: float, long: float, high: float, side: Side) -> Box:
    x, y = spot
    if side in ("left", "right"):
        x += (reach + long / 2) * (1 if side == "right" else -1)
    else:
        y += (reach + high / 2) * (1 if side == "bottom" else -1)
    return _box(x, y, long / 2, high / 2)


def _box(x: float, y: float, across: float, down: float) -> Box:
    return Box(x - across, y - down, x + across, y + down)


def _inside(box: Box, sheet: Sheet) -> bool:
    return box.left >= 0 and box.top >= 0 and box.right <= sheet.width and box.bottom <= sheet.height


def _between(value: float, low: float, high: float, first: float, last: float) -> float:
    return first + (value - low) / (high - low) * (last - first) if high > low else (first + last) / 2
