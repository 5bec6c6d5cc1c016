"""Those of one telling found among those of another: the same actors, or a body and its people."""

from __future__ import annotations

from collections.abc import Mapping

from lib.records import Actor


def among(mine: frozenset[str], theirs: frozenset[str], actors: Mapping[str, Actor]) -> list[str]:
    """Those of ``mine`` who are among ``theirs``: the same, or a state and one who acts for it."""
    return [a for a in mine if any(a == b or _stands_for(a, b, actors) for b in theirs)]


def _stands_for(one: str, other: str, actors: Mapping[str, Actor]) -> bool:
    """Whether one is a body and the other a person of it: Moscow and its president, not two envoys."""
    first, second = actors.get(one), actors.get(other)
    if first is None or second is None or (first.kind == "person") == (second.kind == "person"):
        return False
    person, body = (first, second) if first.kind == "person" else (second, first)
    return person.affiliation == body.name


def of_their_side(one: str, theirs: frozenset[str], actors: Mapping[str, Actor]) -> bool:
    """Whether ``one`` acts for a body of ``theirs``, or for that of a person of theirs."""
    sides = {
        actors[a].affiliation if actors[a].kind == "person" else actors[a].name for a in theirs if a in actors
    }
    return one in actors and actors[one].affiliation is not None and actors[one].affiliation in sides


def group_for_people(mine: frozenset[str], theirs: frozenset[str], actors: Mapping[str, Actor]) -> bool:
    """Whether what differs may be a body and its people: "une délégation kurde", then two deputies.

    Where each names people of its own they are two groups: "la conférence, qui réunit X et Y", two ministers.
    """
    first, second = (
        {actors[a].kind == "person" for a in each if a in actors} for each in (mine - theirs, theirs - mine)
    )
    return first | second == {True, False} and not (True in first and True in second)


def no_third_side(mine: frozenset[str], theirs: frozenset[str], actors: Mapping[str, Actor]) -> bool:
    """Whether those of ``theirs`` who are not among ``mine`` only come along, from the same states."""
    sides = {_side(a, actors) for a in mine}
    more = theirs - {*among(theirs, mine, actors)}
    return all(_side(a, actors) in (*sides, None) for a in more)


def sides_of(people: frozenset[str], actors: Mapping[str, Actor]) -> frozenset[str]:
    """For whom they act, each for himself where that is not known."""
    return frozenset(_side(one, actors) or one for one in people)


def _side(one: str, actors: Mapping[str, Actor]) -> str | None:
    actor = actors.get(one)
    return None if actor is None else actor.affiliation if actor.kind == "person" else actor.name
