"""Talks told by a word for any conversation: face to face in a town or a room, or no single contact."""

from __future__ import annotations

from collections.abc import Sequence

from lib.extract.actors import Cast, Place
from lib.extract.events.clause import children, conjugation, lemma, reflexive
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties import Party
from lib.extract.events.phrases import case_of, clause_words, preposition
from lib.extract.events.status import Reading
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token


def in_a_town(trigger: Trigger, reading: Reading, heads: dict[int, Place], lex: Lexicon) -> bool:
    """ "a eu une conversation mardi à Paris avec X", "a parlé avec X à Paris"; not "de la crise à Gaza"."""
    token = trigger.token
    if trigger.type != "call" or lemma(token) not in lex.words.conversing:
        return False
    holders = (token, *reading.support)
    if lex.phone & {word for each in holders for word in clause_words(each)}:
        return False
    if reflexive(token) and _side_by_side(token, lex):
        return True
    had = trigger.frame is None and lemma(token.head) in lex.words.having and token.dep_ == "obj"
    # "a eu mardi à Paris une conversation avec X"
    first = token.head.i if had else token.i
    places = (c for each in holders for c in children(each, "obl", "nmod") if c.i > first)
    return any(
        place.i in heads
        and heads[place.i].is_city
        and any(c.lower_ in lex.words.to_forms for c in children(place, "case"))
        and not any(_is_matter(each, lex) for each in token.doc[token.i + 1 : place.i])
        for place in places
    )


def on_speaking_terms(
    trigger: Trigger, found: Sequence[Party], day: str | None, cast: Cast, lex: Lexicon
) -> bool:
    """ "Ankara et Moscou se parlent", "ne se parlent plus depuis l'été": how states stand to each other.

    Not "X et Y se parlent", of two people, who do so today.
    """
    verb = trigger.token
    if trigger.frame is None or lemma(verb) not in lex.words.conversing or not reflexive(verb):
        return False
    people = any(cast.actors[a].kind == "person" for party in found for a in party.mention.actor_ids)
    dated = day is not None and day.split()[0].lower() not in lex.words.since
    by_phone = lex.phone & clause_words(verb)
    return conjugation(verb) == "present" and not (dated or people or by_phone)


def _side_by_side(verb: Token, lex: Lexicon) -> bool:
    """ "se parleront dans un manoir", "se sont parlé debout", "en marge d'un sommet": on no telephone."""
    beside = (t for c in children(verb, "obl") for t in children(c, "nmod"))
    led = (preposition(t, lex.prepositions, lex.contractions)[0] for t in beside)
    if any(phrase in lex.words.at_its_edge for phrase in led):
        return True
    rooms = (c for c in children(verb, "obl") if case_of(c, lex) in lex.words.amid)
    if any(lemma(c) in lex.venues | lex.words.rooms for c in rooms):
        return True
    return any(c.lower_ in lex.words.upright for c in children(verb, "advmod", "xcomp"))


def _is_matter(noun: Token, lex: Lexicon) -> bool:
    led = any(c.lower_ in lex.words.of_forms | lex.words.on_a_matter for c in children(noun, "case"))
    return led and noun.pos_ == "NOUN" and noun.head.pos_ == "VERB"
