"""What says that a telling is of another happening than those told before, whoever takes part."""

from __future__ import annotations

from lib.extract.events.apart import (
    DONE,
    comes_next,
    families_agree,
    on_other_terms,
    places_differ,
    same_place,
    same_town,
    since_then,
    stages_agree,
    turns_agree,
)
from lib.extract.events.clause import conjugation, lemma
from lib.extract.events.cluster import UNDONE, Cluster, stands
from lib.extract.events.dating import TO_COME, disjoint
from lib.extract.events.lexicon import words_of
from lib.extract.events.one_more import with_one_more
from lib.extract.events.said_apart import said_apart
from lib.extract.events.told import Told

# How far on, in characters, "cette réunion" may point back.
GAP = 1500
# Within so many characters it points at the one just told, whatever its word.
NEXT = 200


def of_another(told: Told, other: Cluster, pointing: bool) -> bool:
    """Whether kind, turn, stage, day or place of ``told`` stand against the happening of ``other``.

    ``pointing``: it is a noun that may point back, as "la réunion".
    """
    mine, theirs = told.actor_ids, other.actor_ids
    if not families_agree(told, other, pointing and mine <= theirs):
        return True
    if not turns_agree(told, other, pointing and not mine) or on_other_terms(told, other):
        return True
    if since_then(told, other) or _stays_away(told, other) or comes_next(told, other):
        return True
    if _never_before(told, other) or with_one_more(told, other) or said_apart(told, other):
        return True
    if disjoint(told.when, other.when) and not (pointing and _is_moved(told, other)):
        return True
    if places_differ(told, other) or _meets_amid_talks(told, other):
        return True
    if pointing and told.reading.relative and not mine:
        # "Avant la rencontre, X a dit": not the one that was called off.
        if other.status in UNDONE:
            return True
    elif not stages_agree(told, other) and not in_its_course(told, other):
        return True
    return False


def _meets_amid_talks(told: Told, other: Cluster) -> bool:
    """ "ont engagé des négociations … se retrouvent vendredi": two contacts."""
    verb = told.trigger.frame is not None and told.trigger.type == "meeting" and told.when.text is not None
    verb = verb and not same_town(told, other) and not other.headline
    return verb and not other.when.told and all(one.trigger.type == "talks" for one in other.told)


def _is_moved(told: Told, other: Cluster) -> bool:
    """ "devaient se voir mardi. La rencontre a été reportée à vendredi": the one planned for Tuesday.

    So is "X devait aller mercredi à P. La visite de X a été remise à vendredi".
    """
    if told.status != "postponed" or other.status not in TO_COME:
        return False
    near = told.position - other.told[-1].position < NEXT
    if not told.actor_ids:
        return near and told.trigger.bare
    return told.actor_ids == other.actor_ids and any(map(_should_have_been, other.told))


def _should_have_been(plan: Told) -> bool:
    """ "devait se rendre à P", "était prévue"."""
    return any(conjugation(cue) in ("imperfect", "pluperfect") for cue in plan.reading.cues)


def _never_before(told: Told, other: Cluster) -> bool:
    """ "se verront lundi. Les deux présidents ne se sont jamais rencontrés": that plan stands."""
    denied = told.status == "denied" and told.trigger.frame is not None
    return denied and any(one.status in TO_COME and stands(one) for one in other.told)


def _stays_away(told: Told, other: Cluster) -> bool:
    """ "Le groupe doit se réunir le 15. X n'y participera pas": they meet without him."""
    away = told.trigger.token.pos_ == "PRON" and told.status == "refused"
    if told.status == "denied" and any(lemma(t) in words_of(t).taking_part for t in told.reading.cues):
        return other.status != "denied"
    return away and not told.actor_ids <= other.actor_ids


def in_its_course(told: Told, visit: Cluster) -> bool:
    """ "est arrivé à Beyrouth … Au cours de sa visite, il verra X": the same visit, which has begun."""
    if told.trigger.type != "visit" or told.trigger.frame is not None or not told.trigger.definite:
        return False
    over = tells_its_end(told)
    begun = visit.family == "visit" and visit.status in DONE and told.status in TO_COME
    near = told.position - visit.told[-1].position < GAP
    # "est arrivé mercredi à Beyrouth, après l'annonce de la visite de X à Beyrouth"
    same = same_place(told, visit) and told.actor_ids <= visit.actor_ids
    alone = over or ((told.trigger.bare or same) and told.when.text is None)
    return begun and near and alone and told.turn is None and (told.place is None or same)


def tells_its_end(told: Told) -> bool:
    """ "Sa visite, de deux jours, s'achèvera jeudi"."""
    return any(lemma(cue) in words_of(cue).lasts_until for cue in told.reading.cues)
