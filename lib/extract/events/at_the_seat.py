"""Contacts at the seat of who receives there: "a été reçu au palais présidentiel par X" is in X's capital.

So is that of an ambassador with those who summon him.
"""

from __future__ import annotations

from collections.abc import Mapping

from lib.extract.actors import Place
from lib.extract.events.clause import children, lemma
from lib.extract.events.cluster import Cluster
from lib.extract.events.lexicon import Lexicon, lexicon_of
from lib.extract.events.phrases import case_of
from lib.extract.events.told import Told
from lib.languages.tokens import Token
from lib.languages.verbs import language_of
from lib.records import Actor
from lib.registry import load


def at_the_seat(contact: Cluster, actors: Mapping[str, Actor]) -> Place | None:
    """The capital of the one who received at his palace, or who summoned; None when of several."""
    for told in contact.told:
        lex = lexicon_of(told.trigger.token)
        if _summons(told, lex):
            states = {i for party in told.parties if party.role == "host" for i in party.mention.actor_ids}
            return capital_of(next(iter(states)), told.trigger.token) if len(states) == 1 else None
        seat = _seat(told, lex)
        if seat is None:
            continue
        hosts = [party for party in told.parties if party.role == "host"]
        people = [i for party in hosts or told.parties for i in party.mention.actor_ids]
        capitals = {_capital(actors[i], seat) for i in people if actors[i].kind == "person"} - {None}
        return next(iter(capitals)) if len(capitals) == 1 else None
    return None


def _summons(told: Told, lex: Lexicon) -> bool:
    """ "Nairobi a convoqué l'ambassadeur du Rwanda": he is posted there."""
    called = [lemma(party.token) for party in told.parties if party.role == "invited"]
    return lemma(told.trigger.token) in lex.words.summoning and any(w in lex.words.embassies for w in called)


def _seat(told: Told, lex: Lexicon) -> Token | None:
    """The "palais" of "au palais présidentiel", the "présidence" of "à la présidence"."""
    beside = (c for holder in (told.trigger.token, *told.reading.support) for c in children(holder, "obl"))
    for word in beside:
        of_state = any(c.lower_ in lex.words.of_a_head for c in children(word, "amod"))
        palace = lemma(word) in lex.words.palaces and of_state
        if (palace or lemma(word) in lex.words.state_houses) and case_of(word, lex) in lex.at:
            return word
    return None


def _capital(person: Actor, seat: Token) -> Place | None:
    registry = load()
    states = (i for i in registry.ids(person.affiliation or "") if i in registry.entries)
    return next((town for i in states if (town := capital_of(i, seat)) is not None), None)


def capital_of(state: str, told: Token) -> Place | None:
    """The capital of a state, as told by the word ``told``."""
    town = load().capital_of(state)
    if town is None:
        return None
    return Place(told.idx, told.idx + len(told), town.name(language_of(told)), town.country)
