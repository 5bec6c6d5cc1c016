"""Years that an article leaves out because it, or everybody, has said them: "depuis le 7 octobre"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from lib import languages
from lib.dates import Phrase
from lib.dates.folding import fold
from lib.records import Article

Day = tuple[int, int]

# A day of the last weeks is rather this year's than an anniversary.
RECENT = timedelta(days=60)
CONTEXT = 60


def with_years(phrases: Sequence[Phrase], ahead: Sequence[bool], article: Article) -> list[Phrase]:
    """``phrases`` with the year of past days that ``article`` gives elsewhere, or that the rules know.

    ``ahead`` says which lie in the future; these stay as they are.
    """
    stated = _stated(phrases)
    return [
        phrase if future else _with_year(phrase, stated, article)
        for phrase, future in zip(phrases, ahead, strict=True)
    ]


def _stated(phrases: Sequence[Phrase]) -> dict[Day, set[int]]:
    years: dict[Day, set[int]] = {}
    for phrase in phrases:
        for day, year in _stated(phrase.parts).items():
            years.setdefault(day, set()).update(year)
        if phrase.kind == "date" and phrase.number("year") > 99:
            years.setdefault((phrase.number("month"), phrase.number("day")), set()).add(phrase.number("year"))
    return years


def _with_year(phrase: Phrase, stated: dict[Day, set[int]], article: Article) -> Phrase:
    parts = tuple(_with_year(part, stated, article) for part in phrase.parts)
    if phrase.kind != "date" or phrase.fields.keys() & {"year", "weekday", "which", "in_year"}:
        return replace(phrase, parts=parts)
    day = (phrase.number("month"), phrase.number("day"))
    before = article.text[max(0, phrase.start - CONTEXT) : phrase.start]
    year = _known(day, before, article.language) or _elsewhere(day, stated, article.published)
    return phrase if year is None else replace(phrase, fields={**phrase.fields, "year": year})


def _known(day: Day, before: str, language: str) -> int | None:
    for month, number, year, context in _known_days(language):
        if (month, number) == day and context.search(fold(before)[0]):
            return year
    return None


def _elsewhere(day: Day, stated: dict[Day, set[int]], published: date | None) -> int | None:
    years = stated.get(day, set())
    if len(years) != 1 or (published and _recent(day, published)):
        return None
    year = next(iter(years))
    return (
        year if published is None or (year, *day) < (published.year, published.month, published.day) else None
    )


def _recent(day: Day, published: date) -> bool:
    try:
        return timedelta(0) <= published - date(published.year, *day) <= RECENT
    except ValueError:
        return False


@cache
def _known_days(language: str) -> tuple[tuple[int, int, int, re.Pattern[str]], ...]:
    table: list[dict[str, Any]] = languages.rules(language)["dates"].get("known_days", [])
    return tuple(
        (row["month"], row["day"], row["year"], re.compile(f"(?:{fold(row['before'])[0]})$", re.IGNORECASE))
        for row in table
    )
