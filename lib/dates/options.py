"""The intervals a term could stand for around the publication date; the tense then chooses among them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from lib.dates import intervals
from lib.dates.intervals import Interval
from lib.dates.records import Phrase

# 29 February on a given weekday comes back within 40 years at most.
WEEKDAY_YEARS = 40
LEAP_YEARS = 8
CENTURY_PIVOT = 50
ROMAN = {"i": 1, "v": 5, "x": 10}


def options(phrase: Phrase, published: date | None) -> list[Interval]:
    """The intervals of a calendar term in ascending order; several when its year, month or week is open.

    ``published`` None leaves only what the words fix by themselves. Empty when the words name no day of
    the calendar ("31 juin").
    """
    if phrase.kind in ("start", "mid", "end"):
        return [intervals.part(whole, phrase.kind) for whole in options(phrase.parts[0], published)]
    rule = OPTIONS.get(phrase.kind)
    return rule(phrase, published) if rule else []


def _each_year(
    phrase: Phrase, published: date | None, make: Callable[[int], Interval], around: int = 2
) -> list[Interval]:
    if phrase.has("year"):
        years: list[int] = [_full_year(phrase.number("year"))]
    elif published is None:
        return []
    elif phrase.has("in_year"):
        years = [published.year + phrase.number("in_year")]
    else:
        years = list(range(published.year - around, published.year + around + 1))
    return list(_valid(make, years))


def _full_year(year: int) -> int:
    if year > 99:
        return year
    return year + (2000 if year < CENTURY_PIVOT else 1900)


def _valid(make: Callable[[int], Interval], numbers: list[int]) -> Iterator[Interval]:
    for number in numbers:
        try:
            yield make(number)
        except (ValueError, OverflowError):
            continue


def _date(phrase: Phrase, published: date | None) -> list[Interval]:
    number, in_month = phrase.number("day"), phrase.number("month")

    def make(year: int) -> Interval:
        return intervals.day(date(year, in_month, number))

    if not phrase.has("weekday") or phrase.has("year"):
        return _each_year(phrase, published, make, LEAP_YEARS if (number, in_month) == (29, 2) else 2)
    days = _each_year(phrase, published, make, WEEKDAY_YEARS)
    return _nearest_on(phrase, days, published)


def _nearest_on(phrase: Phrase, days: list[Interval], published: date | None) -> list[Interval]:
    same = [interval for interval in days if interval[0].weekday() == phrase.number("weekday")]
    if published is None or not same:
        return []
    return [min(same, key=lambda interval: abs(interval[0] - published))]


def _day(phrase: Phrase, published: date | None) -> list[Interval]:
    if published is None:
        return []
    index = published.year * 12 + published.month - 1

    def make(offset: int) -> Interval:
        year, in_month = divmod(index + offset, 12)
        return intervals.day(date(year, in_month + 1, phrase.number("day")))

    if phrase.has("which") and phrase.fields.get("of") == "month":
        return list(_valid(make, [phrase.number("which")]))
    if phrase.fields.get("of") == "month":
        return list(_valid(make, [0]))
    days = list(_valid(make, list(range(-14, 15))))
    return _nearest_on(phrase, days, published) if phrase.has("weekday") else days


def _weekday(phrase: Phrase, published: date | None) -> list[Interval]:
    if published is None:
        return []
    monday = published - timedelta(days=published.weekday())
    number = phrase.number("weekday")

    def make(week: int) -> Interval:
        return intervals.day(monday + timedelta(weeks=week, days=number))

    return list(_valid(make, [phrase.number("week")] if phrase.has("week") else [-2, -1, 0, 1, 2]))


def _month(phrase: Phrase, published: date | None) -> list[Interval]:
    return _each_year(phrase, published, lambda year: intervals.month(year, phrase.number("month")))


def _year(phrase: Phrase, published: date | None) -> list[Interval]:
    return [(date(phrase.number("year"), 1, 1), date(phrase.number("year2", phrase.number("year")), 12, 31))]


def _season(phrase: Phrase, published: date | None) -> list[Interval]:
    return _each_year(phrase, published, lambda year: intervals.season(year, str(phrase.fields["season"])))


def _holiday(phrase: Phrase, published: date | None) -> list[Interval]:
    return _each_year(phrase, published, lambda year: intervals.holiday(year, str(phrase.fields["holiday"])))


def _quarter(phrase: Phrase, published: date | None) -> list[Interval]:
    unit, nth = str(phrase.fields["unit"]), phrase.number("nth")
    in_year = 12 // intervals.MONTHS[unit]
    if nth > in_year:
        return []

    def make(year: int) -> Interval:
        return intervals.period(date(year, 1, 1), unit, (nth if nth > 0 else in_year) - 1)

    return _each_year(phrase, published, make)


def _nth_of_month(phrase: Phrase, published: date | None) -> list[Interval]:
    unit, nth = str(phrase.fields["unit"]), phrase.number("nth")

    def make(year: int) -> Interval:
        start, end = intervals.month(year, phrase.number("month"))
        if unit in ("fortnight", "halfway"):
            return (start, start.replace(day=15)) if nth == 1 else (start.replace(day=16), end)
        if unit == "weekend":
            return _nth_weekend(start, end, nth)
        if nth < 0:
            return end - timedelta(days=6), end
        return start.replace(day=7 * nth - 6), start.replace(day=7 * nth)

    return _each_year(phrase, published, make) if unit not in ("quarter", "half") else []


def _nth_weekend(start: date, end: date, nth: int) -> Interval:
    if nth < 0:
        saturday = end - timedelta(days=(end.weekday() - 5) % 7)
    else:
        saturday = start + timedelta(days=(5 - start.weekday()) % 7 + 7 * (nth - 1))
    return saturday, saturday + timedelta(days=1)


def _decade(phrase: Phrase, published: date | None) -> list[Interval]:
    first = phrase.number("decade")
    first += 1900 if first < 100 else 0
    return [(date(first, 1, 1), date(first + 9, 12, 31))]


def _century(phrase: Phrase, published: date | None) -> list[Interval]:
    said = phrase.fields["century"]
    number = said if isinstance(said, int) else _roman(said)
    return [intervals.period(date(number * 100, 1, 1), "century")] if 1 < number < 30 else []


def _roman(said: str) -> int:
    values = [ROMAN[letter] for letter in said]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def _unit(phrase: Phrase, published: date | None) -> list[Interval]:
    if published is None:
        return []
    unit = str(phrase.fields["unit"])
    fixed = phrase.has("which") and not (unit == "weekend" and phrase.number("which") == 0)
    if fixed and unit != "weekend":
        return [intervals.period(published, unit, phrase.number("which"))]
    return list(_valid(lambda offset: intervals.period(published, unit, offset), [-2, -1, 0, 1, 2]))


def _week_of(phrase: Phrase, published: date | None) -> list[Interval]:
    days = _date(phrase, published)
    return [intervals.period(start, "week") for start, _ in days]


OPTIONS: dict[str, Callable[[Phrase, date | None], list[Interval]]] = {
    "date": _date,
    "day": _day,
    "weekday": _weekday,
    "month": _month,
    "year": _year,
    "range_years": _year,
    "season": _season,
    "holiday": _holiday,
    "quarter": _quarter,
    "nth_of_month": _nth_of_month,
    "decade": _decade,
    "century": _century,
    "unit": _unit,
    "week_of": _week_of,
}
