"""Calendar arithmetic: the intervals of weeks, months, quarters and seasons. All ends are inclusive."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter
from dateutil.relativedelta import relativedelta

from lib.records import DatePrecision

Interval = tuple[date, date]

# Astronomical seasons, to the day on which they mostly begin.
SEASONS = {"spring": ((3, 20), (6, 20)), "summer": ((6, 21), (9, 22)), "autumn": ((9, 23), (12, 20)),
           "winter": ((12, 21), (3, 19))}  # fmt: skip
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
# A vague count ("quelques", "ces derniers") of a unit: from so many days to so many.
FEW_DAYS = {"hour": (0, 1), "day": (2, 7), "weekend": (14, 42), "week": (14, 42)}
FEW_MONTHS = {"month": (2, 6), "quarter": (6, 18), "half": (12, 36), "year": (24, 60), "decade": (240, 600)}


def day(value: date) -> Interval:
    """The interval of one day."""
    return value, value


def moved(value: date, unit: str, count: int) -> date:
    """``value`` so many units later (earlier when negative); at most the month's last day."""
    if unit in MONTHS:
        later: date = value + relativedelta(months=MONTHS[unit] * count)
        return later
    return value + timedelta(days=count * (7 if unit in ("week", "weekend") else 1))


def period(value: date, unit: str, offset: int = 0) -> Interval:
    """The calendar unit that holds ``value``, or the one so many units on. Weeks are ISO weeks."""
    if unit in ("week", "weekend"):
        monday = value - timedelta(days=value.weekday()) + timedelta(weeks=offset)
        return monday + timedelta(days=5 if unit == "weekend" else 0), monday + timedelta(days=6)
    if unit not in MONTHS:
        return day(value + timedelta(days=offset))
    return _months(value, MONTHS[unit], offset, unit)


def _months(value: date, length: int, offset: int, unit: str) -> Interval:
    # Centuries begin with the year 1, decades with the year 0.
    index = (value.year - (unit == "century")) * 12 + value.month - 1
    first = (index // length + offset) * length
    last = first + length - 1
    shift = int(unit == "century")
    return date(first // 12 + shift, first % 12 + 1, 1), month(last // 12 + shift, last % 12 + 1)[1]


def month(year: int, number: int) -> Interval:
    """All of a month."""
    return date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1])


def season(year: int, name: str) -> Interval:
    """The season that begins in ``year``; a winter ends in the next."""
    begin, end = SEASONS[name]
    return date(year, *begin), date(year + (end < begin), *end)


def holiday(year: int, rule: str) -> Interval:
    """The holiday of ``year``; ``rule`` is "MM-DD", or "easter-2", "orthodox+0" in days from Easter."""
    for name, method in (("easter", EASTER_WESTERN), ("orthodox", EASTER_ORTHODOX)):
        if rule.startswith(name):
            return day(easter(year, method) + timedelta(days=int(rule.removeprefix(name))))
    return day(date(year, int(rule[:2]), int(rule[3:])))


def part(whole: Interval, name: str) -> Interval:
    """The "start", "mid" or "end" of an interval.

    A month's are its days 1 to 10, 11 to 20, 21 to the end; a year's the first quarter, May to August and
    the last quarter; a week's Monday to Wednesday, Tuesday to Thursday, Thursday to Sunday; else thirds.
    """
    start, end = whole
    days = (end - start).days + 1
    if days == 7:
        first, last = {"start": (0, 2), "mid": (1, 3), "end": (3, 6)}[name]
    elif days in (28, 29, 30, 31):
        first, last = {"start": (0, 9), "mid": (10, 19), "end": (20, days - 1)}[name]
    elif days in (365, 366):
        months = {"start": (1, 3), "mid": (5, 8), "end": (10, 12)}[name]
        return month(start.year, months[0])[0], month(start.year, months[1])[1]
    else:
        third, two = days // 3, 2 * days // 3
        first, last = {"start": (0, third - 1), "mid": (third, two - 1), "end": (two, days - 1)}[name]
    return start + timedelta(days=first), start + timedelta(days=max(first, last))


def few(value: date, unit: str, sign: int) -> Interval:
    """A vague number of units after (sign 1) or before (sign -1) ``value``."""
    if unit in FEW_DAYS:
        near, far = (value + timedelta(days=sign * count) for count in FEW_DAYS[unit])
    else:
        near, far = (value + relativedelta(months=sign * count) for count in FEW_MONTHS[unit])
    return min(near, far), max(near, far)


def distance(value: date, unit: str, count: int, sign: int) -> Interval:
    """The time a given number of units after or before ``value``, as exact as people mean it.

    Days to the day, weeks to a day more or less, months and years to the calendar month and year, hours
    to the day or two that they may fall on.
    """
    if unit == "hour":
        far = value + timedelta(days=sign * -(-count // 24))
        near = value + timedelta(days=sign * (count // 24))
        return min(near, far), max(near, far)
    point = moved(value, unit, sign * count)
    if unit in ("week", "weekend"):
        return point - timedelta(days=1), point + timedelta(days=1)
    return day(point) if unit == "day" else period(point, "month" if unit == "month" else "year")


def precision(start: date | None, end: date | None) -> DatePrecision | None:
    """How exact an interval is: a day, an ISO week, a calendar month or year, or just an interval."""
    if start is None and end is None:
        return None
    if start is None or end is None:
        return "interval"
    if start == end:
        return "day"
    if start.weekday() == 0 and (end - start).days == 6:
        return "week"
    units: tuple[DatePrecision, ...] = ("month", "year")
    return next((unit for unit in units if period(start, unit) == (start, end)), "interval")
