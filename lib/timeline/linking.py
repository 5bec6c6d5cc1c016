"""Happenings inside others: the bilateral meeting of a summit, the meeting that a journey was made for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from lib.timeline import parties, when
from lib.timeline.records import Happening, Report

CONTACTS = ("meeting", "talks")


def wholes(happenings: Sequence[Happening], reports: Sequence[Sequence[Report]]) -> dict[str, str]:
    """The id of the happening that each is a part of, for those that are; in step with their reports."""
    sides = [{side for report in told for side in parties.sides(report.parties)} for told in reports]
    by_day: defaultdict[object, list[int]] = defaultdict(list)
    for number, each in enumerate(happenings):
        if each.date_start and each.date_end and each.type in (*CONTACTS, "visit"):
            for day in (each.date_start, each.date_end):
                by_day[day].append(number)
    found: dict[str, str] = {}
    for number, part in enumerate(happenings):
        near = sorted({other for day in (part.date_start, part.date_end) for other in by_day.get(day, ())})
        inside = [o for o in near if o != number and _inside(part, happenings[o], sides[number], sides[o])]
        if inside:
            # A summit says more than the journey to it.
            inside.sort(key=lambda o: (happenings[o].type == "visit", len(sides[o]), happenings[o].id))
            found[part.id] = happenings[inside[0]].id
    return found


def _inside(part: Happening, whole: Happening, some: set[str], more: set[str]) -> bool:
    if part.type not in CONTACTS or (part.status in when.OFF) != (whole.status in when.OFF):
        return False
    if part.place and whole.place and part.place != whole.place and part.country != whole.country:
        return False
    if whole.type == "visit":
        travellers = {p.actor_id for p in whole.participants if p.role not in parties.OUTSIDE}
        here = part.place is not None and whole.place is not None
        return here and bool(travellers & {p.actor_id for p in part.participants})
    return some < more and len(more) >= 3 and _within(part, whole)


def _within(part: Happening, whole: Happening) -> bool:
    if None in (part.date_start, part.date_end, whole.date_start, whole.date_end):
        return False
    return whole.date_start <= part.date_start and part.date_end <= whole.date_end  # type: ignore[operator]
