"""Days that a journey and what takes place on it lend each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from lib.extract.events.clause import children, lemma
from lib.extract.events.cluster import Cluster
from lib.extract.events.dating import TO_COME, Calendar, When
from lib.extract.events.dating.errand import by_errand
from lib.extract.events.leaving import is_left
from lib.extract.events.lexicon import Lexicon, words_of

# A contact further from the day of a journey was no part of it.
JOURNEY = timedelta(days=7)
# Who arrived so short a time ago meets people on that day or the next.
ARRIVED = timedelta(days=1)
DONE = ("held", "ongoing")


def lend_days(clusters: Sequence[Cluster], published: date | None) -> None:
    """A stay told without a day was when a contact was held there: "à Kampala, où il a vu X mercredi".

    A contact told without one is on the day of the journey: "se rendra à Riga le 18. Elle y verra X".
    """
    for contact in clusters:
        if (
            contact.family == "contact"
            and not contact.when.told
            and not at_the_next(contact)
            and not contact.recalled
            and (day := _day_there(contact, clusters, published))
        ):
            contact.told[:] = [replace(told, when=day) for told in contact.told]
    for visit in clusters:
        if visit.family != "visit" or visit.status not in ("held", "planned") or visit.when.text is not None:
            continue
        for other in clusters:
            same_stage = other.family == "contact" and other.status == visit.status
            there = same_stage and other.when.text is not None
            same = visit.actor_ids & other.actor_ids and visit.place_names & other.place_names
            if there and same and not _on_another_journey(visit.when, other.when):
                day = replace(other.when, text=None, basis="linked")
                visit.told[:] = [replace(told, when=day) for told in visit.told]
                break


def at_the_next(contact: Cluster) -> bool:
    """ "au prochain sommet", told on a journey: not there, and not now."""
    nouns = [told.trigger.token for told in contact.told if told.trigger.frame is None]
    return any(lemma(c) in words_of(noun).next_one for noun in nouns for c in children(noun, "amod"))


def lend_errands(clusters: Sequence[Cluster], cal: Calendar, lex: Lexicon) -> None:
    """A plan told without a day as what somebody goes for is on the day of the journey."""
    for plan in clusters:
        if plan.status not in TO_COME or plan.when.told:
            continue
        days = (by_errand(told.trigger.token, cal, lex) for told in plan.told)
        day = next((each for each in days if each is not None), None)
        if day is not None:
            plan.told[:] = [replace(told, when=day) for told in plan.told]


def _on_another_journey(there: When, contact: When) -> bool:
    """ "depuis son arrivée … leur précédente rencontre, en 2011": told of another time."""
    if there.start is None or contact.start is None or contact.end is None or there.end is None:
        return False
    return contact.end < there.start - JOURNEY or contact.start > there.end + JOURNEY


def _day_there(contact: Cluster, clusters: Sequence[Cluster], published: date | None) -> When | None:
    """The days on which one of them goes, as far as told, to the place of ``contact``.

    "est arrivé jeudi à P, où il doit voir X", told on Thursday: that day or the next.
    """
    for visit in clusters:
        if visit.family != "visit" or not visit.actor_ids & contact.actor_ids:
            continue
        first, last = visit.when.start, visit.when.end
        if visit.when.text is None or first is None or last is None or last - first > JOURNEY:
            continue
        if visit.status == contact.status and visit.place_names & contact.place_names:
            return replace(visit.when, text=None, basis="linked")
        awaited = (
            contact.status == "planned"
            and visit.status in DONE
            and not any(map(is_left, visit.told))
            and visit.place_names >= contact.place_names
        )
        if awaited and published is not None and timedelta(0) <= published - last <= ARRIVED:
            return When(published, published + timedelta(days=1), "interval", None, "linked")
    return None
