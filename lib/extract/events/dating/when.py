"""A date as an interval: what the tense alone says of it, and which of two says more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from lib.records import UNDATED, DateBasis, DatePrecision, Status

TO_COME = ("planned", "proposed")
PAST_STATUS = ("held", "denied")
UNBOUNDED = 10_000


@dataclass(frozen=True)
class When:
    """A date as an interval, both ends included; ``None`` for what is not known.

    ``spoken``: the day on which somebody said so, and that may be the one before.
    """

    start: date | None = None
    end: date | None = None
    precision: DatePrecision | None = None
    text: str | None = None
    basis: DateBasis = "none"
    spoken: bool = False

    @property
    def told(self) -> bool:
        """Whether a phrase or the story gives the date, not the tense alone."""
        return self.basis not in UNDATED


def bound(status: Status | None, published: date | None) -> When:
    """What the tense alone says: not after publication for what has happened, not before it for plans."""
    if published is None:
        return When()
    if status in PAST_STATUS:
        return When(None, published, None, None, "bound")
    if status in TO_COME:
        return When(published, None, None, None, "bound")
    return When()


def narrower(one: When, other: When) -> When:
    """The date of one happening told twice: the phrase that says most, ``one`` when they do not meet."""
    if not other.told:
        return one
    if not one.told:
        return other
    if one.basis == "linked" and other.basis != "linked":
        return other
    if other.basis == "linked" and one.basis != "linked":
        return one
    if one.spoken != other.spoken and _meets(one, other):
        return other if one.spoken else one
    return other if _width(other) < _width(one) and _meets(one, other) else one


def disjoint(one: When, other: When) -> bool:
    """Whether two told dates exclude each other."""
    return one.text is not None and other.text is not None and not _meets(one, other)


def both_told_apart(one: When, other: When) -> bool:
    """Whether a phrase or the story dates both, and to times that exclude each other."""
    return one.told and other.told and not _meets(one, other)


def _width(when: When) -> int:
    if when.start is None or when.end is None:
        return UNBOUNDED
    return (when.end - when.start).days


def _meets(one: When, other: When) -> bool:
    return _first(one) <= (other.end or date.max) and _first(other) <= (one.end or date.max)


def _first(when: When) -> date:
    start = when.start or date.min
    return start - timedelta(days=1) if when.spoken and when.start is not None else start
