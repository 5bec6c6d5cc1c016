"""What is claimed against each other of one happening: each value, who says so, and the sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.store.detail import Detail, Evidence, Telling
from lib.timeline.records import Conflict, Field


@dataclass(frozen=True, slots=True)
class Claim:
    """One value of a field. ``by``: whom the article cites for it, None where it says so itself."""

    field: Field
    value: str
    by: str | None
    telling: Telling
    evidence: Evidence | None


def opposed(detail: Detail) -> Iterator[tuple[Claim, Claim]]:
    """The two claims of each contradiction, as far as both are told by articles that are there."""
    told = {each.event.id: each for each in detail.tellings}
    for each in detail.happening.conflicts:
        if each.event_id in told and each.other_event_id in told:
            one, other = told[each.event_id], told[each.other_event_id]
            yield _claim(each, each.value, each.by, one), _claim(each, each.other_value, each.other_by, other)


def _claim(conflict: Conflict, value: str, by: str | None, telling: Telling) -> Claim:
    return Claim(conflict.field, value, by, telling, _sentence(conflict.field, value, telling))


def _sentence(field: Field, value: str, telling: Telling) -> Evidence | None:
    """The sentence that tells the value, of the body if it can be; else the first one of the body."""
    body = [e for e in telling.evidence if e.mention.start >= telling.article.body_start]
    places = body or list(telling.evidence)
    return next((e for e in places if _tells(field, value, e, telling)), places[0] if places else None)


def _tells(field: Field, value: str, evidence: Evidence, telling: Telling) -> bool:
    event, mention = telling.event, evidence.mention
    if field == "status":
        return mention.status == value
    if field == "date":
        return event.date_text is not None and mention.date_text == event.date_text
    if field == "place":
        return bool(event.place_text) and str(event.place_text) in evidence.text
    whom = value.partition(" ")[2]
    return any(p.actor_id == whom and p.text in evidence.text for p in event.participants)
