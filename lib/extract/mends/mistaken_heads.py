"""Mends sentences of which the parser took a weekday or an adjective for the head.

In "La visite s'est achevée lundi à Doha" it makes of Monday what the visit was; in "Une rencontre secrète
s'est déroulée à Genève" it makes "secrète" the verb.
"""

from __future__ import annotations

from lib.extract.mends.joined_subjects import BETWEEN, SUBJECTS
from lib.extract.mends.shapes import agree, case_word, give_sentence, has_finite
from lib.extract.mends.verb_groups import DAYS
from lib.languages.tokens import Token, morph

BELOW = ("xcomp", "ccomp", "conj", "parataxis", "advcl")


def mend_head(token: Token) -> None:
    """Gives the sentence back to its verb where ``token`` was taken for its head; in place."""
    if token.lower_ in DAYS and token.i > 1:
        _from_day(token)
    elif token.pos_ == "ADJ" and token.dep_ == "ROOT" and token.i:
        _from_adjective(token)


def _from_day(day: Token) -> None:
    """ "s'est achevée lundi": the participle right before, and its auxiliary, hang on the day."""
    participle, auxiliary = day.nbor(-1), day.doc[day.i - 2]
    grouped = participle.head == auxiliary.head == day and auxiliary.pos_ == "AUX"
    if not grouped or participle.pos_ != "VERB" or not any(c.dep_ in SUBJECTS for c in day.children):
        return
    participle.hang_on(participle if day.head == day else day.head)
    participle.dep_ = day.dep_
    participle.morph = morph("Tense=Past|VerbForm=Part")
    for child in list(day.children):
        child.hang_on(participle)
        if child.dep_ == "nmod":
            child.dep_ = "obl"
    auxiliary.dep_ = "aux:tense"
    day.hang_on(participle)
    day.dep_ = "obl"


def _from_adjective(adjective: Token) -> None:
    """ "Une rencontre secrète s'est déroulée", "… entre X et Y se tiendra": the verb with a tense."""
    noun = adjective.nbor(-1)
    if noun.pos_ != "NOUN" or noun.head != adjective or noun.dep_ not in SUBJECTS:
        return
    if any(c.dep_.startswith(("cop", "aux")) for c in adjective.children) or not agree(noun, adjective):
        return
    verb = next((c for c in adjective.children if c.pos_ == "VERB" and c.dep_ in BELOW), None)
    if verb is None or not has_finite(verb) or any(c.dep_ in ("mark", "cc") for c in verb.children):
        return
    within = [c for c in adjective.children if adjective.i < c.i < verb.i and not c.is_punct]
    first = next((c for c in within if case_word(c) == BETWEEN), None)
    second = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if second is not None and (first is None or second.left_edge.nbor(-1).lower_ != "et"):
        # "… et Y se tiendra": the second of those between whom it is, else it is not the subject
        return
    behind = [c for c in adjective.children if c.i > verb.i]
    if second is not None and first is not None:
        second.hang_on(first)
        second.dep_ = "conj"
    give_sentence(verb, noun, adjective, "amod")
    for child in within:
        child.hang_on(noun)
        child.dep_ = "nmod" if child.dep_ == "obl" else child.dep_
    for child in behind:
        child.hang_on(verb)
