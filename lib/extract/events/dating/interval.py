"""The interval that a date phrase stands for beside a contact, by how far that has come."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from lib.dates import resolve
from lib.extract.dates import TOLD_WITH_ITS_YEAR, FoundDate
from lib.extract.events.dating.when import PAST_STATUS, TO_COME, When
from lib.records import DatePrecision, Status

# "le 18 août" read in September of a plan is last month's plan, not next year's.
NEAR = 100
# Of a day that has not come about, that of this week is meant which is nearer.
HALF_WEEK = 3


def resolved(found: FoundDate, status: Status | None, published: date | None) -> When:
    """The interval of the phrase for a contact of this status: "le 15 août" of a plan lies ahead."""
    mention = found.mention
    start, end, precision = mention.date_start, mention.date_end, mention.date_precision
    if start is not None and end is None:
        # "dès mardi": what starts a stretch of time is, for one contact, its date.
        end = _last_day(start, precision) or _first_stretch(found, published)
        if end is not None and end < start:
            # "après mercredi" begins where Wednesday ends.
            end = None
    if published is not None and start is not None and end is not None and mention.date_basis != "linked":
        tense = _other_way(found, status, start, end, published)
        again = resolve(found.phrase, published, tense) if tense is not None else None
        if again is not None and (
            (tense == "past" and precision in ("day", "month")) or _near(again.date_start, published)
        ):
            start, end, precision = again.date_start, again.date_end, again.date_precision
    return When(start, end, precision, mention.text, mention.date_basis, found.spoken)


def far_ahead(found: FoundDate, published: date | None) -> bool:
    """Whether a weekday was read as one further ahead than the last such day is ago."""
    start = found.mention.date_start
    if published is None or start is None or found.mention.date_basis != "weekday":
        return False
    return (start - published).days > HALF_WEEK


def possible(dated: When, status: Status | None, published: date | None) -> bool:
    """A date without value says nothing, and what has been held cannot lie wholly after publication.

    Nor can what is to come lie long before it.
    """
    if published is None:
        return True
    if dated.start is None:
        return dated.end is not None
    if status in TO_COME and dated.end is not None and dated.end < published - timedelta(days=NEAR):
        return False
    return status != "held" or dated.start <= published


def _near(day: date | None, published: date) -> bool:
    return day is not None and abs((day - published).days) <= NEAR


def _other_way(
    found: FoundDate, status: Status | None, start: date, end: date, published: date
) -> Literal["past", "future"] | None:
    """The direction in which to read a phrase whose value contradicts the status, None when it agrees."""
    if status in PAST_STATUS and start > published and found.tense != "past":
        past = resolve(found.phrase, published, "past").date_end
        return "past" if past is None or (published - past).days < TOLD_WITH_ITS_YEAR else None
    if (
        status in ("refused", "cancelled")
        and found.mention.date_basis == "weekday"
        and (published - end).days > HALF_WEEK
    ):
        # "a renoncé à se rendre dimanche à P", told on Saturday: tomorrow
        return "future"
    if status in TO_COME and end < published and found.tense != "future" and not found.kept_or_not:
        # "devait se rendre lundi à P", told on Tuesday, was to be there yesterday.
        return "future"
    return None


def _first_stretch(found: FoundDate, published: date | None) -> date | None:
    """The end of what an open phrase starts with: "dès mercredi" names Wednesday."""
    parts = found.phrase.parts
    return resolve(parts[0], published, found.tense).date_end if parts and published is not None else None


def _last_day(start: date, precision: DatePrecision | None) -> date | None:
    if precision == "day":
        return start
    if precision == "week":
        return start + timedelta(days=6 - start.weekday())
    if precision == "month":
        return start.replace(day=monthrange(start.year, start.month)[1])
    return None
