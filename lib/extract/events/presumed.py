"""Meetings that are only judged or spoken of as past: "a critiqué la rencontre de X avec Y"."""

from __future__ import annotations

from collections.abc import MutableSequence, Sequence
from dataclasses import replace
from datetime import date

from lib.extract.actors import Cast
from lib.extract.events.clause import children, conjugation, is_past, lemma, negated
from lib.extract.events.cluster import Cluster
from lib.extract.events.dating import TO_COME, bound
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import governing_verb
from lib.extract.events.stays import countries_of
from lib.extract.events.told import Told
from lib.languages.tokens import Token
from lib.records import Role

# Forms of the verb above that leave nothing to come.
SO_FAR = ("past", "present", "imperfect", "pluperfect")


def presume_held(
    clusters: MutableSequence[Cluster], published: date | None, cast: Cast, lex: Lexicon
) -> None:
    """Takes for held a meeting of two people named with it of which only what was said of it is told.

    Not where the article tells of one of them that is still to come, or has been called off.
    """
    for cluster in clusters:
        if (there := _received_there(cluster, clusters, cast)) is not None:
            told = cluster.told[0]
            day = replace(there.when, text=None, basis="linked") if there.when.text else there.when
            cluster.told[0] = replace(told, status="held", when=day)
            continue
        alone = cluster.status is None and len(cluster.told) == 1
        if not alone or not (_spoken_of(cluster.told[0], cast, lex) or _known_call(cluster.told[0])):
            continue
        others = [c for c in clusters if c is not cluster and c.family in (cluster.family, "contact")]
        if not any(_is_open(other) and cluster.actor_ids <= other.actor_ids for other in others):
            told = cluster.told[0]
            day = told.when if told.when.told else bound("held", published)
            cluster.told[0] = replace(told, status="held", when=day)


def _received_there(visit: Cluster, clusters: Sequence[Cluster], cast: Cast) -> Cluster | None:
    """Of "les dessous de la visite de X à P" in a title the meeting for which X has been received there."""
    first = visit.told[0]
    silent = visit.family == "visit" and visit.status is None and len(visit.told) == 1
    titled = first.in_title and first.trigger.definite and first.trigger.frame is None
    if not silent or not titled or first.place is None:
        return None
    met = (c for c in clusters if c.family == "contact" and c.status == "held")
    for contact in met:
        hosts, visitors = _in_role("host", contact), _in_role("visitor", contact)
        if visitors != visit.actor_ids or len(hosts) != 1:
            continue
        (host,) = (cast.actors[each] for each in hosts)
        at_home = first.place.country in countries_of((host.id, host.affiliation or host.name))
        if contact.place_names & visit.place_names or (not contact.place_names and at_home):
            return contact
    return None


def _in_role(role: Role, contact: Cluster) -> frozenset[str]:
    parties = (p for told in contact.told for p in told.parties if p.role == role)
    return frozenset(actor for party in parties for actor in party.mention.actor_ids)


def _known_call(told: Told) -> bool:
    """ "le bilan de l'appel entre X et Y", "a fait part de sa conversation téléphonique avec X"."""
    call = told.trigger.type == "call" and told.trigger.frame is None and told.place is None
    if not (call and told.trigger.definite and len(told.actor_ids) > 1):
        return False
    verb = governing_verb(told.trigger.token)
    return verb is None or (conjugation(verb) in SO_FAR and not negated(verb))


def _is_open(cluster: Cluster) -> bool:
    return cluster.status in (*TO_COME, "proposed", "cancelled", "postponed", "refused", "denied")


def _spoken_of(told: Told, cast: Cast, lex: Lexicon) -> bool:
    """Whether a past verb judges the one meeting of people whom its phrase names."""
    noun = told.trigger.token
    known = told.trigger.definite and told.trigger.frame is None and told.trigger.type == "meeting"
    people = len(told.actor_ids) > 1 and all(cast.actors[a].kind == "person" for a in told.actor_ids)
    single = "Plur" not in noun.morph.get("Number", [])
    if not (known and people and single) or told.in_title or (told.when.told and told.when.text is not None):
        return False
    verb = governing_verb(noun)
    if verb is None or not is_past(verb) or negated(verb) or any(p.token.i < noun.i for p in told.parties):
        return False
    judged = noun.dep_ == "obj" and lex.status.get(lemma(verb)) == "silent" and not _unripe(verb, lex)
    return judged or (noun.dep_ == "nmod" and lemma(noun.head) in lex.words.at_heart)


def _unripe(verb: Token, lex: Lexicon) -> bool:
    """ "a jugé prématurée la rencontre", "l'a qualifiée d'inutile": nobody says that there was one."""
    return any(
        lemma(c) in lex.words.unripe or c.lower_ in lex.words.unripe
        for c in children(verb, "xcomp", "obl", "amod", "advcl")
    )
