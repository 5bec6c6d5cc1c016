"""Meetings that are a round between sides: delegations that sit down, bodies that see each other again."""

from __future__ import annotations

from collections.abc import Sequence

from lib.extract.actors import Cast
from lib.extract.events.clause import children, lemma, reflexive
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties import Party
from lib.extract.events.parties.denoting import actors_of
from lib.extract.events.subject import subject
from lib.extract.events.told import Told
from lib.languages.tokens import Token


def a_round(tellings: Sequence[Told], cast: Cast, lex: Lexicon) -> bool:
    """Whether those who meet do so as sides, each for many.

    "Les négociateurs se sont retrouvés à P", "le gouvernement et les rebelles se reverront en mai"; not "X et
    Y se sont retrouvés", of two men, nor a meeting of states, which may be of their presidents.
    """
    meetings = [told for told in tellings if told.trigger.type == "meeting"]
    if any(told.trigger.type not in ("meeting", "talks") for told in tellings):
        return False
    if any(_by_teams(told.trigger.token, lex) for told in meetings):
        return True
    kinds = [
        cast.actors[a].kind
        for a in actors_of(p.mention for told in tellings for p in told.parties if _meets(p))
    ]
    sides = len(kinds) > 1 and "person" not in kinds and "organisation" in kinds
    return sides and all(_once_more(told.trigger.token, lex) for told in meetings)


def _meets(party: Party) -> bool:
    return party.role == "participant"


def _by_teams(verb: Token, lex: Lexicon) -> bool:
    """ "les deux délégations se sont réunies", "les négociateurs doivent se revoir"."""
    if not reflexive(verb):
        return False
    who = subject(verb)
    nouns = (who, *children(who, "conj")) if who is not None else ()
    return any(
        lemma(noun) in lex.words.teams | lex.words.bargainers and "Plur" in noun.morph.get("Number", [])
        for noun in nouns
    )


def _once_more(token: Token, lex: Lexicon) -> bool:
    """ "se retrouver", "se revoir", "leur prochain rendez-vous"."""
    if token.pos_ == "NOUN":
        return lemma(token) in lex.words.appointments
    return lemma(token) in lex.words.seeing_again and reflexive(token)
