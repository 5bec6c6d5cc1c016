"""People who meet and are none of the two sides told before: newcomers, people from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from lib.extract.actors import Cast
from lib.extract.events.clause import children, lemma
from lib.extract.events.lexicon import Lexicon, words_of
from lib.extract.events.parties.denoting import denoted
from lib.extract.events.phrases import case_of
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token
from lib.registry import load


def among_strangers(trigger: Trigger, holders: Sequence[Token], cast: Cast, lex: Lexicon) -> bool:
    """Whether the contact is said to be one of people not told of before.

    ``holders`` are the words where its sides should stand.
    """
    if any(t.lemma_.lower() in lex.sides and newcomers(t, lex) for t in holders):
        return True
    unknown = [t for t in holders if not denoted(t, cast, lex)]
    if any(t.lemma_.lower() in lex.sides and (_of_something(t, lex) or _of_so_many(t, lex)) for t in unknown):
        return True
    if any(of_a_people(t) for t in unknown):
        return True
    if trigger.frame is not None:
        return False
    noun = trigger.token
    # "une réunion de crise du gouvernement", not "sur le sort des réfugiés"
    kinds = [noun, *(c for c in children(noun, "nmod") if case_of(c, lex) in lex.words.of)]
    partners = (t for t in unknown if t.head in kinds)
    return _among_others(noun, cast, lex) or any(_in_society(t, lex) for t in partners)


def of_another_part(side: Token, lex: Lexicon) -> bool:
    """ "les ministres européens", "les pays de la région": not the two just told of."""
    own = tuple(children(side, "nmod"))
    named = (side, *own, *(c for each in own for c in children(each, "nmod")))
    if _of_so_many(side, lex):
        return True
    if any(lemma(each) in lex.words.wide for each in named[1:]):
        return True
    if any(_from_elsewhere(each, lex) for each in named):
        return True
    return any(c.lower_ in lex.words.some for c in children(side, "det"))


def _of_so_many(people: Token, lex: Lexicon) -> bool:
    """ "les chefs des trois grands partis": so many are others than the two just told of."""
    numbers = (c for whole in children(people, "nmod") for c in children(whole, "nummod"))
    return any(lex.counts.get(c.lower_, 2) > 2 for c in numbers)


def _of_something(people: Token, lex: Lexicon) -> bool:
    """ "réunir des chefs de l'exil": some, of whom only this tells."""
    some = any(c.lower_ in lex.words.some for c in children(people, "det"))
    return some and any(case_of(c, lex) in lex.words.of for c in children(people, "nmod"))


def _from_elsewhere(noun: Token, lex: Lexicon) -> bool:
    words = lex.words
    adjectives = [lemma(c) for c in children(noun, "amod")]
    return any(word in words.parts_of_the_world or word in words.of_others for word in adjectives)


def newcomers(noun: Token, lex: Lexicon) -> bool:
    """Whether a noun counts people not told of before: "deux diplomates", not "les deux diplomates"."""
    counted = any(True for _ in children(noun, "nummod"))
    melted = any(c.lower_ in lex.words.melted for c in children(noun, "case"))
    return counted and not melted and not any(True for _ in children(noun, "det"))


def _among_others(noun: Token, cast: Cast, lex: Lexicon) -> bool:
    """ "un sommet régional", "des consultations à l'ONU": of those whom adjective or place tells."""
    if _from_elsewhere(noun, lex):
        return True
    opened = children(noun.head, "obl") if noun.dep_.startswith("nsubj") else ()
    beside = (*children(noun, "nmod", "obl"), *opened)
    at = (cast.at(c) for c in beside if case_of(c, lex) in lex.words.to)
    return any(cast.actors[a].kind == "organisation" for known in at if known for a in known.actor_ids)


def _in_society(people: Token, lex: Lexicon) -> bool:
    """ "une réunion d'experts", "des bailleurs", "avec la classe politique": none of the two sides."""
    return people.pos_ == "NOUN" and not people.conjuncts and lemma(people) in lex.words.society


def some_people(noun: Token, lex: Lexicon) -> bool:
    """ "une réunion avec des maires"."""
    return lemma(noun) in lex.words.people and any(c.lower_ in lex.words.some for c in children(noun, "det"))


def of_a_people(side: Token) -> bool:
    """ "les représentants des Serbes du Nord", "les ministres des Vingt-Sept": others than those told of."""
    behind = (t for t in side.doc[side.i + 1 : side.sent.end] if t.pos_ not in ("DET", "ADP"))
    for word in takewhile(lambda t: side.is_ancestor(t) and t.pos_ not in ("VERB", "AUX", "PUNCT"), behind):
        if word.text[:1].isupper() and word.nbor(-1).lower_ in words_of(word).plural_article:
            return load().of_demonym(word.text) is not None or "-" in word.text
    return False
