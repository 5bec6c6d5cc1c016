"""The status of what somebody has for an aim: "L'objectif est de parvenir à un accord"."""

from __future__ import annotations

from lib.extract.events.being_to import copula_of, what_is_to
from lib.extract.events.clause import conjugation, lemma, negated
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.status.reading import SILENT, Reading, sign_of
from lib.extract.events.status.signs import signed_noun
from lib.languages.tokens import Token


def aimed_at(verb: Token, lex: Lexicon) -> Reading | None:
    """The reading of the infinitive behind "est de"; None where there is no such copula.

    Of an aim it is proposed, and of a task or a trouble nobody can tell whether it is done.
    """
    noun, copula = what_is_to(verb), copula_of(verb)
    if noun is None or copula is None:
        return None
    above = verb if copula.dep_ == "cop" else copula
    sign = "proposed" if lemma(noun) in lex.words.aims else sign_of(noun, lex)
    if sign in ("proposed", "planned") and not negated(above):
        return signed_noun(noun, sign, lex).on(verb)
    return None if conjugation(above) == "past" else SILENT
