"""Journeys told by where someone was, or by no name: "X était lundi à Moscou", "dans la région"."""

from __future__ import annotations

from collections.abc import Sequence

from lib.extract.actors import Cast, Place
from lib.extract.events.clause import children, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties import Party
from lib.extract.events.phrases import case_of
from lib.extract.events.subject import subject
from lib.languages.tokens import Token
from lib.registry import load


def on_a_journey(verb: Token, found: Sequence[Party], place: Place | None, cast: Cast, lex: Lexicon) -> bool:
    """Whether those who are there are people away from home: a person, a delegation.

    Whoever is there "en compagnie de Y" may be at home.
    """
    away = (party for party in found if party.role == "visitor")
    actors = [cast.actors[each] for party in away for each in party.mention.actor_ids]
    if place is None or not actors:
        return False
    who = subject(verb)
    sent = who is not None and lemma(who) in lex.somebody
    return all(
        (sent or actor.kind == "person")
        and place.country not in countries_of((actor.id, actor.affiliation or actor.name))
        for actor in actors
    )


def there_anew(being: Token, lex: Lexicon) -> bool:
    """ "est à nouveau à P", "est de nouveau à P": has come back, and no day need be told.

    Nor need it be of "se trouve à P à la tête d'une délégation".
    """
    lead = (c for c in children(being, "obl") if lemma(c) in lex.words.ahead_of)
    if any(lemma(c) in lex.words.delegations for each in lead for c in children(each, "nmod")):
        return True
    # whichever the parser hung it on
    holders = (being, *children(being, "obl"))
    beside = (t for h in holders for c in children(h, "advmod") for t in (c, *children(c, "fixed")))
    return any(t.lower_ in lex.words.anew for t in beside)


def leads_somewhere(verb: Token, lex: Lexicon) -> bool:
    """ "est arrivé dans la région", "est attendu sur l'île": to where has been told."""
    return any(
        lemma(c) in lex.words.scenes and _alone(c, lex) and case_of(c, lex) in lex.at | lex.words.upon
        for c in children(verb, "obl")
    )


def _alone(word: Token, lex: Lexicon) -> bool:
    """ "dans la région", and not "dans une région", "dans la région du lac"."""
    return any(lemma(c) in lex.words.definite for c in children(word, "det")) and not any(
        True for _ in children(word, "amod", "acl", "acl:relcl", "appos", "nmod")
    )


def countries_of(names: Sequence[str]) -> set[str | None]:
    """The countries of those who are called or known by ``names``."""
    registry = load()
    ids = [i for name in names for i in (*registry.ids(name), name) if i in registry.entries]
    sides = [registry.entries[i].side for i in ids]
    return {registry.entries[i].country for i in (*ids, *sides) if i and i in registry.entries} - {None, ""}
