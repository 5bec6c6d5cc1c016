"""Bodies that act for a whole people: where a text tells of one, "les Palestiniens" are it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lib.extract.cast.people import People
from lib.extract.cast.records import Name, Phrase
from lib.registry import Registry


def authorities(told: Iterable[str], registry: Registry) -> dict[str, str]:
    """The bodies among the actors ``told`` that act for a state, by that state's id."""
    known = frozenset(told)
    return {state: body for state, body in registry.authorities.items() if body in known}


def as_authorities(
    phrases: list[Phrase], names: list[Name], people: People, registry: Registry
) -> list[Phrase]:
    """``phrases`` in which a state is the body that acts for it, where the text names that or its people."""
    told = {key for name in names for key in name.keys}
    told |= {side for person in people.by_id.values() for side in person.sides}
    acting = authorities(told, registry)
    if not acting:
        return phrases
    return [
        replace(p, ids=tuple(acting.get(i, i) for i in p.ids)) if acting.keys() & set(p.ids) else p
        for p in phrases
    ]
