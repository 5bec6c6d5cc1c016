"""What is told with a reserve: "peut-être", under a condition, or as what somebody presses for."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.events.clause import children, conjugation, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import preposition
from lib.extract.events.status.condition import opened_by_if
from lib.extract.events.status.mood import since
from lib.extract.events.status.reading import Reading, sign_of
from lib.languages.tokens import Token

TO_COME = ("future", "conditional")


def with_reserve(told: Reading, verb: Token, lex: Lexicon) -> Reading:
    """``told``, of ``verb``, with what "peut-être" or a condition beside it take back."""
    if any(c.lower_ in lex.words.perhaps for c in verb.children):
        if told.status == "planned":
            # "rencontrera peut-être X"
            return replace(told, status="proposed", certainty="hypothetical")
        # "a peut-être rencontré X": nobody knows
        return replace(told, status="unknown", certainty="hypothetical") if told.status == "held" else told
    if told.status != "planned" or conjugation(verb) not in TO_COME:
        return told
    if any(_sets_a_condition(clause, lex) for clause in children(verb, "advcl")):
        # "se rendra à P si X accepte une trêve"
        return replace(told, status="proposed", certainty="hypothetical")
    if any(_in_case_of(c, lex) for c in children(verb, "obl")):
        # "en cas d'accord, une rencontre sera organisée"
        return replace(told, certainty="hypothetical")
    return told


def _sets_a_condition(clause: Token, lex: Lexicon) -> bool:
    """ "si X accepte": not "même si X refuse", nor "si X a vu Y hier, il verra Z demain", which compares."""
    mark = opened_by_if(clause)
    if mark is None or conjugation(clause) not in ("present", "imperfect") or since(clause):
        return False
    return mark.i == 0 or mark.nbor(-1).lower_ not in lex.words.even


def _in_case_of(noun: Token, lex: Lexicon) -> bool:
    phrases = (noun, *children(noun, "nmod"))
    return any(preposition(t, lex.prepositions, lex.contractions)[1] == "conditional" for t in phrases)


def pressed_for(verb: Token, lex: Lexicon) -> bool:
    """ "insiste pour que X soit reçu", "fait pression pour que X et Y se rencontrent": only asked for."""
    above = verb.head
    pressure = any(lemma(c) in lex.words.pressure for c in (above, *children(above, "obj")))
    return pressure or sign_of(above, lex) == "proposed"
