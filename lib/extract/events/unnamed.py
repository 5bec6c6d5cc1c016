"""Contacts told without the people who meet: which of them want those told before."""

from __future__ import annotations

from collections.abc import Sequence

from lib.extract.events.borne import carrier
from lib.extract.events.clause import children, lemma
from lib.extract.events.cluster import Cluster
from lib.extract.events.counted import HELPING
from lib.extract.events.dating import TO_COME
from lib.extract.events.lexicon import lexicon_of, words_of
from lib.extract.events.parties import of_another_part
from lib.extract.events.phrases import preposition
from lib.extract.events.subject import subject
from lib.extract.events.told import Told
from lib.languages.tokens import Token


def lacks_parties(cluster: Cluster, last: Cluster | None, at_odds: bool) -> bool:
    """Whether no party is named though the contact is told with its day or place.

    ``at_odds``: whether the article tells who is in conflict with whom.
    """
    if cluster.status is None or len(cluster.actor_ids) > 1:
        return False
    if any(told.others or (told.partner and not told.unnamed) for told in cluster.told):
        return False
    if any(told.unnamed for told in cluster.told):
        return True
    if any(_taking_part(told) or _of_somebody(told) for told in cluster.told):
        return False
    there = last is not None and bool(cluster.place_names & last.place_names)
    elsewhere = any(_known_by_its_place(t) and not one_of_several(t) for t in cluster.told)
    # "les discussions de Genève sur le conflit ont été suspendues": of those in conflict
    of_the_conflict = at_odds and cluster.told[0].trigger.type == "talks"
    if elsewhere and not there and not of_the_conflict:
        # "la réunion d'Annapolis" is not one between those just named, unless they were there.
        return False
    return cluster.when.told or any(told.place is not None for told in cluster.told)


def talks_untold(cluster: Cluster, clusters: Sequence[Cluster]) -> bool:
    """ "avaient écarté de nouvelles négociations": talks at a stage at which no others are told.

    Of whom they are need not be said again in an article about two sides.
    """
    if cluster.status is None or cluster.actor_ids or cluster.told[0].trigger.type != "talks":
        return False
    if any(told.others or told.parties or _known_by_its_place(told) for told in cluster.told):
        return False
    if any(map(_of_somebody, cluster.told)):
        return False
    return not any(
        other is not cluster and other.family == cluster.family and len(other.actor_ids) > 1
        and (other.status in TO_COME) == (cluster.status in TO_COME)
        for other in clusters
    )  # fmt: skip


def one_of_several(told: Told) -> bool:
    """ "le premier cycle", "la prochaine rencontre": counted among those of the people told of."""
    token = told.trigger.token
    words = words_of(token)
    counting = words.first_of_all | words.previous | words.next_one
    return told.trigger.definite and any(lemma(c) in counting for c in children(token, "amod"))


def _taking_part(told: Told) -> bool:
    """Whether one side at least is told; who helps at "les pourparlers, menés sous l'égide de X" is none.

    "Une conférence sous l'égide de X" is of many, whom nobody names.
    """
    lex, noun = lexicon_of(told.trigger.token), told.trigger.token
    if lemma(noun) in lex.words.of_many and not told.trigger.definite:
        return bool(told.parties)
    return any(
        party.role not in HELPING and not preposition(party.token, lex.roles, lex.contractions)[1]
        for party in told.parties
    )


def _of_somebody(told: Told) -> bool:
    """Whether it is of those whom the subject means, and not of the last.

    "Le groupe de contact doit se réunir lundi", "la commission a tenu deux réunions", "il a tenu".
    """
    if told.parties or told.unnamed:
        return False
    doer = subject(told.trigger.token) if told.trigger.frame is not None else _who_held(told.trigger.token)
    if doer is None:
        return False
    lex = lexicon_of(doer)
    if doer.pos_ == "PRON" and told.trigger.frame is None:
        return "Sing" in doer.morph.get("Number", [])
    if doer.pos_ not in ("NOUN", "PROPN"):
        return False
    single = "Sing" in doer.morph.get("Number", []) or lemma(doer) in lex.words.collective
    # "les pêcheurs se sont réunis", "les évêques": no side in talks, but "les deux pays" are
    known = (lex.somebody | lex.words.troops) - lex.words.society
    paired = any(c.lower_ in lex.words.pair for c in children(doer, "nummod"))
    outside = doer.pos_ == "NOUN" and lemma(doer) not in known and not paired
    return single or outside or of_another_part(doer, lex)


def _who_held(noun: Token) -> Token | None:
    """Who "a tenu" or "a eu" the contact that ``noun`` names."""
    whole = carrier(noun, lexicon_of(noun))
    verb = whole.head
    own = whole.dep_ == "obj" and lemma(verb) in words_of(noun).holding_ones_own
    return subject(verb) if own else None


def _known_by_its_place(told: Told) -> bool:
    return told.trigger.definite and told.place is not None and not told.trigger.bare
