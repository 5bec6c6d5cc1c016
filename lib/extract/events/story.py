"""What contacts told one after the other lend one another: the people; and who makes them known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lib.extract.events.clause import children, is_verbal, lemma
from lib.extract.events.cluster import Cluster
from lib.extract.events.dating import TO_COME
from lib.extract.events.lexicon import Lexicon, words_of
from lib.extract.events.parties import Party
from lib.extract.events.phrases import preposition
from lib.extract.events.subject import subject
from lib.extract.events.told import Told
from lib.languages.tokens import Token
from lib.records import Certainty

SHARED = ("meeting", "talks", "call")
HELPING = ("mediator", "host")
# How many sides: two may be told of with a third who helps them.
MANY = {"trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8}
REACH = 1200
# Within so many characters the people of a journey are those whom the next sentence speaks of.
STEP = 400


def lend_parties(
    clusters: Sequence[Cluster], opponents: Sequence[Party], protagonists: Sequence[Party], lex: Lexicon
) -> None:
    """Gives contacts told without any party those of the last contact told before them.

    "Une prochaine réunion est prévue lundi": between the same. Only within reach, and only for contacts and
    agreements; a summit of others names them. Talks that no other talks near lend to are between
    ``opponents``, who are at odds in the story, else between ``protagonists``, whom it is about, or between
    those of the next contact told; and so is "une première réunion", but not "le sommet" of whoever.
    """
    last: Cluster | None = None
    talking: Cluster | None = None
    for index, cluster in enumerate(clusters):
        kind = cluster.told[0].trigger.type
        visit, unnamed = kind == "visit", any(told.unnamed for told in cluster.told)
        if kind == "agreement" and len(cluster.actor_ids) >= 2 and last is None:
            # Who has agreed, or has failed to, has talked.
            last = talking = cluster
        offered = all("proposal" in lex.nouns.get(lemma(told.trigger.token), ()) for told in cluster.told)
        deal = kind == "agreement" and not offered
        dated_deal = deal and (cluster.when.text is not None or _signed_there(cluster))
        if kind not in SHARED and not ((visit or deal) and unnamed) and not dated_deal:
            continue
        if len(cluster.actor_ids) >= 2 and not visit:
            talks = _is_talks(cluster) and (talking is None or cluster.status is not None)
            last, talking = cluster, cluster if talks else talking
            continue
        if index and _on_that_journey(cluster, clusters[index - 1]):
            _give_of_journey(cluster, clusters[index - 1])
            last = cluster
            continue
        if not _lacks_parties(cluster, last) and not _talks_untold(cluster, clusters):
            continue
        if visit:
            _give(cluster, [_visiting(party) for party in _parties(last)] if last is not None else [])
            continue
        lender = last
        if kind == "talks" and talking is not None and _may_lend(talking, cluster):
            # "De nouvelles négociations": of those who negotiate, whoever has met in between
            lender = talking
        lent = _parties(lender) if lender is not None and _may_lend(lender, cluster) else []
        new = kind == "meeting" and not any(told.trigger.definite for told in cluster.told)
        if new and not lent and _in_its_course(cluster, lex):
            # "X a informé les ambassadeurs lors d'une réunion": of X with them
            continue
        of_sides = kind in ("talks", "agreement") or unnamed or new
        sides = opponents or (protagonists if kind in ("talks", "agreement") or new else ())
        at_war = unnamed and kind == "agreement"
        certain = lender is not None and (_is_talks(lender) or any(map(_two_people, cluster.told)))
        if of_sides and sides and (at_war or not (lent and certain)):
            lent = list(sides)
        if kind in SHARED and (together := _come_together(cluster, clusters[:index])):
            lent = together
        if unnamed and _wished_by(cluster, lent):
            lent = []
        if of_sides and not lent and not (unnamed and kind == "talks"):
            lent = _parties_to_come(cluster, clusters[index + 1 :])
        _give(cluster, lent if _as_many(cluster, lent) else [])
        last = cluster if len(cluster.actor_ids) > 1 else last


def _in_its_course(cluster: Cluster, lex: Lexicon) -> bool:
    """Whether it is told by what somebody did at it."""
    first = cluster.told[0]
    during = preposition(first.trigger.token, lex.prepositions, lex.contractions)[1] == "during"
    return during and bool(first.around)


def _signed_there(cluster: Cluster) -> bool:
    """ "l'accord conclu en Suède": by those told of."""
    return cluster.status == "held" and any(told.place and told.reading.cues for told in cluster.told)


def _parties(cluster: Cluster) -> list[Party]:
    """The sides of a contact: of the telling that names the fewest, those who came along left out."""
    named = [told for told in cluster.told if len(told.actor_ids) > 1]
    core = min(named, key=lambda told: len(told.actor_ids), default=None)
    tellings = cluster.told if core is None else [core]
    return [p for told in tellings for p in told.parties if p.role != "announcer"]


def _visiting(party: Party) -> Party:
    return replace(party, role="visitor") if party.role == "participant" else party


def _give_of_journey(cluster: Cluster, visit: Cluster) -> None:
    _give(cluster, [_talking(party) for party in visit.told[-1].parties])
    if not cluster.when.told and visit.when.precision == "day" and visit.status == cluster.status:
        day = replace(visit.when, basis="linked", text=None)
        cluster.told[:] = [replace(told, when=day) for told in cluster.told]


def _talking(party: Party) -> Party:
    return replace(party, role="participant") if party.role == "visitor" else party


def _on_that_journey(cluster: Cluster, before: Cluster) -> bool:
    """ "X a annulé sa visite à P. L'entretien avec Y n'aura pas lieu": that of X with Y."""
    mine, theirs = cluster.actor_ids, before.actor_ids
    if before.family != "visit" or len(mine) != 1 or len(theirs) != 1 or mine & theirs:
        return False
    first = cluster.told[0]
    words = words_of(first.trigger.token)
    with_someone = any(c.lower_ in words.with_ for p in first.parties for c in p.token.children)
    near = first.position - before.told[-1].position < STEP
    return near and with_someone and first.trigger.frame is None and first.trigger.definite


def _is_talks(cluster: Cluster) -> bool:
    return any(told.trigger.type == "talks" for told in cluster.told)


def _parties_to_come(cluster: Cluster, following: Sequence[Cluster]) -> list[Party]:
    """The parties of the next contact told that is at the same stage."""
    for other in following:
        same = other.status == cluster.status and not _elsewhere(cluster, other)
        if other.family == "contact" and len(other.actor_ids) > 1 and same:
            return _parties(other)
    return []


def _give(cluster: Cluster, parties: Sequence[Party]) -> None:
    first = cluster.told[0]
    cluster.told[0] = replace(first, parties=(*first.parties, *parties))
    cluster.lent = bool(parties)


def _lacks_parties(cluster: Cluster, last: Cluster | None) -> bool:
    """Whether no party is named though the contact is told with its day or place."""
    if cluster.status is None or len(cluster.actor_ids) > 1:
        return False
    if any(told.others or (told.partner and not told.unnamed) for told in cluster.told):
        return False
    if any(told.unnamed for told in cluster.told):
        return True
    if any(_taking_part(told) or _of_somebody(told) for told in cluster.told):
        return False
    there = last is not None and bool(cluster.place_names & last.place_names)
    elsewhere = any(_known_by_its_place(t) and not _one_of_several(t) for t in cluster.told)
    if elsewhere and not there:
        # "la réunion d'Annapolis" is not one between those just named, unless they were there.
        return False
    return cluster.when.told or any(told.place is not None for told in cluster.told)


def _taking_part(told: Told) -> bool:
    """Whether one side at least is told; who helps at "les pourparlers, menés sous l'égide de X" is none."""
    words = words_of(told.trigger.token)
    earlier = any(lemma(c) in words.previous for c in children(told.trigger.token, "amod"))
    if told.trigger.type == "talks" and (told.trigger.definite or earlier):
        return any(party.role not in HELPING for party in told.parties)
    return bool(told.parties)


def _of_somebody(told: Told) -> bool:
    """ "Le groupe de contact doit se réunir lundi": of those whom the subject means, and not of the last."""
    if told.trigger.frame is None or told.parties or told.unnamed:
        return False
    doer = subject(told.trigger.token)
    if doer is None or doer.pos_ not in ("NOUN", "PROPN"):
        return False
    return "Sing" in doer.morph.get("Number", []) or lemma(doer) in words_of(doer).collective


def _talks_untold(cluster: Cluster, clusters: Sequence[Cluster]) -> bool:
    """ "avaient écarté de nouvelles négociations": talks at a stage at which no others are told.

    Of whom they are need not be said again in an article about two sides.
    """
    if cluster.status is None or cluster.actor_ids or cluster.told[0].trigger.type != "talks":
        return False
    if any(told.others or told.parties or _known_by_its_place(told) for told in cluster.told):
        return False
    return not any(
        other is not cluster and other.family == cluster.family and len(other.actor_ids) > 1
        and (other.status in TO_COME) == (cluster.status in TO_COME)
        for other in clusters
    )  # fmt: skip


def _known_by_its_place(told: Told) -> bool:
    return told.trigger.definite and told.place is not None and not told.trigger.bare


def _one_of_several(told: Told) -> bool:
    """ "le premier cycle", "la prochaine rencontre": counted among those of the people told of."""
    token = told.trigger.token
    words = words_of(token)
    counting = words.first_of_all | words.previous | words.next_one
    return told.trigger.definite and any(lemma(c) in counting for c in children(token, "amod"))


def _the_two(told: Told) -> bool:
    """ "les deux ministres doivent se voir": those told of last."""
    token = told.trigger.token
    if not told.unnamed or told.trigger.frame is None:
        return False
    people = [subject(token), *children(token, "obj")]
    return any(c.lower_ in words_of(token).pair for who in people if who for c in children(who, "nummod"))


def _come_together(cluster: Cluster, before: Sequence[Cluster]) -> list[Party]:
    """ "X et Y étaient lundi à P. A l'issue des négociations à P": those who have come there together."""
    for other in reversed(before):
        near = cluster.told[0].position - other.told[-1].position < REACH
        journey = other.family == "visit" and other.status == cluster.status and len(other.actor_ids) > 1
        if near and journey and other.place_names & cluster.place_names:
            return [_talking(party) for party in _parties(other) if party.role == "visitor"]
    return []


def _as_many(cluster: Cluster, lent: Sequence[Party]) -> bool:
    """Whether they are as many as told: "les pourparlers à six", "les trois présidents"."""
    wanted = {n for told in cluster.told for n in _counts(told)}
    sides = {actor for party in lent for actor in party.mention.actor_ids}
    helping = {a for party in lent if party.role in HELPING for a in party.mention.actor_ids}
    return not wanted or bool(wanted & {len(sides), len(sides - helping)})


def _counts(told: Told) -> list[int]:
    token = told.trigger.token
    doer = subject(token) if told.trigger.frame is not None else None
    below = [c for c in token.children if any(g.lower_ in words_of(token).to for g in children(c, "case"))]
    numbers = [*children(doer, "nummod"), *below] if doer is not None else below
    return [MANY[t.lower_] for t in numbers if t.lower_ in MANY]


def _wished_by(cluster: Cluster, lent: Sequence[Party]) -> bool:
    """ "X et Y veulent que les deux parties s'accordent": these are not X and Y."""
    ids = {actor for party in lent for actor in party.mention.actor_ids}
    return bool(ids) and any(_the_two(told) and ids <= told.around for told in cluster.told)


def _two_people(told: Told) -> bool:
    """ "les deux ministres doivent se revoir": those who met last, not the sides of the story."""
    doer = subject(told.trigger.token) if _the_two(told) else None
    return doer is not None and lemma(doer) not in words_of(doer).collective


def _may_lend(last: Cluster, cluster: Cluster) -> bool:
    """Whether the parties of ``last`` may be those of ``cluster``.

    Never from a contact that was only planned, wished for or refused to one that was held: it would make
    people meet who never met.
    """
    if cluster.told[0].position - last.told[-1].position >= REACH:
        return False
    met = ("held", "ongoing", "denied") if last.family == "agreement" else ("held", "ongoing")
    if cluster.status in ("held", "ongoing") and last.status not in met:
        # "les deux équipes" are those told of, whether or not they are to meet again.
        return last.status in TO_COME and any(_the_two(told) for told in cluster.told)
    if any(_one_of_several(told) or _counts(told) for told in cluster.told):
        return True
    # "un deuxième cycle", wherever it is, is one of the same; so is where "les deux ministres" will meet.
    again = any(told.turn == "again" or _the_two(told) for told in cluster.told)
    return again or _moved_on(cluster, last) or not _elsewhere(cluster, last)


def _moved_on(cluster: Cluster, last: Cluster) -> bool:
    """ "ont signé un accord à P … Les pourparlers s'étaient déplacés à Q": those of the two who agreed."""
    pointing = (told.trigger for told in cluster.told if told.trigger.frame is None)
    talks = any(each.type == "talks" and each.bare and each.definite for each in pointing)
    return talks and (last.family == "agreement" or _is_talks(last))


def _elsewhere(cluster: Cluster, last: Cluster) -> bool:
    """Whether the two are told of different places: then they may be contacts of different people."""
    mine, theirs = cluster.place_names, last.place_names
    return bool(mine and theirs and not mine & theirs)


def announced(token: Token, lex: Lexicon) -> Certainty | None:
    """``"attributed"`` when the contact is the object, or in the clause, of a verb that makes it known."""
    node = token
    while node.head != node:
        above = node.head
        if is_verbal(above) and lemma(above) in lex.announce:
            return "attributed" if node.dep_ in ("obj", "ccomp", "xcomp") else None
        if is_verbal(above) and node.dep_ not in ("xcomp", "ccomp", "obj", "nsubj:pass", "nsubj"):
            return None
        node = above
    return None
