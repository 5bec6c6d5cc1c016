"""Scores of events: which were found, and what is right in those."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lib.evaluate.event_fields import score_fields, told
from lib.evaluate.gold import GoldEvent
from lib.evaluate.intervals import Days, touch
from lib.evaluate.matching import Matching, match
from lib.evaluate.scene import Scene
from lib.evaluate.scores import Count, Finding, Scores
from lib.records import Event
from lib.sentences import enclosing

IN_PERSON = frozenset({"meeting", "talks", "visit"})


def family(event_type: str) -> str:
    """The types that count as one: meeting, talks and visit are one family, the others alone."""
    return "meeting/talks/visit" if event_type in IN_PERSON else event_type


def score_events(gold: Sequence[GoldEvent], predicted: Sequence[Event], scene: Scene) -> Scores:
    """All scores of one article's events."""
    found = match(
        gold, predicted, lambda wanted, event: likeness(wanted, event, scene), lambda each: each.optional
    )
    pairs = [(gold[i], predicted[j]) for i, j in found.pairs]
    findings = tuple(_findings(gold, predicted, found, scene))
    return Scores(_counts(gold, predicted, found), findings=findings) + score_fields(pairs, scene)


def likeness(gold: GoldEvent, event: Event, scene: Scene) -> float | None:
    """How well an event fits an annotated one, from 0 to 1; None when they cannot be the same.

    They can when the type is of one family, at least half of either's participants are the other's too,
    and a mention lies in the same sentence as the evidence or the dates overlap.
    """
    if family(gold.type) != family(event.type):
        return None
    agreement = _agreement(gold, event, scene)
    mentions = [(mention.start, mention.end) for mention in event.mentions]
    passages = [enclosing(scene.sentences, *evidence) for evidence in gold.evidence]
    near = any(touch(passage, mention) for passage in passages for mention in mentions)
    dated = gold.days.overlaps(Days(event.date_start, event.date_end))
    if agreement < 0.5 or not (near or dated):
        return None
    exact = any(touch(evidence, mention) for evidence in gold.evidence for mention in mentions)
    return 0.4 * agreement + 0.3 * exact + 0.1 * near + 0.1 * dated + 0.1 * (gold.type == event.type)


def _agreement(gold: GoldEvent, event: Event, scene: Scene) -> float:
    wanted = {scene.identify(name) for name in gold.participants}
    named = {participant.actor_id for participant in event.participants}
    if not wanted or not named:
        return float(wanted == named)
    return len(wanted & named) / min(len(wanted), len(named))


def _counts(gold: Sequence[GoldEvent], predicted: Sequence[Event], found: Matching) -> dict[str, Count]:
    matched = {i for i, _ in found.pairs}
    used = {j for _, j in found.pairs}
    counted = sorted(matched | set(found.missed))
    expected = sorted(used | set(found.false))
    counts = {"events": Count(len(counted), len(expected), len(found.pairs))}
    families = {family(gold[i].type) for i in counted} | {family(predicted[j].type) for j in expected}
    for name in sorted(families):
        counts[f"events {name}"] = Count(
            sum(family(gold[i].type) == name for i in counted),
            sum(family(predicted[j].type) == name for j in expected),
            sum(family(gold[i].type) == name for i in matched),
        )
    return counts


def _findings(
    gold: Sequence[GoldEvent], predicted: Sequence[Event], found: Matching, scene: Scene
) -> Iterator[Finding]:
    for i in found.missed:
        start = gold[i].evidence[0][0] if gold[i].evidence else 0
        yield Finding("miss", "events", scene.article, start, gold[i].text, _described(gold[i]))
    for j in found.false:
        first = predicted[j].mentions[0] if predicted[j].mentions else None
        start, text = (first.start, first.text) if first else (0, "")
        yield Finding("false", "events", scene.article, start, text, told(predicted[j]))


def _described(gold: GoldEvent) -> str:
    return f"{gold.type} {gold.fields.get('status', '')}: {', '.join(gold.participants)}"
