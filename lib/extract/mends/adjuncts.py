"""Mends which word a day, a source or a helping hand belongs to.

In "l'application de la trêve du 23 mai" the parser gives the day to the application; in "abriter les
pourparlers, selon le ministre" the source to the talks; in "s'est achevée sur une trêve sous médiation de
X" the mediation to the end of the war.
"""

from __future__ import annotations

from lib.extract.mends.joined_subjects import OF
from lib.extract.mends.shapes import behind_comma, case_word
from lib.extract.mends.verb_groups import DAYS, MONTHS
from lib.languages.tokens import Token

ACCORDING = ("selon",)
UNDER = ("sous",)
RANGE = ("au", "à")


def mend_adjunct(token: Token, deeds: frozenset[str], helpers: frozenset[str]) -> None:
    """Hangs ``token`` on what it belongs to, in place; ``deeds`` are the nouns of contacts and deals."""
    word = case_word(token)
    if word in OF and token.dep_ in ("nmod", "obl") and _is_day(token):
        _onto_the_deed(token, deeds)
    elif word in ACCORDING and token.dep_ == "nmod" and behind_comma(token):
        _onto_the_verb(token)
    elif word in UNDER and token.dep_ == "obl" and token.lower_ in helpers:
        _onto_what_is_helped(token, deeds)


def _is_day(token: Token) -> bool:
    month = any(c.lower_ in MONTHS for c in token.children)
    return token.lower_ in DAYS or (token.pos_ == "NUM" and month)


def _before(token: Token) -> Token:
    first = token.left_edge
    return first.nbor(-1) if first.i > token.sent.start else first


def _onto_the_deed(day: Token, deeds: frozenset[str]) -> None:
    """ "l'application de la trêve du 23 mai et de la déclaration du 24": the truce is of the 23rd.

    "du 23 au 25 mai" is when, and no name of it.
    """
    noun = _before(day)
    ranged = day.i + 1 < day.sent.end and day.nbor().lower_ in RANGE
    if noun.lemma_.lower() not in deeds or noun == day.head or not day.head.is_ancestor(noun) or ranged:
        return
    day.hang_on(noun)
    day.dep_ = "nmod"
    for child in [c for c in day.children if c.dep_ == "conj" and c.pos_ == "NOUN" and not _is_day(c)]:
        child.hang_on(noun)


def _onto_the_verb(source: Token) -> None:
    above = source.head
    while above.pos_ not in ("VERB", "AUX") and above.head != above:
        above = above.head
    if above.pos_ == "VERB" and above.i < source.i:
        source.hang_on(above)
        source.dep_ = "obl"


def _onto_what_is_helped(help_: Token, deeds: frozenset[str]) -> None:
    noun = _before(help_)
    beside = noun.head == help_.head and noun.dep_.startswith("obl")
    if beside and noun.pos_ == "NOUN" and noun.lemma_.lower() in deeds:
        help_.hang_on(noun)
        help_.dep_ = "nmod"
