"""Corrections on top of what was read: pure functions over records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from lib.records import Actor, Article, CoSpeaker, Event, Extraction, Participant, Quote
from lib.store import codec
from lib.store.corrections import accepting
from lib.store.corrections.records import Correction

R = TypeVar("R", Event, Quote)


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of an article, with the ids of corrected records and of corrections in vain.

    ``edited`` has for each event that was edited by hand: field -> when that was done. ``checked`` has for
    each event or quote that a person found right as it is now: who and when, as "who" and "at".
    """

    extraction: Extraction
    hidden: bool = False
    corrected: frozenset[str] = frozenset()
    idle: frozenset[str] = frozenset()
    edited: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    checked: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def corrected(extraction: Extraction, corrections: Sequence[Correction]) -> Shown:
    """``extraction`` with ``corrections``, those of its article and those of actors, in the order made.

    They win over what was read. One whose target is no longer there is idle.
    """
    shown = Shown(_with_one_actor_each(extraction, corrections))
    for each in corrections:
        shown = _one(shown, each)
    return _checked(shown, corrections)


def same_actor(corrections: Iterable[Correction]) -> dict[str, str]:
    """Actor id -> the id of the actor that it has been merged into, at the end of the chain."""
    into = {each.target: str(each.after) for each in corrections if each.kind == "merge_actors"}
    found: dict[str, str] = {}
    for actor in into:
        last, seen = actor, {actor}
        while last in into and into[last] not in seen:
            last = into[last]
            seen.add(last)
        found[actor] = last
    return found


def _one(shown: Shown, correction: Correction) -> Shown:
    if correction.kind in ("accept", "merge", "split", "merge_actors", "undo"):
        return shown
    done = _applied(shown, correction)
    return done or replace(shown, idle=shown.idle | {correction.id})


def _applied(shown: Shown, correction: Correction) -> Shown | None:
    if correction.subject == "article":
        return _article(shown, correction)
    if correction.subject == "actor":
        return _actor(shown, correction)
    if correction.subject == "event":
        events = _records(shown.extraction.events, correction, Event)
        if events is None:
            return None
        changed = _with(shown, replace(shown.extraction, events=events[0]), events[1])
        return _edited(changed, events[1], correction)
    quotes = _records(shown.extraction.quotes, correction, Quote)
    return quotes and _with(shown, replace(shown.extraction, quotes=quotes[0]), quotes[1])


def _checked(shown: Shown, corrections: Sequence[Correction]) -> Shown:
    """With what still stands as a person found it right; a word on other events or quotes is idle."""
    events, quotes, into = shown.extraction.events, shown.extraction.quotes, same_actor(corrections)
    checked: dict[str, Mapping[str, str]] = {}
    idle: dict[str, str] = {}
    for each in corrections:
        if each.kind != "accept":
            continue
        found = find(quotes, each) if each.subject == "quote" else find(events, each)
        if found is None or not accepting.stands(found, each.after, into):
            idle[found.id if found else each.target] = each.id
        else:
            checked[found.id] = {"who": each.who, "at": each.at}
            idle.pop(found.id, None)
    return replace(shown, checked=checked, idle=shown.idle | set(idle.values()))


def _edited(shown: Shown, record_id: str, correction: Correction) -> Shown:
    if correction.kind != "edit" or correction.field is None:
        return shown
    fields = {**shown.edited.get(record_id, {}), correction.field: correction.at}
    return replace(shown, edited={**shown.edited, record_id: fields})


def _with(shown: Shown, extraction: Extraction, record_id: str) -> Shown:
    return replace(shown, extraction=extraction, corrected=shown.corrected | {record_id})


def _records(
    records: tuple[R, ...], correction: Correction, kind: type[R]
) -> tuple[tuple[R, ...], str] | None:
    if correction.kind == "add":
        added: R = codec.record(kind, correction.after)
        kept = [each for each in records if each.id != added.id]
        kept.append(added)
        return tuple(kept), added.id
    found = find(records, correction)
    if found is None:
        return None
    if correction.kind == "hide":
        return tuple(each for each in records if each is not found), found.id
    value = codec.field_value(kind, correction.field or "", correction.after)
    changed = replace(found, **{correction.field or "": value})
    return tuple(changed if each is found else each for each in records), found.id


def find(records: Iterable[R], correction: Correction) -> R | None:
    """The event or quote that is meant: by its id, or else by its place in the text and its type."""
    known = list(records)
    by_id = next((each for each in known if each.id == correction.target), None)
    if by_id is not None or correction.anchor is None:
        return by_id
    start, end, kind = correction.anchor
    for each in known:
        first, last, same = anchor(each)
        if same == kind and first < end and start < last:
            return each
    return None


