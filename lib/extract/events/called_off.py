"""Contacts of a journey that is off: "X n'ira pas à P. Il devait y rencontrer Y"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lib.extract.events.clause import conjugation, lemma
from lib.extract.events.cluster import UNDONE, Cluster
from lib.extract.events.lexicon import words_of
from lib.extract.events.told import Told

# So many characters behind the journey at most.
REACH = 600


def call_off(clusters: Iterable[Cluster]) -> None:
    """Gives what was to be done on a journey that is off the journey's stage, and its day if it has none."""
    journeys: list[Cluster] = []
    for cluster in clusters:
        if cluster.family == "visit" and cluster.status in UNDONE:
            journeys.append(cluster)
        elif cluster.family == "contact" and cluster.status == "planned" and all(map(_was_to, cluster.told)):
            journey = next((each for each in journeys if _on_it(cluster, each)), None)
            if journey is not None:
                cluster.told[:] = [_undone(told, journey) for told in cluster.told]


def _was_to(told: Told) -> bool:
    """ "devait rencontrer"."""
    return any(conjugation(t) == "imperfect" and lemma(t) in words_of(t).obliged for t in told.reading.cues)


def _on_it(contact: Cluster, journey: Cluster) -> bool:
    behind = contact.told[0].position - journey.told[-1].position
    there = not contact.place_names.isdisjoint(journey.place_names)
    return 0 < behind < REACH and there and not contact.actor_ids.isdisjoint(journey.actor_ids)


def _undone(told: Told, journey: Cluster) -> Told:
    when = told.when if told.when.told else replace(journey.when, text=None, basis="linked")
    return replace(told, status=journey.status, when=when)
