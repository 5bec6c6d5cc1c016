"""Contacts that only their reading as held puts a year back, while their day lies just ahead."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from lib.extract.events.clause import conjugation, lemma
from lib.extract.events.dating import Calendar, When, when
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.status import Reading
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token

# A day so near ahead is meant, and not the same one so long ago.
SOON = timedelta(days=100)
LONG_AGO = timedelta(days=265)


def still_ahead(trigger: Trigger, reading: Reading, dated: When, cal: Calendar, lex: Lexicon) -> When | None:
    """When the contact, read as held at ``dated``, is to come by the same words; None where that stands.

    "vont se voir en juillet, après le sommet organisé le 12 juin", told in May; "salue la reprise des
    pourparlers le 6 octobre", told on the third.
    """
    if cal.published is None or dated.end is None or cal.over(dated) or trigger.type == "agreement":
        return None
    if dated.end > cal.published - LONG_AGO or any(_tells_of_the_past(t, lex) for t in reading.support):
        return None
    coming = when(trigger, replace(reading, present=False), "planned", cal, lex)
    if coming.text != dated.text or coming.start is None or coming.end is None:
        return None
    return coming if cal.published <= coming.end and coming.start <= cal.published + SOON else None


def _tells_of_the_past(verb: Token, lex: Lexicon) -> bool:
    """ "s'est tenu", "pourparlers entamés": not "s'est félicité de", nor "organisé à P", told of any time."""
    word, form = lemma(verb), conjugation(verb)
    if form == "participle_past":
        return lex.holders.get(word) != "host"
    remarks = lex.words.presupposing | lex.words.remarking | lex.announce
    return form in ("past", "pluperfect", "imperfect", "infinitive_past") and word not in remarks
