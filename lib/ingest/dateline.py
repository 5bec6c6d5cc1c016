"""The dateline that an agency's article begins with: "PARIS, 7 août (AFP) –", "GENEVA, Aug. 7, 2025 -"."""

from __future__ import annotations

import re
from functools import cache

from lib.ingest.written import Day, pattern, read_day

# Only the first lines of an article are looked at, and of each only its beginning.
LINES, LONGEST = 4, 120
WORD = r"[A-ZÀ-ÝŒ][\w'’.\-]*"
PLACE = rf"{WORD}(?: (?:\(?{WORD}\)?|de|du|la|le|les|en|sur|of))*(?:[,/] ?[A-ZÀ-ÝŒ][\w'’.\- ]*?)?"
AGENCY = r"\((?:[A-Z][\w .,'’/&-]{1,40})\)"


@cache
def _dateline() -> re.Pattern[str]:
    # An agency, a dash or nothing else on the line: a sentence may begin with a place and a day as well.
    weekday = r"(?:[^\W\d]{3,9},? )?"
    date = rf"(?i:{weekday}(?P<date>{pattern()}))"
    end = rf"(?: ?{AGENCY}| ?[-–—]{{1,2}} | ?[-–—]{{1,2}}$|\)| ?: ?|$)"
    agency_first = rf"{PLACE} {AGENCY},? {date.replace('<date>', '<late>')}"
    return re.compile(rf"[ \t]*\(?(?:{PLACE},? {date}{end}|{agency_first})")


def dateline(text: str) -> Day | None:
    """The day in the dateline of ``text``, an article without its title; None without one."""
    lines = [line for line in text[:4000].split("\n") if line.strip()]
    for line in lines[:LINES]:
        if found := _dateline().match(line[:LONGEST]):
            return read_day(found["date"] or found["late"])
    return None
