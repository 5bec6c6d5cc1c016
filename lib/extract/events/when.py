"""The date of a contact: the phrase that hangs on it, else a date linked by the story, else a bound by tense."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from spacy.tokens import Doc, Token

from lib.dates import resolve
from lib.extract.dates import FoundDate
from lib.extract.events.clause import conjugation, governing_verb, is_past, is_verbal, preposition
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.status import Reading
from lib.extract.events.triggers import Trigger
from lib.records import DateBasis, DatePrecision, Status

TO_COME = ("planned", "proposed")
PAST_STATUS = ("held", "denied")
REACH = 3
AHEAD = 500
# "le 18 août" read in September of a plan is last month's plan, not next year's.
NEAR = 100


@dataclass(frozen=True)
class When:
    """A date as an interval, both ends included; ``None`` for what is not known."""

    start: date | None = None
    end: date | None = None
    precision: DatePrecision | None = None
    text: str | None = None
    basis: DateBasis = "none"

    @property
    def told(self) -> bool:
        """Whether a phrase or the story gives the date, not the tense alone."""
        return self.basis not in ("bound", "none")


@dataclass(frozen=True)
class Calendar:
    """The date phrases of an article with the words they hang on, and its publication date."""

    published: date | None
    dates: tuple[tuple[FoundDate, Token], ...]

    def within(self, start: int, end: int) -> list[tuple[FoundDate, Token]]:
        """Dates whose phrase lies in ``[start, end)``."""
        return [(found, head) for found, head in self.dates if start <= found.mention.start < end]


def calendar(doc: Doc, dates: Sequence[FoundDate], published: date | None) -> Calendar:
    """Pairs each found date with the head token of its phrase."""
    pairs = []
    for found in dates:
        span = doc.char_span(found.mention.start, found.mention.end, alignment_mode="expand")
        if span is not None and len(span) and not _dateline(doc, span.start, span.end):
            pairs.append((found, span.root))
    return Calendar(published, tuple(pairs))


def _dateline(doc: Doc, first: int, after: int) -> bool:
    """Whether the date stands in a dateline, "GENÈVE, 27 avr 2021 (AFP) -", and tells of no event."""
    sentence = doc[first].sent
    if first - sentence.start > 8 or any(is_verbal(t) for t in doc[sentence.start : first]):
        return False
    following = doc[after : after + 1].text
    return following.startswith(("(", "—", "–")) or (following == "-" and doc[after - 1].whitespace_ != "")


def when(trigger: Trigger, reading: Reading, status: Status | None, cal: Calendar, lex: Lexicon) -> When:
    """The date of this telling."""
    sentence = trigger.token.sent
    best: tuple[int, FoundDate] | None = None
    for found, head in cal.within(sentence.start_char, sentence.end_char):
        distance = _distance(head, trigger, reading, status, found)
        if distance is None or (best is not None and distance >= best[0]):
            continue
        resolved = _resolved(found, status, cal.published)
        if cal.published is not None and resolved.start is None and resolved.end is None:
            continue
        if _possible(resolved, status, cal.published):
            best = (distance, found)
    if best is not None:
        return _resolved(best[1], status, cal.published)
    return _linked(trigger, reading, status, cal, lex)


def _distance(
    head: Token, trigger: Trigger, reading: Reading, status: Status | None, found: FoundDate
) -> int | None:
    """How far the date hangs from the contact: 0 on its own words, more by way of others; None when elsewhere."""
    support = {t.i for t in (trigger.token, *reading.support)}
    first, last = sorted((head.i, trigger.token.i))
    if any(t.text == ";" for t in head.doc[first:last]):
        return None
    node, steps = head, 0
    while True:
        if node.i in support:
            return steps
        if node.head == node or steps > REACH:
            break
        if node is not head and is_verbal(node):
            break
        node = node.head
        steps += 1
    if _after_noun(head, trigger):
        return REACH + 1
    coming = found.mention.date_start is not None and found.tense == "future"
    if reading.announced is not None and node.i == reading.announced.i and coming and status in TO_COME:
        return REACH + 2
    return None


def _possible(date_: When, status: Status | None, published: date | None) -> bool:
    """What has been held cannot lie wholly after publication."""
    return not (status == "held" and published and date_.start is not None and date_.start > published)


def _after_noun(head: Token, trigger: Trigger) -> bool:
    """Whether the date phrase ends the contact's noun phrase, whatever the parser hung it on."""
    if trigger.frame is not None or head.i <= trigger.token.i:
        return False
    between = head.doc[trigger.token.i + 1 : head.i]
    return len(between) <= 12 and not any(
        is_verbal(t) or (t.is_punct and t.text not in "-'\"") for t in between
    )


