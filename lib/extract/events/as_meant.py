"""What was meant and what was done, told apart in one article: the journey, its aim, and how it went."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from lib.extract.events.aims import is_aimed_at
from lib.extract.events.apart import DONE, aim_of_a_journey_made, spoken_of
from lib.extract.events.clause import conjugation, is_past
from lib.extract.events.cluster import Cluster
from lib.extract.events.counterparts import sides_of
from lib.extract.events.dating import TO_COME, both_told_apart
from lib.extract.events.lexicon import lexicon_of
from lib.extract.events.told import Told
from lib.languages.tokens import Token
from lib.records import Actor, EventType


def done_as_meant(one: Cluster, other: Cluster) -> bool:
    """ "ont signé une trêve … s'était rendu à P pour signer une trêve": what was meant is what was done."""
    if one.status in DONE and other.status in TO_COME:
        one, other = other, one
    if one.status not in TO_COME or other.status not in DONE:
        return False
    if (
        other.when.text is not None
        and other.told[-1].position > one.told[0].position
        and one.family == "contact"
    ):
        # "s'est rendue mercredi à P pour voir X. Elle avait vu X en avril"
        return False
    return all(told.when.text is None and _only_meant(told) for told in one.told)


def _only_meant(told: Told) -> bool:
    """Whether it is told as the aim of what was done."""
    if told.trigger.type == "agreement":
        gone = any(map(is_past, told.reading.cues))
        return told.status == "planned" and gone and _to_sign(told.trigger.token)
    return aim_of_a_journey_made(told)


def _to_sign(noun: Token) -> bool:
    """ "pour signer un accord", "afin de conclure une trêve"."""
    return conjugation(noun.head) == "infinitive" and is_aimed_at(noun.head, lexicon_of(noun))


def same_talk(one: Cluster, other: Cluster) -> bool:
    """ "X a appelé Y lundi … MM. X et Y ont discuté de la trêve": in that call, however far on."""
    talks, call = sorted((one, other), key=lambda c: c.family == "call")
    if call.family != "call" or talks.family != "contact" or talks.told[0].position < call.told[0].position:
        return False
    return len(call.actor_ids) > 1 and all(spoken_of(told, call) for told in talks.told)


def both_to_be_there(one: Cluster, other: Cluster, actors: Mapping[str, Actor]) -> bool:
    """ "X et Y sont attendus lundi à P pour des pourparlers": there they will meet, and that is one contact.

    They are of two sides: two ministers of one state travel together to meet others.
    """
    journey, contact = sorted((one, other), key=lambda c: c.family != "visit")
    if journey.family != "visit" or contact.family != "contact" or journey.actor_ids != contact.actor_ids:
        return False
    to_come = journey.status in TO_COME and contact.status in TO_COME and not journey.turns | contact.turns
    where, when = contact.place_names <= journey.place_names, journey.when.told and contact.when.told
    there = where and (bool(contact.place_names) or when) and len(journey.place_names) == 1
    with_others = any(told.partner for told in contact.told)
    if not to_come or not there or with_others or both_told_apart(journey.when, contact.when):
        return False
    return len(sides_of(journey.actor_ids, actors)) > 1


def met_there(tellings: Iterable[Told]) -> list[Told]:
    """The tellings of one happening, in which a journey is told as the contact that it is made for."""
    tellings = list(tellings)
    contact = next((told.trigger.type for told in tellings if told.trigger.type != "visit"), None)
    if contact is None:
        return tellings
    return [_as_told_of(told, contact) if told.trigger.type == "visit" else told for told in tellings]


def _as_told_of(journey: Told, contact: EventType) -> Told:
    """``journey`` as a telling of the contact, of which nobody is the visitor."""
    parties = (replace(p, role="participant") if p.role == "visitor" else p for p in journey.parties)
    return replace(journey, trigger=replace(journey.trigger, type=contact), parties=tuple(parties))
