"""Contacts told without a place by who receives there: an office told with its country is in the capital."""

from __future__ import annotations

from collections.abc import Mapping

from lib.extract.actors import Place
from lib.extract.events.at_the_seat import capital_of
from lib.extract.events.clause import children, lemma
from lib.extract.events.cluster import Cluster
from lib.extract.events.home import state_of
from lib.extract.events.lexicon import Lexicon, lexicon_of
from lib.extract.events.phrases import case_of, phrase_tokens
from lib.extract.events.told import Told
from lib.records import Actor
from lib.registry import load

MET = ("held", "ongoing")


def received_at_home(contact: Cluster, actors: Mapping[str, Actor]) -> Place | None:
    """ "X a été reçu par le premier ministre kényan": in Nairobi, unless the words tell of another house."""
    if contact.status not in MET:
        return None
    for told in contact.told:
        state = _of_the_host(told, actors)
        if (
            state is None
            or not _told_with_it(told, state)
            or _in_a_house(told, lexicon_of(told.trigger.token))
        ):
            continue
        guests = [actors[i] for p in told.parties if p.role != "host" for i in p.mention.actor_ids]
        sides = [(guest, state_of(guest, load())) for guest in guests]
        if not sides or any(side == state or (side is None and g.kind != "person") for g, side in sides):
            # "a reçu une délégation de paysans": his own people, wherever they live
            continue
        if (town := capital_of(state, told.trigger.token)) is not None:
            return town
    return None


def _told_with_it(told: Told, state: str) -> bool:
    """ "le premier ministre kényan": not of a host who is only named, who may travel too."""
    verb = told.trigger.token
    of_state = [each for each in load().demonyms if each.actor == state]
    forms = {
        form for d in of_state for form in (d.masculine, d.masculine_plural, d.feminine, d.feminine_plural)
    }
    hosts = (party.token for party in told.parties if party.role == "host")
    titles = (t.head if t.dep_.split(":")[0] in ("appos", "flat") else t for t in hosts)
    return any(w.text in forms for t in titles if t != verb for w in phrase_tokens(t))


def hosted_from_abroad(contact: Cluster, town: Place, actors: Mapping[str, Actor]) -> bool:
    """Whether who receives is of another country than that of ``town``, so far as is known."""
    states = {state for told in contact.told if (state := _of_the_host(told, actors)) is not None}
    entries = load().entries
    return any(entries[state].country != town.country for state in states if state in entries)


def _of_the_host(told: Told, actors: Mapping[str, Actor]) -> str | None:
    """The state of the person who receives; None when several do, or nobody."""
    verb = told.trigger.token
    if lemma(verb) not in lexicon_of(verb).words.welcoming:
        return None
    hosts = {i for party in told.parties if party.role == "host" for i in party.mention.actor_ids}
    states = {state_of(actors[host], load()) for host in hosts if actors[host].kind == "person"}
    return next(iter(states)) if len(states) == 1 else None


def _in_a_house(told: Told, lex: Lexicon) -> bool:
    """ "dans un chalet", "à l'ambassade": who knows in what town; a palace is at home."""
    beside = (c for holder in (told.trigger.token, *told.reading.support) for c in children(holder, "obl"))
    return any(
        case_of(c, lex) in lex.at and lemma(c) in lex.venues and lemma(c) not in lex.words.palaces
        for c in beside
    )
