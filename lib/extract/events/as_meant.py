"""What was meant and what was done, told apart in one article: the journey, its aim, and how it went."""

from __future__ import annotations

from lib.extract.events.aims import is_aimed_at
from lib.extract.events.apart import DONE, aim_of_a_journey_made, spoken_of
from lib.extract.events.clause import conjugation, is_past
from lib.extract.events.cluster import Cluster
from lib.extract.events.dating import TO_COME
from lib.extract.events.lexicon import lexicon_of
from lib.extract.events.told import Told
from lib.languages.tokens import Token


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
