"""The people of a contact told without them: those of the contacts told before and after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lib.extract.events.clause import lemma
from lib.extract.events.cluster import UNDONE, Cluster
from lib.extract.events.counted import HELPING, as_many, the_two, they, two_people
from lib.extract.events.counterparts import of_their_side
from lib.extract.events.kinds_lent import fitting
from lib.extract.events.lenders import (
    come_together,
    is_talks,
    lent_by,
    may_lend,
    near,
    sides_of,
    sides_to_come,
    talking,
    the_other_side,
)
from lib.extract.events.lexicon import SHARED, Lexicon, words_of
from lib.extract.events.parties import Party, of_another_part
from lib.extract.events.parties.denoting import actors_of
from lib.extract.events.phrases import governing_verb, preposition
from lib.extract.events.subject import subject
from lib.extract.events.unnamed import lacks_parties, talks_untold
from lib.records import Actor

# Within so many characters the people of a journey are those whom the next sentence speaks of.
STEP = 400


@dataclass(frozen=True)
class Scene:
    """Who is at odds in the story, else the two whom it is about, and all its actors by their ids."""

    opponents: Sequence[Party]
    protagonists: Sequence[Party]
    actors: Mapping[str, Actor]


@dataclass
class _Before:
    """The contact told last whose people are known, and the last talks among those."""

    last: Cluster | None = None
    talks: Cluster | None = None

    def agreed(self, cluster: Cluster) -> None:
        """Who has agreed, or has failed to, has talked."""
        if _kind(cluster) == "agreement" and len(cluster.actor_ids) >= 2 and self.last is None:
            self.last = self.talks = cluster

    def named(self, cluster: Cluster) -> None:
        """A contact that names its people."""
        if is_talks(cluster) and (self.talks is None or cluster.status is not None):
            self.talks = cluster
        self.last = cluster

    def lender(self, cluster: Cluster) -> Cluster | None:
        """Whose people ``cluster`` may have.

        "De nouvelles négociations": of those who negotiate, whoever has met in between.
        """
        of_talks = _kind(cluster) == "talks" and self.talks is not None and may_lend(self.talks, cluster)
        return self.talks if of_talks else self.last


def lend_parties(clusters: Sequence[Cluster], scene: Scene, lex: Lexicon) -> None:
    """Gives contacts told without any party those of the last contact told before them.

    "Une prochaine réunion est prévue lundi": between the same. Only within reach, and only for contacts and
    agreements; a summit of others names them. Talks that no other talks near lend to are between
    those at odds in the ``scene``, else between those whom it is about, or those of the next contact told;
    and so is "une première réunion", but not "le sommet" of whoever.
    """
    before = _Before()
    for index, cluster in enumerate(clusters):
        before.agreed(cluster)
        if not _may_be_lent(cluster, lex):
            continue
        visit = _kind(cluster) == "visit"
        if len(cluster.actor_ids) >= 2 and not visit:
            before.named(cluster)
        elif index and _on_that_journey(cluster, clusters[index - 1]):
            _give_of_journey(cluster, clusters[index - 1])
            before.last = cluster
        elif not visit and (other := the_other_side(cluster, (before.last, before.talks))):
            _give(cluster, other)
        elif not (
            lacks_parties(cluster, before.last, bool(scene.opponents)) or talks_untold(cluster, clusters)
        ):
            continue
        elif visit:
            _give(cluster, [_visiting(party) for party in sides_of(before.last)] if before.last else [])
        elif (lent := _people(cluster, index, clusters, before, scene, lex)) is not None:
            _give(cluster, lent)
            before.last = cluster if len(cluster.actor_ids) > 1 else before.last


def _people(
    cluster: Cluster,
    index: int,
    clusters: Sequence[Cluster],
    before: _Before,
    scene: Scene,
    lex: Lexicon,
) -> list[Party] | None:
    """Who meets at a contact that does not say so; None when it is of no two sides."""
    kind, unnamed = _kind(cluster), _is_unnamed(cluster)
    lender = before.lender(cluster)
    lent = lent_by(lender, cluster) if lender is not None and may_lend(lender, cluster) else []
    new = kind == "meeting" and not cluster.told[0].trigger.definite
    if new and not lent and _in_its_course(cluster, lex):
        # "X a informé les ambassadeurs lors d'une réunion": of X with them
        return None
    if kind == "agreement" and not lent and before.talks is not None and near(before.talks, cluster):
        # "des pourparlers entre X et Y doivent consolider la trêve conclue en mai": theirs
        lent = sides_of(before.talks)
    of_sides = kind in ("talks", "agreement") or unnamed or new
    about = scene.protagonists if kind in ("talks", "agreement") or new else ()
    sides = scene.opponents or about
    at_war = unnamed and kind == "agreement"
    if new and not lent and _of_one_of_them(cluster, sides, scene.actors, lex):
        return None
    of_them = any(two_people(told) or they(told) for told in cluster.told)
    certain = lender is not None and (is_talks(lender) or of_them)
    if of_sides and sides and (at_war or not (lent and certain)):
        lent = list(sides)
    if kind in SHARED and (together := come_together(cluster, clusters[:index])):
        lent = together
    if unnamed and _wished_by(cluster, lent):
        lent = []
    if of_sides and not lent and not (unnamed and kind == "talks"):
        lent = sides_to_come(cluster, clusters[index + 1 :])
    lent = fitting(cluster, lent, scene.opponents or scene.protagonists, scene.actors)
    return lent if as_many(cluster, lent) else []


def _kind(cluster: Cluster) -> str:
    return cluster.told[0].trigger.type


def _is_unnamed(cluster: Cluster) -> bool:
    return any(told.unnamed for told in cluster.told)


def _may_be_lent(cluster: Cluster, lex: Lexicon) -> bool:
    """Whether it is of a kind that two sides have, and not an offer that one of them makes."""
    kind = _kind(cluster)
    if kind in SHARED:
        return True
    offered = all("proposal" in lex.nouns.get(lemma(told.trigger.token), ()) for told in cluster.told)
    deal = kind == "agreement" and not offered
    if (kind == "visit" or deal) and _is_unnamed(cluster):
        return True
    refused = cluster.status in UNDONE and len(cluster.actor_ids) == 1
    return deal and (refused or cluster.when.text is not None or _signed_there(cluster))


def _in_its_course(cluster: Cluster, lex: Lexicon) -> bool:
    """Whether it is told by what somebody did at it, or others than the sides decided there."""
    first = cluster.told[0]
    noun = first.trigger.token
    led_by = preposition(noun, lex.prepositions, lex.contractions)[1]
    if led_by == "during" and first.around:
        return True
    verb = governing_verb(noun)
    doer = subject(verb) if verb is not None else None
    return led_by in ("during", "after") and doer is not None and of_another_part(doer, lex)


def _of_one_of_them(
    cluster: Cluster, sides: Sequence[Party], actors: Mapping[str, Actor], lex: Lexicon
) -> bool:
    """ "à P, le président de X a dit à l'issue d'une réunion": his own, and not that of X with its foe."""
    first = cluster.told[0]
    led_by = preposition(first.trigger.token, lex.prepositions, lex.contractions)[1]
    bodies = frozenset(actors_of(party.mention for party in sides))
    people = (a for a in first.around if a in actors and actors[a].kind == "person")
    return led_by in ("during", "after") and any(of_their_side(each, bodies, actors) for each in people)


def _signed_there(cluster: Cluster) -> bool:
    """ "l'accord conclu en Suède": by those told of."""
    return cluster.status == "held" and any(told.place and told.reading.cues for told in cluster.told)


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


def _give_of_journey(cluster: Cluster, visit: Cluster) -> None:
    _give(cluster, [talking(party) for party in visit.told[-1].parties])
    if not cluster.when.told and visit.when.precision == "day" and visit.status == cluster.status:
        day = replace(visit.when, basis="linked", text=None)
        cluster.told[:] = [replace(told, when=day) for told in cluster.told]


def _give(cluster: Cluster, parties: Sequence[Party]) -> None:
    first = cluster.told[0]
    if any(party.role in HELPING for told in cluster.told for party in told.parties):
        # Who helps here is told: not who helped when they met before.
        sides = [party for party in parties if party.role not in HELPING]
        parties = sides if len(actors_of(party.mention for party in sides)) > 1 else parties
    cluster.told[0] = replace(first, parties=(*first.parties, *parties))
    cluster.lent = bool(parties)


def _visiting(party: Party) -> Party:
    return replace(party, role="visitor") if party.role == "participant" else party


def _wished_by(cluster: Cluster, lent: Sequence[Party]) -> bool:
    """ "X et Y veulent que les deux parties s'accordent": these are not X and Y."""
    ids = {actor for party in lent for actor in party.mention.actor_ids}
    return bool(ids) and any(the_two(told) and ids <= told.around for told in cluster.told)
