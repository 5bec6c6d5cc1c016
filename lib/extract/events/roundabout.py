"""Contacts told in a roundabout way: "mettre le cap sur P", "s'asseoir à la même table"."""

from __future__ import annotations

from lib.extract.events.clause import children, lemma, reflexive
from lib.extract.events.lexicon import Lexicon, VerbFrame
from lib.extract.events.naming import names_contact
from lib.extract.events.phrases import case_of
from lib.languages.tokens import Token


def roundabout(verb: Token, lex: Lexicon) -> VerbFrame | None:
    """The frame of a verb that tells a contact with a noun that names none; None for any other verb."""
    if heads_for_somewhere(verb, lex):
        return VerbFrame("visit", "travel")
    if lemma(verb) in lex.words.sitting and _at_one_table(verb, lex):
        both = reflexive(verb) and not any(c.dep_ == "aux:caus" for c in verb.children)
        return VerbFrame("meeting", "with" if both else "gather")
    return None


def heads_for_somewhere(verb: Token, lex: Lexicon) -> bool:
    """ "a mis le cap sur P", "prend la direction de P"."""
    return lemma(verb) in lex.words.taking_course and _course(verb, lex) is not None


def on_course(place: Token, verb: Token, lex: Lexicon) -> bool:
    """Whether ``place`` is where ``verb`` heads: "sur Doha", "la direction de Doha"."""
    course = _course(verb, lex)
    return (
        course is not None
        and lemma(verb) in lex.words.taking_course
        and place.head in (verb, course)
        and place.i > course.i
        and case_of(place, lex) in lex.words.of_course
    )


def _course(verb: Token, lex: Lexicon) -> Token | None:
    objects = (c for c in children(verb, "obj") if lemma(c) in lex.words.course)
    return next((c for c in objects if any(True for _ in children(c, "det"))), None)


def _at_one_table(verb: Token, lex: Lexicon) -> bool:
    """ "à la même table", "autour d'une table": not that of talks, which are told by their own noun."""
    tables = (
        t
        for c in children(verb, "obl", "advmod")
        for t in (c, *children(c, "obl", "nmod", "obj"))
        if lemma(t) in lex.words.table
    )
    return any(
        not any(names_contact(c, lex) for c in t.children) and (_same(t, lex) or _around(t, lex))
        for t in tables
    )


def _same(table: Token, lex: Lexicon) -> bool:
    return any(c.lower_ in lex.words.same for c in table.children)


def _around(table: Token, lex: Lexicon) -> bool:
    return table.head.lower_ in lex.words.round_about or case_of(table, lex) in lex.words.round_about
