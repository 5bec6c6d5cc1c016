"""Scores of actors and of date phrases."""

from __future__ import annotations

from collections.abc import Sequence

from lib.evaluate.gold import GoldActor, GoldDate
from lib.evaluate.intervals import Days, iou, touch
from lib.evaluate.matching import match
from lib.evaluate.scene import Scene
from lib.evaluate.scores import Count, Finding, Scores, Share
from lib.records import Actor, DateMention


def score_actors(gold: Sequence[GoldActor], predicted: Sequence[Actor], scene: Scene) -> Scores:
    """F1 over identities: each actor once, however often it is named."""
    wanted = {scene.identify(actor.name): actor.name for actor in gold if not actor.optional}
    neutral = {scene.identify(actor.name) for actor in gold if actor.optional}
    named = {actor.id: actor.name for actor in predicted if actor.id in wanted or actor.id not in neutral}
    misses = [
        Finding("miss", "actors", scene.article, 0, name) for key, name in wanted.items() if key not in named
    ]
    false = [
        Finding("false", "actors", scene.article, 0, name) for key, name in named.items() if key not in wanted
    ]
    count = Count(len(wanted), len(named), len(wanted.keys() & named.keys()))
    return Scores(counts={"actors": count}, findings=(*misses, *false))


def score_dates(gold: Sequence[GoldDate], predicted: Sequence[DateMention], scene: Scene) -> Scores:
    """Date phrases matched by their characters; of those, the first day and the whole interval."""

    def likeness(wanted: GoldDate, found: DateMention) -> float | None:
        span = (found.start, found.end)
        return iou(wanted.span, span) if touch(wanted.span, span) else None

    found = match(gold, predicted, likeness, lambda each: each.optional)
    start, interval, wrong = Share(), Share(), []
    for i, j in found.pairs:
        want, said = gold[i].days, Days(predicted[j].date_start, predicted[j].date_end)
        start += Share(int(want.start == said.start), 1)
        interval += Share(int(want == said), 1)
        if want != said:
            detail = f"should be {want.start}..{want.end}, is {said.start}..{said.end}"
            wrong.append(
                Finding("wrong", "dates interval", scene.article, predicted[j].start, gold[i].text, detail)
            )
    misses = [Finding("miss", "dates", scene.article, gold[i].span[0], gold[i].text) for i in found.missed]
    false = [
        Finding("false", "dates", scene.article, predicted[j].start, predicted[j].text) for j in found.false
    ]
    matched = len(found.pairs)
    count = Count(matched + len(misses), matched + len(false), matched)
    return Scores(
        {"dates": count}, {"dates start": start, "dates interval": interval}, (*misses, *false, *wrong)
    )
