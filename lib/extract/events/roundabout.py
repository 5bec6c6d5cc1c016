"""Contacts told in a roundabout way: "mettre le cap sur P", "s'asseoir à la même table"."""

from __future__ import annotations

from lib.extract.events.clause import children, lemma, negated, reflexive
from lib.extract.events.lexicon import Lexicon, VerbFrame
from lib.extract.events.naming import names_contact
from lib.extract.events.phrases import case_of
from lib.languages.tokens import Token

# How many words behind "s'asseoir" may stand "face à face".
REACH = 7


def roundabout(verb: Token, lex: Lexicon) -> VerbFrame | None:
    """The frame of a verb that tells a contact with a noun that names none; None for any other verb."""
    if heads_for_somewhere(verb, lex):
        return VerbFrame("visit", "travel")
    if lemma(verb) in lex.words.sitting and _at_one_table(verb, lex):
        both = reflexive(verb) and not any(c.dep_ == "aux:caus" for c in verb.children)
        return VerbFrame("meeting", "with" if both else "gather")
    if _sits_with(verb, lex) or _shakes_hands(verb, lex):
        return VerbFrame("meeting", "with")
    if lemma(verb) in lex.words.in_session and _beside_someone(verb, lex):
        return VerbFrame("talks", "with")
    if is_with_someone(verb, lex):
        return VerbFrame("meeting", "with")
    return VerbFrame("visit", "travel") if _spends_days_there(verb, lex) else None


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


def _sits_with(verb: Token, lex: Lexicon) -> bool:
    """ "refuse de s'asseoir avec X", "s'assiéront face à face", "ne s'assiéra plus à cette table"."""
    if lemma(verb) not in lex.words.sitting_down or not reflexive(verb):
        return False
    tables = (c for c in children(verb, "obl") if lemma(c) in lex.words.table)
    told = (c for c in tables if not any(names_contact(t, lex) for t in c.subtree if t.i > c.i))
    if any("Dem" in d.morph.get("PronType", []) for c in told for d in children(c, "det")):
        return True
    return _beside_someone(verb, lex) or any(
        phrase in verb.doc.span(verb.i, min(verb.i + REACH, verb.sent.end)).text.lower()
        for phrase in lex.words.face_to_face
    )


def _beside_someone(verb: Token, lex: Lexicon) -> bool:
    """ "avec X", "ensemble"."""
    beside = (c for c in children(verb, "obl") if case_of(c, lex) in lex.words.with_)
    return any(c.lower_ in lex.words.together for c in children(verb, "advmod")) or any(
        c.pos_ in ("PROPN", "PRON") or lemma(c) in lex.somebody for c in beside
    )


def _shakes_hands(verb: Token, lex: Lexicon) -> bool:
    """ "X et Y se sont serré la main"; those who have not done so may well have met."""
    hands = any(lemma(c) in lex.words.hands for c in children(verb, "obj"))
    return hands and lemma(verb) in lex.words.clasping and reflexive(verb) and not negated(verb)


def is_with_someone(verb: Token, lex: Lexicon) -> bool:
    """ "X était lundi avec Y": together, if a day is told."""
    alone = lemma(verb) in lex.words.copula and not verb.dep_.startswith(("aux", "cop"))
    return alone and not negated(verb) and _beside_someone(verb, lex)


def _spends_days_there(verb: Token, lex: Lexicon) -> bool:
    """ "a passé six heures à P": not "a passé des années à P"."""
    if lemma(verb) not in lex.words.spending or reflexive(verb):
        return False
    spent = any(lemma(c) in lex.words.short_stays for c in children(verb, "obj"))
    places = (c for c in children(verb, "obl") if c.pos_ == "PROPN" or lemma(c) in lex.words.capital)
    return spent and any(case_of(c, lex) in lex.at for c in places)


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
