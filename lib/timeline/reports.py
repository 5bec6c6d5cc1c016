"""Extractions -> reports: who stands for whom is settled here, once for each event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from lib.records import Actor, Extraction, Participant
from lib.timeline import voices
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
            voice=voices.voice(event, extraction),
            contrary=voices.contrary(event, extraction),
            headline=voices.headline(event, article),
        )


def party(participant: Participant, actors: Mapping[str, Actor]) -> Party:
    """Whom a participant stands for: a person's state or body, else itself."""
    actor = actors.get(participant.actor_id)
    if actor is None or actor.kind != "person":
        return Party(_key(participant.name), None, participant.role)
    return Party(_key(actor.affiliation or actor.id), actor.id, participant.role)


def settled(reports: Iterable[Report]) -> list[Report]:
    """The reports with the side of each person filled in where only other articles tell it."""
    told = list(reports)
    given: dict[str, Counter[str]] = {}
    for report in told:
        for person, side in {(p.person, p.side) for p in report.parties if p.person and not unknown(p)}:
            given.setdefault(person, Counter())[side] += 1
    sides = {person: usual(count) for person, count in given.items()}
    return [with_sides(report, sides) for report in told]


def usual(given: Mapping[str, int]) -> str:
    """Of the sides that reports give for a person the one that most give, then the first by name."""
    return min(given, key=lambda side: (-given[side], side))


def unknown(party: Party) -> bool:
    """Whether it is a person whose side is not told."""
    return party.person is not None and party.side == _key(party.person)


def with_sides(report: Report, sides: Mapping[str, str]) -> Report:
    """``report`` with the sides of persons that it does not tell itself."""
    if not any(unknown(each) for each in report.parties):
        return report
    return replace(report, parties=frozenset(_with_side(each, sides) for each in report.parties))


def _with_side(party: Party, sides: Mapping[str, str]) -> Party:
    return replace(party, side=sides.get(party.person or "", party.side)) if unknown(party) else party


def _key(name: str) -> str:
    return fold(name)
