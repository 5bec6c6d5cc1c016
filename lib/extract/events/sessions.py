"""The next session of the same people, and whom a visitor sees on his visit: where the one before was."""

from __future__ import annotations

from collections.abc import Sequence

from lib.extract.actors import Place
from lib.extract.events.cluster import Cluster
from lib.extract.events.dating import TO_COME
from lib.extract.events.lexicon import lexicon_of
from lib.extract.events.phrases import preposition
from lib.extract.events.told import Told

# How far on, in characters, a place still stands for what is told.
REACH = 1200
# So many days later the same people meet in the same place, unless the article says otherwise.
LATER = 2
MET = ("held", "ongoing", "postponed")


def next_session(contact: Cluster, clusters: Sequence[Cluster]) -> Place | None:
    """ "ont ouvert mercredi des pourparlers à P. Les deux parties se reverront vendredi": at P."""
    later = LATER if any(map(_goes_on, contact.told)) else 0
    for other in reversed(clusters):
        place = place_told(other)
        same = other.family == "contact" and len(other.actor_ids & contact.actor_ids) > 1
        if same and place is not None and _soon_after(contact, other, later):
            return place
    return None


def _goes_on(told: Told) -> bool:
    """ "les deux délégations", "se reverront", "les discussions": those told of."""
    bare = told.trigger.frame is None and told.trigger.definite and told.trigger.bare
    return told.unnamed or told.turn == "again" or bare


def _soon_after(contact: Cluster, other: Cluster, later: int) -> bool:
    if not 0 < contact.told[0].position - other.told[-1].position < REACH:
        return False
    one, two = other.when, contact.when
    if other.status not in MET or contact.status not in (*MET, *TO_COME):
        return False
    known = one.precision == two.precision == "day" and one.start is not None and two.start is not None
    return known and 0 <= (two.start - one.start).days <= later  # type: ignore[operator]


def during_visit(contact: Cluster, clusters: Sequence[Cluster]) -> Place | None:
    """ "X est arrivé à P. Lors de sa visite, le ministre doit voir Y": at P, whoever the minister is."""
    before: Place | None = None
    for visit in (cluster for cluster in clusters if cluster.family == "visit"):
        # "sa visite" of whoever is told by another name: that told before
        place = place_told(visit) or before
        if place is not None and any(_in_its_course(one, two) for one in visit.told for two in contact.told):
            return place
        before = place
    return None


def _in_its_course(visit: Told, contact: Told) -> bool:
    noun, lex = visit.trigger.token, lexicon_of(visit.trigger.token)
    here = noun.sent.start == contact.trigger.token.sent.start and noun.i < contact.trigger.token.i
    bare = visit.trigger.frame is None and visit.trigger.definite and visit.place is None
    return here and bare and preposition(noun, lex.prepositions, lex.contractions)[1] == "during"


def place_told(cluster: Cluster) -> Place | None:
    """The first place that the tellings of ``cluster`` give."""
    return next((told.place for told in cluster.told if told.place is not None), None)
