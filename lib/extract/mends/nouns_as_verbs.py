"""Mends nouns that the tagger took for verbs: "en déplacement à Doha", "ont rendez-vous"."""

from __future__ import annotations

from lib.extract.mends.joined_subjects import SUBJECTS
from lib.languages.tokens import Token, morph

OF_THE_NOUN = ("det", "case", "amod", "nmod", "nummod", "appos")
CLAUSES = ("advcl", "xcomp", "ccomp", "acl")


def mend_noun_as_verb(token: Token, never_verbs: frozenset[str]) -> None:
    """Makes ``token`` a noun where its form is among ``never_verbs``, the auxiliary before it the verb."""
    if token.pos_ != "VERB" or token.lower_ not in never_verbs:
        return
    token.pos_, token.morph = "NOUN", morph("Number=Sing")
    for child in token.children:
        if child.dep_ == "mark" and child.pos_ == "ADP":
            child.dep_ = "case"
    having = [c for c in token.children if c.dep_.startswith("aux") and c.i < token.i]
    if having:
        _make_verb(having[0], token)
    elif token.dep_ in CLAUSES:
        led = any(c.dep_ == "case" for c in token.children)
        token.dep_ = "obl" if led else "obj"


def _make_verb(having: Token, noun: Token) -> None:
    """ "ont rendez-vous vendredi à P": "ont" is the verb, and all but the noun's own words are the verb's."""
    having.hang_on(having if noun.head is noun else noun.head)
    having.dep_, having.pos_ = noun.dep_, "VERB"
    for child in [c for c in noun.children if c.dep_ not in OF_THE_NOUN or c.dep_ in SUBJECTS]:
        child.hang_on(having)
    noun.hang_on(having)
    noun.dep_ = "obj"
