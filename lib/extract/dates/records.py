"""A date mention together with the phrase behind it."""

from __future__ import annotations

from dataclasses import dataclass

from lib.dates import Phrase, Tense
from lib.records import DateMention


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date mention, its phrase (for ``resolve`` and ``resolve_linked``) and the tense it was read in.

    ``tense`` is None where neither words nor clause tell the side of the publication date;
    ``kept_or_not``: of a plan told in the past ("devait venir lundi"), which may lie on either side;
    ``spoken``: the day on which somebody spoke ("aujourd'hui" between quotation marks), and that may be
    the one before the article came out.
    """

    mention: DateMention
    phrase: Phrase
    tense: Tense | None
    kept_or_not: bool = False
    spoken: bool = False
