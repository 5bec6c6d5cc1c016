"""Times counted from the day of publication: "hier", "il y a deux ans", "dans les prochains jours"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from lib.dates import intervals
from lib.dates.records import Bounds, Phrase, Tense

ONE_DAY = timedelta(days=1)
HORIZON = timedelta(days=60)
WEEK = timedelta(days=7)


def _offset(phrase: Phrase, published: date, tense: Tense | None) -> Bounds:
    return intervals.day(published + timedelta(days=phrase.number("days")))


def _night(phrase: Phrase, published: date, tense: Tense | None) -> Bounds:
    ahead = tense == "future"
    return (published, published + ONE_DAY) if ahead else (published - ONE_DAY, published)


def _distance(phrase: Phrase, published: date, sign: int) -> Bounds:
    unit, count = str(phrase.fields["unit"]), phrase.number("count")
    if count == 0:
        return intervals.few(published, unit, sign)
    first = intervals.distance(published, unit, count, sign)
    last = intervals.distance(published, unit, phrase.number("count2", count), sign)
    return min(first[0], last[0]), max(first[1], last[1])


def _ago(phrase: Phrase, published: date, tense: Tense | None) -> Bounds:
    return _distance(phrase, published, -1)


def _ahead(phrase: Phrase, published: date, tense: Tense | None) -> Bounds:
    return _distance(phrase, published, 1)


def _reach(phrase: Phrase, published: date, sign: int) -> date:
    # The far end of a stretch of so many units (a few when not said) from the publication.
    unit = str(phrase.fields.get("unit2", phrase.fields["unit"]))
    count = phrase.number("count") or phrase.number("count2")
    if not count:
        near, far = intervals.few(published, unit, sign)
        return far if sign > 0 else near
    if unit == "hour":
        return published + timedelta(days=sign * -(-count // 24))
    return intervals.moved(published, unit, sign * count)


def _within(phrase: Phrase, published: date, tense: Tense | None) -> Bounds:
    return published, _reach(phrase, published, 1)


def _last_units(phrase: Phrase, published: date, tense: Tense | None) -> Bounds:
    return _reach(phrase, published, -1), published


def _next_units(phrase: Phrase, published: date, tense: Tense | None) -> Bounds:
    return published + timedelta(days=phrase.fields["unit"] != "hour"), _reach(phrase, published, 1)


def _recent(phrase: Phrase, published: date, tense: Tense | None) -> Bounds:
    return published - HORIZON, published


def _soon(phrase: Phrase, published: date, tense: Tense | None) -> Bounds:
    return published + ONE_DAY, published + HORIZON


def _these_days(phrase: Phrase, published: date, tense: Tense | None) -> Bounds:
    return (published, published + WEEK) if tense == "future" else (published - WEEK, published)


RELATIVE: dict[str, Callable[[Phrase, date, Tense | None], Bounds]] = {
    "offset": _offset,
    "night": _night,
    "ago": _ago,
    "ahead": _ahead,
    "within": _within,
    "since_span": _last_units,
    "last_units": _last_units,
    "next_units": _next_units,
    "recent": _recent,
    "soon": _soon,
    "these_days": _these_days,
}