def _resolved(found: FoundDate, status: Status | None, published: date | None) -> When:
    mention = found.mention
    start, end, precision = mention.date_start, mention.date_end, mention.date_precision
    if start is not None and end is None:
        # "dès mardi": what starts a stretch of time is, for one contact, its date.
        end = _last_day(start, precision) or _first_stretch(found, published)
    wrong_way = (
        published is not None and start is not None and end is not None and mention.date_basis != "linked"
    )
    if wrong_way and published is not None and start is not None and end is not None:
        tense = None
        if status in TO_COME and end < published and found.tense != "future":
            tense = "future"
        if status in PAST_STATUS and start > published and found.tense != "past":
            tense = "past"
        if tense is not None:
            again = resolve(found.phrase, published, tense)  # type: ignore[arg-type]
            if again.date_start is not None and abs((again.date_start - published).days) <= NEAR:
                start, end, precision = again.date_start, again.date_end, again.date_precision
    return When(start, end, precision, mention.text, mention.date_basis)


def _first_stretch(found: FoundDate, published: date | None) -> date | None:
    """The end of what an open phrase starts with: "dès mercredi" names Wednesday."""
    parts = found.phrase.parts
    return resolve(parts[0], published, found.tense).date_end if parts and published is not None else None


def _last_day(start: date, precision: DatePrecision | None) -> date | None:
    if precision == "day":
        return start
    if precision == "week":
        return start + timedelta(days=6 - start.weekday())
    if precision == "month":
        return start.replace(day=monthrange(start.year, start.month)[1])
    return None


def _linked(trigger: Trigger, reading: Reading, status: Status | None, cal: Calendar, lex: Lexicon) -> When:
    if status in PAST_STATUS and trigger.frame is None:
        _, kind = preposition(trigger.token, lex.prepositions, lex.contractions)
        verb = _finite(governing_verb(trigger.token))
        if kind in ("after", "during") and verb is not None and is_past_or_present(verb):
            day = _day_on(verb, cal) or _clock(trigger.token, cal)
            if day is not None:
                start = day - timedelta(days=1) if kind == "after" else day
                return When(start, day, "day" if kind != "after" else "interval", None, "linked")
    if reading.support:
        for verb in reading.support:
            if verb.dep_ == "conj" and is_verbal(verb.head):
                day = _day_on(verb.head, cal)
                coming = cal.published is not None and day is not None and day >= cal.published
                if day is not None and (status in PAST_STATUS or (status in TO_COME and coming)):
                    return When(day, day, "day", None, "linked")
    if status == "held" and trigger.type in ("meeting", "talks", "call", "agreement") and _as_news(reading):
        day = _clock(trigger.token, cal)
        if day is not None:
            return When(day, day, "day", None, "linked")
    return bound(status, cal.published)


def _finite(verb: Token | None) -> Token | None:
    """The nearest finite verb at or above ``verb``: "sans donner de date, après un échange" hangs on "a annoncé"."""
    while verb is not None and conjugation(verb) in ("infinitive", "infinitive_past", "participle"):
        verb = governing_verb(verb)
    return verb


def _as_news(reading: Reading) -> bool:
    """Told in the perfect, as what has just happened; the pluperfect tells of before."""
    return any(conjugation(t) == "past" for t in reading.support if is_verbal(t))


def is_past_or_present(verb: Token) -> bool:
    """Whether the verb tells what has happened, not what is to come."""
    return is_past(verb) or "Pres" in verb.morph.get("Tense", [])


def bound(status: Status | None, published: date | None) -> When:
    """What the tense alone says: not after publication for what has happened, not before it for what is to come."""
    if published is None:
        return When()
    if status in ("held", "denied"):
        return When(None, published, None, None, "bound")
    if status in ("planned", "proposed"):
        return When(published, None, None, None, "bound")
    return When()


def _day_on(verb: Token, cal: Calendar) -> date | None:
    sentence = verb.sent
    for found, head in cal.within(sentence.start_char, sentence.end_char):
        node = head
        while node.head != node and not is_verbal(node):
            node = node.head
        if node.i == verb.i and found.mention.date_precision == "day":
            return found.mention.date_end
    return None


def _clock(token: Token, cal: Calendar) -> date | None:
    """The last day told before ``token`` that is not after publication: where the story stands.

    A story that has told no day yet borrows the first of the lines that follow.
    """
    day: date | None = None
    for found, _ in cal.dates:
        mention = found.mention
        if mention.start >= token.idx and (day is not None or mention.start > token.idx + AHEAD):
            break
        if mention.date_precision == "day" and mention.date_end is not None and cal.published is not None:
            if mention.date_end <= cal.published and (cal.published - mention.date_end).days <= 7:
                day = mention.date_end
    return day


def narrower(one: When, other: When) -> When:
    """The date of one happening told twice: the phrase that says most, ``one`` when they do not meet."""
    if not other.told:
        return one
    if not one.told:
        return other
    if one.basis == "linked" and other.basis != "linked":
        return other
    if other.basis == "linked" and one.basis != "linked":
        return one
    return other if _width(other) < _width(one) and _meets(one, other) else one


def _width(when_: When) -> int:
    if when_.start is None or when_.end is None:
        return 10_000
    return (when_.end - when_.start).days


def _meets(one: When, other: When) -> bool:
    late, early = date.max, date.min
    return (one.start or early) <= (other.end or late) and (other.start or early) <= (one.end or late)


def disjoint(one: When, other: When) -> bool:
    """Whether two told dates exclude each other."""
    return one.text is not None and other.text is not None and not _meets(one, other)
