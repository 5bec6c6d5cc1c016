"""Mends subjects behind their verb that the parser hung on the words between.

Of M. Diop in "[…], a déclaré à l'issue de la rencontre M. Diop" it makes a name of the meeting, of Moussa
Diop in "a déclaré mardi à Dakar Moussa Diop" a part of that of the town. A verb behind a comma that says who
spoke has a subject, and here it is the last name.
"""

from __future__ import annotations

from lib.extract.joined_subjects import SUBJECTS
from lib.extract.shapes import CIVILITIES, is_finite
from lib.languages.tokens import Token

NAMED = ("appos", "flat:name", "nmod")
OPENING = (",", "»", '"', "”")
LONGEST = 14


def mend_subject_behind(verb: Token) -> None:
    """Gives ``verb``, behind a comma and without a subject, the name that ends what follows it; in place."""
    taken = (*SUBJECTS, "obj", "expl:comp")
    if any(c.dep_ in taken for c in verb.children) or not _is_aside(verb):
        return
    found = None
    for word in verb.doc[verb.i + 1 : min(verb.i + LONGEST, verb.sent.end)]:
        if word.text in ',;:«"“(' or word.pos_ in ("VERB", "SCONJ", "CCONJ") or word.lower_ in ("qui", "que"):
            break
        if _is_loose_name(word):
            found = word
    if found is not None:
        found.hang_on(verb)
        found.dep_ = "nsubj"


def _is_aside(verb: Token) -> bool:
    """Whether the verb is finite and stands right behind a comma or a closing mark."""
    first = min([verb, *(c for c in verb.children if c.dep_.startswith("aux"))], key=lambda t: t.i)
    return is_finite(first) and first.i > verb.sent.start and first.nbor(-1).text in OPENING


def _is_loose_name(word: Token) -> bool:
    """Whether a name begins at ``word`` that neither a preposition nor an article leads in."""
    if word.dep_ not in NAMED or not (word.pos_ == "PROPN" or word.lower_ in CIVILITIES):
        return False
    if any(c.dep_ in ("case", "det") for c in word.children) or word.nbor(-1).pos_ in ("ADP", "DET", "PUNCT"):
        return False
    if not any(c.dep_ == "case" for c in word.head.children):
        return False
    # A name within a name: "à Dakar Moussa Diop" is a town and a man.
    return word.dep_ != "flat:name" or any(c.dep_ == "flat:name" for c in word.children)
