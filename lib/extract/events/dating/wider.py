"""Times of more than a day that a contact takes from what stands beside it: a month, "récent"."""

from __future__ import annotations

from datetime import date, timedelta

from lib.extract.events.clause import children, lemma
from lib.extract.events.dating.calendar import Calendar
from lib.extract.events.dating.when import When
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token

# As long ago is what is called recent: as "récemment".
OF_LATE = timedelta(days=60)


def of_late(trigger: Trigger, published: date | None, lex: Lexicon) -> When | None:
    """ "une récente visite", "a vu X lors d'une récente visite": as long ago as "récemment" is."""
    told = trigger.token
    nouns = [told] if trigger.frame is None else [c for c in children(told, "obl") if lemma(c) in lex.nouns]
    recent = any(lemma(c) in lex.words.recent for noun in nouns for c in children(noun, "amod"))
    if not recent or published is None:
        return None
    return When(published - OF_LATE, published, "interval", None, "linked")


def season(verb: Token, cal: Calendar) -> When | None:
    """ "En février dernier, X, en visite à P, avait demandé": in February."""
    for found, head in cal.within(verb.sent.start_char, verb.sent.end_char):
        told = found.mention
        ends = (told.date_start, told.date_end)
        if head.head == verb and told.date_precision != "day" and None not in ends:
            return When(*ends, told.date_precision, None, "linked")
    return None
