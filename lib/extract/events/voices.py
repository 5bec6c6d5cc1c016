"""Announcements told more than once put together: the same voice about the same event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lib.extract.events.counterparts import of_their_side
from lib.records import IN_NO_WORDS, UNDATED, Actor, Event


def unique(events: Sequence[Event], body_start: int, actors: Mapping[str, Actor]) -> list[Event]:
    """Announcements of the same voice about the same event are one, with several mentions.

    A title that gives the state means the man of it whom the text below names: "Oman annonce un sommet",
    "a annoncé le ministre omanais X".
    """
    found: list[Event] = []
    for event in events:
        twin = next(
            (i for i, other in enumerate(found) if _same_announcement(other, event, body_start, actors)), None
        )
        if twin is None:
            found.append(event)
        else:
            first = found[twin]
            about = first.about or event.about
            told = replace(_dated(first, event), mentions=first.mentions + event.mentions, about=about)
            told = _placed(told, event)
            titled = first.mentions[0].start < body_start
            found[twin] = replace(told, participants=event.participants) if titled else told
    return found


def _same_announcement(one: Event, other: Event, body_start: int, actors: Mapping[str, Actor]) -> bool:
    titled = one.mentions[0].start < body_start
    if titled:
        one = replace(one, about=None)
    mine, theirs = _voices(one), _voices(other)
    same = mine == theirs or (titled and _their_people(mine, theirs, actors))
    unsaid = None in (one.about, other.about) and (titled or _one_day(one, other))
    return same and (one.about == other.about or unsaid)


def _one_day(one: Event, other: Event) -> bool:
    """Whether both are told of the same day; without a day, a second announcement is of something else."""
    told = one.date_basis not in IN_NO_WORDS and other.date_basis not in IN_NO_WORDS
    return told and one.date_start == other.date_start


def _voices(event: Event) -> frozenset[str]:
    return frozenset(p.actor_id for p in event.participants)


def _their_people(bodies: frozenset[str], people: frozenset[str], actors: Mapping[str, Actor]) -> bool:
    """Whether each of ``people`` is a person who acts for one of as many ``bodies``."""
    persons = all(actors[each].kind == "person" for each in people if each in actors)
    return (
        len(bodies) == len(people)
        and persons
        and all(of_their_side(each, bodies, actors) for each in people)
        and not any(actors[each].kind == "person" for each in bodies if each in actors)
    )


def _how_told(event: Event) -> int:
    """A day in words says more than one presumed, and that more than none."""
    return (event.date_basis not in UNDATED) + (event.date_basis not in IN_NO_WORDS)


def _dated(first: Event, other: Event) -> Event:
    if _how_told(first) < _how_told(other):
        return replace(
            first, date_start=other.date_start, date_end=other.date_end, date_precision=other.date_precision,
            date_text=other.date_text, date_basis=other.date_basis,
        )  # fmt: skip
    return first


def _placed(first: Event, other: Event) -> Event:
    """ "X annonce une trêve. … X l'a annoncée lundi à P": at P."""
    if first.place is not None:
        return first
    return replace(first, place=other.place, place_text=other.place_text, country=other.country)
