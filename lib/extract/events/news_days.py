"""The day of what a story tells without one: that of the contact told shortly before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from lib.extract.events.clause import conjugation
from lib.extract.events.cluster import EARLIER, Cluster
from lib.extract.events.dating import When

# A story goes on within so many characters, and tells of days at most so long ago.
NEAR = 600
RECENT = timedelta(days=7)
# A contact of more days than these gives no day to what is told behind it.
WIDEST = timedelta(days=3)


def lend_news_days(clusters: Sequence[Cluster], published: date | None) -> None:
    """Gives what was held, told without a day, that of the last held contact told shortly before it.

    Not what is told as earlier ("avait rencontré") or in the present.
    """
    if published is None:
        return
    held = [cluster for cluster in clusters if cluster.status == "held"]
    dated = [cluster for cluster in held if cluster.when.told]
    for cluster in held:
        if cluster.when.told or cluster.loose or _earlier(cluster):
            continue
        day = _day_told_before(cluster, dated, published)
        if day is not None:
            cluster.told[:] = [replace(told, when=day) for told in cluster.told]


def _day_told_before(cluster: Cluster, dated: Sequence[Cluster], published: date) -> When | None:
    first = cluster.told[0].position
    near = [
        (told.position, other.when) for other in dated if _is_a_day_of_news(other.when, published)
        for told in other.told if 0 < first - told.position < NEAR
    ]  # fmt: skip
    if not near:
        return None
    return replace(max(near, key=lambda each: each[0])[1], text=None, basis="linked")


def _is_a_day_of_news(when: When, published: date) -> bool:
    if when.start is None or when.end is None or when.end - when.start > WIDEST:
        return False
    return timedelta(0) <= published - when.end <= RECENT


def _earlier(cluster: Cluster) -> bool:
    verbs = (verb for told in cluster.told for verb in (*told.reading.cues, *told.reading.support))
    return any(conjugation(verb) in EARLIER for verb in verbs)
