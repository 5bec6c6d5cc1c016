"""A quotation as a citation to paste: a plain line, or a note in the manner of Chicago."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from lib.deep_links import web_address
from lib.frames import days, own_office, speakers
from lib.plain import plain
from lib.wording import spell_date, spell_interval

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
MARKS = (("«", "»"), ("“", "”"), ('"', '"'), ("„", "“"), ("„", "”"))


def citation(row: Any) -> str:
    """``row`` of the quotes as one line with all that is known of it.

    As in ``“Nous sommes prêts”, Karoline Leavitt, porte-parole, on Telegram, Thu 7 Aug 2025. In Agence A,
    “Un sommet en vue”, Thu 7 Aug 2025, https://example.org/a1 [direct quotation].``
    """
    said = [_speaker(row), own_office(row), f"on {row.medium}" if row.medium else None]
    said += [f"to {row.addressee_name}" if row.addressee_name else None, spell_interval(*days(row))]
    published = "publication date not stated" if pd.isna(row.published) else spell_date(row.published.date())
    told = [row.source or "source not stated", _title(row), published, web_address(row.url)]
    kind = f"{row.kind} quotation" + (f", {row.certainty}" if row.certainty != "asserted" else "")
    return f"{_words(row)}, {_joined(said)}. In {_joined(told)} [{kind}]."


def chicago(row: Any) -> str:
    """``row`` of the quotes as a note: speaker, words and day, then the article as a newspaper's is cited.

    As in ``Karoline Leavitt (porte-parole), “Nous sommes prêts”, August 7, 2025, quoted in “Un sommet en
    vue,” Agence A, August 7, 2025, https://example.org/a1.`` No day of access is given: the address is the
    publisher's own. Words that are not verbatim are said to be paraphrased.
    """
    office = f" ({plain(held)})" if (held := own_office(row)) else ""
    start, end = days(row)
    when = _american(start) if start and start == end else spell_interval(start, end)
    how = {"direct": "quoted", "mixed": "partly quoted"}.get(row.kind, "paraphrased")
    medium = f"on {row.medium}" if row.medium else None
    said = _joined([f"{_speaker(row)}{office}", _words(row), medium, when if start or end else None])
    published = "n.d." if pd.isna(row.published) else _american(row.published.date())
    title = plain(row.article_title or "")
    told = [row.source or None, published, web_address(row.url)]
    cited = f"“{title},” {_joined(told)}" if title else _joined(told)
    return f"{said}, {how} in {cited.removesuffix('.')}."


def _words(row: Any) -> str:
    """The words in quotation marks; reported ones without, as nobody said them so."""
    text = plain(row.text)
    marked = any(text.startswith(first) and text.endswith(last) for first, last in MARKS)
    return text if marked or row.kind != "direct" else f"“{text}”"


def _speaker(row: Any) -> str:
    if told := [plain(name) for name in speakers(row)]:
        return " and ".join([", ".join(told[:-1]), told[-1]] if len(told) > 1 else told)
    return f"speaker not known (“{plain(row.speaker_text)}”)" if row.speaker_text else "speaker not known"


def _title(row: Any) -> str | None:
    return f"“{plain(row.article_title)}”" if row.article_title else None


def _joined(parts: list[str | None]) -> str:
    return ", ".join(plain(part) for part in parts if part)


def _american(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"
