"""Places that an article spells with one letter wrong: "Ougadougou", "Panmunjon"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from lib.extract.actors import Place
from lib.registry import load
from lib.registry.folding import fold
from lib.registry.records import PlaceEntry

# In a shorter name one letter more or less is another place: "Goma", "Roma".
LONG = 7


def respelled(place: Place, language: str) -> Place:
    """The known place whose name is one letter off that of an unknown one; ``place`` itself otherwise."""
    if place.country is not None or len(place.name) < LONG:
        return place
    known = _nearly(fold(place.name))
    return replace(place, name=known.name(language), country=known.country) if known is not None else place


@lru_cache(maxsize=10_000)
def _nearly(name: str) -> PlaceEntry | None:
    known = _by_name()
    near = process.extract(name, list(known), scorer=OSA.distance, score_cutoff=1, limit=None)
    found = {known[spelling] for spelling, _, _ in near if spelling[0] == name[0]}
    return next(iter(found)) if len(found) == 1 else None


@cache
def _by_name() -> dict[str, PlaceEntry]:
    """Towns and venues by every name of theirs that is long enough."""
    return {
        fold(name): place
        for place in load().place_list
        if place.country and place.kind != "region"
        for name in (place.name_fr, place.name_en, *place.aliases)
        if len(name) >= LONG
    }
