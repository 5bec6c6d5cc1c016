"""Contacts so many days before or after what the clause tells: "deux jours après une visite de X"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lib.dates import resolve_linked
from lib.extract.dates import FoundDate
from lib.extract.events.dating.calendar import Calendar
from lib.extract.events.dating.when import When
from lib.extract.events.trigger import Trigger

# "trois jours après la toute première visite": so many words at most stand between.
BETWEEN = 4


def leads_to(found: FoundDate, trigger: Trigger) -> bool:
    """Whether the phrase says how far the contact is from what the clause tells."""
    if found.phrase.fields.get("link") != "shift" or not found.phrase.has("event"):
        return False
    token = trigger.token
    between = token.doc.char_span(found.mention.end, token.idx)
    if found.mention.end > token.idx or (between is not None and len(between) > BETWEEN):
        return False
    # "quatre ans après l'échec d'un sommet"
    apart = (t for t in between or () if t != token.head)
    return not any(t.is_punct or t.pos_ in ("VERB", "NOUN", "PROPN") for t in apart)


def by_distance(trigger: Trigger, told: date | None, cal: Calendar) -> When | None:
    """``told``, the day of the clause or the story, moved to the contact behind "deux jours après"."""
    sentence = trigger.token.sent
    leading = (f for f, _ in cal.within(sentence.start_char, trigger.token.idx) if leads_to(f, trigger))
    found = next(leading, None)
    if found is None or told is None:
        return None
    fields = {**found.phrase.fields, "later": -found.phrase.number("later", 1)}
    moved = resolve_linked(replace(found.phrase, fields=fields), (told, told))
    return When(moved.date_start, moved.date_end, moved.date_precision, None, "linked")
