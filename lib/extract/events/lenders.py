"""Contacts that may lend their people to one told without, and whom they lend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lib.extract.events.clause import children
from lib.extract.events.cluster import UNDONE, Cluster
from lib.extract.events.counted import HELPING, between_camps, counts, the_two
from lib.extract.events.dating import TO_COME
from lib.extract.events.lexicon import lexicon_of
from lib.extract.events.located import of_another_time
from lib.extract.events.parties import Party
from lib.extract.events.parties.denoting import actors_of
from lib.extract.events.phrases import preposition
from lib.extract.events.told import Told
from lib.extract.events.unnamed import one_of_several

REACH = 1200


def near(last: Cluster, cluster: Cluster) -> bool:
    """Whether ``last`` has been told shortly before."""
    return cluster.told[0].position - last.told[-1].position < REACH


def may_lend(last: Cluster, cluster: Cluster) -> bool:
    """Whether the parties of ``last`` may be those of ``cluster``.

    Never from a contact that was only planned, wished for or refused to one that was held: it would make
    people meet who never met.
    """
    if not near(last, cluster):
        return False
    met = ("held", "ongoing", "denied") if last.family == "agreement" else ("held", "ongoing")
    if cluster.status in ("held", "ongoing") and last.status not in met:
        # "les deux équipes" are those told of, whether or not they are to meet again.
        return last.status in TO_COME and any(the_two(told) for told in cluster.told)
    if any(one_of_several(told) or counts(told) for told in cluster.told):
        return True
    # "un deuxième cycle" and "une première rencontre avait eu lieu" are of the same, wherever they are; so
    # is where "les deux ministres" will meet.
    again = any(told.turn == "again" or _one_before(told) or the_two(told) for told in cluster.told)
    return again or _moved_on(cluster, last) or not _elsewhere(cluster, last)


def _one_before(told: Told) -> bool:
    """ "une première rencontre avait eu lieu", and not "le précédent sommet"."""
    return told.turn == "before" and not told.trigger.definite


def sides_of(cluster: Cluster) -> list[Party]:
    """The sides of a contact: of the telling that names the fewest, those who came along left out."""
    named = [told for told in cluster.told if len(told.actor_ids) > 1]
    core = min(named, key=lambda told: len(told.actor_ids), default=None)
    tellings = cluster.told if core is None else [core]
    found = [p for told in tellings for p in told.parties if p.role != "announcer"]
    met = [p for p in found if not _attends(p)]
    return met if len(actors_of(p.mention for p in met)) > 1 else found


def lent_by(last: Cluster, cluster: Cluster) -> list[Party]:
    """The sides of ``last`` as those of ``cluster``; elsewhere another is host, if anyone."""
    sides = sides_of(last)
    if not _elsewhere(cluster, last):
        return sides
    return [replace(p, role="participant") if p.role in ("host", "visitor") else p for p in sides]


def _attends(party: Party) -> bool:
    """ "en présence de X": there for that once."""
    lex = lexicon_of(party.token)
    return preposition(party.token, lex.roles, lex.contractions)[1] == "participant"


def sides_to_come(cluster: Cluster, following: Sequence[Cluster]) -> list[Party]:
    """The parties of the next contact told that is at the same stage."""
    for other in following:
        apart = _elsewhere(cluster, other) and not _came_before(cluster, other)
        same = other.status == cluster.status and not apart
        talks = cluster.family != "agreement" or is_talks(other)
        if other.family == "contact" and len(other.actor_ids) > 1 and same and talks:
            return sides_of(other)
    return []


def _came_before(cluster: Cluster, other: Cluster) -> bool:
    """ "Après des pourparlers en mai à P, X et Y se sont vus à Q": those of the two, wherever they were."""
    noun = cluster.told[0].trigger.token
    beside = any(one.trigger.token.sent.start == noun.sent.start for one in other.told)
    return beside and of_another_time(noun, lexicon_of(noun))


def come_together(cluster: Cluster, before: Sequence[Cluster]) -> list[Party]:
    """ "X et Y étaient lundi à P. A l'issue des négociations à P": those who have come there together."""
    for other in reversed(before):
        journey = other.family == "visit" and other.status == cluster.status and len(other.actor_ids) > 1
        if near(other, cluster) and journey and other.place_names & cluster.place_names:
            return [talking(party) for party in sides_of(other) if party.role == "visitor"]
    return []


def the_other_side(cluster: Cluster, before: Sequence[Cluster | None]) -> list[Party]:
    """ "Le M23 a refusé de signer l'accord", "a annulé la réunion": with whom he has dealt so far."""
    (one,) = cluster.actor_ids if len(cluster.actor_ids) == 1 else ("",)
    if not one or cluster.status not in UNDONE or not all(map(_of_the_two, cluster.told)):
        return []
    for other in before:
        dealt = other is not None and (cluster.family != "agreement" or _in_talks(other))
        if other is not None and dealt and one in other.actor_ids and len(other.actor_ids) == 2:
            return [p for p in sides_of(other) if one not in p.mention.actor_ids and p.role not in HELPING]
    return []


def _of_the_two(told: Told) -> bool:
    """ "l'accord", "une nouvelle réunion": known without more words, and not "l'accord de Minsk"."""
    if told.trigger.frame is not None or told.partner or told.others:
        return False
    named = any(c.pos_ == "PROPN" for c in children(told.trigger.token, "nmod"))
    return not named and (told.trigger.definite or told.turn == "again")


def _in_talks(cluster: Cluster) -> bool:
    return cluster.family == "agreement" or is_talks(cluster)


def is_talks(cluster: Cluster) -> bool:
    """Whether one of its tellings calls it talks.

    Not by the way: "X va voir Y. … comme préalable aux négociations" makes no negotiators of the two.
    """
    talks = [told for told in cluster.told if told.trigger.type == "talks"]
    return any(told is cluster.told[0] or told.parties or not between_camps(told) for told in talks)


def _moved_on(cluster: Cluster, last: Cluster) -> bool:
    """ "ont signé un accord à P … Les pourparlers s'étaient déplacés à Q": those of the two who agreed."""
    pointing = (told.trigger for told in cluster.told if told.trigger.frame is None)
    talks = any(each.type == "talks" and each.bare and each.definite for each in pointing)
    return talks and (last.family == "agreement" or is_talks(last))


def _elsewhere(cluster: Cluster, last: Cluster) -> bool:
    """Whether the two are told of different places: then they may be contacts of different people."""
    mine, theirs = cluster.place_names, last.place_names
    return bool(mine and theirs and not mine & theirs)


def talking(party: Party) -> Party:
    """The party as one of those who meet where it has travelled."""
    return replace(party, role="participant") if party.role == "visitor" else party
