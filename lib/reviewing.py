"""What a person decides about a happening, as corrections of the events that tell it.

The functions give corrections; :mod:`lib.store.corrections.making` keeps them. What is given together bears
one moment, so that it is one step of the history and is undone as one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from lib.confidence import remarked
from lib.records import (
    Certainty,
    DatePrecision,
    Event,
    EventType,
    Mention,
    Participant,
    Status,
    Sure,
)
from lib.store import codec
from lib.store.corrections.records import Correction
from lib.store.detail import Detail, Telling
from lib.store.review import SURE

# Fields that are decided together, as lib.timeline takes them from one event.
TOGETHER = (
    ("type",),
    ("status",),
    ("certainty",),
    ("negated",),
    ("date_start", "date_end", "date_precision"),
    ("place", "country"),
    ("participants",),
    ("reported_by",),
    ("about",),
)
# Not of the happening, which several may have told, but of the event that says how it stands.
OF_THE_EVENT = ("reported_by", "about")


# The fields that make a row usable, and rules whose names say little.
FIELDS = {"row": "that there is such an event", "status": "the status", "date": "the date"}
RULES = {
    "bound": "no date phrase, only before or after the publication", "none": "no day in the text",
    "presumed": "news of the day, presumed",
    "linked": "taken from another event", "relative": "counted from the publication",
    "weekday": "a weekday", "explicit": "a day in the text", "model": "by the model, no rule",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """What can be put right of a happening; ``about`` is the id of an event that the same article tells."""

    type: EventType
    status: Status
    certainty: Certainty = "asserted"
    negated: bool = False
    date_start: date | None = None
    date_end: date | None = None
    date_precision: DatePrecision | None = None
    place: str | None = None
    country: str | None = None
    participants: tuple[Participant, ...] = ()
    reported_by: str | None = None
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Signed:
    """Who decides, why, and when: the same for all that is decided at once."""

    who: str
    why: str = ""
    at: str = ""

    def __post_init__(self) -> None:
        moment = self.at or datetime.now(UTC).isoformat(timespec="microseconds")
        object.__setattr__(self, "at", moment)


def told(detail: Detail) -> Told:
    """The happening as it is shown."""
    event, happening = detail.deciding.event, detail.happening
    return Told(**{
        name: getattr(event if name in OF_THE_EVENT else happening, name)
        for name in Told.__dataclass_fields__
    })  # fmt: skip


def precision(start: date | None, end: date | None) -> DatePrecision | None:
    """How exact days are that a person gives."""
    if start is None and end is None:
        return None
    return "day" if start == end else "interval"


def edits(detail: Detail, wanted: Told, signed: Signed) -> list[Correction]:
    """What makes the happening as ``wanted``: edits of the event that says how things stand."""
    now, event = told(detail), detail.deciding.event
    made = []
    for names in TOGETHER:
        if all(getattr(now, name) == getattr(wanted, name) for name in names):
            continue
        # Of what is decided together the event may say something else than the happening.
        other = [name for name in names if getattr(event, name) != getattr(wanted, name)] or [names[0]]
        made += [_edit(event, name, getattr(wanted, name), signed) for name in other]
    return made


def accept(detail: Detail, signed: Signed) -> list[Correction]:
    """That all that tells the happening is right as it stands."""
    return [_of(each.event, "accept", signed) for each in detail.tellings]


def hide(tellings: Sequence[Telling], signed: Signed) -> list[Correction]:
    """That nothing of these tellings is an event."""
    return [_of(each.event, "hide", signed) for each in tellings]


def merge(one: Detail, other: Detail, before: Sequence[Correction], signed: Signed) -> list[Correction]:
    """That both are one happening; what among ``before``, which holds, kept them apart is undone."""
    left, right = one.happening.event_ids, other.happening.event_ids
    pairs = [(left[0], each) for each in right] + [(each, right[0]) for each in left[1:]]
    apart = [(a, b) for a in left for b in right]
    return [*_undoing("split", apart, before, signed), *_pairs("merge", pairs, signed)]


def split(
    event_id: str, others: Sequence[str], before: Sequence[Correction], signed: Signed
) -> list[Correction]:
    """That one event is of another happening than ``others``; what of ``before`` had put them together is
    undone."""
    pairs = [(event_id, each) for each in others if each != event_id]
    return [*_undoing("merge", pairs, before, signed), *_pairs("split", pairs, signed)]


def add(article_id: str, text: str, start: int, end: int, wanted: Told, signed: Signed) -> Correction:
    """An event that ``text[start:end]`` tells and that was not read there."""
    words = text[start:end]
    event = Event(
        id=f"{article_id}-hand-{uuid4().hex[:8]}",
        article_id=article_id,
        mentions=(Mention(start, end, words, words.split()[0], wanted.status, wanted.certainty),),
        trigger=words.split()[0],
        **{name: getattr(wanted, name) for name in Told.__dataclass_fields__},
    )
    return Correction("add", "event", event.id, signed.who, signed.why, article_id, after=codec.plain(event),
                      at=signed.at)  # fmt: skip


def of_actor(kind: Any, actor_id: str, after: str, signed: Signed, field: str | None = None) -> Correction:
    """That an actor is another (``merge_actors``), is also called (``alias``) or is called so (``edit``)."""
    return Correction(kind, "actor", actor_id, signed.who, signed.why, field=field, after=after, at=signed.at)


def published(article_id: str, day: date, signed: Signed) -> Correction:
    """That the article came out on ``day``."""
    return Correction("published", "article", article_id, signed.who, signed.why, article_id,
                      after=day.isoformat(), at=signed.at)  # fmt: skip


def doubts(detail: Detail, sure: Sequence[Sure] = ()) -> list[str]:
    """Why the happening should be looked at, in words, the gravest first.

    ``sure`` says how sure the fields of the event are that says how things stand.
    """
    return list(_doubts(detail, sure)) or ["not checked yet"]


def _doubts(detail: Detail, sure: Sequence[Sure]) -> Iterator[str]:
    event, deciding = detail.happening, detail.deciding
    if event.conflicts:
        yield f"sources differ on {' and '.join(dict.fromkeys(each.field for each in event.conflicts))}"
    if detail.confidence is not None and detail.confidence < SURE:
        yield f"right in {detail.confidence:.0%} of such rows{_weakest(sure)}"
    if event.certainty == "hearsay":
        words = deciding.event.status_text
        yield "hearsay: rumour or unnamed sources" + (f" (“{words}”)" if words else "")
    if event.status == "unknown":
        yield "it is not told whether it took place"
    if event.date_start is None and event.date_end is None:
        undated = deciding.article.published is None and deciding.event.date_text
        yield "no date: its article has no publication date" if undated else "no date in the text"
    least = 1 if event.type in ("visit", "announcement", "agreement", "proposal", "pressure") else 2
    if len(event.participants) < least:
        yield "parties missing" if not event.participants else "only one party named"


def _weakest(sure: Sequence[Sure]) -> str:
    """The field that is least sure, with the rule that decided it."""
    judged = [each for each in sure if each.field in FIELDS]
    if not judged:
        return ""
    least = min(judged, key=lambda each: each.probability)
    rule, remark = remarked(least.rule)
    return f"; least sure is {FIELDS[least.field]}, {least.probability:.0%}: {RULES.get(rule, rule)}{remark}"


def _edit(event: Event, field: str, value: Any, signed: Signed) -> Correction:
    return replace(_of(event, "edit", signed), field=field, after=codec.plain(value))


def _of(event: Event, kind: Any, signed: Signed) -> Correction:
    return Correction(kind, "event", event.id, signed.who, signed.why, event.article_id, at=signed.at)


def _pairs(kind: Any, pairs: Sequence[tuple[str, str]], signed: Signed) -> list[Correction]:
    return [
        Correction(kind, "event", one, signed.who, signed.why, after=other, at=signed.at)
        for one, other in pairs
    ]


def _undoing(
    kind: str, pairs: Sequence[tuple[str, str]], before: Sequence[Correction], signed: Signed
) -> list[Correction]:
    wanted = {frozenset(pair) for pair in pairs}
    return [
        Correction("undo", "correction", each.id, signed.who, signed.why, at=signed.at)
        for each in before
        if each.kind == kind and frozenset((each.target, str(each.after))) in wanted
    ]
