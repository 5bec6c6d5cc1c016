"""Mends subjects behind their verb that the parser hung on the words between.

Of M. Diop in "[…], a déclaré à l'issue de la rencontre M. Diop" it makes a name of the meeting, of Moussa
Diop in "a déclaré mardi à Dakar Moussa Diop" a part of that of the town. A verb behind a comma that says who
spoke has a subject, and here it is the last name. In "[…], ont annoncé dans un communiqué, X et Y" it is what
the second comma sets off.
"""

from __future__ import annotations

from lib.extract.mends.joined_subjects import SUBJECTS
from lib.extract.mends.shapes import CIVILITIES, is_finite
from lib.languages.tokens import Token

NAMED = ("appos", "flat:name", "nmod")
OPENING = (",", "»", '"', "”")
LONGEST = 14


def mend_subject_behind(verb: Token, saying: frozenset[str]) -> None:
    """Gives ``verb``, behind a comma and without a subject, the name that ends what follows it; in place.

    ``saying`` are verbs of speech.
    """
    one = next((c for c in verb.children if _is_one_of(c)), None)
    taken = (*SUBJECTS, "obj", "expl:comp")
    if any(c.dep_ in taken and c != one for c in verb.children) or not _is_aside(verb):
        return
    found = None
    for word in verb.doc[verb.i + 1 : min(verb.i + LONGEST, verb.sent.end)]:
        if word.text == "," and found is None and verb.lemma_ in saying:
            found = _set_off(word, verb)
        if word.text in ',;:«"“(' or word.pos_ in ("VERB", "SCONJ", "CCONJ") or word.lower_ in ("qui", "que"):
            break
        if _is_loose_name(word):
            found = word
    if found is not None:
        found.hang_on(verb)
        found.dep_ = "nsubj"
        if one is not None:
            one.hang_on(found)
            one.dep_ = "appos"


def _is_one_of(word: Token) -> bool:
    """ "…, prévient de son côté X, l'un des chefs": said of X behind the comma, and nobody else."""
    edge = word.left_edge
    one = word.lower_ in ("un", "une") and word.pos_ == "PRON"
    return one and edge.i > word.sent.start and edge.nbor(-1).text == ","


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


def _set_off(comma: Token, verb: Token) -> Token | None:
    """The name that a comma parts from where it was said: "ont annoncé dans un communiqué, X et Y"."""
    behind = verb.doc[comma.i + 1 : verb.sent.end]
    name = next((t for t in behind if t.pos_ != "DET"), None)
    if name is None or name.pos_ != "PROPN" or name.dep_ in SUBJECTS or not verb.i < name.head.i < comma.i:
        return None
    if any(c.dep_ == "case" for c in name.children):
        return None
    above = name.head
    after = above.right_edge
    if after.i + 1 < verb.sent.end and not after.nbor().is_punct:
        return None
    for second in [c for c in above.children if c.i > name.i and c.dep_ in ("conj", "cc")]:
        second.hang_on(name)
    return name
