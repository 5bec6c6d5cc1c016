"""Mends words that the parser hung rightly but called otherwise, or hung one word too low.

Passives with the auxiliary of a perfect ("un sommet est espéré"), clauses behind "il est exclu" called a
subject, what is read as the object of "à venir", a participle behind "avec X" that tells of the deal.
"""

from __future__ import annotations

from lib.extract.mends.joined_subjects import SUBJECTS
from lib.extract.mends.shapes import agree, case_word, give_sentence, is_finite, make_subject
from lib.languages.tokens import Token

BE = "être"
TO_COME = "venir"
AT = ("à", "au", "aux")
# "un message écrit à X": nothing is written to X that is not sent to him.
WRITTEN = ("écrit", "écrite", "écrits", "écrites", "oral", "verbal", "verbale")
TOGETHER = ("avec", "entre")
SINCE = "depuis"
OF_THEM = ("des", "du")
WHATEVER = "quoi"


def mend_label(token: Token, with_etre: frozenset[str]) -> None:
    """Gives ``token`` its label, or its place, where its own words show them; in place.

    ``with_etre`` are the verbs whose perfect takes "être".
    """
    if token.lemma_ == BE and token.dep_.startswith("aux"):
        _passive(token, with_etre)
    elif token.dep_ == "csubj" and token.head.i < token.i:
        _what_is_open(token)
    elif token.dep_ == "ccomp":
        _of_the_name_before(token)
    elif token.dep_ == "acl":
        _of_the_deal(token)
        _main_verb(token)
    elif token.dep_ == "obj" and token.head.lemma_ == TO_COME:
        _past_what_is_to_come(token)
    elif token.dep_ == "obl" and token.head.lower_ in WRITTEN and case_word(token) in AT:
        _sent_to(token)
    elif token.dep_ == "nmod" and case_word(token) == SINCE and case_word(token.head) in TOGETHER:
        # "Il s'agit de la première rencontre entre les deux camps depuis l'échec des négociations"
        event = token.head.head
        by_verb = event.head.pos_ == "VERB" and event.head.i < event.i
        token.hang_on(event.head if by_verb else event)
        token.dep_ = "obl" if by_verb else "nmod"
    elif token.dep_ == "nsubj:pass" and token.i > token.head.i:
        _no_second_subject(token)
    elif token.dep_ == "dislocated" and token.head.lower_ == WHATEVER and token.head.dep_ in SUBJECTS:
        # "Quoi qu'il en soit, X a déclaré"
        phrase, verb = token.head, token.head.head
        phrase.dep_ = "advmod"
        make_subject(verb, token)


def _passive(auxiliary: Token, with_etre: frozenset[str]) -> None:
    """ "Un sommet est espéré", "a été bref": what somebody hopes for, and what it was like."""
    verb = auxiliary.head
    if verb.pos_ == "INTJ" and auxiliary.dep_ == "aux:pass":
        auxiliary.dep_, verb.pos_ = "cop", "ADJ"
        return
    past = (
        "Past" in verb.morph.get("Tense", [])
        and verb.pos_ == "VERB"
        and "Part" in verb.morph.get("VerbForm", [])
    )
    reflexive = any(c.dep_.startswith("expl") or c.dep_ in ("obj", "iobj") for c in verb.children)
    active = verb.lemma_ in with_etre or not verb.lemma_.endswith("er")
    if auxiliary.dep_ != "aux:tense" or not past or reflexive or active:
        return
    auxiliary.dep_ = "aux:pass"
    for subject in verb.children:
        if subject.dep_ == "nsubj":
            subject.dep_ = "nsubj:pass"


def _no_second_subject(noun: Token) -> None:
    """ "Le roi a été informé mardi des discussions": of them."""
    article = next((c for c in noun.children if c.lower_ in OF_THEM), None)
    if article is not None and any(c.dep_ in SUBJECTS and c.i < noun.head.i for c in noun.head.children):
        noun.dep_, article.pos_, article.dep_ = "obl", "ADP", "case"


def _what_is_open(verb: Token) -> None:
    """ "il n'est pas exclu que X parle avec Y"."""
    if any(c.dep_ == "expl:subj" for c in verb.head.children):
        verb.dep_ = "ccomp"


def _of_the_name_before(participle: Token) -> None:
    """ "a parlé avec le président X, reçu au palais": who has been received."""
    led = any(
        c.dep_.startswith("aux") or c.dep_ in ("mark", "cop", "expl:comp", *SUBJECTS)
        for c in participle.children
    )
    comma = participle.left_edge.i - (participle.left_edge.text != ",")
    bare = "Past" in participle.morph.get("Tense", []) and "Part" in participle.morph.get("VerbForm", [])
    if led or not bare or comma <= participle.sent.start or participle.doc[comma].text != ",":
        return
    name = participle.doc[comma - 1]
    while name.head.i < name.i and name.dep_ in ("flat:name", "appos"):
        name = name.head
    if name.pos_ in ("NOUN", "PROPN") and name.i > participle.head.i and agree(participle, name):
        participle.hang_on(name)
        participle.dep_ = "acl"


def _of_the_deal(participle: Token) -> None:
    """ "la trêve avec l'ELN décidée mardi": the truce has been decided on."""
    name, noun = participle.head, participle.head.head
    with_name = (
        name.pos_ == "PROPN" and name.dep_ == "nmod" and case_word(name) in TOGETHER and name.i < participle.i
    )
    if (
        with_name
        and noun.pos_ == "NOUN"
        and noun.i < name.i
        and _tells_form(participle)
        and agree(participle, noun)
    ):
        participle.hang_on(noun)


def _tells_form(participle: Token) -> bool:
    return "Part" in participle.morph.get("VerbForm", []) and bool(participle.morph.get("Gender", []))


def _main_verb(verb: Token) -> None:
    """ "Le médiateur négocie depuis deux jours": no clause of the mediator, but what he does."""
    noun = verb.head
    if not is_finite(verb) or noun.dep_ != "ROOT" or noun.pos_ not in ("NOUN", "PROPN") or noun.i > verb.i:
        return
    led = any(c.i < verb.i and c.dep_ in ("mark", "nsubj", "nsubj:pass", "obj", "obl") for c in verb.children)
    if led or noun.doc[verb.left_edge.i - 1].is_punct:
        return
    others = [c for c in noun.children if c.i > verb.i]
    give_sentence(verb, noun, noun, "nsubj")
    make_subject(verb, noun)
    for each in others:
        each.hang_on(verb)


def _past_what_is_to_come(noun: Token) -> None:
    """ "présentera dans les jours à venir une proposition": what is presented."""
    coming = noun.head
    days = coming.head
    if coming.dep_ == "acl" and "Inf" in coming.morph.get("VerbForm", []) and days.head.pos_ == "VERB":
        noun.hang_on(days.head)


def _sent_to(who: Token) -> None:
    """ "a transmis un message écrit à X"."""
    thing = who.head.head
    if who.head.dep_ == "amod" and thing.dep_ == "obj" and thing.head.pos_ == "VERB":
        who.hang_on(thing.head)
