"""Whether a telling tells the happening of others again, by the rules."""

from __future__ import annotations

from collections.abc import Mapping

from lib.extract.events.another import GAP, of_another
from lib.extract.events.apart import spoken_in_the_call
from lib.extract.events.cluster import Cluster
from lib.extract.events.gatherings import same_gathering
from lib.extract.events.retold import adds_to
from lib.extract.events.same_people import of_same_people
from lib.extract.events.told import Told
from lib.extract.events.untold import how_long, of_those_untold, only_helpers, points_back_at, said_again
from lib.records import Actor


def belongs(told: Told, other: Cluster, actors: Mapping[str, Actor]) -> bool:
    """Whether ``told`` tells the happening of ``other`` again."""
    if adds_to(told, other):
        return True
    mine, theirs = told.actor_ids, other.actor_ids
    pointing = told.trigger.definite and told.trigger.frame is None
    if of_another(told, other, pointing):
        return False
    if same_gathering(told, other):
        return True
    if not mine and told.unnamed and len(theirs) > 1 and said_again(told, other):
        return True
    if (other.family == "call" and spoken_in_the_call(told, other)) or how_long(told, other):
        return True
    if not mine or (pointing and told.trigger.bare and only_helpers(told)):
        return points_back_at(told, other, pointing)
    if told.joined and told.when.text is None and told.position - other.told[-1].position < GAP:
        return True
    return of_same_people(told, other, pointing, actors) if theirs else of_those_untold(told, other)
