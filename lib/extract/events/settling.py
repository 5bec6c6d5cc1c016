"""Happenings that prove to be one, now that parties and places have been lent among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lib.extract.events.another import NEXT
from lib.extract.events.apart import places_differ, same_stage, since_then
from lib.extract.events.as_meant import both_to_be_there, done_as_meant, met_there, same_talk
from lib.extract.events.cluster import Cluster, is_resumed, same_day
from lib.extract.events.counterparts import among, no_third_side
from lib.extract.events.dating import TO_COME, both_told_apart, disjoint
from lib.extract.events.headlines import told_one_by_one
from lib.extract.events.said_apart import said_apart
from lib.records import Actor


def settle(clusters: Iterable[Cluster], actors: Mapping[str, Actor]) -> list[Cluster]:
    """Clusters that prove to be one happening now that parties and places have been lent, put together."""
    settled: list[Cluster] = []
    for cluster in clusters:
        home = next((c for c in reversed(settled) if _same_happening(cluster, c, actors)), None)
        if home is None:
            settled.append(cluster)
        else:
            home.told.extend(cluster.told)
            home.told.sort(key=lambda one: one.position)
            home.told[:] = met_there(home.told)
    return [cluster for cluster in settled if not told_one_by_one(cluster, settled)]


def _same_happening(one: Cluster, other: Cluster, actors: Mapping[str, Actor]) -> bool:
    """Whether two clusters of the same parties and stage tell one contact: nothing sets them apart."""
    mine, theirs = one.actor_ids, other.actor_ids
    if same_talk(one, other):
        return mine == theirs
    if both_to_be_there(one, other, actors):
        return True
    if one.family != other.family or not mine or not theirs:
        return False
    if not same_stage(one, other) and not done_as_meant(one, other):
        return False
    if one.family == "visit" and _same_journey(one, other):
        return True
    if min(len(mine), len(theirs)) < 2:
        return _partly_named(one, other, actors) or _one_offer(one, other)
    if _with_those_beside(one, other, actors):
        return True
    if _of_that_round(one, other):
        return not disjoint(one.when, other.when)
    if len(among(mine, theirs, actors)) < len(mine) or len(among(theirs, mine, actors)) < len(theirs):
        return False
    if (one.lent or other.lent) and one.status != other.status and one.place_names != other.place_names:
        return False
    if (
        (one.lent or other.lent)
        and not (one.when.told and other.when.told)
        and not _share_a_place(one, other)
    ):
        return False
    if (one.turns != other.turns and not _next_round(one, other)) or disjoint(one.when, other.when):
        return False
    if (one.lent or other.lent) and both_told_apart(one.when, other.when):
        # "sont convenus jeudi … L'accord de trêve avait été signé en 2002"
        return False
    if any(since_then(told, other) or said_apart(told, other) for told in one.told):
        return False
    return not any(places_differ(told, other) for told in one.told)


def _with_those_beside(one: Cluster, other: Cluster, actors: Mapping[str, Actor]) -> bool:
    """ "X a rencontré Y mercredi soir … une rencontre mercredi soir entre X, A et Y": A is of one side."""
    fewer, more = sorted((one, other), key=lambda c: len(c.actor_ids))
    if one.lent or other.lent or one.turns != other.turns or one.family != "contact":
        return False
    told = one.when.text is not None and other.when.text is not None and same_day(one, other)
    if not told or len(fewer.actor_ids & more.actor_ids) < 2 or not fewer.actor_ids < more.actor_ids:
        return False
    beside = no_third_side(fewer.actor_ids, more.actor_ids, actors)
    return beside and not any(places_differ(each, other) for each in one.told)


def _next_round(one: Cluster, other: Cluster) -> bool:
    """ "Les pourparlers reprendront sous huitaine. Le prochain cycle aura lieu dans une semaine"."""
    first, again = sorted((one, other), key=lambda c: "again" in c.turns)
    if first.turns or again.turns != {"again"} or not {one.status, other.status} <= {*TO_COME}:
        return False
    return any(map(is_resumed, first.told))


def _of_that_round(one: Cluster, other: Cluster) -> bool:
    """ "Le troisième cycle entre X et Y n'a rien donné. Réunies jeudi, les délégations se sont quittées"."""
    if not one.lent or one.turns or other.turns != {"again"} or one.status != other.status:
        return False
    if not one.actor_ids >= other.actor_ids:
        return False
    return 0 < one.told[0].position - other.told[-1].position < NEXT


def _same_journey(one: Cluster, other: Cluster) -> bool:
    """ "Une délégation de X est attendue à P. La délégation de X menée par Y arrivera mardi à P"."""
    fewer, more = sorted((one, other), key=lambda c: len(c.actor_ids))
    visitors = {
        a for told in more.told for p in told.parties if p.role != "host" for a in p.mention.actor_ids
    }
    if not fewer.actor_ids <= visitors or one.turns != other.turns or both_told_apart(one.when, other.when):
        return False
    sentences = {told.trigger.token.sent.start for told in one.told}
    if any(told.trigger.token.sent.start in sentences for told in other.told):
        # "Après sa visite à P, X a gagné P"
        return False
    apart = disjoint(one.when, other.when) or any(places_differ(told, other) for told in one.told)
    return not apart and _share_a_place(one, other)


def _share_a_place(one: Cluster, other: Cluster) -> bool:
    """Whether both are told of one place, or of a country and a town in it."""
    placed = (told for told in one.told if told.place is not None and other.place_names)
    return any(not places_differ(told, other) for told in placed)


def _one_offer(one: Cluster, other: Cluster) -> bool:
    """ "X s'est dit prêt à dialoguer avec … X se dit disposé à rencontrer …": nothing sets them apart."""
    if one.actor_ids != other.actor_ids or {one.status, other.status} != {"proposed"}:
        return False
    apart = one.turns != other.turns or both_told_apart(one.when, other.when)
    return not apart and not any(places_differ(told, other) for told in one.told)


def _partly_named(one: Cluster, other: Cluster, actors: Mapping[str, Actor]) -> bool:
    """Whether one tells who the unnamed side of the other is: same day, and all whom the other names."""
    fewer, more = sorted((one, other), key=lambda c: len(c.actor_ids))
    if not any(told.partner or told.unnamed for told in fewer.told) or one.turns != other.turns:
        return False
    if len(among(fewer.actor_ids, more.actor_ids, actors)) < len(fewer.actor_ids):
        return False
    told = one.when.text is not None and other.when.text is not None
    return told and not disjoint(one.when, other.when) and not any(places_differ(t, other) for t in one.told)
