"""Whether the places that two reports tell can be one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

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


def elsewhere(one: Event, other: Event) -> bool:
    """Whether both tell a spot, a town or a house, and not the same: neither can lie in the other."""
    if not one.place or not other.place or not (_spot(one.place) and _spot(other.place)):
        return False
    return one.place != other.place and (town(one) is None or town(one) != town(other))


@lru_cache(1 << 14)
def _spot(place: str) -> bool:
    entries = load().entries
    state = any(entries[each].kind == "state" for each in load().ids(place))
    return not state and place not in _regions()


@cache
def _regions() -> frozenset[str]:
    wide = [place for place in load().place_list if place.kind == "region"]
    return frozenset(name for place in wide for name in (place.name_fr, place.name_en))


@cache
def _towns() -> Mapping[tuple[str | None, str | None], PlaceEntry]:
    known = [place for place in load().place_list if place.kind in TOWNS]
    return {(name, place.country): place for place in known for name in (place.name_fr, place.name_en)}
