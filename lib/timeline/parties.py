"""Whether two reports tell of the same people, as far as they name them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from lib.records import Role
from lib.timeline.records import Party

Sides = Mapping[str, frozenset[str]]
Parties = frozenset[Party]
# The same few act again and again: what is worked out of them is kept.
KEPT = 1 << 16

OUTSIDE: frozenset[Role] = frozenset({"announcer", "target", "excluded"})
# They make a contact possible; whether they are named among those who had it is a matter of taste.
HELPING: frozenset[Role] = frozenset({"mediator"})


@lru_cache(KEPT)
def sides(parties: Parties) -> Sides:
    """The sides that take part, each with the persons named for it."""
    return _by_side(party for party in parties if party.role not in OUTSIDE)


@lru_cache(KEPT)
def core(parties: Parties) -> Sides:
    """The sides without mediators, and without a host who brings two others together."""
    kept = [party for party in parties if party.role not in HELPING | OUTSIDE]
    guests = _by_side(party for party in kept if party.role != "host")
    return guests if len(guests) >= 2 else _by_side(kept)


@lru_cache(KEPT)
def announcers(parties: Parties) -> Sides:
    """The sides that make something known, each with the persons named for it."""
    return _by_side(party for party in parties if party.role == "announcer")


def _by_side(parties: Iterable[Party]) -> Sides:
    found: dict[str, set[str]] = {}
    for party in parties:
        found.setdefault(party.side, set()).update([party.person] if party.person else [])
    return {side: frozenset(people) for side, people in found.items()}


def clash(one: Sides, other: Sides) -> bool:
    """Whether both name persons for the same side and none of them is the same: ministers, not presidents."""
    for side, people in one.items():
        theirs = other.get(side)
        if people and theirs and people.isdisjoint(theirs):
            return True
    return False


@lru_cache(KEPT)
def agreement(one: Parties, other: Parties) -> float:
    """How far two lists of parties may be the same contact: 1 the same sides, 0 not the same."""
    ones, others = sides(one), sides(other)
    if clash(ones, others):
        return 0.0
    pairs = [(a, b) for a in (ones, core(one)) for b in (others, core(other))]
    return max(_agreement(a, b) for a, b in pairs)


def company(one: Parties, voices: Iterable[Parties]) -> float:
    """How far the parties of a report are those of a whole happening, as its ``voices`` name them.

    Each voice that names two sides or more has to agree, or what one article says of A and B and another of
    B and C would become one. A voice that names a single side is no link between others.
    """
    found = [(len(sides(voice)), agreement(one, voice)) for voice in voices]
    full = [how for number, how in found if number > 1]
    if not full:
        return max(how for _, how in found)
    return sum(full) / len(full) if all(full) else 0.0


def _agreement(one: Sides, other: Sides) -> float:
    common = one.keys() & other
    smaller, larger = sorted((len(one), len(other)))
    if not common:
        return 0.0
    if len(common) == larger > 1:
        # "Les délégations" are likelier the delegations than two persons of them.
        return 1.0 if any(one.values()) == any(other.values()) else 0.85
    if len(common) == larger:
        return 1.0 if _same_person(one, other) else 0.7
    if len(common) < smaller:
        if smaller >= 4 and len(common) >= 0.75 * larger:
            return 0.6
        # Two who are named in both met others, whom one article calls by states and the other as a whole.
        return 0.5 if sum(bool(one[side] & other[side]) for side in common) > 1 else 0.0
    if smaller == 1:
        # He whose partner is not named had a contact of two rather than a part in a summit.
        alone = 0.34 if larger == 2 else 0.28
        return alone if _same_person(one, other) else 0.0
    return 0.6 if smaller >= 0.7 * larger else 0.3


def _same_person(one: Sides, other: Sides) -> bool:
    return any(one[side] & other[side] for side in one.keys() & other)
