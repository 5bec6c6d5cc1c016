"""Contacts that a story recalls without saying when: "se sont déjà vus", "à plusieurs reprises"."""

from __future__ import annotations

from lib.extract.events.borne import carrier
from lib.extract.events.clause import children, is_past, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of, governing_verb
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token

# How such words hang on a verb, and a noun on the one that says whether it took place.
BESIDE = ("advmod", "obl", "obl:mod", "obl:arg", "nmod", "obj", "fixed")
OF_VERB = ("obj", "nsubj", "nsubj:pass")


def recalled(trigger: Trigger, lex: Lexicon) -> bool:
    """Whether its words put it at some time before the story, so that no day or town of the story is its own.

    "ont déjà commencé" tells of those of the story: a verb of beginning or going on says nothing here.
    """
    token = trigger.token
    if trigger.frame is None:
        counting = {lemma(c) for c in children(token, "amod")}
        if counting & lex.words.earlier or long_after(token, lex):
            return True
        if counting & lex.words.first_of_all:
            # "ont déjà eu un premier contact": of these days
            return False
        noun = carrier(token, lex)
        verb = governing_verb(noun) if noun.dep_ in OF_VERB else None
        if verb is None or verb != noun.head or lemma(verb) in lex.words.opening_days | lex.words.to_last:
            return False
        return is_past(verb) and (_before_now(verb, lex) or _often(verb, lex))
    return is_past(token) and (_before_now(token, lex) or _often(token, lex))


def long_after(noun: Token, lex: Lexicon) -> bool:
    """ "quatre ans après l'échec d'un sommet", "deux mois après une visite": after another one than this."""
    if not any("Ind" in c.morph.get("Definite", []) for c in children(noun, "det")):
        return False
    of = noun.dep_ == "nmod" and noun.head.i < noun.i and case_of(noun, lex) in lex.words.of
    led = noun.head if of else noun
    spans = (c for c in children(led, "nmod", "obl") if c.i < led.i and lemma(c) in lex.words.spans)
    return case_of(led, lex) in lex.words.some_time_after and any(True for _ in spans)


def _before_now(verb: Token, lex: Lexicon) -> bool:
    """ "déjà", "par le passé", "jusqu'à présent", beside the verb."""
    beside = [*children(verb, *BESIDE)]
    if any(c.lower_ in lex.words.already for c in beside):
        return True
    return any(
        c.lower_ in lex.words.so_far and any(g.lower_ in lex.words.so_far_led for g in c.subtree)
        for c in beside
    )


def over_again(verb: Token, lex: Lexicon) -> bool:
    """ "à trois reprises", "plusieurs fois", "souvent"."""
    beside = [*children(verb, *BESIDE)]
    return any(c.lower_ in lex.words.often for c in beside) or any(
        c.lower_ in lex.words.times_over and "Plur" in c.morph.get("Number", []) for c in beside
    )


def _often(verb: Token, lex: Lexicon) -> bool:
    """ "à plusieurs reprises", "souvent"; "à deux reprises" may be on the two days of the story."""
    times = [c for c in children(verb, *BESIDE) if c.lower_ in lex.words.times_over]
    return over_again(verb, lex) and all(any(g.lower_ in lex.words.many for g in c.children) for c in times)
