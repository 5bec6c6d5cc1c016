"""Mends whom a verb goes with, from which a place or a day between took him.

In "doit s'entretenir mercredi, toujours à Amman, avec X" the parser hangs X on the town, and the town on
"doit".
"""

from __future__ import annotations

from lib.extract.partners import REACH, TIMES
from lib.extract.shapes import case_word
from lib.languages.tokens import Token
from lib.languages.verbs import infinitive

WITH = "avec"
AT = ("à", "au", "aux", "en", "dans")
BETWEEN = ("ADP", "PROPN", "NUM", "ADV", "DET")


def mend_beyond_place(token: Token, telling: frozenset[str], language: str) -> None:
    """Hangs ``token`` where it belongs, in place; ``telling`` are verbs that tell a contact."""
    if token.dep_ == "nmod" and case_word(token) == WITH:
        _onto_the_verb(token, telling, language)


def _onto_the_verb(partner: Token, telling: frozenset[str], language: str) -> None:
    """ "s'est entretenu lundi à Doha avec X": the talk is with X, and not the town."""
    between = partner.head
    if not _is_place_or_day(between):
        return
    verb = _verb_before(partner, telling, language)
    if verb is None or any(case_word(c) == WITH for c in verb.children):
        return
    if between.i > verb.i and verb.head == between.head and between.dep_ == "obl":
        # "doit s'entretenir à Amman"
        between.hang_on(verb)
    partner.hang_on(verb)
    partner.dep_ = "obl"


def _is_place_or_day(word: Token) -> bool:
    return word.lower_ in TIMES or (word.pos_ == "PROPN" and case_word(word) in AT)


def _verb_before(partner: Token, telling: frozenset[str], language: str) -> Token | None:
    """The verb that tells a contact, from which only words of time and place part "avec"."""
    case = next(c.i for c in partner.children if c.dep_ == "case")
    for word in reversed(partner.doc[max(partner.sent.start, case - REACH) : case]):
        if word.pos_ == "VERB":
            return word if infinitive(word.text, word.lemma_, language) in telling else None
        if word.pos_ not in BETWEEN and word.lower_ not in TIMES and word.text != ",":
            return None
    return None
