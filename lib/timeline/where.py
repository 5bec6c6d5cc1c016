"""Whether the places that two reports tell can be one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from lib.records import Event
from lib.registry import load
from lib.registry.records import PlaceEntry

TOWNS = ("city", "capital")


def town(event: Event) -> str | None:
    """The French name of the town in which it was; None for what is not known as a town, or not told."""
    found = _towns().get((event.place, event.country)) if event.place else None
    return found.name_fr if found else None


def differ(one: Event, other: Event) -> bool:
    """Whether it cannot have been in both places: two countries, or two towns; a house lies in its town."""
    if not one.place or not other.place or one.place == other.place:
        return False
    if one.country and other.country and one.country != other.country:
        return True
    towns = town(one), town(other)
    return None not in towns and towns[0] != towns[1]


@cache
def _towns() -> Mapping[tuple[str | None, str | None], PlaceEntry]:
    known = [place for place in load().place_list if place.kind in TOWNS]
    return {(name, place.country): place for place in known for name in (place.name_fr, place.name_en)}
