"""Phrases that hang on another time of the story: "la veille", "deux jours plus tard"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from lib.dates import intervals
from lib.dates.intervals import Interval
from lib.dates.records import Bounds, Phrase, Resolved

# "La veille" of a whole month or year says nothing.
WIDEST = timedelta(days=13)
# Fewer hours than that mostly lie on the same day.
HALF_A_DAY = 12


def resolve_linked(phrase: Phrase, anchor: tuple[date, date]) -> Resolved:
    """The time of ``phrase`` seen from the time it hangs on; its basis is always ``linked``.

    Both bounds are None for a phrase of another kind, and where the anchor is too wide to count days from.
    """
    try:
        start, end = shifted(phrase, anchor)
    except (OverflowError, ValueError):
        start, end = None, None
    return Resolved(start, end, intervals.precision(start, end), "linked")


def shifted(phrase: Phrase, anchor: Interval) -> Bounds:
    """The bounds of a linked phrase for an anchor; raises OverflowError or ValueError off the calendar."""
    link = str(phrase.fields.get("link", ""))
    unit = str(phrase.fields.get("unit", "day"))
    wide = anchor[1] - anchor[0] > WIDEST
    if link not in LINKS or (wide and (link == "days" or unit in ("hour", "day"))):
        return None, None
    return LINKS[link](phrase, anchor)


def _days(phrase: Phrase, anchor: Interval) -> Bounds:
    days = phrase.number("days")
    if days == 0:
        return anchor
    return intervals.day((anchor[1] if days > 0 else anchor[0]) + timedelta(days=days))


def _shift(phrase: Phrase, anchor: Interval) -> Bounds:
    sign = phrase.number("later", 1)
    unit, count = str(phrase.fields["unit"]), phrase.number("count")
    origin = anchor[1] if sign > 0 else anchor[0]
    if unit == "hour" and count < HALF_A_DAY:
        return intervals.day(origin)
    if count == 0:
        return intervals.few(origin, unit, sign)
    first = intervals.distance(origin, unit, count, sign)
    last = intervals.distance(origin, unit, phrase.number("count2", count), sign)
    return min(first[0], last[0]), max(first[1], last[1])


def _weekday(phrase: Phrase, anchor: Interval) -> Bounds:
    number = phrase.number("weekday")
    if phrase.number("beside") > 0:
        return intervals.day(anchor[1] + timedelta(days=(number - anchor[1].weekday() - 1) % 7 + 1))
    return intervals.day(anchor[0] - timedelta(days=(anchor[0].weekday() - number - 1) % 7 + 1))


def _unit(phrase: Phrase, anchor: Interval) -> Bounds:
    offset = phrase.number("beside")
    return intervals.period(anchor[1] if offset > 0 else anchor[0], str(phrase.fields["unit"]), offset)


def _after_units(phrase: Phrase, anchor: Interval) -> Bounds:
    unit, count = str(phrase.fields["unit"]), phrase.number("count")
    last = intervals.moved(anchor[1], unit, count) if count else intervals.few(anchor[1], unit, 1)[1]
    return anchor[1] + timedelta(days=unit != "hour"), last


def _before_units(phrase: Phrase, anchor: Interval) -> Bounds:
    unit, count = str(phrase.fields["unit"]), phrase.number("count")
    first = intervals.moved(anchor[0], unit, -count) if count else intervals.few(anchor[0], unit, -1)[0]
    return first, anchor[0] - timedelta(days=unit != "hour")


def _next(phrase: Phrase, anchor: Interval) -> Bounds:
    return anchor[1], anchor[1] + timedelta(days=1)


def _between(phrase: Phrase, anchor: Interval) -> Bounds:
    return anchor[1], None


LINKS: dict[str, Callable[[Phrase, Interval], Bounds]] = {
    "days": _days,
    "shift": _shift,
    "weekday": _weekday,
    "unit": _unit,
    "after_units": _after_units,
    "before_units": _before_units,
    "next": _next,
    "between": _between,
}
