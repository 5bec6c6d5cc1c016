"""Mends "lors de", which the parser takes for a word that things hang on, or for who does something.

In "Lors d'un entretien mardi avec X, Y a salué" all before the comma hangs on "lors", at times the
verb too.
"""

from __future__ import annotations

from lib.extract.joined_subjects import SUBJECTS
from lib.languages.tokens import Token

OF = ("de", "d'", "du", "des")


def mend_circumstance(token: Token) -> None:
    """Makes the noun behind "lors de" the circumstance of the verb, in place."""
    noun = next((c for c in token.children if c.i > token.i and c.pos_ == "NOUN" and _is_of(c)), None)
    beside = [c for c in token.children if noun and c.i > noun.i and c.dep_ in ("obl", "nmod", "advmod")]
    if noun is None or not (beside or token.dep_ in SUBJECTS or token.head == token):
        return
    verb = token.head
    if token.dep_ in SUBJECTS:
        _give_subject(token, verb)
    elif verb == token:
        verb = next((c for c in token.children if c.i > noun.i and _has_subject(c)), token)
        if verb == token:
            return
        verb.hang_on(verb)
        verb.dep_ = "ROOT"
    for child in list(token.children):
        if child.dep_ == "punct":
            child.hang_on(verb)
        elif child != noun and child.i > noun.i and child.dep_ in ("obl", "nmod", "advmod"):
            child.hang_on(noun)
            child.dep_ = "nmod" if child.dep_ == "obl" else child.dep_
    noun.hang_on(verb)
    noun.dep_ = "obl"
    token.hang_on(noun)
    token.dep_, token.pos_ = "case", "ADP"


def _is_of(noun: Token) -> bool:
    return any(c.dep_ in ("case", "det") and c.lower_ in OF for c in noun.children)


def _has_subject(verb: Token) -> bool:
    return verb.pos_ in ("VERB", "AUX") and any(c.dep_ in SUBJECTS for c in verb.children)


def _give_subject(token: Token, verb: Token) -> None:
    """ "Lors de sa visite, la cheffe s'est dite": she did."""
    label = token.dep_
    who = next((c for c in token.children if c.dep_ == "fixed" and c.pos_ in ("NOUN", "PROPN")), None)
    if who is not None and not any(c.dep_ in SUBJECTS and c != token for c in verb.children):
        who.hang_on(verb)
        who.dep_ = label
