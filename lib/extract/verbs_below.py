"""Mends sentences whose verb the parser hung on a noun of the subject.

In "Les pourparlers à haut niveau entre les deux Corées auront lieu le 29 mars" it makes the first noun the
head of all, and "auront" an attribute of the second.
"""

from __future__ import annotations

from lib.extract.shapes import is_finite, number_of
from lib.languages.tokens import Token

BELOW = ("amod", "nmod", "acl", "flat:name", "appos", "dep")
LEADING = ("mark", "cc", "nsubj", "nsubj:pass", "expl:subj", "aux:pass", "aux:tense", "cop")


def mend_verb_below(verb: Token) -> None:
    """Gives ``verb`` the sentence headed by a noun before it, where there is no other verb; in place."""
    if verb.dep_ not in BELOW or not is_finite(verb) or any(c.dep_ in LEADING for c in verb.children):
        return
    root = verb.sent.root
    if root.i > verb.i or root.pos_ not in ("NOUN", "PROPN") or number_of(root) != number_of(verb):
        return
    others = (t for t in verb.sent if t != verb and t != root)
    if any((t.pos_ in ("VERB", "AUX") and is_finite(t)) or t.text in ':;«»"(' for t in others):
        return
    if verb.i > verb.sent.start and verb.nbor(-1).text == ",":
        return
    later = [c for c in root.children if c.i > verb.i]
    verb.hang_on(verb)
    verb.dep_ = "ROOT"
    root.hang_on(verb)
    root.dep_ = "nsubj"
    for child in later:
        child.hang_on(verb)
        child.dep_ = "obl" if child.dep_ == "nmod" else child.dep_
