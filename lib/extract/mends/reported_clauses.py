"""Mends the seam between what is said and the words that say who said it.

In "participera, demain à Berlin, à la conférence, a annoncé hier le Kremlin" it gives the conference to
"annoncé"; in "a confirmé qu'un sommet aurait lieu" it makes one word of "qu'" and "sommet".
"""

from __future__ import annotations

from lib.extract.mends.joined_subjects import SUBJECTS
from lib.extract.mends.shapes import case_word, group_behind_comma, has_finite, make_subject
from lib.languages.tokens import Token

THAT = ("que", "qu'")
CIRCUMSTANCES = ("obl", "obl:arg", "obl:mod", "advmod", "nmod", "obj")


def mend_reported(token: Token) -> None:
    """Mends what ``token`` shows to be wrong, in place."""
    if token.dep_ == "parataxis" and token.pos_ == "VERB":
        _before_the_comma(token)
    elif token.dep_ == "fixed" and token.pos_ in ("NOUN", "PROPN") and token.head.lower_ in THAT:
        _behind_that(token)


def _before_the_comma(saying: Token) -> None:
    """ "…, à la conférence, a annoncé le Kremlin": what stands before the comma is part of what is said."""
    above, group = saying.head, [c for c in saying.children if c.dep_.startswith(("aux", "expl"))]
    behind = any(c.dep_ in SUBJECTS and c.i > saying.i for c in saying.children)
    if above.i > saying.i or not behind or not group_behind_comma(saying):
        return
    first = min([saying, *group], key=lambda t: t.i)
    for child in [c for c in saying.children if above.i < c.i < first.i and c.dep_ in CIRCUMSTANCES]:
        told = saying.doc[above.i : child.left_edge.i]
        verbs = [t for t in told if t.pos_ == "VERB" and (t == above or above.is_ancestor(t))]
        if verbs:
            child.hang_on(verbs[-1])


def _behind_that(noun: Token) -> None:
    """ "a confirmé qu'un sommet et une rencontre auraient lieu": the noun is the subject of the clause."""
    that, above = noun.head, noun.head.head
    if that.i > noun.i or case_word(noun) is not None:
        return
    clauses = [above, *(c for c in above.children if c.dep_ in ("ccomp", "xcomp", "advcl"))]
    verb = next((v for v in clauses if v.i > noun.i and has_finite(v)), None)
    if verb is None:
        return
    second = next((c for c in verb.children if c.dep_ in SUBJECTS and noun.i < c.i < verb.i), None)
    make_subject(verb, noun)
    if second is not None:
        for joint in [c for c in verb.children if c.dep_ == "cc" and noun.i < c.i < second.i]:
            joint.hang_on(second)
        second.hang_on(noun)
        second.dep_ = "conj"
    that.hang_on(verb)
    that.dep_ = "mark"
