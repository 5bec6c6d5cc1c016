"""The date of a contact: the phrase that hangs on it, else one linked by the story, else a bound by tense."""

from lib.extract.events.dating.calendar import Calendar, calendar
from lib.extract.events.dating.interval import resolved
from lib.extract.events.dating.phrase import when
from lib.extract.events.dating.when import TO_COME, When, both_told_apart, bound, disjoint, narrower

__all__ = [
    "TO_COME",
    "Calendar",
    "When",
    "both_told_apart",
    "bound",
    "calendar",
    "disjoint",
    "narrower",
    "resolved",
    "when",
]
