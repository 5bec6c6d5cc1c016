"""Hand-made rows of the tables over all articles, with something ordinary in every column."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from lib.columns import QUOTES
from lib.frames import DATES

HAPPENING: dict[str, Any] = {
    "id": "e1", "date_start": date(2025, 8, 6), "date_end": date(2025, 8, 6), "date_precision": "day",
    "date_text": "mercredi", "date_basis": "weekday", "type": "meeting", "status": "held",
    "certainty": "asserted", "negated": False, "title": "meeting: Steve Witkoff, Vladimir Poutine (Moscou)",
    "participants": ("Steve Witkoff", "Vladimir Poutine"), "roles": ("visitor", "host"),
    "participant_ids": ("steve-witkoff", "vladimir-poutine"), "place": "Moscou", "country": "RU",
    "processes": ("Ukraine – Russia",), "status_text": "a rencontré", "about": None, "part_of": None,
    "first_reported": date(2025, 8, 7), "last_reported": date(2025, 8, 7), "articles": 1, "mentions": 1,
    "sources": ("Agence A",), "independent_sources": 1, "conflicts": 0, "corrected": False,
    "checked_by": None,
    "confidence": None, "start": 18, "end": 60,
    "evidence": "Steve Witkoff a rencontré Vladimir Poutine mercredi à Moscou.", "article_id": "a1",
    "article_title": "Un sommet en vue", "url": "https://example.org/a1", "published": date(2025, 8, 7),
    "source": "Agence A", "language": "fr", "extractor_version": "1.0+abc",
}  # fmt: skip
QUOTE: dict[str, Any] = {
    "id": "q1", "speaker_name": "Karoline Leavitt", "speaker_id": "karoline-leavitt",
    "office": "porte-parole de la Maison Blanche", "speaker_text": "elle", "speaker_basis": "pronoun",
    "date_start": date(2025, 8, 7), "date_end": date(2025, 8, 7), "kind": "direct",
    "text": "Nous sommes prêts", "verbatim": ("Nous sommes prêts",), "cue": "dire", "medium": None,
    "addressee_name": None, "addressee_id": None, "certainty": "asserted", "parent": None,
    "event_id": None, "start": 130, "end": 147, "evidence": "« Nous sommes prêts », a-t-elle dit.",
    "corrected": False, "checked_by": None, "confidence": 0.9,
    "article_id": "a1", "article_title": "Un sommet en vue", "url": "https://example.org/a1",
    "published": date(2025, 8, 7), "source": "Agence A", "language": "fr", "process": "Ukraine – Russia",
    "extractor_version": "1.0+abc", "other_speakers": (), "other_speaker_ids": (),
    "_actors": ("Karoline Leavitt",), "_search": "nous sommes prets",
}  # fmt: skip
DAYS = (*DATES, "first_reported", "last_reported")


def happenings(*changes: dict[str, Any]) -> pd.DataFrame:
    """One happening for each of ``changes`` to :data:`HAPPENING`, with ids e1, e2, … unless given."""
    rows = [{"id": f"e{n}"} | _roles(change) | change for n, change in enumerate(changes, 1)]
    return _frame(HAPPENING, rows)


def _roles(change: dict[str, Any]) -> dict[str, Any]:
    # Whoever is changed has a role.
    return {"roles": ("participant",) * len(change["participants"])} if "participants" in change else {}


def quotes(*changes: dict[str, Any]) -> pd.DataFrame:
    """One quotation for each of ``changes`` to :data:`QUOTE`, with ids q1, q2, … unless given."""
    frame = _frame(QUOTE, [{"id": f"q{n}"} | change for n, change in enumerate(changes, 1)])
    return frame[QUOTES]


def on(day: int, month: int = 8, year: int = 2025) -> dict[str, date]:
    """The dates of something that lies on one day."""
    return {"date_start": date(year, month, day), "date_end": date(year, month, day)}


def told(day: int, month: int = 8, year: int = 2025) -> dict[str, date]:
    """The dates of something first and last reported on one day."""
    return dict.fromkeys(("published", "first_reported", "last_reported"), date(year, month, day))


def _frame(ordinary: dict[str, Any], changes: list[dict[str, Any]]) -> pd.DataFrame:
    unknown = {name for change in changes for name in change} - set(ordinary)
    assert not unknown, unknown
    rows = [ordinary | change for change in changes]
    frame = pd.DataFrame(rows, columns=list(ordinary), dtype=object)
    for name in DAYS:
        if name in frame:
            frame[name] = pd.to_datetime(frame[name]).astype("datetime64[s]")
    return frame
