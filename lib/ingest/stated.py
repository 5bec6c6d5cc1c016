"""The publication date that a page states in a line of its own: "Publié le 7 août 2025 à 18h03"."""

from __future__ import annotations

import re
from datetime import date

from lib.ingest.metadata import read_date

LONGEST = 140
# An update says nothing of the day the article came out, so it is cut off.
LINE = re.compile(
    r"^[ \t]*"
    r"(?:(?:article[ \t]+)?(?:publiée?|posté|mis en ligne|paru|published|posted)\b|[^.!?:\n]{2,40}[•·|])"
    r"(?P<when>[^\n]*)$",
    re.IGNORECASE | re.MULTILINE,
)
UPDATE = re.compile(r"mise? à jour|modifié|actualisé|updated|modified", re.IGNORECASE)
NUMBERS = re.compile(r"\b(?:\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{4})\b")


def stated_date(text: str, furniture: str, language: str) -> date | None:
    """The day in the first line of ``text`` that says when it was published; None without such a line.

    ``furniture`` is ``text`` with its furniture blanked: a sentence of the article is not looked at.
    """
    for line in LINE.finditer(text):
        is_furniture = len(line.group()) <= LONGEST and not furniture[line.start() : line.end()].strip()
        if is_furniture and (found := _day(UPDATE.split(line["when"])[0], language)):
            return found
    return None


def _day(words: str, language: str) -> date | None:
    if numbers := NUMBERS.search(words):
        return read_date(numbers.group())
    from lib import dates, languages  # slow to load, and needless for most articles

    if language not in languages.known():
        return None
    for phrase in dates.find_phrases(words, language):
        # Only a full date stands for itself; "hier" and "7 août" would need the day that is looked for.
        resolved = dates.resolve(phrase, None, None)
        if resolved.date_precision == "day":
            return resolved.date_start
    return None
