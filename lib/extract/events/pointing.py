"""Pronouns that stand for a contact or a deal: "Elles ont débuté en septembre", "Il a été prolongé"."""

from __future__ import annotations

from collections.abc import Mapping

from lib.extract.events.clause import children, conjugation, lemma, passive, reflexive
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.status.reading import sign_of
from lib.languages.tokens import Token

# How many words back the noun may stand.
REACH = 60
MET = ("meeting", "talks", "call")
PUT = ("planned", "postponed", "cancelled")


def stands_for(pronoun: Token, told: Mapping[int, str], lex: Lexicon) -> int | None:
    """The index of the noun for which a subject pronoun stands, of those told before; None for a person.

    ``told`` are the contacts and deals so far, by index, with their types. Only a happening begins, lasts
    or takes place; what is put off or called off may be anything, but for the noun told last.
    """
    if pronoun.lower_ in lex.words.there:
        return _at_which(pronoun, told, lex)
    if pronoun.lower_ not in lex.words.pointing or pronoun.dep_ not in ("nsubj", "nsubj:pass"):
        return None
    if not _happens(pronoun.head, lex) or conjugation(pronoun.head) == "subjunctive":
        return None
    gender = "Fem" if pronoun.lower_ in lex.words.she else "Masc"
    number = "Plur" if pronoun.lower_ in lex.words.plural_pronouns else "Sing"
    for noun in reversed(pronoun.doc[max(0, pronoun.i - REACH) : pronoun.i]):
        if noun.pos_ != "NOUN" or gender not in noun.morph.get("Gender", [gender]):
            continue
        if number in noun.morph.get("Number", []) and noun.i in told:
            return noun.i
    return None


def _at_which(there: Token, told: Mapping[int, str], lex: Lexicon) -> int | None:
    """ "X et Y y ont participé": at the contact told last."""
    if lemma(there.head) not in lex.join or there.head.pos_ != "VERB":
        return None
    near = [i for i, kind in told.items() if there.i - REACH < i < there.i and kind in MET]
    return max(near, default=None)


def _happens(verb: Token, lex: Lexicon) -> bool:
    """Whether the verb says of its subject that it begins, lasts, takes place or is put off."""
    if lemma(verb) in lex.words.modal:
        verb = next(children(verb, "xcomp"), verb)
    word = lemma(verb)
    if passive(verb):
        return sign_of(verb, lex) in PUT and word not in lex.words.persuading
    if any(c.lower_ in lex.words.place_taken for c in children(verb, "obj")):
        return True
    if word in lex.words.taking_place and not reflexive(verb):
        return False
    bare = not any(c.i > verb.i for c in children(verb, "obj", "xcomp", "ccomp"))
    return bare and word in lex.words.taking_place | lex.words.beginning
