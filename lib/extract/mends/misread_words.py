"""Mends nouns that the parser read as another part of their clause.

In "L'opposant X, reconnu par Y, avait écarté" it takes "opposant" for a verb; in "Mardi 3 mars, deux généraux
se rendent" the day for who does it; in "Il y rencontrera X" the person met for the subject.
"""

from __future__ import annotations

from lib.extract.mends.joined_subjects import SUBJECTS
from lib.extract.mends.shapes import (
    CIVILITIES,
    case_word,
    give_sentence,
    group_behind_comma,
    has_finite,
)
from lib.extract.mends.verb_groups import DAYS
from lib.languages.tokens import Token, morph

SOME = ("quelques-uns", "quelques-unes", "certains", "certaines", "plusieurs", "beaucoup", "nombre")
CALLED = ("dit", "dite", "alias")
ARTICLES = ("l'", "le", "la", "un", "une")


def mend_misread(token: Token) -> None:
    """Mends what ``token`` shows to be wrong, in place."""
    if token.pos_ == "VERB" and token.lower_.endswith("ant"):
        _as_noun(token)
    if (
        token.pos_ == "NOUN"
        and token.lower_.endswith("ant")
        and token.dep_ in ("obl", "dep", "xcomp", "ccomp")
    ):
        _as_complement(token)
    if token.pos_ == "NOUN" and token.dep_ == "xcomp" and token.lower_.endswith("er"):
        _as_infinitive(token)
    if token.pos_ == "PROPN" and token.lower_ in CIVILITIES:
        # "a rencontré à Doha M. Fidan": the town is no name of his
        token.pos_ = "NOUN"
    if token.lower_ in CALLED and token.pos_ == "VERB":
        _as_second_name(token)
    if token.lower_ in DAYS and token.dep_ in SUBJECTS:
        _as_day(token)
    elif _may_be_object(token):
        _as_object(token)
    elif token.lower_ in SOME and token.dep_ in ("obl", "advmod", "dep"):
        _as_some(token)
    if token.dep_ == "nmod" and token.head.lower_ in DAYS:
        _off_the_day(token)


def _as_noun(token: Token) -> None:
    """ "l'opposant X", "le dirigeant Y": a noun, whatever the tagger took it for."""
    if token.i == 0 or token.i + 1 >= len(token.doc):
        return
    article, name = token.nbor(-1), token.nbor()
    if article.lower_ not in ARTICLES or name.pos_ != "PROPN" or name.head not in (token, token.head):
        return
    token.pos_, token.morph = "NOUN", morph("Number=Sing")
    article.hang_on(token)
    article.dep_, article.pos_ = "det", "DET"
    if name.head == token.head and name.dep_ in SUBJECTS:
        # "Si l'opposant X rencontre Y": he does, and "si" leads that in
        token.dep_ = name.dep_
        for mark in [c for c in token.children if c.dep_ == "mark"]:
            mark.hang_on(token.head)
    elif name.head == token.head:
        return
    elif (
        token.dep_ == "advcl"
        and token.i < token.head.i
        and not any(c.dep_ in SUBJECTS for c in token.head.children)
    ):
        token.dep_ = "nsubj"
        for mark in [c for c in token.children if c.dep_ == "mark"]:
            mark.hang_on(token.head)
    name.hang_on(token)
    name.dep_ = "appos"


def _as_complement(noun: Token) -> None:
    """ "avec l'opposant X", "a rencontré l'opposant X": no clause of its own."""
    above = noun.head
    led = next((c for c in noun.children if c.dep_ == "mark" and c.pos_ == "ADP" and c.i < noun.i), None)
    if led is not None:
        led.dep_ = "case"
        noun.dep_ = "obl" if above.pos_ in ("VERB", "AUX") else "nmod"
    elif (
        noun.dep_ in ("xcomp", "ccomp")
        and noun.i > above.i
        and not any(c.dep_ == "obj" for c in above.children)
    ):
        noun.dep_ = "obj"


def _as_infinitive(token: Token) -> None:
    """ "doit briefer lundi les membres": what has to be done, and to whom."""
    modal = token.head
    if token.i == 0 or token.nbor(-1) != modal or modal.pos_ != "VERB" or not has_finite(modal):
        return
    token.pos_, token.morph = "VERB", morph("VerbForm=Inf")
    for child in modal.children:
        if child.i > token.i and child.dep_ in ("obj", "obl"):
            child.hang_on(token)


def _as_second_name(called: Token) -> None:
    """ "Le général X dit Y, a visité P": what he is called, and not what he said."""
    names = (called.nbor(-1), called.nbor()) if 0 < called.i < called.sent.end - 1 else ()
    who = next((c for c in called.children if c.dep_ in SUBJECTS and c.i < called.i), None)
    if who is None or not names or any(name.pos_ != "PROPN" for name in names):
        return
    verbs = (c for c in called.children if c.i > called.i and has_finite(c) and group_behind_comma(c))
    verb = next((c for c in verbs if not any(g.dep_ in SUBJECTS and g.i < c.i for g in c.children)), None)
    if verb is not None:
        behind = [c for c in called.children if c.i > verb.i]
        give_sentence(verb, who, called, "acl")
        for child in behind:
            child.hang_on(verb)


def _as_day(day: Token) -> None:
    """ "Mardi 3 mars, deux généraux et un amiral se rendent": those joined to the day do it."""
    joined = [c for c in day.children if c.dep_ == "conj" and c.i > day.i]
    if not joined or any(c.dep_ == "cc" for c in joined[0].children):
        return
    first, label = joined[0], day.dep_
    first.hang_on(day.head)
    first.dep_, day.dep_ = label, "obl"
    for other in joined[1:]:
        other.hang_on(first)


def _may_be_object(token: Token) -> bool:
    if token.dep_ == "xcomp":
        return token.pos_ == "PROPN" or token.lower_ in CIVILITIES
    return token.dep_ == "nsubj" and token.i > token.head.i and token.pos_ in ("PROPN", "NOUN")


def _as_object(token: Token) -> None:
    """ "Il y rencontrera X", "X, lui, recevra Y": what stands behind is whom it is done to."""
    verb = token.head
    if token.i < verb.i or any(c.dep_ == "case" for c in token.children):
        return
    others = [c for c in verb.children if c != token]
    does = any(c.dep_ == "nsubj" and c.i < verb.i for c in others)
    if does and verb.pos_ == "VERB" and not any(c.dep_ in ("obj", "aux:pass", "cop") for c in others):
        token.dep_ = "obj"


def _as_some(token: Token) -> None:
    """ "Quelques-uns de ses membres ont fait le voyage": who does it, where nothing else is the subject."""
    verb = token.head
    opens = token.i < verb.i and not any(c.dep_ == "case" for c in token.children)
    if opens and has_finite(verb) and not any(c.dep_ in SUBJECTS for c in verb.children):
        token.dep_, token.pos_ = "nsubj", "PRON"
        for child in token.children:
            if child.dep_ == "obl":
                child.dep_ = "nmod"


def _off_the_day(noun: Token) -> None:
    """ "s'est retirée lundi de l'accord": of the verb, and not of the day."""
    day = noun.head
    verb = day.head
    led = case_word(noun)
    definite = any(c.dep_ == "det" and c.lower_ in ARTICLES[:3] for c in noun.children) or led == "du"
    reflexive = any(c.dep_.startswith("expl") for c in verb.children)
    if led in ("de", "du") and definite and reflexive and verb.pos_ == "VERB" and verb.i < day.i:
        noun.hang_on(verb)
        noun.dep_ = "obl"
