"""Infinitives that say what something is: "L'objectif de Paris est de parvenir à un accord".

The parser makes of such an infinitive the verb of the sentence, or hangs it on "est".
"""

from __future__ import annotations

from lib.extract.events.clause import children, lemma
from lib.extract.events.lexicon import words_of
from lib.languages.tokens import Token


def what_is_to(verb: Token) -> Token | None:
    """The noun that is to be what the infinitive ``verb`` tells ("objectif"); None of any other verb."""
    copula = copula_of(verb)
    if copula is None:
        return None
    subjects = (*children(verb, "nsubj"), *children(copula, "nsubj"))
    found = next((c for c in subjects if c.i < copula.i), None)
    return found if found is not None and found.pos_ == "NOUN" else None


def whose_aim(verb: Token) -> Token | None:
    """Who would do it: "son objectif est de", "le but de Paris est de"."""
    noun, words = what_is_to(verb), words_of(verb)
    if noun is None or lemma(noun) not in words.aims:
        return None
    own = next((c for c in children(noun, "det") if c.lemma_ in words.possessive), None)
    of = (c for c in children(noun, "nmod") if any(g.lower_ in words.of_forms for g in c.children))
    return own or next(of, None)


def copula_of(verb: Token) -> Token | None:
    """The "est" of "est (toujours, donc) de rencontrer", before the infinitive ``verb``."""
    if "Inf" not in verb.morph.get("VerbForm", []):
        return None
    words = words_of(verb)
    led = next((c for c in verb.children if c.i < verb.i and c.lower_ in words.just_marker), None)
    if led is None or led.i == verb.sent.start:
        return None
    before = led.nbor(-1)
    while before.pos_ == "ADV" and before.i > verb.sent.start:
        before = before.nbor(-1)
    return before if lemma(before) in words.copula and before in (verb.head, *verb.children) else None
