"""Days that somebody counts from his own: "nous partons demain", said on Friday and printed on Sunday."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from lib.dates import resolve
from lib.extract.dates.records import FoundDate
from lib.records import Quote, Span

# What was said longer ago is recalled, and whoever recalls it may have made his days those of the reader.
QUOTED = timedelta(days=6)
# "demain" and "mercredi" are days of the speaker; "le 5 mai" is that of everybody.
HIS_OWN = ("relative", "weekday")


def as_said(
    found: Sequence[FoundDate], quotes: Sequence[Quote], published: date | None
) -> tuple[FoundDate, ...]:
    """``found`` with the days between quotation marks counted from the day told for the quotation.

    Where none is told, "aujourd'hui" between them is ``spoken``.
    """
    if published is None:
        return tuple(found)
    said = [
        (span, quote.date_start)
        for quote in quotes
        if quote.date_start is not None
        and quote.date_start == quote.date_end
        and timedelta(0) < published - quote.date_start <= QUOTED
        for span in quote.verbatim
    ]
    undated = [span for quote in quotes if quote.date_start is None for span in quote.verbatim]
    return tuple(_spoken(_counted(one, said), undated, published) for one in found)


def _spoken(one: FoundDate, undated: Sequence[Span], published: date) -> FoundDate:
    told = one.mention
    today = told.date_basis == "relative" and told.date_start == told.date_end == published
    if today and any(start <= told.start and told.end <= end for start, end in undated):
        return replace(one, spoken=True)
    return one


def _counted(one: FoundDate, said: Sequence[tuple[Span, date]]) -> FoundDate:
    mention = one.mention
    if mention.date_basis not in HIS_OWN or mention.date_start is None:
        return one
    day = next((d for (start, end), d in said if start <= mention.start and mention.end <= end), None)
    meant = resolve(one.phrase, day, one.tense) if day is not None else None
    if meant is None or meant.date_start is None:
        return one
    value = replace(
        mention,
        date_start=meant.date_start,
        date_end=meant.date_end,
        date_precision=meant.date_precision,
    )
    return replace(one, mention=value)
