"""Contacts read as held or going on whose day lies just ahead."""

from __future__ import annotations

from lib.extract.events.clause import conjugation, done_beside, lemma
from lib.extract.events.dating import Calendar, When, when
from lib.extract.events.lexicon import CONTACT_TYPES, Lexicon
from lib.extract.events.status import Reading
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token


def still_ahead(trigger: Trigger, reading: Reading, cal: Calendar, lex: Lexicon) -> When | None:
    """When a contact that a noun tells is to come by its own day, though nothing else says so.

    "vont se voir en juillet, après le sommet organisé le 12 juin", told in May; "salue la reprise des
    pourparlers le 6 octobre", told on the third. Not where a past tense says that it was held.
    """
    if trigger.frame is not None or trigger.type not in CONTACT_TYPES:
        return None
    coming = when(trigger, reading, None, cal, lex)
    explicit = cal.ahead(coming) and coming.basis == "explicit"
    return None if not explicit or any(_tells_of_the_past(t, lex) for t in reading.support) else coming


def goes_on_later(trigger: Trigger, reading: Reading, cal: Calendar, lex: Lexicon) -> When | None:
    """The day to come on which talks go on: "se poursuivent demain", "jeudi 16 mai", told before that day.

    A weekday is the one to come, but for that of the article's own day.
    """
    going_on = (cue for cue in reading.cues if lemma(cue) in lex.words.continuing)
    if not any(conjugation(cue) == "present" for cue in going_on):
        return None
    coming = when(trigger, reading, "planned", cal, lex)
    if coming.text is None or not cal.ahead(coming) or _begun_then(trigger.token, coming, cal):
        return None
    return None if when(trigger, reading, "held", cal, lex).start == cal.published else coming


def _begun_then(talks: Token, coming: When, cal: Calendar) -> bool:
    """ "les pourparlers, entamés mardi, se poursuivent": that is the day of their beginning."""
    phrases = (cal.phrase_on(verb, of_day=False) for verb in done_beside(talks))
    return any(phrase is not None and phrase.text == coming.text for phrase in phrases)


def _tells_of_the_past(verb: Token, lex: Lexicon) -> bool:
    """ "s'est tenu", "pourparlers entamés": not "s'est félicité de", nor "organisé à P", told of any time."""
    word, form = lemma(verb), conjugation(verb)
    if form == "participle_past":
        return lex.holders.get(word) != "host"
    remarks = lex.words.presupposing | lex.words.remarking | lex.announce
    return form in ("past", "pluperfect", "imperfect", "infinitive_past") and word not in remarks
