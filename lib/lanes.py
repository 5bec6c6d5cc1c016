"""The lanes of the timeline: what an event can be put beside others by, and which lanes there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from lib.filters import NO_COUNTRY, NO_PROCESS, NOBODY, Filters, with_actor
from lib.wording import spell_country

LaneBy = Literal["type", "actor", "country", "process"]
MOST_LANES = 12
OTHERS = "all others"
NOT_STATED: dict[LaneBy, str] = {"country": NO_COUNTRY, "process": NO_PROCESS, "actor": NOBODY}


def named(numbers: Mapping[str, int]) -> list[str]:
    """Which have a lane of their own, those of most events first; beyond twelve all others share one.

    What is not stated has one besides.
    """
    apart = (OTHERS, *NOT_STATED.values())
    names = sorted((name for name in numbers if name not in apart), key=lambda name: (-numbers[name], name))
    return names if len(names) <= MOST_LANES else names[: MOST_LANES - 1]


def of_process(processes: Iterable[str], filters: Filters) -> list[str]:
    """The lanes of an event of these processes: of those asked for, where some are."""
    return [name for name in processes if not filters.processes or name in filters.processes]


def of_actor(names: Iterable[str], filters: Filters) -> list[str]:
    """The lanes of an event of these actors: without those besides whom somebody is asked for."""
    return [name for name in dict.fromkeys(names) if name not in filters.besides]


def alone(
    filters: Filters, lane: str, lane_by: LaneBy, lanes: Sequence[str], known: Iterable[str]
) -> Filters:
    """``filters`` with one lane asked for, of those drawn, ``lanes``: just the events that stand in it.

    ``known`` are all values that there are, in a lane or not.
    """
    drawn = [name for name in lanes if name not in (OTHERS, *NOT_STATED.values())]
    if lane_by == "actor":
        if lane == OTHERS:
            return replace(filters, besides=(*filters.besides, *drawn))
        return with_actor(filters, lane)
    asked = {"type": filters.types, "country": filters.countries, "process": filters.processes}[lane_by]
    values = (lane,) if lane != OTHERS else tuple(name for name in asked or known if name not in drawn)
    if lane_by == "type":
        return replace(filters, types=values)
    if lane_by == "country":
        return replace(filters, countries=values)
    return replace(filters, processes=values)


def title(lane: str, lane_by: LaneBy) -> str:
    """What a lane is called for people: countries are kept by their codes."""
    return spell_country(lane) if lane_by == "country" else lane
