"""Mends sentences of which the parser took a weekday or an adjective for the head.

In "La visite s'est achevée lundi à Doha" it makes of Monday what the visit was; in "Une rencontre secrète
s'est déroulée à Genève" it makes "secrète" the verb; in "La trêve est en vigueur depuis mardi entre X et
Y" it makes X what the truce is, and in "Pas question pour X de négocier" it makes two sentences.
"""

from __future__ import annotations

from lib.extract.joined_subjects import BETWEEN, SUBJECTS
from lib.extract.shapes import agree, case_word, give_sentence, has_finite, is_finite, make_subject
from lib.extract.verb_groups import DAYS
from lib.languages.tokens import Token, morph

QUESTION = ("question",)
NOT = ("pas",)
FOR = ("pour",)
RELATIVE = ("qui", "que", "qu'", "dont", "où")
BELOW = ("xcomp", "ccomp", "conj", "parataxis", "advcl")


def mend_head(token: Token) -> None:
    """Gives the sentence back to its verb where ``token`` was taken for its head; in place."""
    if token.lower_ in DAYS and token.i > 1:
        _from_day(token)
    elif token.pos_ == "ADJ" and token.dep_ == "ROOT" and token.i:
        _from_adjective(token)
    elif token.dep_ == "cop" and token.head.pos_ in ("NOUN", "PROPN"):
        _from_the_last(token)
        _from_the_subject(token)
    elif token.lower_ in QUESTION and token.i and token.nbor(-1).lower_ in NOT:
        _out_of_the_question(token)


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


def _from_the_last(copula: Token) -> None:
    """ "est en vigueur depuis mardi entre X et Y": what stands right behind the copula is what it is."""
    last = copula.head
    near = next((c for c in copula.children if c.dep_.startswith("obl") and c.i > copula.i), None)
    if near is None or near.left_edge.i != copula.i + 1 or near.i > last.i or case_word(near) is None:
        return
    before = [c for c in last.children if c.i < copula.i or c == copula or c.is_punct]
    near.hang_on(near if last.head == last else last.head)
    near.dep_ = last.dep_
    for child in (*before, *(c for c in copula.children if c != near)):
        child.hang_on(near)
    last.hang_on(near)
    last.dep_ = "obl"


def _from_the_subject(copula: Token) -> None:
    """ "Une trêve est en vigueur depuis mardi": the truce is what is so, and "en vigueur" no part of it."""
    told = copula.head
    noun = told.head
    if told.dep_ != "nmod" or noun.dep_ != "ROOT" or noun.i > copula.i or not is_finite(copula):
        return
    if any(c.dep_ in (*SUBJECTS, "mark", "cc") or c.lower_ in RELATIVE for c in told.children):
        return
    behind = [c for c in noun.children if c.i > copula.i and c != told]
    told.hang_on(told)
    told.dep_ = "ROOT"
    make_subject(told, noun)
    for child in behind:
        child.hang_on(told)
        child.dep_ = "obl" if child.dep_ == "nmod" else child.dep_


def _out_of_the_question(question: Token) -> None:
    """ "Pas question pour X de négocier": no verb parts it in two."""
    no, end = question.nbor(-1), question.i + 1
    if question.head != no or no.head != no or end >= len(question.doc):
        return
    question.hang_on(question)
    question.dep_ = "ROOT"
    for child in (no, *no.children):
        child.hang_on(question)
    no.dep_ = "advmod"
    whom = question.doc[end].sent.root if question.doc[end].lower_ in FOR else question
    if whom.head != whom or whom.sent.start not in (end, no.i) or case_word(whom) not in FOR:
        return
    for what in [c for c in whom.children if c.i > whom.i and c.dep_ in ("acl", "punct")]:
        what.hang_on(question)
        what.dep_ = "xcomp" if what.dep_ == "acl" else what.dep_
    whom.hang_on(question)
    whom.dep_ = "obl"
