"""The visual language: kind by hue, status by fill and shape.

The five hues keep a contrast of 3:1 on the light and on the dark background, so nine types share them by
family; lanes, labels and tables name the type in words.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from lib.charts.axes import CLEAR
from lib.network import HAPPENED, NOT_HELD

BLUE, VERMILION, GREEN, PINK, GREY = "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#767676"

FAMILIES = {
    "in person": (BLUE, ("meeting", "talks", "visit")),
    "at a distance": (GREEN, ("call", "letter")),
    "plans and deals": (PINK, ("proposal", "agreement")),
    "pressure": (VERMILION, ("pressure",)),
    "statements": (GREY, ("announcement",)),
}
COLOURS = {kind: colour for colour, kinds in FAMILIES.values() for kind in kinds}
TYPES = tuple(COLOURS)


class Mark(NamedTuple):
    """One status: Plotly's name of the shape, and the character that looks like it in text."""

    symbol: str
    glyph: str


STATUSES = {
    "held": Mark("circle", "●"),
    "ongoing": Mark("circle-open-dot", "◉"),
    "planned": Mark("circle-open", "○"),
    "proposed": Mark("diamond-open", "◇"),
    "postponed": Mark("triangle-right-open", "▷"),
    "cancelled": Mark("x-thin-open", "✕"),
    "refused": Mark("triangle-down-open", "▽"),
    "denied": Mark("square-x-open", "⊠"),
    "unknown": Mark("asterisk-open", "∗"),
}


# Where there are too many events to tell each status apart: what took place, what is only said to come, and
# what is refused, denied or cancelled.
STANDINGS = {"held": "■", "announced": "□", "not held": "▨"}


def standing(status: str) -> str:
    """The one of ``STANDINGS`` that a status belongs to, as the network counts contacts."""
    return "held" if status in HAPPENED else "not held" if status in NOT_HELD else "announced"


def fill(hue: str, standing: str) -> dict[str, Any]:
    """A bar's fill by its standing: full when held, open when announced, crossed when not held."""
    line = {"color": hue, "width": 1.5}
    if standing == "held":
        return {"color": hue, "line": line}
    pattern = {
        "shape": "x",
        "fgcolor": hue,
        "bgcolor": CLEAR,
        "size": 7,
        "solidity": 0.2,
        "fillmode": "replace",
    }
    return {"color": CLEAR, "line": line} | ({"pattern": pattern} if standing == "not held" else {})


def colour(kind: str) -> str:
    """The hue of an event type; grey for one that is not known."""
    return COLOURS.get(kind, GREY)


def mark(status: str) -> Mark:
    """The shape of a status; that of ``unknown`` for one that is not known."""
    return STATUSES.get(status, STATUSES["unknown"])
