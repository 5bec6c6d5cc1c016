"""Whose words tell a contact: the innermost quotation that holds its trigger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lib.languages.tokens import Token
from lib.records import Certainty, Quote


@dataclass(frozen=True)
class Voice:
    """Who stands behind a telling, and on which day; ``outlet`` is the medium that cites unnamed sources."""

    certainty: Certainty
    speaker_id: str | None
    outlet: str | None
    day: date | None = None


def voice_over(token: Token, quotes: Sequence[Quote]) -> Voice | None:
    """The voice of the shortest quotation around ``token``; None in the article's own narration."""
    around = [q for q in quotes if q.start <= token.idx < q.end]
    if not around:
        return None
    quote = min(around, key=lambda q: q.end - q.start)
    day = quote.date_start if quote.date_start == quote.date_end else None
    if quote.certainty == "hearsay":
        return Voice("hearsay", quote.speaker_id, quote.speaker_name, day)
    if quote.certainty == "hypothetical":
        return Voice("hypothetical", quote.speaker_id, None, day)
    return Voice("attributed", quote.speaker_id, None, day)
