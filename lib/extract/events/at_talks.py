"""Deals told without a place: where the same people are told to have met for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from lib.extract.actors import Place
from lib.extract.events.clause import conjugation
from lib.extract.events.cluster import EARLIER, Cluster
from lib.extract.events.counterparts import among
from lib.extract.events.dating import When
from lib.records import Actor

# How far, in characters, the talks may be told from what came of them.
REACH = 1200
# So many days after the talks a deal is one of theirs.
AFTER = timedelta(days=1)
MET = ("held", "ongoing")


def place_of_talks(deal: Cluster, clusters: Sequence[Cluster], actors: Mapping[str, Actor]) -> Place | None:
    """ "X et Y se sont vus jeudi à P. Ils sont convenus d'une trêve": at P, when no second place is told."""
    if deal.status != "held" or _of_before(deal):
        return None
    talks = (other for other in clusters if _led_to(other, deal, actors))
    found = {told.place.name: told.place for other in talks for told in other.told if told.place is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def _led_to(talks: Cluster, deal: Cluster, actors: Mapping[str, Actor]) -> bool:
    held = talks.family == "contact" and talks.status in MET and not _of_before(talks)
    beside = _near(deal, talks) and not _in_one_sentence(deal, talks)
    return held and beside and _same_time(talks.when, deal.when) and _same_people(deal, talks, actors)


def _of_before(cluster: Cluster) -> bool:
    """ "avaient conclu une trêve": told as what was before."""
    return any(conjugation(verb) in EARLIER for told in cluster.told for verb in told.reading.cues)


def _near(deal: Cluster, talks: Cluster) -> bool:
    return abs(deal.told[0].position - talks.told[-1].position) < REACH


def _in_one_sentence(deal: Cluster, talks: Cluster) -> bool:
    """ "ont conclu une trêve, un an après des pourparlers à P": there the words say what came of what."""
    sentence = deal.told[0].trigger.token.sent
    return any(sentence.start_char <= told.position < sentence.end_char for told in talks.told)


def _same_people(deal: Cluster, talks: Cluster, actors: Mapping[str, Actor]) -> bool:
    return len(among(deal.actor_ids, talks.actor_ids, actors)) > 1


def _same_time(talks: When, deal: When) -> bool:
    """Whether nothing puts the deal before the talks, or long after them."""
    if talks.start is None or deal.end is None:
        return True
    return talks.start <= deal.end and (
        deal.start is None or talks.end is None or deal.start <= talks.end + AFTER
    )
