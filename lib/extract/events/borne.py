"""Nouns that are a contact only by the verb that bears them: "renouer le dialogue", "prendre langue"."""

from __future__ import annotations

from lib.extract.events.clause import children, conjugation, lemma
from lib.extract.events.determined import owned
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of
from lib.extract.events.status.mood import noun_before
from lib.extract.events.status.reading import sign_of
from lib.languages.tokens import Token

BORNE_AS = ("obj", "obl", "nsubj")


def carrier(noun: Token, lex: Lexicon) -> Token:
    """The noun that only measures the contact: of "une série de discussions" the series."""
    while noun.dep_ == "nmod" and noun.head.i < noun.i and lemma(noun.head) in lex.words.transparent:
        noun = noun.head
    return noun


def borne(noun: Token, word: str, lex: Lexicon) -> bool:
    """Whether ``noun`` completes a verb that makes a contact of it (``[events.borne]``).

    "Pour reprendre le dialogue": of an infinitive with nobody beside nothing can be told.
    """
    holder = carrier(noun, lex)
    verb = holder.head
    return (
        word in lex.borne
        and not (_only_aimed_at(verb, lex) and len(noun.children) <= 1)
        and verb.pos_ in ("VERB", "AUX")
        and holder.dep_.split(":")[0] in BORNE_AS
        and lemma(verb) in lex.borne[word]
    )


def _only_aimed_at(verb: Token, lex: Lexicon) -> bool:
    """ "pour reprendre le dialogue", "des options pour": not "prêt à le reprendre", "leur volonté de".

    Nor "se sont mis d'accord pour reprendre le dialogue": that is what they agreed on.
    """
    if conjugation(verb) != "infinitive":
        return False
    above = noun_before(verb, lex) or verb.head
    if any(lemma(c) in lex.words.agreed for c in children(above, "obl", "nmod", "obj")):
        return False
    return sign_of(above, lex) is None or (above.pos_ == "NOUN" and not owned(above, lex))


def told_beside(noun: Token, lex: Lexicon) -> set[str]:
    """ "a eu mardi une audience avec X": "avec", which the parser hung on the verb that holds the contact."""
    holder = carrier(noun, lex)
    verb = holder.head
    held = verb.pos_ in ("VERB", "AUX") and (
        lemma(verb) in lex.hold or lemma(verb) in lex.occur or lemma(verb) in lex.status
    )
    entered = holder.dep_ == "obl" and lemma(verb) in lex.words.entering
    if not (held and holder.dep_.split(":")[0] in ("obj", "nsubj")) and not entered:
        return set()
    cases = {case_of(c, lex) for c in children(verb, "obl", "nmod") if c.i > noun.i}
    return {case for case in cases if case is not None} & lex.words.with_or_between


def brought_about(noun: Token, lex: Lexicon) -> bool:
    """ "un dîner a réuni X et Y", "la conférence, qui réunit X et Y": it brings people together."""
    verb = noun.head
    gathers = verb.pos_ == "VERB" and lemma(verb) in lex.gather and noun.dep_ == "nsubj"
    if gathers and any(c.i > verb.i for c in children(verb, "obj")):
        return True
    return any(gathers_those_behind(clause, lex) for clause in children(noun, "acl:relcl"))


def gathers_those_behind(clause: Token, lex: Lexicon) -> bool:
    """Whether a relative clause says whom its noun brings together: "qui réunit X et Y"."""
    led = any(c.lower_ in lex.words.relative_subject for c in children(clause, "nsubj"))
    return led and lemma(clause) in lex.gather and any(c.i > clause.i for c in children(clause, "obj"))
