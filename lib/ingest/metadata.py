"""What is stated about an article outside its text: by the user, front matter, a sidecar, its file name.

Nothing is guessed: a file's modification time is when it was copied, not when it was published.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from lib.records import PublishedBasis

KEYS = ("title", "published", "source", "url", "language", "based_on")
NAMED_DATE = re.compile(
    r"(?<![0-9A-Za-z])((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?![0-9]|[A-SU-Za-su-z])"
)
WRITTEN_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:$|[T ]\d\d.*$)|(\d{1,2})[/.](\d{1,2})[/.](\d{4})$")
YEARS = range(1900, 2101)
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+-]*):")
# Browsers leave these out of an address, wherever they stand in it.
UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article before it is read; ``problems`` are for the person who loads it."""

    title: str | None = None
    published: date | None = None
    published_basis: PublishedBasis = "metadata"
    source: str | None = None
    url: str | None = None
    language: str | None = None
    based_on: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


def filename_date(name: str) -> date | None:
    """The date in a file's name: ``2025-08-07_entretien.txt``, ``20250807.txt``."""
    for match in NAMED_DATE.finditer(name):
        if found := _date(match[1], match[3], match[4]):
            return found
    return None


def read_date(value: object) -> date | None:
    """The date in ``value``: a date, ``2025-08-07`` with a time or not, or ``07/08/2025`` (day first).

    None when it is no date or outside 1900 to 2100.
    """
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value if value.year in YEARS else None
    match = WRITTEN_DATE.match(value.strip()) if isinstance(value, str) else None
    if not match:
        return None
    return _date(match[1], match[2], match[3]) if match[1] else _date(match[6], match[5], match[4])


def first_known(sources: Iterable[Metadata]) -> Metadata:
    """Each field from the first of ``sources`` that knows it; the problems of all."""
    known = list(sources)
    dated = next((each for each in known if each.published), Metadata())
    return Metadata(
        title=next((each.title for each in known if each.title), None),
        published=dated.published,
        published_basis=dated.published_basis,
        source=next((each.source for each in known if each.source), None),
        url=next((each.url for each in known if each.url), None),
        language=next((each.language for each in known if each.language), None),
        based_on=next((each.based_on for each in known if each.based_on), ()),
        problems=tuple(problem for each in known for problem in each.problems),
    )


def checked(table: Mapping[Any, Any], problems: tuple[str, ...] = ()) -> Metadata:
    """The known keys of ``table``; what is no date or no language is left out and told as a problem."""
    published = read_date(table.get("published"))
    if table.get("published") and not published:
        problems += (f"published is not a date: {_short(table['published'])}",)
    language = _line(table.get("language"))
    if language and not re.fullmatch(r"[A-Za-z]{2,3}([-_]\w+)?", language):
        problems, language = (*problems, f"language is not a code such as fr: {_short(language)}"), None
    based_on = table.get("based_on")
    entries = based_on if isinstance(based_on, list | tuple) else [based_on]
    return Metadata(
        title=_line(table.get("title")),
        published=published,
        source=_line(table.get("source")),
        url=_line(table.get("url")),
        language=language[:2].lower() if language else None,
        based_on=tuple(line for entry in entries if (line := _line(entry))),
        problems=problems,
    )


def address(words: str | None) -> str | None:
    """``words`` as an address that may stand in a link or a calendar; None for one that is run or embedded.

    What stands before a colon must be http or https: ``javascript:`` and ``data:`` lead nowhere.
    """
    plain = UNSEEN.sub("", words or "")
    scheme = SCHEME.match(plain)
    return None if not plain or (scheme and scheme[1].lower() not in ("http", "https")) else plain


def _line(value: object) -> str | None:
    return " ".join(str(value).split()) or None if isinstance(value, str | int | float | date) else None


def _short(value: object) -> str:
    return repr(value)[:40]


def first_line(error: Exception) -> str:
    """What an error says, in one short line."""
    return (str(error).splitlines() or [type(error).__name__])[0][:100]


def _date(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if found.year in YEARS else None
