"""Mends sentences whose verb the parser hung on a noun of the subject.

In "Les pourparlers à haut niveau entre les deux Corées auront lieu le 29 mars" it makes the first noun the
head of all, and "auront" an attribute of the second.
"""

from __future__ import annotations

from lib.extract.mends.main_clauses import first_between
from lib.extract.mends.shapes import is_finite, number_of
from lib.languages.tokens import Token

BELOW = ("amod", "nmod", "acl", "flat:name", "appos", "dep")
LEADING = ("mark", "cc", "nsubj", "nsubj:pass", "expl:subj", "aux:pass", "aux:tense", "cop")


def mend_verb_below(verb: Token) -> None:
    """Gives ``verb`` the sentence headed by a noun before it, where there is no other verb; in place."""
    root = verb.sent.root
    second = next((c for c in verb.children if c.dep_ == "nsubj" and root.i < c.i < verb.i), None)
    # "La rencontre entre X et Y date de lundi": the second of those whom it is between
    first = first_between(root, second) if second is not None else None
    leading = [c for c in verb.children if c.dep_ in LEADING and (first is None or c != second)]
    if verb.dep_ not in BELOW or not is_finite(verb) or leading:
        return
    if root.i > verb.i or root.pos_ not in ("NOUN", "PROPN") or number_of(root) != number_of(verb):
        return
    others = (t for t in verb.sent if t != verb and t != root)
    if any((t.pos_ in ("VERB", "AUX") and is_finite(t)) or t.text in ':;«»"(' for t in others):
        return
    if verb.i > verb.sent.start and verb.nbor(-1).text == ",":
        return
    if second is not None and first is not None:
        second.hang_on(first)
        second.dep_ = "conj"
    later = [c for c in root.children if c.i > verb.i]
    verb.hang_on(verb)
    verb.dep_ = "ROOT"
    root.hang_on(verb)
    root.dep_ = "nsubj"
    for child in later:
        child.hang_on(verb)
        child.dep_ = "obl" if child.dep_ == "nmod" else child.dep_
