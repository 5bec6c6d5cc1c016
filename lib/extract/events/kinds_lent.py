"""What the words for the sides say of them: "les deux délégations" are no two men, "les deux hommes" are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lib.extract.events.clause import children, lemma
from lib.extract.events.cluster import Cluster
from lib.extract.events.lexicon import words_of
from lib.extract.events.parties import Party
from lib.extract.events.parties.denoting import actors_of
from lib.extract.events.subject import subject
from lib.extract.events.told import Told
from lib.languages.tokens import Token
from lib.records import Actor


def fitting(
    cluster: Cluster, lent: Sequence[Party], instead: Sequence[Party], actors: Mapping[str, Actor]
) -> list[Party]:
    """``lent`` as the words of ``cluster`` allow; ``instead`` are those at odds, or whom all is about.

    Two delegations are the sides of the people who have met. Men are no states, nor are two movements.
    """
    called = {lemma(noun) for told in cluster.told if told.unnamed for noun in _called(told)}
    if not called or not lent:
        return list(lent)
    words = words_of(cluster.told[0].trigger.token)
    kinds = {actors[a].kind for a in actors_of(party.mention for party in lent) if a in actors}
    if called & words.men and "person" not in kinds:
        return []
    if called & words.movements and "state" in kinds:
        return []
    if called & (words.teams | words.opposed_camps) and kinds == {"person"}:
        sides = [side for party in lent if (side := _side(party, actors)) is not None]
        return sides if len(actors_of(side.mention for side in sides)) > 1 else list(instead or lent)
    return list(lent)


def _called(told: Told) -> Iterator[Token]:
    """The nouns by which the sides are told: "les chefs des deux camps" by both of them."""
    token = told.trigger.token
    who = [subject(token), *children(token, "obj")] if told.trigger.frame is not None else [token]
    for noun in who:
        if noun is not None:
            yield noun
            yield from children(noun, "nmod")


def _side(party: Party, actors: Mapping[str, Actor]) -> Party | None:
    """The state or body of a person who has taken part."""
    ids = party.mention.actor_ids
    body = actors[ids[0]].affiliation if len(ids) == 1 and ids[0] in actors else None
    known = (a.id for a in actors.values() if a.kind != "person" and a.registered and a.name == body)
    own = next(known, None)
    return replace(party, mention=replace(party.mention, actor_ids=(own,))) if own is not None else None
