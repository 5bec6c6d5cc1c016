"""Dates in words, as datelines and press databases write them: "jeudi 7 août 2025", "Aug. 7, 2025"."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from lib.ingest.metadata import YEARS, read_date

TABLE = Path(__file__).with_name("months.toml")
NUMBERS = re.compile(r"\b(?:\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{4})\b")


@dataclass(frozen=True, slots=True)
class Day:
    """A day as written; ``year`` is None where the text leaves it out."""

    day: int
    month: int
    year: int | None

    def in_year(self, year: int) -> date | None:
        """The day in ``year``; None when there is no such day."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def nearest(self, to: date) -> date | None:
        """The day, in its own year or in the year that brings it nearest ``to``."""
        years = [self.year] if self.year else [to.year - 1, to.year, to.year + 1]
        found = [day for year in years if (day := self.in_year(year))]
        return min(found, key=lambda day: abs(day - to), default=None)


@cache
def _months() -> dict[str, int]:
    table: dict[str, list[str]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return {name: int(number) for number, names in table.items() for name in names}


@cache
def pattern() -> str:
    """What a day in words looks like, as a regular expression without groups; upper and lower case alike."""
    month = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    day = r"\d{1,2}(?:er|st|nd|rd|th|º|\.)?"
    day_first = rf"(?:le )?{day}(?: de| of)? (?:{month})\b\.?(?:(?: de|,)? \d{{4}}\b)?"
    return rf"(?:{day_first}|(?:{month})\b\.? {day}(?:,? \d{{4}}\b)?)"


@cache
def _finder() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/]){pattern()}(?![\w/])", re.IGNORECASE)


def read_day(text: str) -> Day | None:
    """The first day in ``text`` that is written with the month's name; None without one."""
    found = _finder().search(text)
    if not found:
        return None
    numbers = [int(number) for number in re.findall(r"\d+", found.group())]
    words = re.findall(r"[^\W\d]+", found.group().lower())
    month = next((number for word in words if (number := _months().get(word))), None)
    day, year = numbers[0], numbers[1] if len(numbers) > 1 else None
    if month is None or not 1 <= day <= 31 or (year is not None and year not in YEARS):
        return None
    return Day(day, month, year)


def written_date(words: str) -> date | None:
    """The first full date in ``words``, in words or numbers (day first); None without one."""
    if (day := read_day(words)) and day.year:
        return day.in_year(day.year)
    if numbers := NUMBERS.search(words):
        return read_date(numbers.group())
    return None
