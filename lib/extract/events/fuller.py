"""A contact told again with more of its people: those who came along, or a delegation by its names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from lib.extract.events.clause import lemma
from lib.extract.events.cluster import Cluster, same_day
from lib.extract.events.counterparts import among, no_third_side
from lib.extract.events.lexicon import words_of
from lib.extract.events.parties import Party
from lib.extract.events.told import Told
from lib.records import Actor

# How far on, in characters, it is told in full.
GAP = 1500
# "puis", "également" stand so many words from the verb at most.
BESIDE = 3


def in_full(told: Told, other: Cluster, actors: Mapping[str, Actor]) -> bool:
    """ "X a rencontré Y. X et A ont été reçus par Y et B": the same, with those who came along.

    Who stood face to face still does, and nobody of a third side is with them.
    """
    theirs = other.actor_ids
    if not _told_again(told, other) or len(theirs) < 2:
        return False
    whole = len(among(theirs, told.actor_ids, actors)) == len(theirs)
    return whole and _face_to_face(told, theirs) and no_third_side(theirs, told.actor_ids, actors)


def by_names(told: Told, other: Cluster, actors: Mapping[str, Actor]) -> bool:
    """ "Une délégation du parti a vu X. Les députés A et B ont été reçus par X": these are the delegation."""
    mine, theirs = told.actor_ids, other.actor_ids
    if not mine & theirs or not _told_again(told, other):
        return False
    teams = teams_of(other.told)
    people = [actors[a] for a in mine - theirs if a in actors]
    if len(people) < 2 or not theirs - mine or not theirs - mine <= teams:
        return False
    of_it = any(_is_team(party) for party in told.parties)
    known = of_it or no_third_side(theirs, mine, actors)
    return known and all(each.kind == "person" for each in people)


def names_instead(one: Told, told: Told) -> Told:
    """``one`` without the delegation whose people ``told`` names."""
    kept = (p for p in one.parties if not _is_team(p) or told.actor_ids.issuperset(p.mention.actor_ids))
    return replace(one, parties=tuple(kept))


def one_delegation(told: Told, title: Told, actors: Mapping[str, Actor]) -> bool:
    """ "Une délégation kurde reçue par X", and in the body "une délégation du parti": the same.

    "Une délégation russe" is not "une délégation ukrainienne".
    """
    mine, theirs = told.actor_ids, title.actor_ids
    if not (mine & theirs and mine - theirs and theirs - mine):
        return False
    states = all(actors[a].kind == "state" for a in mine ^ theirs)
    return not states and theirs - mine <= teams_of([title]) and mine - theirs <= teams_of([told])


def teams_of(tellings: Iterable[Told]) -> frozenset[str]:
    """Those who are told of as a delegation."""
    parties = (party for one in tellings for party in one.parties if _is_team(party))
    return frozenset(a for party in parties for a in party.mention.actor_ids)


def _is_team(party: Party) -> bool:
    return lemma(party.token) in words_of(party.token).teams


def _told_again(told: Told, other: Cluster) -> bool:
    """Whether a verb tells it, near by and at the same stage, with neither another day nor "puis"."""
    token = told.trigger.token
    on_a_day = told.when.text is not None and not same_day(told, other)
    if told.trigger.frame is None or on_a_day or told.turn is not None:
        return False
    words = words_of(token)
    beside = {t.lower_ for t in token.doc[max(token.sent.start, token.i - BESIDE) : token.i + BESIDE]}
    next_one = beside & (words.also | words.then) or token.sent[0].lower_ in words.then
    return not next_one and told.status == other.status and told.position - other.told[-1].position < GAP


def _face_to_face(told: Told, theirs: frozenset[str]) -> bool:
    """Whether some of ``theirs`` receive others of them, or stand before the verb and others behind."""
    at = told.trigger.token.idx
    before = {a for p in told.parties if p.mention.start < at for a in p.mention.actor_ids}
    hosts, visitors = (
        {a for p in told.parties if p.role == role for a in p.mention.actor_ids}
        for role in ("host", "visitor")
    )
    received = bool(theirs & hosts) and bool(theirs & visitors)
    return received or (bool(theirs & before) and bool(theirs & (told.actor_ids - before)))
