"""Phrase and publication date -> interval, as the tense directs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from lib.dates import intervals
from lib.dates.intervals import Interval
from lib.dates.linked import shifted
from lib.dates.options import OPTIONS, options
from lib.dates.records import Bounds, Phrase, Resolved, Tense
from lib.dates.relative import RELATIVE
from lib.records import DateBasis

UNKNOWN: Bounds = (None, None)
CALENDAR = frozenset(OPTIONS) | {"start", "mid", "end"}
ONE_DAY = timedelta(days=1)


def resolve(phrase: Phrase, published: date | None, tense: Tense | None) -> Resolved:
    """The interval of ``phrase`` in an article of ``published``, in a clause of ``tense``.

    A side that the phrase fixes itself ("dernier") prevails over the tense. With ``published`` None only
    what names its year is resolved; a linked phrase never is (see ``resolve_linked``). Never raises:
    what falls off the calendar is unknown.
    """
    try:
        start, end = bounds(phrase, published, phrase.direction or tense)
    except (OverflowError, ValueError):
        start, end = UNKNOWN
    exact = intervals.precision(start, end)
    # "du 4 au 10 août" happens to be a week, but says two days.
    composed = phrase.kind in COMPOSED and phrase.kind not in ("day_of", "as_early")
    return Resolved(
        start, end, "interval" if composed and exact not in (None, "day") else exact, basis(phrase)
    )


def basis(phrase: Phrase) -> DateBasis:
    """What the date rests on: words of the calendar, a weekday, a distance from today, another event."""
    if phrase.kind == "shifted":
        return basis(phrase.parts[1])
    if phrase.parts:
        return min((basis(part) for part in phrase.parts), key=("explicit", "weekday", "relative").index)
    if phrase.kind in ("date", "month", "year", "range_years", "decade", "century", "holiday", "quarter",
                       "nth_of_month", "week_of"):  # fmt: skip
        return "explicit"
    if phrase.kind == "season":
        return "relative" if phrase.has("this") or phrase.has("which") else "explicit"
    if phrase.kind == "day":
        return "relative" if phrase.fields.get("of") == "month" else "explicit"
    if phrase.kind == "weekday":
        return "weekday"
    return "linked" if phrase.linked else "relative"


def bounds(phrase: Phrase, published: date | None, tense: Tense | None) -> Bounds:
    """Both bounds of the interval; raises OverflowError or ValueError off the calendar."""
    if phrase.kind in CALENDAR:
        return _chosen(phrase, options(phrase, published), published, tense)
    rule = COMPOSED.get(phrase.kind)
    if rule:
        return rule(phrase, published, tense)
    relative = RELATIVE.get(phrase.kind)
    return relative(phrase, published, tense) if relative and published else UNKNOWN


def _chosen(phrase: Phrase, choices: list[Interval], published: date | None, tense: Tense | None) -> Bounds:
    if len(choices) == 1 or published is None:
        return choices[0] if choices else UNKNOWN
    which = _which(phrase)
    if which == -1:
        fitting = [choice for choice in choices if choice[1] < published][-1:]
    elif which == 1:
        fitting = [choice for choice in choices if choice[0] > published][:1]
        return _later(fitting[0], phrase.number("plus")) if fitting else UNKNOWN
    elif tense == "past" or (tense != "future" and phrase.kind == "weekday"):
        fitting = [choice for choice in choices if choice[0] <= published][-1:]
    elif tense == "future":
        fitting = [choice for choice in choices if choice[1] >= published][:1]
    else:
        fitting = sorted(choices, key=lambda choice: _gap(choice, published, phrase))[:1]
    return fitting[0] if fitting else UNKNOWN


def _which(phrase: Phrase) -> int:
    inner = phrase.parts[0] if phrase.kind in ("start", "mid", "end") else phrase
    return inner.number("which")


def _later(interval: Interval, days: int) -> Interval:
    return interval[0] + timedelta(days=days), interval[1] + timedelta(days=days)


def _gap(choice: Interval, published: date, phrase: Phrase) -> int:
    # "La fin du mois" with no tense to go by is this month's.
    if phrase.kind in ("start", "mid", "end") and phrase.parts[0].kind == "unit":
        unit = str(phrase.parts[0].fields["unit"])
        return int(intervals.period(choice[0], unit)[0] != intervals.period(published, unit)[0])
    return max((choice[0] - published).days, (published - choice[1]).days, 0)


def _range(phrase: Phrase, published: date | None, tense: Tense | None) -> Bounds:
    left, right = phrase.parts
    if left.kind == right.kind == "weekday" and not left.fields.keys() & {"week", "which"}:
        return _weekdays(left, right, published, tense)
    _, end = bounds(right, published, right.direction or tense)
    if end is None:
        return UNKNOWN
    if left.kind == "day" and right.kind in ("date", "day"):
        return _same_month(left.number("day"), end), end
    if right.has("year") and not left.has("year"):
        first, _ = bounds(left, end, "past")
    else:
        first, _ = bounds(left, published, left.direction or tense)
        if first and first > end:
            # "de novembre à février": the later end decides, the other lies before it.
            first, _ = bounds(left, end, "past")
    if first is None or first > end:
        return UNKNOWN
    return first, end


def _same_month(number: int, end: date) -> date:
    month = end if number <= end.day else end.replace(day=1) - ONE_DAY
    return month.replace(day=number)


def _weekdays(left: Phrase, right: Phrase, published: date | None, tense: Tense | None) -> Bounds:
    if published is None:
        return UNKNOWN
    _, end = bounds(right, published, right.direction or tense)
    if end is None:
        return UNKNOWN
    start = end - timedelta(days=(right.number("weekday") - left.number("weekday")) % 7)
    if tense == "future" and start < published:
        return start + timedelta(days=7), end + timedelta(days=7)
    return start, end


def _night_of(phrase: Phrase, published: date | None, tense: Tense | None) -> Bounds:
    start, end = bounds(phrase.parts[0], published, phrase.parts[0].direction or tense)
    return (start, end + ONE_DAY) if start and end else UNKNOWN


def _same(phrase: Phrase, published: date | None, tense: Tense | None) -> Bounds:
    return bounds(phrase.parts[0], published, phrase.parts[0].direction or tense)


def _since(phrase: Phrase, published: date | None, tense: Tense | None) -> Bounds:
    start, _ = bounds(phrase.parts[0], published, phrase.parts[0].direction or "past")
    if start is None or (published and start > published):
        return start, None
    return start, published


def _from(phrase: Phrase, published: date | None, tense: Tense | None) -> Bounds:
    side: Tense = "past" if tense == "past" else "future"
    start, _ = bounds(phrase.parts[0], published, phrase.parts[0].direction or side)
    return start, None


def _as_early(phrase: Phrase, published: date | None, tense: Tense | None) -> Bounds:
    # "dès lundi, il avait prévenu" tells a day; "dès lundi" ahead tells when something begins.
    side: Tense = "past" if tense == "past" else "future"
    start, end = bounds(phrase.parts[0], published, phrase.parts[0].direction or side)
    return (start, None) if start == end and side == "future" else (start, end)


def _until(phrase: Phrase, published: date | None, tense: Tense | None) -> Bounds:
    side: Tense = "past" if tense == "past" else "future"
    _, end = bounds(phrase.parts[0], published, phrase.parts[0].direction or side)
    return _from_today(published, end, side)


def _by(phrase: Phrase, published: date | None, tense: Tense | None) -> Bounds:
    _, end = bounds(phrase.parts[0], published, phrase.parts[0].direction or "future")
    return _from_today(published, end, "future")


def _before(phrase: Phrase, published: date | None, tense: Tense | None) -> Bounds:
    inner = phrase.parts[0]
    # "il voulait un accord avant la fin du mois": the month that runs, whatever the tense.
    running = inner.kind == "end" and inner.parts[0].kind == "unit"
    side: Tense = "past" if tense == "past" and not running else "future"
    start, end = bounds(inner, published, inner.direction or side)
    if start is None:
        return UNKNOWN
    return _from_today(published, end if inner.kind == "end" else start - ONE_DAY, side)


def _from_today(published: date | None, end: date | None, tense: Tense) -> Bounds:
    ahead = published is not None and end is not None and end >= published and tense == "future"
    return (published if ahead else None), end


def _not_before(phrase: Phrase, published: date | None, tense: Tense | None) -> Bounds:
    start, _ = bounds(phrase.parts[0], published, phrase.parts[0].direction or "future")
    return start, None


def _after(phrase: Phrase, published: date | None, tense: Tense | None) -> Bounds:
    _, end = bounds(phrase.parts[0], published, phrase.parts[0].direction or tense)
    return (end + ONE_DAY, None) if end else UNKNOWN


def _shifted(phrase: Phrase, published: date | None, tense: Tense | None) -> Bounds:
    link, inner = phrase.parts
    start, end = bounds(inner, published, inner.direction or tense)
    return shifted(link, (start, end)) if start and end else UNKNOWN


Rule = Callable[[Phrase, date | None, Tense | None], Bounds]
COMPOSED: dict[str, Rule] = {
    "range": _range,
    "night_of": _night_of,
    "day_of": _same,
    "since": _since,
    "from": _from,
    "as_early": _as_early,
    "until": _until,
    "by": _by,
    "before": _before,
    "not_before": _not_before,
    "after": _after,
    "shifted": _shifted,
}
