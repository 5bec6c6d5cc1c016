"""Mends "lors de", which the parser takes for a word that things hang on, or for who does something.

In "Lors d'un entretien mardi avec X, Y a salué" all before the comma hangs on "lors", at times the
verb too.
"""

from __future__ import annotations

from lib.extract.mends.joined_subjects import SUBJECTS
from lib.languages.tokens import Token

OF = ("de", "d'", "du", "des")


def mend_circumstance(token: Token) -> None:
    """Makes the noun behind "lors de" the circumstance of the verb, in place."""
    noun = next((c for c in token.children if c.i > token.i and c.pos_ == "NOUN" and _is_of(c)), None)
    if noun is None:
        return
    _lead_in(token, noun)
    above = token.head
    if token.dep_ in SUBJECTS:
        _give_subject(token, above)
    elif above == token:
        above = next((c for c in token.children if c.i > noun.i and _has_subject(c)), token)
        if above == token:
            return
        above.hang_on(above)
        above.dep_ = "ROOT"
    for child in list(token.children):
        if child.dep_ == "punct":
            child.hang_on(above)
        elif child != noun and child.i > noun.i and child.dep_ in ("obl", "nmod", "advmod"):
            child.hang_on(noun)
            child.dep_ = "nmod" if child.dep_ == "obl" else child.dep_
    noun.hang_on(above)
    noun.dep_ = "obl"
    token.hang_on(noun)
    token.dep_, token.pos_ = "case", "ADP"


def _is_of(noun: Token) -> bool:
    return any(c.dep_ in ("case", "det") and c.lower_ in OF for c in noun.children)


def _lead_in(lors: Token, noun: Token) -> None:
    """ "lors des pourparlers": "des" is a preposition here, and no article."""
    for child in noun.children:
        if child.dep_ == "det" and child.lower_ in OF and child.i == lors.i + 1:
            child.dep_, child.pos_ = "case", "ADP"


def _has_subject(verb: Token) -> bool:
    return verb.pos_ in ("VERB", "AUX") and any(c.dep_ in SUBJECTS for c in verb.children)


def _give_subject(token: Token, verb: Token) -> None:
    """ "Lors de sa visite, la cheffe s'est dite": she did."""
    label = token.dep_
    who = next((c for c in token.children if c.dep_ == "fixed" and c.pos_ in ("NOUN", "PROPN")), None)
    if who is not None and not any(c.dep_ in SUBJECTS and c != token for c in verb.children):
        who.hang_on(verb)
        who.dep_ = label
