"""What the reader (``lib.reader``) thinks of the speakers that the rules name.

It is right no more often than they are, and changes none; but where it agrees, they are right far more often.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp

from lib import confidence
from lib.reader.records import Saying
from lib.records import Quote


def sayings(quotes: Sequence[Quote]) -> list[Saying]:
    """What the reader is asked of ``quotes``."""
    return [Saying(each.start, each.end, each.speaker_id) for each in quotes]


def heard_again(
    quotes: Sequence[Quote], speakers: Mapping[int, Mapping[str | None, float]]
) -> tuple[Quote, ...]:
    """``quotes``, judged anew by what the reader thinks of their speakers.

    ``speakers`` are the log-probabilities of each quotation's, by its number; of a document or an outlet that
    speaks it knows nothing.
    """
    return tuple(
        _judged(quote, exp(speakers[number][quote.speaker_id]))
        if quote.speaker_id in speakers.get(number, {})
        else quote
        for number, quote in enumerate(quotes)
    )


def _judged(quote: Quote, likely: float) -> Quote:
    view = confidence.view_of(likely)
    return confidence.reviewed(quote, "speaker", view) if view else quote
