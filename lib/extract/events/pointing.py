"""Pronouns that stand for a contact or a deal: "Elles ont débuté en septembre", "Il a été prolongé"."""

from __future__ import annotations

from collections.abc import Mapping

from lib.extract.events.clause import PLAIN, children, conjugation, lemma, negated, passive, reflexive
from lib.extract.events.lexicon import CONTACT_TYPES, SHARED, Lexicon
from lib.extract.events.phrases import case_of, preposition, told_in_a_row
from lib.extract.events.rounds import ordinal
from lib.extract.events.status.reading import PAST, Reading, sign_of
from lib.languages.tokens import Token
from lib.records import Status

# How many words back the noun may stand.
REACH = 60
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


def next_of_them(token: Token, told: Mapping[int, str], lex: Lexicon) -> int | None:
    """The index of the contact noun that is counted on by ``token``; None for any other word.

    "Une première séance a eu lieu mardi. La suivante est prévue lundi", "Lors de la cinquième, en mai".
    """
    word = lemma(token)
    words = lex.words
    if not (word in words.following | words.previous | words.first_of_all or ordinal(token, lex)):
        return None
    if not any(c.lower_ in words.article | words.melted for c in children(token, "det", "case")):
        return None
    happens = token.dep_ in ("nsubj", "nsubj:pass") and _happens(token.head, lex)
    kind = preposition(token, lex.prepositions, lex.contractions)[1] if PLAIN[token.dep_] == "obl" else ""
    if not happens and not (kind in ("during", "after") and ordinal(token, lex)):
        return None
    gender = token.morph.get("Gender", [])
    for noun in reversed(token.doc[max(0, token.i - REACH) : token.i]):
        if noun.i in told and told[noun.i] in SHARED and noun.pos_ == "NOUN":
            agrees = not gender or noun.morph.get("Gender", gender) == gender
            return noun.i if agrees else None
    return None


def another_of_them(pronoun: Token, told: Mapping[int, str], lex: Lexicon) -> int | None:
    """The index of the noun that "celle" stands for in "cette visite suit celle de X en mars", else None.

    It is told of another contact of that kind, of which somebody, a day or a verb is told behind it.
    """
    if pronoun.lower_ not in lex.words.that_of or not _told_behind(pronoun, lex):
        return None
    if not told_in_a_row(pronoun, lex):
        # "une proposition proche de celle de X"
        return None
    gender = "Fem" if pronoun.lower_.startswith(tuple(lex.words.she_that)) else "Masc"
    for noun in reversed(pronoun.doc[pronoun.sent.start : pronoun.i]):
        if noun.pos_ == "NOUN" and gender in noun.morph.get("Gender", [gender]) and lemma(noun) in lex.nouns:
            return noun.i if noun.i in told and told[noun.i] in CONTACT_TYPES else None
    return None


def had_been(pronoun: Token, reading: Reading, lex: Lexicon) -> Status | None:
    """The stage of "celle" behind "suit", or of "celle tenue à P", whatever is to come now."""
    done = any(conjugation(c) in PAST and not negated(c) for c in children(pronoun, "acl", "acl:relcl"))
    planned = any(sign_of(c, lex) is not None for c in children(pronoun, "acl", "acl:relcl"))
    if (done and not planned) or reading.status is None:
        return "held"
    return reading.status


def _told_behind(pronoun: Token, lex: Lexicon) -> bool:
    """ "celle du 3 mai", "celle de X", "celle qu'ils ont eue en mai", "celle tenue à P"."""
    if any(True for _ in children(pronoun, "acl", "acl:relcl")):
        return True
    of = (c for c in children(pronoun, "nmod") if case_of(c, lex) in lex.words.of)
    return any(True for _ in of)


def _at_which(there: Token, told: Mapping[int, str], lex: Lexicon) -> int | None:
    """ "X et Y y ont participé": at the contact told last."""
    if lemma(there.head) not in lex.join or there.head.pos_ != "VERB":
        return None
    near = [i for i, kind in told.items() if there.i - REACH < i < there.i and kind in SHARED]
    return max(near, default=None)


def _happens(verb: Token, lex: Lexicon) -> bool:
    """Whether the verb says of its subject that it begins, lasts, takes place or is put off."""
    if lemma(verb) in lex.words.modal:
        verb = next(children(verb, "xcomp"), verb)
    word = lemma(verb)
    if passive(verb):
        # "X et Y ont eu des entretiens. Ils sont attendus lundi à Rome": people
        away = lex.tells_journey(word) and any(c.pos_ == "PROPN" for c in children(verb, "obl"))
        return sign_of(verb, lex) in PUT and word not in lex.words.persuading and not away
    if any(c.lower_ in lex.words.place_taken for c in children(verb, "obj")):
        return True
    if word in lex.words.taking_place and not reflexive(verb):
        return False
    bare = not any(c.i > verb.i for c in children(verb, "obj", "xcomp", "ccomp"))
    return bare and word in lex.words.taking_place | lex.words.beginning
