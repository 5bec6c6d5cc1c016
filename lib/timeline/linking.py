"""Happenings inside others: the bilateral meeting of a summit, the meeting that a journey was made for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from lib.records import EventType, Participant, Status
from lib.timeline import parties, when
from lib.timeline.records import Happening, Report

CONTACTS = ("meeting", "talks")
# What may be a part of another happening, or have parts.
KINDS = (*CONTACTS, "visit")


@dataclass(frozen=True, slots=True)
class Occasion:
    """What of a happening says whether it is a part of another one; ``sides`` are those that take part."""

    id: str
    type: EventType
    status: Status
    date_start: date | None
    date_end: date | None
    place: str | None
    country: str | None
    participants: tuple[Participant, ...]
    sides: frozenset[str]


def occasion(happening: Happening, reports: Iterable[Report]) -> Occasion:
    """The occasion of a happening that ``reports`` tell of."""
    return Occasion(
        happening.id, happening.type, happening.status, happening.date_start, happening.date_end,
        happening.place, happening.country, happening.participants, sides_of(reports),
    )  # fmt: skip


def sides_of(reports: Iterable[Report]) -> frozenset[str]:
    """The sides that take part by any of the reports."""
    return frozenset(side for report in reports for side in parties.sides(report.parties))


def announced(reports: Iterable[Report], home: Mapping[str, str]) -> str | None:
    """What reports of one happening are about by the last of them: ``home`` names the happening of events."""
    told = (report.event.about for report in reports)
    abouts = [home[about] for about in told if about is not None and about in home]
    return abouts[-1] if abouts else None


def wholes(parts: Iterable[Occasion], among: Iterable[Occasion]) -> dict[str, str]:
    """The id of what each is a part of, for those that are; both begin or end on one day."""
    by_day: defaultdict[date, list[Occasion]] = defaultdict(list)
    for each in among:
        if each.date_start and each.date_end and each.type in KINDS:
            for day in {each.date_start, each.date_end}:
                by_day[day].append(each)
    found: dict[str, str] = {}
    for part in parts:
        near = {o.id: o for day in (part.date_start, part.date_end) if day for o in by_day.get(day, ())}
        inside = [o for o in near.values() if o.id != part.id and _inside(part, o)]
        if inside:
            # A summit says more than the journey to it.
            found[part.id] = min(inside, key=lambda o: (o.type == "visit", len(o.sides), o.id)).id
    return found


def _inside(part: Occasion, whole: Occasion) -> bool:
    if part.type not in CONTACTS or (part.status in when.OFF) != (whole.status in when.OFF):
        return False
    if part.place and whole.place and part.place != whole.place and part.country != whole.country:
        return False
    if whole.type == "visit":
        travellers = {p.actor_id for p in whole.participants if p.role not in parties.OUTSIDE}
        here = part.place is not None and whole.place is not None
        return here and bool(travellers & {p.actor_id for p in part.participants})
    return part.sides < whole.sides and len(whole.sides) >= 3 and _within(part, whole)


def _within(part: Occasion, whole: Occasion) -> bool:
    if None in (part.date_start, part.date_end, whole.date_start, whole.date_end):
        return False
    return whole.date_start <= part.date_start and part.date_end <= whole.date_end  # type: ignore[operator]
