"""Whose words tell a contact: the quotation that holds its trigger, or the verb that makes it known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lib.extract.events.clause import is_verbal, lemma
from lib.extract.events.lexicon import Lexicon
from lib.languages.tokens import Token
from lib.records import Certainty, Quote


@dataclass(frozen=True)
class Voice:
    """Who stands behind a telling, and on which day; ``outlet`` is the medium that cites unnamed sources.

    ``verbatim`` when the words stand between quotation marks.
    """

    certainty: Certainty
    speaker_id: str | None
    outlet: str | None
    day: date | None = None
    verbatim: bool = False


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
    verbatim = any(start <= token.idx < end for start, end in quote.verbatim)
    return Voice("attributed", quote.speaker_id, None, day, verbatim)


def announced(token: Token, lex: Lexicon) -> Certainty | None:
    """``"attributed"`` when the contact is the object, or in the clause, of a verb that makes it known."""
    node = token
    while node.head != node:
        above = node.head
        if is_verbal(above) and lemma(above) in lex.announce:
            return "attributed" if node.dep_ in ("obj", "ccomp", "xcomp") else None
        if is_verbal(above) and node.dep_ not in ("xcomp", "ccomp", "obj", "nsubj:pass", "nsubj"):
            return None
        node = above
    return None
