"""How dates and empty values are spelled for a reader, whatever the machine's locale."""

from __future__ import annotations

import calendar
import unicodedata
from collections.abc import Sequence
from datetime import date
from itertools import filterfalse

from babel import Locale

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
NOT_STATED = "not stated"
# The status that the type itself says.
SAID = {"proposal": "proposed"}
# So many who speak together are named.
MOST_SPEAKERS = 3


def fold(text: str) -> str:
    """``text`` without accents and in lower case, for searching."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(filterfalse(unicodedata.combining, plain)).casefold()


def spell_date(day: date) -> str:
    """One day, as in ``Wed 6 Aug 2025``."""
    return f"{DAYS[day.weekday()]} {_day_month(day)} {day.year}"


def spell_interval(start: date | None, end: date | None) -> str:
    """An interval, both ends included; a missing end is said to be open, two missing ends are ``no date``."""
    if start is None and end is None:
        return "no date"
    if start is None:
        assert end is not None
        return f"by {spell_date(end)}"
    if end is None:
        return f"from {spell_date(start)}"
    if start == end:
        return spell_date(start)
    return _whole_period(start, end) or _span(start, end)


def spell_days(start: date | None, end: date | None, basis: str) -> str:
    """The days of an event as ``spell_interval`` has them; "likely" before those that are only presumed."""
    days = spell_interval(start, end)
    return f"likely {days}" if basis == "presumed" else days


def _whole_period(start: date, end: date) -> str | None:
    if start.day != 1 or (end.month, end.year) < (start.month, start.year):
        return None
    if end.day != calendar.monthrange(end.year, end.month)[1] or start.year != end.year:
        return None
    if start.month == end.month:
        return f"{MONTHS[start.month - 1]} {start.year}"
    return str(start.year) if (start.month, end.month) == (1, 12) else None


def _span(start: date, end: date) -> str:
    if start.year != end.year:
        return f"{spell_date(start)} – {spell_date(end)}"
    first = str(start.day) if start.month == end.month else _day_month(start)
    return f"{DAYS[start.weekday()]} {first} – {spell_date(end)}"


def _day_month(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def spell_language(code: str) -> str:
    """``French`` for ``fr``; the code itself for one that is not known."""
    return str(Locale("en").languages.get(code, code))


def spell_country(code: str) -> str:
    """``Russia`` for ``RU``; the code itself for one that is not known."""
    return str(Locale("en").territories.get(code, code))


def with_roles(names: Sequence[str], roles: Sequence[str]) -> list[str]:
    """``names``, of those left out with that word, so that nobody takes them for present."""
    parties = zip(names, roles, strict=True)
    return [f"{name} (excluded)" if role == "excluded" else name for name, role in parties]


def spell_speakers(names: Sequence[str]) -> str:
    """Who says something together: ``A``, ``A and B``, ``A, B and C``, ``A, B and 2 others``."""
    told = list(names) if len(names) <= MOST_SPEAKERS else [*names[:2], f"{len(names) - 2} others"]
    return " and ".join([", ".join(told[:-1]), *told[-1:]] if len(told) > 1 else told)


def type_status(kind: str, status: str, bold: bool = False) -> str:
    """``meeting held``, with ``bold`` in Markdown ``**meeting** held``; no ``proposal proposed``."""
    word = f"**{kind}**" if bold else kind
    return word if SAID.get(kind) == status else f"{word} {status}"


def spell_left(seconds: float) -> str:
    """How long something will take, as in ``about 40 s left`` or ``about 3 min left``."""
    if seconds < 90:
        return f"about {max(seconds, 1):.0f} s left"
    minutes = seconds / 60
    return f"about {minutes:.0f} min left" if minutes < 90 else f"about {minutes / 60:.0f} h left"


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """``1 event``, ``2 events``, ``1,234 events``."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
