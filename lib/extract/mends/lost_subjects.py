"""Mends subjects that the parser lost on the way to their verb.

In "Les négociations porteront sur le statut" it hangs the verb on its own subject; in "L'opposant X,
reconnu par Y, avait écarté" it leaves the verb behind the comma without one.
"""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.mends.joined_subjects import SUBJECTS
from lib.extract.mends.misread_words import mend_misread
from lib.extract.mends.opening_phrases import mend_opening
from lib.extract.mends.shapes import bearer, group_behind_comma, has_finite, is_finite, make_subject
from lib.languages.tokens import Token

# Endings that only a verb in the future, the conditional or the imperfect has, by number.
ENDINGS = {"Plur": ("ront", "raient", "aient"), "Sing": ("ra", "rait", "ait")}
# The noun of a clause of its own: it opens the sentence, or "que" stands before it.
OWN_CLAUSE = ("ROOT", "conj", "parataxis", "ccomp", "advcl", "dep")
# What a clause hangs by that the parser took for one below the phrase before it.
BELOW = ("ROOT", "conj", "parataxis", "acl", "advcl", "ccomp")


def mend_subject(token: Token) -> None:
    """Mends what ``token`` shows to be wrong, in place."""
    mend_misread(token)
    if token.pos_ == "VERB" and token.dep_ in ("acl", "amod", "nmod"):
        _lift(token)
    if token.pos_ == "VERB":
        mend_opening(token)
    if token.pos_ in ("VERB", "AUX") and token.dep_ in BELOW:
        _find_subject(token)
    if token.pos_ in ("VERB", "AUX") and token.dep_ == "ROOT":
        _torn_off(token)


def _lift(verb: Token) -> None:
    """Makes a finite verb that hangs on a noun as if it were its adjective the verb of that noun."""
    noun = verb.head
    if noun.i > verb.i or noun.pos_ not in ("NOUN", "PROPN") or _number(noun) != _of_verb(verb):
        return
    if not is_finite(verb) or not verb.lower_.endswith(ENDINGS[_of_verb(verb)]) or _closed(noun, verb):
        return
    led = any(c.dep_ in ("mark", "case") or "Rel" in c.morph.get("PronType", []) for c in verb.children)
    marks = [c for c in noun.children if c.dep_ == "mark" and c.i < noun.i]
    if led or not (noun.dep_ in OWN_CLAUSE or marks):
        return
    behind = [c for c in noun.children if c.i > verb.i]
    verb.hang_on(verb if noun.dep_ == "ROOT" else noun.head)
    verb.dep_ = "ccomp" if marks else noun.dep_
    noun.hang_on(verb)
    noun.dep_ = "nsubj"
    for child in (*marks, *behind):
        child.hang_on(verb)


def _find_subject(verb: Token) -> None:
    """Gives a finite verb behind a comma that has no subject the phrase that opens its sentence."""
    finite = bearer(verb)
    if not is_finite(finite) or any(c.dep_ in SUBJECTS for c in verb.children):
        return
    if not group_behind_comma(verb):
        return
    found = next(_opening(verb), None)
    if found is None or _number(found) != _number(finite):
        return
    above = found.head
    if found.dep_ == "ROOT":
        verb.hang_on(verb)
        verb.dep_ = "ROOT"
    found.hang_on(verb)
    found.dep_ = "nsubj"
    if above not in (found, verb):
        above.hang_on(found)
        above.dep_ = "acl"


def _torn_off(verb: Token) -> None:
    """Gives the verb that opens a sentence the names before it: "Moscou et Kiev", "sont parvenus"."""
    start = verb.sent.start
    if not start or any(c.dep_ in SUBJECTS for c in verb.children):
        return
    first, before = verb.doc[start], verb.doc[start - 1].sent
    finite = bearer(verb)
    opens = first == verb or (first.head == verb and first.dep_.startswith(("aux", "expl")))
    if not opens or not is_finite(finite) or first.text[0].isupper():
        return
    names = before.root
    if names.pos_ != "PROPN" or any(c.dep_ == "case" for c in names.children):
        return
    if any(t.is_punct or t.is_space or t.pos_ in ("VERB", "AUX") for t in before):
        return
    if _number(names) == _number(finite):
        make_subject(verb, names)


def _opening(verb: Token) -> Iterator[Token]:
    """The noun that opens the sentence and has no finite verb of its own."""
    root = verb.sent.root
    if root.pos_ in ("NOUN", "PROPN") and root.i < verb.i and root.is_ancestor(verb):
        if not _closed(root, verb):
            yield root
        return
    if root != verb:
        return
    for token in verb.doc[verb.sent.start : verb.i]:
        if token.head == verb and _named_without_case(token):
            # "Au cours d'un entretien, le chef rebelle, X, s'est dit prêt"
            yield token
            return
        if token.dep_ in SUBJECTS and token.pos_ in ("NOUN", "PROPN") and token.head.i < verb.i:
            if not _is_clause(token.head) and not _closed(token, verb):
                yield token
            return


def _named_without_case(noun: Token) -> bool:
    """Whether a noun that the parser took for a circumstance has a name and no preposition."""
    bare = noun.dep_ == "obl" and noun.pos_ == "NOUN" and not any(c.dep_ == "case" for c in noun.children)
    return bare and any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in noun.children)


def _is_clause(verb: Token) -> bool:
    """Whether a finite verb has what a clause below another needs: a conjunction, a relative."""
    if not has_finite(verb):
        return False
    led = any(c.dep_ == "mark" or "Rel" in c.morph.get("PronType", []) for c in verb.children)
    return led or verb.dep_ not in ("advcl", "acl")


def _closed(noun: Token, verb: Token) -> bool:
    """Whether a preposition before the noun or another clause between keeps it from ``verb``."""
    if any(c.dep_ == "case" for c in noun.children):
        return True
    between = noun.doc[noun.i + 1 : verb.i]
    finite = (t for t in between if is_finite(t) and t.head != verb and t != noun.head)
    return any(True for _ in finite) or any(t.text in ":;" for t in between)


def _number(token: Token) -> str:
    plural = "Plur" in token.morph.get("Number", []) or any(c.dep_ == "conj" for c in token.children)
    return "Plur" if plural and token.pos_ not in ("AUX", "VERB") else _of_verb(token)


def _of_verb(token: Token) -> str:
    return "Plur" if "Plur" in token.morph.get("Number", []) else "Sing"
