"""The date phrases of an article, resolved by publication date, tense and story."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date

from lib.dates import Phrase, Resolved, Tense, find_phrases, resolve
from lib.extract.dates import standing
from lib.extract.dates.bracketed import in_brackets
from lib.extract.dates.linking import Story, link
from lib.extract.dates.records import FoundDate
from lib.extract.dates.tense import AHEAD, Sense, Tenses
from lib.extract.dates.years import with_years
from lib.extract.marks import find_marks
from lib.languages.tokens import Doc
from lib.records import Article, DateMention

__all__ = ["TOLD_WITH_ITS_YEAR", "FoundDate", "date_mentions", "found_dates"]

# A day without its year that lies so few days off is meant, and not the one so many days off, which nobody
# tells of without its year.
NEAR_BY = 31
TOLD_WITH_ITS_YEAR = 300
LINE_END = re.compile("\n")


def date_mentions(doc: Doc, article: Article) -> tuple[DateMention, ...]:
    """The date phrases of ``article`` (parsed as ``doc``) in order, with the intervals they stand for.

    Relative phrases stay unresolved when the article's publication date is unknown.
    """
    return tuple(found.mention for found in found_dates(doc, article))


def found_dates(doc: Doc, article: Article) -> tuple[FoundDate, ...]:
    """Like ``date_mentions``, each with its phrase, which a later step can resolve anew."""
    candidates = find_phrases(article.text, article.language)
    if not candidates:
        return ()
    stands = ((phrase, standing.span_of(doc, phrase)) for phrase in candidates)
    kept = [(phrase, span) for phrase, span in stands if not standing.counts(span, phrase)]
    spans = [span for _, span in kept]
    tenses = Tenses(doc, find_marks(article.text), article.language)
    senses = [tenses.sense(phrase, span) for phrase, span in kept]
    phrases = with_years([phrase for phrase, _ in kept], [sense == "future" for sense in senses], article)
    found = [_found(phrase, article.published, sense) for phrase, sense in zip(phrases, senses, strict=True)]
    found = in_brackets(found, article.text)
    breaks = [match.start() for match in LINE_END.finditer(article.text)]
    above = [standing.above(span) for span in spans]
    story = Story(
        subordinate=[standing.subordinate(span, over) for span, over in zip(spans, above, strict=True)],
        governors=[standing.governor(over) for over in above],
        sentences=[standing.sentence(span) for span in spans],
        paragraphs=[bisect_left(breaks, phrase.start) for phrase in phrases],
    )
    return link(found, story, article)


def _found(phrase: Phrase, published: date | None, sense: Sense) -> FoundDate:
    tense = nearer(phrase, published, sense) if sense == "either" or sense == "unknown" else sense
    if published is not None:
        tense = _beyond_doubt(phrase, published, tense)
    return FoundDate(mention(phrase, resolve(phrase, published, tense)), phrase, tense, sense == "either")


def _beyond_doubt(phrase: Phrase, published: date, tense: Tense | None) -> Tense | None:
    """The other tense, where that of ``tense`` is most of a year off and the other within a month; else it.

    "prévue le 20 août", told on the 22nd: two days ago, and not in a year; "la réunion organisée le 12 juin",
    told on 25 May: in two weeks, and not last year. A month is never put ahead so.
    """
    if phrase.direction is not None or tense is None:
        return tense
    other: Tense = "past" if tense == "future" else "future"
    told, turned = (resolve(phrase, published, each) for each in (tense, other))
    days = other == "past" or told.date_precision in ("day", "week", "interval")
    far = _gap(told, published) >= TOLD_WITH_ITS_YEAR and _gap(turned, published) <= NEAR_BY
    return other if days and far else tense


def nearer(phrase: Phrase, published: date | None, sense: Sense) -> Tense | None:
    """The tense that puts ``phrase`` closest to the publication; None where there is nothing to choose.

    A plan ("either") is rather still ahead; what no verb tells is mostly past unless clearly nearer ahead.
    """
    if published is None or phrase.direction is not None:
        return phrase.direction
    if sense == "unknown" and phrase.kind in AHEAD:
        return "future"
    past, future = (resolve(phrase, published, tense) for tense in ("past", "future"))
    gaps = [_gap(resolved, published) for resolved in (past, future)]
    ahead = gaps[1] <= gaps[0] + 1 if sense == "either" else 2 * gaps[1] < gaps[0]
    return "future" if ahead else "past"


def _gap(resolved: Resolved, published: date) -> int:
    bounds = [bound for bound in (resolved.date_start, resolved.date_end) if bound is not None]
    if not bounds:
        return date.max.toordinal()
    if min(bounds) <= published <= max(bounds):
        return 0
    return min(abs((bound - published).days) for bound in bounds)


def mention(phrase: Phrase, resolved: Resolved) -> DateMention:
    """The record of ``phrase`` in the article it was found in."""
    return DateMention(
        start=phrase.start,
        end=phrase.end,
        text=phrase.text,
        date_start=resolved.date_start,
        date_end=resolved.date_end,
        date_precision=resolved.date_precision,
        date_basis=resolved.date_basis,
    )
