"""The state or organisation that a person acts for, so that persons can be counted as their side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from lib import registry


class Side(NamedTuple):
    """A state or organisation: its id and name."""

    id: str
    name: str


def acting_for(actors: Iterable[Any]) -> dict[str, Side]:
    """The side of each person among ``actors``, by id; a person of whom none is known is left out.

    ``actors`` have ``id``, ``name``, ``kind`` and ``affiliation``, the name of the side. Its id is that of
    the actor of that name, or else the one that the list of known actors has for it.
    """
    actors = list(actors)
    ids = {each.name: each.id for each in actors if each.kind != "person"}
    persons = [each for each in actors if each.kind == "person" and each.affiliation]
    for name in {each.affiliation for each in persons} - ids.keys():
        if known := registry.load().ids(name):
            ids[name] = known[0]
    return {
        each.id: Side(ids[each.affiliation], each.affiliation) for each in persons if each.affiliation in ids
    }
