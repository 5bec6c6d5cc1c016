"""Spans of characters and intervals of days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lib.records import Span

# White space and quotation marks at the edges of a quotation do not decide whether it was found.
EDGES = " \t\n\u00a0\u202f\"'«»“”„‟‹›‘’‚"


def trimmed(text: str, span: Span) -> Span:
    """``span`` of ``text`` without white space and quotation marks at its edges."""
    start, end = span
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return start, end


def iou(one: Span, other: Span) -> float:
    """Shared characters over all characters of two spans; 0 when both are empty."""
    shared = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    union = (one[1] - one[0]) + (other[1] - other[0]) - shared
    return shared / union if union else 0.0


def touch(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return max(one[0], other[0]) < min(one[1], other[1])


@dataclass(frozen=True, slots=True)
class Days:
    """An interval of days, both included; None is an open end, two of them no date at all."""

    start: date | None
    end: date | None

    @property
    def known(self) -> bool:
        """Whether there is a date at all."""
        return self.start is not None or self.end is not None

    @property
    def width(self) -> float:
        """Number of days; infinite with an open end."""
        if self.start is None or self.end is None:
            return float("inf")
        return (self.end - self.start).days + 1

    def overlaps(self, other: Days) -> bool:
        """Whether the two share a day; never when one of them is no date."""
        if not (self.known and other.known):
            return False
        starts = max(self.start or date.min, other.start or date.min)
        return starts <= min(self.end or date.max, other.end or date.max)


def right(gold: Days, predicted: Days) -> bool:
    """Whether ``predicted`` overlaps ``gold`` and is at most twice as wide."""
    return gold.overlaps(predicted) and predicted.width <= 2 * gold.width
