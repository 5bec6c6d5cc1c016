"""Mends a noun and its adjective of which the tagger took each for the other: "de garants cubains"."""

from __future__ import annotations

from lib.extract.mends.joined_subjects import SUBJECTS
from lib.languages.tokens import Token
from lib.registry import load

OF_A_NOUN = ("nmod", "obj", "obl", "obl:arg", "obl:agent", *SUBJECTS)


def mend_nominal(token: Token) -> None:
    """Makes a noun of ``token`` where a demonym right behind, in lower case, tells of which people it is."""
    which = token.nbor() if token.i + 1 < token.sent.end else token
    if not which.text[0].islower() or not load().demonym_form(which.text):
        return
    if token.dep_ in OF_A_NOUN and which.head == token and which.dep_ == "amod":
        token.pos_, which.pos_ = "NOUN", "ADJ"
    elif token.dep_ == "amod" and token.head == which and which.dep_ in OF_A_NOUN:
        _give_head(token, which)


def _give_head(noun: Token, demonym: Token) -> None:
    """Hangs ``demonym`` on the noun before it, and all the rest that hung on it."""
    noun.hang_on(demonym.head)
    noun.dep_, noun.pos_ = demonym.dep_, "NOUN"
    for child in [c for c in demonym.children if c != noun]:
        if child.dep_ != "conj" or child.pos_ != "ADJ":
            child.hang_on(noun)
    demonym.hang_on(noun)
    demonym.dep_, demonym.pos_ = "amod", "ADJ"
