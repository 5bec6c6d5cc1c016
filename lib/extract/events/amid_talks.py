"""Contacts in the course of talks that go on, and of a day that opens with an arrival: where those are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from lib.extract.actors import Place
from lib.extract.events.clause import lemma
from lib.extract.events.cluster import Cluster
from lib.extract.events.leaving import is_left
from lib.extract.events.lexicon import words_of
from lib.extract.events.told import Told

# How far, in characters, what is told of the same days is told of one place.
AROUND = 800
# Talks that have been opened go on for some days.
LASTING = timedelta(days=4)
MET = ("held", "ongoing")


def amid_talks(contact: Cluster, clusters: Sequence[Cluster]) -> Place | None:
    """ "négocient depuis lundi à P. Jeudi, le médiateur a vu X": at P, when only one place is told so."""
    if contact.status not in MET or contact.when.precision != "day":
        return None
    around = (other for other in clusters if other is not contact and _around(contact, other))
    found = {told.place.name: told.place for other in around for told in other.told if told.place is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def _around(contact: Cluster, other: Cluster) -> bool:
    """Whether talks go on around the day of ``contact``, or somebody has arrived on it."""
    day, start, end = contact.when.start, other.when.start, other.when.end
    behind = contact.told[0].position - other.told[-1].position
    if any(map(_opened, other.told)) and end is not None:
        end += LASTING
    if day is None or start is None or end is None or not start <= day <= end or not 0 < behind < AROUND:
        return False
    if other.family == "visit":
        return other.status == "held" and start == end and not any(map(is_left, other.told))
    return other.family == "contact" and other.status in MET and start < end


def _opened(told: Told) -> bool:
    """ "ont ouvert samedi des pourparlers à P"."""
    opening = any(lemma(verb) in words_of(verb).opening for verb in told.reading.support)
    return told.trigger.type == "talks" and told.status == "held" and opening
