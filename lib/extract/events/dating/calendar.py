"""The date phrases of an article, as the events look them up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lib.extract.dates import FoundDate
from lib.extract.events.clause import children, is_verbal, lemma
from lib.extract.events.dating.when import When
from lib.extract.events.lexicon import lexicon
from lib.languages.tokens import Doc, Token
from lib.records import DateMention

# How far on, in characters, a story that has told no day yet may name its first.
AHEAD = 500
# A day told longer ago than this many days is not where the story stands.
RECENT = 7
# What is told of after a time longer ago than this is no part of the story.
LONG_AGO = timedelta(days=730)
# Phrases of a time that reaches up to today, or ahead.
LASTING = ("since", "from", "by", "until")


@dataclass(frozen=True)
class Calendar:
    """The date phrases of an article, in order, with the words they hang on, and its publication date.

    ``lately`` are the words that put a phrase in the past: "en mai dernier".
    """

    published: date | None
    dates: tuple[tuple[FoundDate, Token], ...]
    lately: frozenset[str] = frozenset()

    def within(self, start: int, end: int) -> list[tuple[FoundDate, Token]]:
        """Dates whose phrase lies in ``[start, end)``."""
        first, last = (
            bisect_left(self.dates, at, key=lambda each: each[0].mention.start) for at in (start, end)
        )
        return list(self.dates[first:last])

    def ahead(self, date: When) -> bool:
        """Whether ``date`` lies wholly after publication."""
        return self.published is not None and date.start is not None and date.start > self.published

    def passed(self, date: When) -> bool:
        """Whether ``date``, given in words, lies wholly before publication, as its tense has it."""
        if self.published is None or date.end is None or date.text is None:
            return False
        return date.end < self.published

    def over(self, date: When) -> bool:
        """Whether ``date`` lies wholly before publication by its own words: its year, "hier", "dernier"."""
        if self.published is None or date.end is None or date.text is None or date.end >= self.published:
            return False
        lately = bool(self.lately & set(date.text.lower().split()))
        return date.basis == "relative" or lately or str(date.end.year) in date.text

    def follows(self, date: When, verbs: Sequence[Token]) -> bool:
        """Whether the phrase of ``date`` stands right behind one of ``verbs``, in the same sentence."""
        return any(
            found.mention.text == date.text and verb.idx < found.mention.start
            for verb in verbs
            for found, _ in self.within(verb.sent.start_char, verb.sent.end_char)
        )

    def day_on(self, verb: Token) -> date | None:
        """The day whose phrase hangs on ``verb``."""
        found = self.phrase_on(verb)
        return found.date_end if found is not None else None

    def phrase_on(self, verb: Token, of_day: bool = True) -> DateMention | None:
        """The phrase that hangs on ``verb``; of one day, unless told otherwise."""
        sentence = verb.sent
        for found, head in self.within(sentence.start_char, sentence.end_char):
            node = head
            while node.head != node and not is_verbal(node):
                node = node.head
            if node.i == verb.i and (found.mention.date_precision == "day" or not of_day):
                return found.mention
        return None

    def clock(self, token: Token) -> date | None:
        """The last day told before ``token`` that is not after publication: where the story stands.

        A story that has told no day yet borrows the first of the lines that follow.
        """
        day: date | None = None
        for found, _ in self.dates:
            mention = found.mention
            if mention.start >= token.idx and (day is not None or mention.start > token.idx + AHEAD):
                break
            if mention.date_precision == "day" and self._recent(mention.date_end):
                day = mention.date_end
        return day

    def long_ago(self, token: Token) -> bool:
        """Whether its clause opens with a time long past: "Après la guerre de 1948, X et Y ont signé".

        Not with "depuis 1948", which lasts until today, nor "dix ans après l'accord de 1998".
        """
        if self.published is None:
            return False
        verb = token
        while verb.head != verb and not is_verbal(verb):
            verb = verb.head
        for found, head in self.within(token.sent.start_char, verb.idx):
            end = found.mention.date_end
            if end is None or self.published - end < LONG_AGO or found.phrase.kind in LASTING:
                continue
            node, through = head, [head]
            while node.head not in (node, verb) and not is_verbal(node.head):
                node = node.head
                through.append(node)
            spans = lexicon(token.doc.language).words.spans
            measured = any(lemma(c) in spans for each in through for c in children(each, "nmod", "obl"))
            if node.head == verb and node.dep_.split(":")[0] in ("obl", "advmod") and not measured:
                return True
        return False

    def _recent(self, day: date | None) -> bool:
        if day is None or self.published is None:
            return False
        return day <= self.published and (self.published - day).days <= RECENT


def calendar(doc: Doc, dates: Sequence[FoundDate], published: date | None) -> Calendar:
    """Pairs each found date with the head token of its phrase."""
    pairs = []
    for found in dates:
        span = doc.char_span(found.mention.start, found.mention.end)
        if span is not None and len(span) and not _dateline(doc, span.start, span.end):
            pairs.append((found, span.root))
    return Calendar(published, tuple(pairs), lexicon(doc.language).words.lately)


def _dateline(doc: Doc, first: int, after: int) -> bool:
    """Whether the date stands in a dateline, "GENÈVE, 27 avr 2021 (AFP) -", and tells of no event."""
    sentence = doc[first].sent
    if first - sentence.start > 8 or any(is_verbal(t) for t in doc[sentence.start : first]):
        return False
    following = doc.span(after, after + 1).text
    return following.startswith(("(", "—", "–")) or (following == "-" and doc[after - 1].whitespace_ != "")
