"""The day of what somebody goes for: that of the journey."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from lib.extract.events.aims import is_aimed_at
from lib.extract.events.clause import conjugation, is_past, is_verbal, lemma
from lib.extract.events.dating.calendar import Calendar
from lib.extract.events.dating.when import When
from lib.extract.events.lexicon import Lexicon
from lib.languages.tokens import Token

# Who has come meets people on that day or the next.
ARRIVED = timedelta(days=1)


def by_errand(token: Token, cal: Calendar, lex: Lexicon) -> When | None:
    """ "se rendra mardi à P pour voir X": on Tuesday; "est arrivé mardi pour": then or the next day."""
    journey = _journey(token, lex)
    phrase = cal.phrase_on(journey, of_day=False) if journey is not None else None
    if journey is None or phrase is None or phrase.date_start is None or phrase.date_end is None:
        return None
    when = When(phrase.date_start, phrase.date_end, phrase.date_precision, None, "linked")
    if is_past(journey) and phrase.date_precision == "day":
        return replace(when, end=phrase.date_end + ARRIVED, precision="interval")
    return when


def _journey(token: Token, lex: Lexicon) -> Token | None:
    """The verb of going for whose sake ``token`` is told: "arriver" in "est arrivé pour participer à X"."""
    node, aim = token, False
    while node.head != node:
        aim = aim or is_aimed_at(node, lex)
        above = node.head
        if is_verbal(above):
            if aim:
                return above if lex.tells_journey(lemma(above)) else None
            if conjugation(above) != "infinitive":
                return None
        node = above
    return None
