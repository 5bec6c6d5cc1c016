"""Deals that are lent their sides: states and movements made them, not who governs now or meets today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from lib.extract.actors import Cast
from lib.extract.events.cluster import Cluster
from lib.extract.events.counted import they, two_people
from lib.extract.events.lexicon import words_of
from lib.extract.events.parties import Party
from lib.registry import load

YEAR_OLD = timedelta(days=365)


def sides_of_old(clusters: Sequence[Cluster], published: date | None, cast: Cast) -> None:
    """Gives deals a year old or more, in place of people lent to them, the states of those.

    "X et Y se sont vus lundi. L'accord de paix de 2001 prévoyait": between their countries. Those of two
    states give place to them whenever it was: "X et Y se sont vus. Le traité signé en mars".
    """
    for cluster in clusters:
        if not (cluster.lent and cluster.told[0].trigger.type == "agreement"):
            continue
        end = cluster.when.end
        old = published is not None and end is not None and end < published - YEAR_OLD
        first = cluster.told[0]
        sides = [_their_side(p, cast) if _lent(p, cluster) else p for p in first.parties]
        parties = tuple(party for party in sides if party is not None)
        if len(parties) == len(sides) and (old or (_states(parties, cast) and not _of_the_two(cluster))):
            cluster.told[0] = replace(first, parties=parties)


def long_in_force(cluster: Cluster, published: date | None) -> bool:
    """ "un cessez-le-feu y est en vigueur depuis 2003", "ont signé 21 accords depuis 2008": no news."""
    start, first = cluster.when.start, cluster.told[0]
    if first.trigger.type != "agreement" or published is None or start is None:
        return False
    words = first.when.text.split() if first.when.text else [""]
    summed = len(cluster.told) == 1 and words[0].lower() in words_of(first.trigger.token).since
    return (cluster.status == "ongoing" or summed) and start < published - YEAR_OLD


def _of_the_two(cluster: Cluster) -> bool:
    """ "les deux présidents ont signé un accord", "ils ont conclu une trêve": they themselves."""
    return any(two_people(told) or they(told) for told in cluster.told)


def _states(parties: Sequence[Party], cast: Cast) -> bool:
    ids = {each for party in parties for each in party.mention.actor_ids}
    return len(ids) > 1 and all(cast.actors[each].kind == "state" for each in ids)


def _lent(party: Party, cluster: Cluster) -> bool:
    return all(party.token.sent != told.trigger.token.sent for told in cluster.told)


def _their_side(party: Party, cast: Cast) -> Party | None:
    """In place of a person the state or body that he belongs to; None where the article does not name it."""
    sides = [_side(each, cast) for each in party.mention.actor_ids]
    named = tuple(side for side in sides if side is not None)
    return (
        replace(party, mention=replace(party.mention, actor_ids=named)) if len(named) == len(sides) else None
    )


def _side(actor_id: str, cast: Cast) -> str | None:
    actor = cast.actors[actor_id]
    if actor.kind != "person":
        return actor_id
    found = load().ids(actor.affiliation) if actor.affiliation else ()
    return next((each for each in found if each in cast.actors), None)
