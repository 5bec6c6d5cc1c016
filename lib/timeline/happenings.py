"""Reports -> happenings: what all articles together tell of each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date

from lib.records import EventType, Participant, Role
from lib.timeline import clustering, conflicts, linking, sources, status, when
from lib.timeline.clustering import Pair
from lib.timeline.records import Happening, Report
from lib.wording import fold

# The more telling role of one who has several.
RANK: tuple[Role, ...] = (
    "announcer", "host", "mediator", "visitor", "invited", "excluded", "target", "participant",
)  # fmt: skip
EXACT = ("explicit", "weekday", "relative", "linked", "presumed", "bound", "none")
DATE = ("date_start", "date_end", "date_precision", "date_text", "date_basis")
PLACE = ("place", "place_text", "country")


def timeline(
    reports: Iterable[Report], together: Collection[Pair] = (), apart: Collection[Pair] = ()
) -> tuple[Happening, ...]:
    """The happenings that ``reports`` tell of, in order of their first report.

    The same reports give the same happenings in whatever order they come. ``together`` and ``apart`` are
    pairs of event ids that a person has put together or told apart.
    """
    groups = clustering.groups(reports, together, apart)
    found = [happening(group) for group in groups]
    home = {event_id: each.id for each in found for event_id in each.event_ids}
    occasions = [linking.occasion(each, group) for each, group in zip(found, groups, strict=True)]
    inside = linking.wholes(occasions, occasions)
    abouts = [linking.announced(group, home) for group in groups]
    linked = [
        replace(each, part_of=inside.get(each.id), about=about if about != each.id else None)
        for each, about in zip(found, abouts, strict=True)
    ]
    return tuple(sorted(linked, key=lambda h: (h.first_reported or date.max, h.id)))


def happening(reports: Sequence[Report]) -> Happening:
    """The happening that all of ``reports``, in order of publication, tell of; what was edited counts."""
    now = _by_hand(reports, "status") or status.deciding(reports)
    dated = _by_hand(reports, *DATE) or _dated(reports, now)
    placed = _by_hand(reports, *PLACE) or _placed(reports, now)
    published = [report.published for report in reports if report.published]
    listed = _by_hand(reports, "participants")
    participants = listed.event.participants if listed else _participants(reports)
    typed = _by_hand(reports, "type")
    kind = typed.event.type if typed else _type(reports)
    return Happening(
        id=reports[0].id,
        type=kind,
        status=now.event.status,
        certainty=(_by_hand(reports, "certainty") or now).event.certainty,
        negated=(_by_hand(reports, "negated") or now).event.negated,
        date_start=dated.event.date_start,
        date_end=dated.event.date_end,
        date_precision=dated.event.date_precision,
        date_text=dated.event.date_text,
        date_basis=dated.event.date_basis,
        participants=participants,
        place=placed.event.place if placed else None,
        country=placed.event.country if placed else None,
        title=_title(kind, participants, placed),
        event_ids=tuple(report.id for report in reports),
        article_ids=tuple(dict.fromkeys(report.event.article_id for report in reports)),
        sources=tuple(sorted({report.source for report in reports if report.source})),
        processes=tuple(sorted({report.process for report in reports if report.process})),
        independent_sources=sources.independent(reports),
        first_reported=min(published, default=None),
        last_reported=max(published, default=None),
        history=status.history(reports),
        conflicts=conflicts.conflicts(reports),
        deciding=now.id,
        corrected=any(report.corrected for report in reports),
    )


def _by_hand(reports: Sequence[Report], *fields: str) -> Report | None:
    """The report in which a person has last edited one of ``fields``; None when nobody has."""
    made = [(at, n) for n, report in enumerate(reports) for field, at in report.edited if field in fields]
    return reports[max(made)[1]] if made else None


def _dated(reports: Sequence[Report], now: Report) -> Report:
    """Who gives the day: the narrowest report of the same stage that agrees with the one that decides.

    When articles differ on the day of what took place, the one with more independent voices counts.
    """
    same = [report for report in reports if _stage(report) == _stage(now) and when.days(report)]
    if now.event.status in when.DONE and same:
        voices = {days: _voices(days, same) for days in {when.days(report) for report in same}}
        now = max(same, key=lambda r: (voices[when.days(r)], status.firmness(r), r is now))
    pool = [report for report in same if _meet(when.days(report), when.days(now))] or [
        r for r in reports if when.days(r)
    ]
    if not pool:
        return now
    # Of an interval there may be two narrower days that differ.
    return min(pool[::-1], key=lambda r: (
        _width(r), not conflicts.in_words(r), -_voices(when.days(r), same), -status.firmness(r),
        EXACT.index(r.event.date_basis),
    ))  # fmt: skip


def _stage(report: Report) -> str:
    return "done" if report.event.status in when.DONE else "open"


def _meet(mine: when.Days | None, theirs: when.Days | None) -> bool:
    return mine is None or theirs is None or (mine[0] <= theirs[1] and theirs[0] <= mine[1])


def _voices(days: when.Days | None, among: Sequence[Report]) -> int:
    return sources.independent(each for each in among if _meet(when.days(each), days))


def _width(report: Report) -> int:
    days = when.days(report)
    return (days[1] - days[0]).days if days else 10_000


def _placed(reports: Sequence[Report], now: Report) -> Report | None:
    """Who gives the place: the report that decides or else the last; a city rather than its country."""
    known = [report for report in reports if report.event.place]
    if not known:
        return None
    last = now if now.event.place else known[-1]
    there = [report for report in known if report.event.country == last.event.country]
    states = {party.side for report in reports for party in report.parties}
    return next((r for r in [last, *there[::-1]] if fold(r.event.place or "") not in states), last)


def _type(reports: Sequence[Report]) -> EventType:
    kinds = [report.event.type for report in reports]
    return max(sorted(set(kinds)), key=kinds.count)


def _participants(reports: Sequence[Report]) -> tuple[Participant, ...]:
    """Everybody once, in the order of the reports; a state stands aside for the person who acts for it."""
    acted_for = {party.side for report in reports for party in report.parties if party.person}
    found: dict[str, Participant] = {}
    for report in reports:
        stand_ins = {p.side for p in report.parties if p.person is None} & acted_for
        for each in report.event.participants:
            if fold(each.name) in stand_ins:
                continue
            before = found.get(each.actor_id)
            if before is None or RANK.index(each.role) < RANK.index(before.role):
                found[each.actor_id] = each
    return tuple(found.values())


def _title(kind: EventType, participants: Sequence[Participant], placed: Report | None) -> str:
    """A heading such as ``meeting: A, B (Genève)``."""
    names = ", ".join(each.name for each in participants[:4]) + (", …" if len(participants) > 4 else "")
    where = f" ({placed.event.place})" if placed and placed.event.place else ""
    return f"{kind}: {names}{where}" if names else f"{kind}{where}"
