"""Days that another clause of the sentence lends: of the occasion, of the words that report the news."""

from __future__ import annotations

from datetime import date, timedelta

from lib.extract.events.clause import conjugation, is_verbal, lemma
from lib.extract.events.dating.calendar import Calendar
from lib.extract.events.dating.when import When
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import preposition
from lib.extract.events.status import Reading
from lib.extract.shapes import first_joined
from lib.languages.tokens import Token

SAID = ("past", "pluperfect", "imperfect", "present")


def by_occasion(reading: Reading, cal: Calendar, lex: Lexicon) -> When | None:
    """ "sont convenus d'une trêve lors d'une rencontre à P le mois dernier": last month."""
    for verb in (t for t in reading.support if conjugation(t) == "past"):
        for found, head in cal.within(verb.idx, verb.sent.end_char):
            start, end = found.mention.date_start, found.mention.date_end
            if start is None or end is None or cal.published is None or start > cal.published:
                continue
            if _of_an_occasion(head, verb, lex):
                return When(start, end, found.mention.date_precision, found.mention.text, "linked")
    return None


def _of_an_occasion(day: Token, verb: Token, lex: Lexicon) -> bool:
    """Whether the day ends the phrase of "lors d'une rencontre" behind ``verb``."""
    for word in reversed(day.doc[verb.i + 1 : day.i]):
        if word.is_punct or word.pos_ == "VERB":
            return False
        if word.pos_ == "NOUN" and preposition(word, lex.prepositions, lex.contractions)[1] == "during":
            return True
    return False


def is_reported(reading: Reading, lex: Lexicon) -> bool:
    """Whether its pluperfect is that of reported words: "X a indiqué que Y et Z s'étaient entretenus"."""
    for verb in reading.support:
        if not is_verbal(verb) or conjugation(verb) != "pluperfect":
            continue
        node = first_joined(verb)
        said = node.head if node.dep_ == "ccomp" else None
        if said is not None and conjugation(said) in SAID:
            return lemma(said) in lex.words.saying | lex.announce | lex.words.attributive
    return False


def or_the_day_before(day: date | None) -> When | None:
    """What is made known on a day took place on it or the day before."""
    return When(day - timedelta(days=1), day, "interval", None, "linked") if day is not None else None
