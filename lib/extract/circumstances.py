"""Mends "lors de", which the parser takes for a word that things hang on, or for who does something.

In "Lors d'un entretien mardi avec X, Y a salué" all before the comma hangs on "lors", at times the
verb too.
"""

from __future__ import annotations

from lib.extract.joined_subjects import SUBJECTS
from lib.extract.shapes import has_finite, make_subject
from lib.languages.tokens import Token

OF = ("de", "d'", "du", "des")


def mend_circumstance(token: Token) -> None:
    """Makes the noun behind "lors de" the circumstance of the verb, in place."""
    noun = next((c for c in token.children if c.i > token.i and c.pos_ == "NOUN" and _is_of(c)), None)
    if noun is None:
        return
    _lead_in(token, noun)
    who, verb = _lost_subject(token), _behind_aside(token, noun)
    if who is not None and verb is not None:
        _give_clause(token, who, verb)
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


def _behind_aside(token: Token, noun: Token) -> Token | None:
    """The verb behind the comma that closes "…, lors d'une visite," and has no subject before it."""
    end = noun.right_edge.i + 1
    if end >= token.sent.end - 1 or token.doc[end].text != ",":
        return None
    verb = token.doc[end + 1]
    while verb.dep_.startswith(("aux", "expl")) and verb.head.i > verb.i:
        verb = verb.head
    led = any(c.dep_ in SUBJECTS and c.i < verb.i for c in verb.children)
    return verb if verb.pos_ == "VERB" and has_finite(verb) and not led else None


def _give_clause(token: Token, who: Token, verb: Token) -> None:
    """ "après que X, lors d'une visite à P, a évoqué Y": he evoked it, and "lors" has no subject."""
    led = who.head if who.dep_ == "fixed" else None
    above = led.head if led is not None else token.head
    before = [led] if led is not None else [c for c in token.children if c.i < token.i and c.dep_ != "punct"]
    for child in list(verb.children):
        if child.dep_ in SUBJECTS:
            child.dep_ = "obj"
    for child in before:
        child.hang_on(verb)
        child.dep_ = "mark" if child == led else child.dep_
    make_subject(verb, who)
    if above == token:
        verb.hang_on(verb)
        verb.dep_ = "ROOT"
    elif above != verb and not verb.is_ancestor(above):
        verb.hang_on(above)
        verb.dep_ = "advcl" if any(c.dep_ == "mark" for c in before) else verb.dep_
    token.hang_on(verb)
    token.dep_ = "advmod"


def _lost_subject(token: Token) -> Token | None:
    """Who stands before ", lors de" and was hung on "lors", or made a part of "parce que"."""
    if token.i < token.sent.start + 2 or token.nbor(-1).text != ",":
        return None
    who = token.nbor(-2)
    while who.dep_ in ("flat:name", "amod", "nmod") and who.head.i < who.i:
        who = who.head
    hung = who.head == token and who.dep_ in SUBJECTS
    fixed = who.dep_ == "fixed" and who.pos_ in ("NOUN", "PROPN")
    return who if hung or fixed else None


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
