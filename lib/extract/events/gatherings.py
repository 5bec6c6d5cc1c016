"""Gatherings of many, of which a text tells who takes part one by one: "la conférence de Berlin"."""

from __future__ import annotations

from lib.extract.events.apart import same_place
from lib.extract.events.clause import children, lemma
from lib.extract.events.cluster import UNDONE, Cluster
from lib.extract.events.lexicon import words_of
from lib.extract.events.told import Told
from lib.languages.tokens import Token


def same_gathering(told: Told, other: Cluster) -> bool:
    """ "X participera à la conférence sur la Libye. Y est prêt à participer à la conférence": the same."""
    if not _of_many(told) or not told.trigger.definite or told.status in (*UNDONE, "denied"):
        return False
    named = [one for one in other.told if _of_many(one)]
    noun = told.trigger.token
    if not any(lemma(one.trigger.token) == lemma(noun) for one in named):
        return False
    return same_place(told, other) or any(_called(noun) & _called(one.trigger.token) for one in named)


def _of_many(told: Told) -> bool:
    token = told.trigger.token
    return told.trigger.frame is None and lemma(token) in words_of(token).of_many


def _called(noun: Token) -> frozenset[str]:
    """What the noun is known by: "de l'Otan", "sur la Libye"."""
    return frozenset(c.lower_ for c in children(noun, "nmod", "appos") if c.pos_ == "PROPN")
