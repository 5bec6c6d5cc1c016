"""When an article was published: the best of what is stated, and what contradicts it.

None is legal: nothing is guessed, least of all from a file's modification time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from lib.ingest.metadata import YEARS
from lib.ingest.written import Day
from lib.records import PublishedBasis

# A story is often dated in one zone and filed in another, or printed the day after.
TOLERANCE = timedelta(days=1)
ADDRESS_DATE = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)")
SAID_BY: dict[PublishedBasis, str] = {
    "given": "given", "metadata": "metadata", "page": "the page", "dateline": "the dateline",
    "filename": "the name or address",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """A day on which the article may have come out, and where that is stated."""

    day: date
    basis: PublishedBasis


def publication(
    candidates: Iterable[Candidate], line: Day | None
) -> tuple[date | None, PublishedBasis, tuple[str, ...]]:
    """The first of ``candidates``, its basis, and notes on what contradicts it.

    ``line`` is the day of the dateline; without a year it only confirms or contradicts. A day that the
    user has given is not called into question.
    """
    known = list(candidates)
    if not known:
        return None, "none", _undated(line)
    best = known[0]
    others = [*known[1:], *_in_the_year_of(best, line)]
    if best.basis == "given":
        return best.day, best.basis, ()
    said = dict.fromkeys(
        f"{SAID_BY[other.basis]} says {other.day}"
        for other in others
        if abs(other.day - best.day) > TOLERANCE
    )
    note = f"published {best.day} ({SAID_BY[best.basis]}), but {' and '.join(said)}"
    return best.day, best.basis, (note,) if said else ()


def address_date(url: str | None) -> date | None:
    """The date in a web address: ``https://example.org/2025/08/07/entretien``."""
    found = ADDRESS_DATE.search(url or "")
    try:
        day = date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
    return day if day and day.year in YEARS else None


def _in_the_year_of(best: Candidate, line: Day | None) -> list[Candidate]:
    nearest = line.nearest(best.day) if line and line.year is None else None
    return [Candidate(nearest, "dateline")] if nearest else []


def _undated(line: Day | None) -> tuple[str, ...]:
    return (f"the dateline says {line.day:02}/{line.month:02} without a year",) if line else ()
