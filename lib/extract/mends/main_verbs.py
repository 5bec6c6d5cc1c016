"""Mends sentences of which the parser took a participle behind the subject for the verb.

In "La réunion prévue mardi à Paris entre X et Y a été annulée" it makes "prévue" the verb of the sentence,
and gives "a été annulée" to Y; in "La rencontre entre X et Y prévue lundi a été annulée" it makes the
participle the subject. The noun that the participle follows and agrees with is the subject, and the verb is
the one with a tense.
"""

from __future__ import annotations

from lib.extract.mends.joined_subjects import SUBJECTS
from lib.extract.mends.shapes import agree, give_sentence, give_subject, is_finite
from lib.languages.tokens import Token, morph

BELOW = ("advcl", "conj", "parataxis", "ccomp", "xcomp", "acl")
ENDINGS = ("é", "ée", "és", "ées", "u", "ue", "us", "ues")
HAVING = ("ayant", "étant")
SIDES = ("entre", "avec", "et")


def mend_main_verb(participle: Token, contacts: frozenset[str]) -> None:
    """Gives the verb with a tense its subject, and hangs ``participle`` on that noun; in place.

    Where there is no such verb, as in a headline, a noun of ``contacts`` is the head of all.
    """
    noun = next((c for c in participle.children if c.dep_ in SUBJECTS), None)
    if noun is not None and participle.dep_ == "ROOT" and noun.lower_ in contacts:
        _head_of_all(noun, participle)
    if participle.morph.get("VerbForm", []) != ["Part"] or noun is None or noun.pos_ != "NOUN":
        return
    having = next((c for c in participle.children if c.lower_ in HAVING), participle)
    if noun.right_edge.i != having.i - 1 or _tense(participle):
        return
    # "Un élu connaissant le dossier a prévenu", "Une source ayant requis l'anonymat a dit"
    active = having != participle or "Pres" in participle.morph.get("Tense", [])
    verb = _verb_of(participle)
    if verb is None or not (active or agree(noun, participle)) or not _of_one_number(noun, verb):
        return
    others = [c for c in verb.children if c.dep_ in SUBJECTS and c != participle]
    if any(not _is_a_side(each, participle, verb) for each in others):
        return
    behind = [c for c in participle.children if c.i > verb.i]
    give = give_sentence if verb.head == participle else give_subject
    give(verb, noun, participle, "acl")
    for child in behind:
        child.hang_on(verb)
    for each in others:
        _join(each, participle)


def _head_of_all(noun: Token, participle: Token) -> None:
    """ "Rencontre prévue vendredi à Paris entre X et Y": a headline without a verb."""
    if noun.i != participle.i - 1 or not participle.lower_.endswith(ENDINGS):
        return
    if any(t.pos_ in ("VERB", "AUX") and t != participle for t in participle.sent):
        return
    noun.hang_on(noun)
    noun.dep_, noun.pos_ = "ROOT", "NOUN"
    participle.morph = morph("Tense=Past|VerbForm=Part")
    participle.hang_on(noun)
    participle.dep_ = "acl"


def _verb_of(participle: Token) -> Token | None:
    """The verb with a tense that hangs on the participle, or of which the participle was made the subject."""
    if participle.dep_ in SUBJECTS and participle.head.i > participle.i:
        return participle.head if _tense(participle.head) is not None else None
    for verb in participle.children:
        if verb.i > participle.i and verb.dep_ in BELOW and _tense(verb) is not None:
            led = any(c.dep_ in ("mark", "cc") or "Rel" in c.morph.get("PronType", []) for c in verb.children)
            return None if led else verb
    return None


def _tense(verb: Token) -> Token | None:
    group = (verb, *(c for c in verb.children if c.dep_.startswith(("aux", "cop"))))
    return next((t for t in group if is_finite(t)), None)


def _of_one_number(noun: Token, verb: Token) -> bool:
    finite = _tense(verb)
    mine, theirs = noun.morph.get("Number", []), finite.morph.get("Number", []) if finite else []
    return not mine or not theirs or mine == theirs


def _is_a_side(other: Token, participle: Token, verb: Token) -> bool:
    """Whether the subject that the parser gave the verb is one of "entre X et Y"."""
    before = other.left_edge if other.left_edge.lower_ in SIDES else other.left_edge.nbor(-1)
    return participle.i < other.i < verb.i and before.lower_ in SIDES


def _join(side: Token, participle: Token) -> None:
    led = any(c.dep_ == "case" for c in side.children)
    first = next(
        (c for c in participle.children if c.i < side.i and any(g.lower_ in SIDES for g in c.children)), None
    )
    side.hang_on(participle if led or first is None else first)
    side.dep_ = "obl" if led or first is None else "conj"
