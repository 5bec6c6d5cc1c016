"""The day of what a story tells without one: that of the contact told shortly before it.

An agenda has one too: "verra X mardi à P. Il s'entretiendra aussi avec Y".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from lib.extract.events.clause import conjugation
from lib.extract.events.cluster import EARLIER, Cluster
from lib.extract.events.dating import When
from lib.extract.events.lexicon import words_of
from lib.extract.events.sessions import place_told
from lib.extract.events.told import Told

# A story goes on within so many characters, and tells of days at most so long ago.
NEAR = 600
RECENT = timedelta(days=7)
# A contact of more days than these gives no day to what is told behind it.
WIDEST = timedelta(days=3)


def lend_news_days(clusters: Sequence[Cluster], published: date | None) -> None:
    """Gives what was held, told without a day, that of the last held contact told shortly before it.

    Not what is told as earlier ("avait rencontré", "a déjà rencontré") or in the present.
    """
    if published is None:
        return
    held = [cluster for cluster in clusters if cluster.status == "held"]
    dated = [cluster for cluster in held if cluster.when.told]
    for cluster in held:
        if cluster.when.told or cluster.loose or cluster.recalled or told_earlier(cluster.told, EARLIER):
            continue
        day = _day_told_before(cluster, dated, published)
        if day is not None:
            cluster.told[:] = [replace(told, when=day) for told in cluster.told]


def lend_plan_days(clusters: Sequence[Cluster]) -> None:
    """Gives a plan told without a day the day and place of the plan of one of its people told just before.

    Not where it is told to come later: "il verra ensuite Y", "se reverront".
    """
    plans = [c for c in clusters if c.family == "contact" and c.status == "planned"]
    dated = [c for c in plans if c.when.text is not None and c.when.precision == "day"]
    for plan in plans:
        if plan.when.told or plan.headline or plan.turns or any(map(_comes_later, plan.told)):
            continue
        agenda = next(
            (c for c in reversed(dated) if _told_before(c, plan) and c.actor_ids & plan.actor_ids), None
        )
        if agenda is None:
            continue
        day, place = replace(agenda.when, text=None, basis="linked"), place_told(agenda)
        placed = place_told(plan) or place
        plan.told[:] = [replace(told, when=day) for told in plan.told]
        plan.told[0] = replace(plan.told[0], place=placed)


def _told_before(agenda: Cluster, plan: Cluster) -> bool:
    return any(0 < plan.told[0].position - told.position < NEAR for told in agenda.told)


def _comes_later(told: Told) -> bool:
    """ "il verra ensuite X", "par la suite"."""
    words = words_of(told.trigger.token)
    return any(t.lower_ in words.then | words.afterwards for t in told.trigger.token.sent)


def _day_told_before(cluster: Cluster, dated: Sequence[Cluster], published: date) -> When | None:
    first = cluster.told[0].position
    near = [
        (told.position, other.when) for other in dated
        if _is_a_day_of_news(other.when, published) and not _in_another_land(cluster, other)
        for told in other.told if 0 < first - told.position < NEAR
    ]  # fmt: skip
    if not near:
        return None
    return replace(max(near, key=lambda each: each[0])[1], text=None, basis="linked")


def _in_another_land(one: Cluster, other: Cluster) -> bool:
    """ "a reçu mardi X à Bogota. Y s'est rendu au Maroc": on some day."""
    lands, others = (
        {told.place.country for told in each.told if told.place is not None} for each in (one, other)
    )
    return bool(lands and others) and None not in lands | others and lands.isdisjoint(others)


def _is_a_day_of_news(when: When, published: date) -> bool:
    if when.start is None or when.end is None or when.end - when.start > WIDEST:
        return False
    return timedelta(0) <= published - when.end <= RECENT


def told_earlier(tellings: Iterable[Told], forms: Collection[str]) -> bool:
    """Whether a verb of one of ``tellings`` is in one of ``forms``, which put it before the story."""
    verbs = (verb for told in tellings for verb in (*told.reading.cues, *told.reading.support))
    return any(conjugation(verb) in forms for verb in verbs)
