"""Extractions -> reports: who stands for whom is settled here, once for each event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from lib.records import Actor, Extraction, Participant
from lib.timeline.records import Party, Report
from lib.wording import fold


def reports(extraction: Extraction, origin: str | None = None) -> Iterator[Report]:
    """A report for each event; ``origin`` is the id that copies of the article's text share, if any."""
    article = extraction.article
    actors = {actor.id: actor for actor in extraction.actors}
    for event in extraction.events:
        yield Report(
            event=event,
            parties=frozenset(party(each, actors) for each in event.participants),
            published=article.published,
            source=article.source,
            origin=origin or article.id,
        )


def party(participant: Participant, actors: Mapping[str, Actor]) -> Party:
    """Whom a participant stands for: a person's state or body, else itself."""
    actor = actors.get(participant.actor_id)
    if actor is None or actor.kind != "person":
        return Party(_key(participant.name), None, participant.role)
    return Party(_key(actor.affiliation or actor.id), actor.id, participant.role)


def settled(reports: Iterable[Report]) -> list[Report]:
    """The reports with the side of each person filled in where only other articles tell it.

    When they differ, the side that most reports give counts, then the first by name.
    """
    told = list(reports)
    given: dict[str, Counter[str]] = {}
    for report in told:
        for each in report.parties:
            if each.person and each.side != _key(each.person):
                given.setdefault(each.person, Counter())[each.side] += 1
    sides = {person: min(count, key=lambda side: (-count[side], side)) for person, count in given.items()}
    return [_with_sides(report, sides) for report in told]


def _with_sides(report: Report, sides: Mapping[str, str]) -> Report:
    parties = frozenset(_with_side(each, sides) for each in report.parties)
    return report if parties == report.parties else replace(report, parties=parties)


def _with_side(party: Party, sides: Mapping[str, str]) -> Party:
    unknown = party.person is not None and party.side == _key(party.person)
    return replace(party, side=sides.get(party.person or "", party.side)) if unknown else party


def _key(name: str) -> str:
    return fold(name)
