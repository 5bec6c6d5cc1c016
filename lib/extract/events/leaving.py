"""Journeys told by their end, "est reparti jeudi de P": whom one met there before."""

from __future__ import annotations

from lib.extract.events.clause import lemma
from lib.extract.events.cluster import Cluster
from lib.extract.events.dating import When
from lib.extract.events.journeys import left
from lib.extract.events.lexicon import lexicon_of
from lib.extract.events.told import Told

# How long a stay lasts, in days, unless the article says otherwise.
STAY = 2
MET = ("held", "ongoing", "denied")


def is_left(journey: Told) -> bool:
    """ "est reparti jeudi de P": he is there no more."""
    verb, place, lex = journey.trigger.token, journey.place, lexicon_of(journey.trigger.token)
    if place is None or lemma(verb) not in lex.words.going_back:
        return False
    return any(word.idx <= place.start < word.idx + len(word) for word in left(verb, lex))


def before_leaving(left: When, contact: Cluster) -> bool:
    """ "est reparti jeudi de P. La veille, il avait rencontré X": there, shortly before."""
    when = contact.when
    if contact.status not in MET or left.start is None or when.end is None or not when.told:
        return False
    return 0 <= (left.start - when.end).days <= STAY
