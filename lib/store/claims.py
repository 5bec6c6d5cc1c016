"""What is claimed against each other of one happening: each value, who says so, and the sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lib.records import Participant
from lib.store.detail import Detail, Evidence, Telling
from lib.timeline.records import Conflict, Field
from lib.wording import fold


@dataclass(frozen=True, slots=True)
class Claim:
    """One value of a field. ``by``: whom the article cites for it, None where it says so itself."""

    field: Field
    value: str
    by: str | None
    telling: Telling
    evidence: Evidence | None

    @property
    def participant(self) -> Participant | None:
        """Who took part or did not, where that is what is claimed."""
        whom = self.value.partition(" ")[2]
        found = (p for p in self.telling.event.participants if whom in (p.actor_id, fold(p.name)))
        return next(found, None) if self.field == "participants" else None


def opposed(detail: Detail) -> Iterator[tuple[Claim, Claim]]:
    """The two claims of each contradiction, as far as both are told by articles that are there."""
    told = {each.event.id: each for each in detail.tellings}
    for each in detail.happening.conflicts:
        if each.event_id in told and each.other_event_id in told:
            one, other = told[each.event_id], told[each.other_event_id]
            yield _claim(each, each.value, each.by, one), _claim(each, each.other_value, each.other_by, other)


def _claim(conflict: Conflict, value: str, by: str | None, telling: Telling) -> Claim:
    claim = Claim(conflict.field, value, by, telling, None)
    return replace(claim, evidence=_sentence(claim))


def _sentence(claim: Claim) -> Evidence | None:
    """The sentence that tells the value, of the body if it can be; else the first one of the body."""
    told = claim.telling.evidence
    places = [e for e in told if e.mention.start >= claim.telling.article.body_start] or list(told)
    return next((e for e in places if _tells(claim, e)), places[0] if places else None)


def _tells(claim: Claim, evidence: Evidence) -> bool:
    event, mention = claim.telling.event, evidence.mention
    if claim.field == "status":
        return mention.status == claim.value
    if claim.field == "date":
        return event.date_text is not None and mention.date_text == event.date_text
    if claim.field == "place":
        return bool(event.place_text) and str(event.place_text) in evidence.text
    return claim.participant is not None and claim.participant.text in evidence.text