def anchor(record: Event | Quote) -> tuple[int, int, str]:
    """Where a record stands in the text, and its type."""
    if isinstance(record, Quote):
        return record.start, record.end, "quote"
    first = record.mentions[0] if record.mentions else None
    return (first.start, first.end, record.type) if first else (0, 0, record.type)


def _article(shown: Shown, correction: Correction) -> Shown | None:
    if correction.kind == "hide":
        return replace(shown, hidden=True)
    article = shown.extraction.article
    if correction.kind == "edit":
        value = codec.field_value(Article, correction.field or "", correction.after)
        article = replace(article, **{correction.field or "": value})
    # A corrected day of publication came with the reading.
    return _with(shown, replace(shown.extraction, article=article), article.id)


def _actor(shown: Shown, correction: Correction) -> Shown | None:
    merged = shown.extraction.actors
    if all(actor.id != correction.target for actor in merged):
        # It holds for all articles; that this one has no such actor is nothing to report.
        return shown
    return replace(shown, extraction=_renamed(shown.extraction, correction))


def _renamed(extraction: Extraction, correction: Correction) -> Extraction:
    def changed(actor: Actor) -> Actor:
        if actor.id != correction.target:
            return actor
        if correction.kind == "alias":
            return replace(actor, aliases=tuple(dict.fromkeys((*actor.aliases, str(correction.after)))))
        value = codec.field_value(Actor, correction.field or "", correction.after)
        return replace(actor, **{correction.field or "": value})

    actors = tuple(map(changed, extraction.actors))
    return _named(replace(extraction, actors=actors), {actor.id: actor.name for actor in actors})


def _with_one_actor_each(extraction: Extraction, corrections: Sequence[Correction]) -> Extraction:
    """Every actor that has been merged into another stands under the other's id and name."""
    into = same_actor(corrections)
    if not any(actor.id in into for actor in extraction.actors):
        return extraction
    moved = (replace(actor, id=into.get(actor.id, actor.id)) for actor in extraction.actors)
    # The one that others were merged into gives name and office where the article has it itself.
    own = {actor.id: actor for actor in extraction.actors if actor.id not in into}
    actors: dict[str, Actor] = {}
    for actor in moved:
        first = actors.setdefault(actor.id, own.get(actor.id, actor))
        names = (*first.aliases, *(name for name in (actor.name, *actor.aliases) if name != first.name))
        actors[actor.id] = replace(first, aliases=tuple(dict.fromkeys(names)))
    mentions = tuple(
        replace(each, actor_ids=tuple(dict.fromkeys(into.get(one, one) for one in each.actor_ids)))
        for each in extraction.actor_mentions
    )
    events = tuple(_event_of(event, into) for event in extraction.events)
    quotes = tuple(_quote_of(quote, into) for quote in extraction.quotes)
    extraction = replace(
        extraction, actors=tuple(actors.values()), actor_mentions=mentions, events=events, quotes=quotes
    )
    return _named(extraction, {actor.id: actor.name for actor in actors.values()})


def _event_of(event: Event, into: Mapping[str, str]) -> Event:
    found: dict[str, Participant] = {}
    for each in event.participants:
        moved = replace(each, actor_id=into.get(each.actor_id, each.actor_id))
        found.setdefault(moved.actor_id, moved)
    return replace(event, participants=tuple(found.values()))


def _quote_of(quote: Quote, into: Mapping[str, str]) -> Quote:
    speaker = into.get(quote.speaker_id or "", quote.speaker_id)
    found: dict[str, CoSpeaker] = {}
    for each in quote.other_speakers:
        moved = replace(each, actor_id=into.get(each.actor_id, each.actor_id))
        if moved.actor_id != speaker:
            found.setdefault(moved.actor_id, moved)
    return replace(quote, speaker_id=speaker, other_speakers=tuple(found.values()),
                   addressee_id=into.get(quote.addressee_id or "", quote.addressee_id))  # fmt: skip


def _named(extraction: Extraction, names: Mapping[str, str]) -> Extraction:
    """The extraction with the actors' names as they are now, wherever they stand."""
    events = tuple(
        replace(event, participants=tuple(
            replace(each, name=names.get(each.actor_id, each.name)) for each in event.participants
        ))
        for event in extraction.events
    )  # fmt: skip
    quotes = tuple(
        replace(quote, speaker_name=names.get(quote.speaker_id or "", quote.speaker_name),
                addressee_name=names.get(quote.addressee_id or "", quote.addressee_name),
                other_speakers=tuple(
                    replace(each, name=names.get(each.actor_id, each.name)) for each in quote.other_speakers
                ))
        for quote in extraction.quotes
    )  # fmt: skip
    return replace(extraction, events=events, quotes=quotes)
