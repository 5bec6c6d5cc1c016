"""How a noun is determined, by its article and what stands with it: whether it points at what was told."""

from __future__ import annotations

from lib.extract.events.clause import children, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of, clause_words, phrase_start
from lib.languages.tokens import Token


def definite(token: Token, lex: Lexicon) -> bool:
    """Whether the noun may point at a contact told before: "la réunion", "leur entretien", "du sommet"."""
    if any(c.lower_ in lex.words.melted and c.pos_ == "ADP" for c in token.children):
        return True
    determiner = next(children(token, "det"), None)
    if determiner is None:
        return False
    if _such(token, lex) or not lex.words.of_views.isdisjoint(clause_words(token)):
        # "un échange de vues": in the course of the contact just told
        return True
    morph = determiner.morph
    pronominal = morph.get("PronType", [])
    return (
        "Def" in morph.get("Definite", [])
        or "Dem" in pronominal
        or "Prs" in pronominal
        or determiner.lemma_ in lex.words.definite
    )


def demonstrative(token: Token, lex: Lexicon) -> bool:
    """Whether the noun does point back: "cette réunion", "une telle rencontre"."""
    determiner = next(children(token, "det"), None)
    if _such(token, lex):
        return True
    return determiner is not None and (
        "Dem" in determiner.morph.get("PronType", []) or determiner.lemma_ in lex.words.demonstrative
    )


def _such(token: Token, lex: Lexicon) -> bool:
    """ "une telle rencontre"."""
    return any(c.lower_ in lex.words.such and c.i < token.i for c in children(token, "amod", "det"))


def owned(token: Token, lex: Lexicon) -> bool:
    """Whether the noun is somebody's own: "son cabinet", "leurs alliés"."""
    return any(c.lemma_ in lex.words.possessive for c in children(token, "det"))


def bare(token: Token, lex: Lexicon) -> bool:
    """Whether nothing but an article stands with the noun: "la réunion", not "la conférence de Rome"."""
    return all(
        c.dep_.split(":")[0] in ("det", "case", "punct", "cc", "conj", "acl", "cop", "nsubj", "aux")
        or c.lower_ in lex.words.facing | lex.words.such
        or _counts(c, lex)
        or case_of(c, lex) in lex.words.agent
        for c in token.children
    )


def _counts(apposed: Token, lex: Lexicon) -> bool:
    """ "La rencontre, la dixième depuis octobre,": which one it was, and no other."""
    word = apposed.lower_
    return apposed.dep_ == "appos" and (word.endswith("ième") or lemma(apposed) in lex.words.first_of_all)


def points_back(token: Token, lex: Lexicon) -> bool:
    """ "cet appel", "la conversation"; "leur dernière conversation", one of those that they had."""
    alone = phrase_start(token).i == token.i - 1
    theirs = any(c.lower_ in lex.words.their for c in children(token, "det"))
    counted = (lemma(c) in lex.words.previous | lex.words.following for c in children(token, "amod"))
    return definite(token, lex) and (alone or (theirs and any(counted)))
