"""Verbs by which one side threatens another or bears down on it: "menace de partir", "fait pression"."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.events.aims import is_aimed_at
from lib.extract.events.asking import breaks_off, meets, shuts_out
from lib.extract.events.clause import children, conjugation, lemma, passive
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.naming import CONTACTS
from lib.extract.events.phrases import case_of
from lib.languages.tokens import Token


def threatens(verb: Token, lex: Lexicon) -> bool:
    """ "a menacé Kiev de représailles", "menace de suspendre son aide": with something, and no contact.

    "menace de sanctions", "d'un boycott des pourparlers": the noun tells it.
    """
    if lemma(verb) not in lex.words.menacing or passive(verb) or conjugation(verb) == "participle_past":
        return False
    acts = list(threatened(verb, lex))
    # "menace les deux hommes de geler leurs avoirs": whose they are is told with the threat
    targets = any(True for _ in children(verb, "obj"))
    # not in "s'il n'y a pas de négociations"
    things = [c for act in acts for c in children(act, "obj", "obl", "obl:arg", "nmod", "xcomp")]
    things += [c for thing in things for c in children(thing, "nmod")]
    return bool(acts) and not any(_told_itself(t, targets, lex) for t in (*acts, *things))


def _told_itself(word: Token, targets: bool, lex: Lexicon) -> bool:
    """A contact, sanctions, or a break of relations: an act with a row of its own."""
    named = (CONTACTS | {"pressure"}) & set(lex.nouns.get(lemma(word), ()))
    # "menace de revoir ses tarifs": nobody is met
    meeting = meets(word, lex) and not any(_a_thing(c, lex) for c in children(word, "obj"))
    return bool(named) or meeting or breaks_off(word, lex) or (shuts_out(word, lex) and not targets)


def _a_thing(word: Token, lex: Lexicon) -> bool:
    return word.pos_ == "NOUN" and lemma(word) not in lex.somebody


def threatened(verb: Token, lex: Lexicon) -> Iterator[Token]:
    """ "de quitter Genève", "de conséquences graves", behind the verb."""
    # "a menacé Moscou de conséquences graves": which the parser may hang on Moscow
    for child in (*verb.children, *(c for each in children(verb, "obj") for c in children(each, "nmod"))):
        infinitive = "Inf" in child.morph.get("VerbForm", [])
        led = any(c.lower_ in lex.words.of_forms for c in child.children if c.i < child.i)
        # "menace le président de la région": no article stands before what one threatens with
        led = led and not any(lemma(c) in lex.words.definite for c in children(child, "det"))
        if child.i > verb.i and led and (infinitive or child.pos_ == "NOUN"):
            yield child


def bears_down(verb: Token, lex: Lexicon) -> bool:
    """ "a exercé des pressions sur Belgrade", "met la pression sur Kiev": on somebody."""
    if verb.dep_ == "conj" and "Inf" in verb.morph.get("VerbForm", []):
        # "a demandé à X de ne plus acheter de pétrole et de faire pression sur Y": nobody has done it
        return False
    if conjugation(verb) == "infinitive" and (is_aimed_at(verb, lex) or _asked_of_another(verb.head, lex)):
        # "a reçu X afin de faire pression sur Y": what that was for
        return False
    pressed = [c for c in children(verb, "obj") if lemma(c) in lex.words.pressing]
    return bool(pressed) and any(True for _ in borne_by(verb, lex))


def _asked_of_another(above: Token, lex: Lexicon) -> bool:
    """ "a appelé Washington à faire pression sur Kiev", "afin de convaincre l'ONU de": whoever that is."""
    whom = (*children(above, "obj"), *(c for c in children(above, "obl") if case_of(c, lex) in lex.words.to))
    return lex.status.get(lemma(above)) == "proposed" and any(
        c.pos_ in ("NOUN", "PROPN", "PRON") for c in whom
    )


def borne_by(verb: Token, lex: Lexicon) -> Iterator[Token]:
    """Of "a accentué sa pression sur Kiev" whom it is put on."""
    for held in (verb, *(c for c in children(verb, "obj") if lemma(c) in lex.words.pressing)):
        yield from (c for c in children(held, "obl", "nmod") if case_of(c, lex) in lex.words.upon)
