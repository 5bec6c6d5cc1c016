"""What was done in place of a contact, and what a contact never became."""

from __future__ import annotations

from itertools import takewhile

from lib.extract.events.clause import children, conjugation, is_past, lemma, negated, passive, reflexive
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import preposition
from lib.extract.events.status.reading import sign_of
from lib.languages.tokens import Token

# So many words at most between "loin de", "plutôt que de" and their infinitive.
REACH = 5


def rather_not(verb: Token, lex: Lexicon) -> bool:
    """ "loin de rencontrer X", "plutôt que de rencontrer X": nobody says what becomes of it."""
    if not conjugation(verb).startswith("infinitive"):
        return False
    before = verb.doc[max(verb.sent.start, verb.i - REACH) : verb.i]
    skipped = (t for t in before if t.pos_ in ("PRON", "ADV", "AUX") or lemma(t) in lex.words.going)
    beside = {t.i for t in skipped if lemma(t) not in lex.words.instead}
    words = [lemma(t) for t in reversed([*before]) if t.i not in beside]
    linking = [*takewhile(lambda word: word in lex.words.of | lex.words.only, words)]
    return bool(linking) and len(linking) < len(words) and words[len(linking)] in lex.words.instead


def only_agreed_on(verb: Token, lex: Lexicon) -> bool:
    """ "une rencontre avait été convenue": it is to come; a truce that was has been reached."""
    return lemma(verb) in lex.words.settled and _of_a_contact(verb, lex)


def arranged(verb: Token, lex: Lexicon) -> bool:
    """ "une rencontre a été arrangée (négociée, obtenue)"."""
    done = passive(verb) and is_past(verb) and not negated(verb)
    return done and lemma(verb) in lex.words.arranging_of and _of_a_contact(verb, lex)


def _of_a_contact(verb: Token, lex: Lexicon) -> bool:
    return any(lex.tells_contact(lemma(c)) for c in children(verb, "nsubj", "nsubj:pass"))


def would_have_been(verb: Token, lex: Lexicon) -> bool:
    """ "la rencontre aurait été une première", "aurait permis d'avancer": nobody says that it was held."""
    if conjugation(verb) != "conditional_past" or passive(verb) or lemma(verb) in lex.words.modal:
        return False
    if sign_of(verb, lex) not in (None, "held"):
        # "aurait été annulée"
        return False
    return verb.pos_ == "NOUN" or lemma(verb) in lex.words.would_do or lemma(verb) not in lex.occur


def comes_about(verb: Token, lex: Lexicon) -> bool:
    """ "n'a jamais vu le jour", "ne s'est pas faite": there was none."""
    if lemma(verb) not in lex.words.taking_shape:
        return False
    done = next(children(verb, "obj", "xcomp"), None)
    return reflexive(verb) if done is None else lemma(done) in lex.words.being_born


def falls_through(verb: Token, lex: Lexicon) -> bool:
    """ "est tombée à l'eau", "a capoté"; talks that did so have been held."""
    if lemma(verb) in lex.words.coming_to_nothing:
        return not any(c.lower_ in lex.words.talks for c in children(verb, "nsubj"))
    into = children(verb, "obl") if lemma(verb) in lex.words.falling else ()
    return any(lemma(c) in lex.words.through for c in into)


def failed_alone(verb: Token, lex: Lexicon) -> bool:
    """ "a échoué en l'absence de la délégation de X": nothing came of it."""
    if lemma(verb) not in lex.words.failing:
        return False
    beside = (t for c in children(verb, "obl") for t in (c, *children(c, "nmod")))
    return any(
        preposition(t, lex.prepositions, lex.contractions)[1] == "without"
        and (t.pos_ == "PROPN" or lemma(t) in lex.sides)
        for t in beside
    )
