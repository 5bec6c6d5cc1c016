"""What the reader (``lib.reader``) makes good of what the rules found, and what it thinks of the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from math import exp

from lib.confidence import View, view_of
from lib.extract.actors import Cast
from lib.extract.events.alike import Alike, compared, pairs
from lib.extract.events.assemble import with_own_ids
from lib.extract.events.find import Found
from lib.extract.events.second_opinion import Known, days_of, made_good
from lib.extract.events.tellings import Tellings
from lib.extract.events.thin_rows import thin_row
from lib.reader.reading import Look
from lib.reader.records import Contact, Opinion, Passage, Scene, Spot
from lib.records import UNDATED, Article, DateMention, Event
from lib.sentences import sentences

NO_DAYS = (None, None)
# How many pairs of tellings are compared at once, which bounds what a long text takes.
AT_ONCE = 1000
RULES: Mapping[str, View] = {}
# What of an event of thin tellings is the reader's, and where it is sure of no side.
LENT: Mapping[str, View] = {"row": "decides", "status": "decides", "participants": "decides"}
GUESSED: Mapping[str, View] = {"row": "guesses", "status": "decides", "participants": "guesses"}


@dataclass(frozen=True, slots=True)
class Reread:
    """An event, and what the reader thinks of its fields (as in ``lib.confidence``), if anything."""

    event: Event
    views: Mapping[str, View] = field(default_factory=dict)


def read_again(
    found: Found,
    dates: Sequence[DateMention],
    article: Article,
    cast: Cast,
    opinions: Mapping[int, Opinion],
) -> tuple[Reread, ...]:
    """The events found with what the reader makes good, and those of thin tellings, by first mention.

    ``cast`` is of all who may take part, ``opinions`` are the reader's by row of ``passages``; where it has
    none, the events stay as they are.
    """
    known = Known(
        article, cast.actors, cast.mentions, found.places, dates, found.aside, found.helping, found.recalled
    )
    rows = {
        row: _reread(event, opinions[row], known) if row in opinions else Reread(event)
        for row, event in enumerate(found.events)
    }
    for row, cluster in enumerate(found.thin, len(found.events)):
        if row not in opinions:
            continue
        others = {number: each.event for number, each in rows.items()}
        if (made := thin_row(cluster, opinions[row], others, known, cast)) is not None:
            event, sure = made
            rows[row] = _reread(event, opinions[row], known, LENT if sure else GUESSED)
    ids = with_own_ids(each.event for each in rows.values())
    own = [replace(each, event=event) for each, event in zip(rows.values(), ids, strict=True)]
    return tuple(sorted(own, key=lambda each: each.event.mentions[0].start))


def likely_same(tellings: Tellings, look: Look) -> Alike:
    """Which tellings the reader takes for those of one happening."""
    told, where = tellings.told, contacts(tellings)
    which, found = pairs(told), dict[tuple[int, int], float]()
    cuts = sentences(tellings.article.text)
    while some := list(islice(which, AT_ONCE)):
        found |= look.alike(where, some, compared(told, some, cuts, tellings.cast.actors))
    return found


def contacts(tellings: Tellings) -> list[Contact]:
    """Where contacts are told, the thinnest tellings too."""
    return [Contact(*told.span, told.trigger.type) for told in (*tellings.told, *tellings.faint)]


def scene(found: Found | Tellings, dates: Sequence[DateMention], article: Article, cast: Cast) -> Scene:
    """What the reader is told of an article; ``cast`` is of all who may take part."""
    spots = [Spot(each.start, each.end, each.name, each.is_city) for each in found.places]
    return Scene(article.text, article.published, cast.actors, cast.mentions, dates, spots)


def passages(found: Found) -> list[Passage]:
    """Where contacts are told; rows are numbered as the events, then as the thin tellings."""
    kept = [
        Passage(
            mention.start, mention.end, event.type, mention.status, event.certainty,
            frozenset(each.actor_id for each in event.participants), event.place,
            (event.date_start, event.date_end), True, row,
        )
        for row, event in enumerate(found.events) for mention in event.mentions
    ]  # fmt: skip
    thin = [
        Passage(
            *told.span, cluster.told[0].trigger.type, told.status, None, cluster.actor_ids, None, NO_DAYS,
            False, row,
        )
        for row, cluster in enumerate(found.thin, len(found.events)) for told in cluster.told
    ]  # fmt: skip
    return kept + thin


def _reread(event: Event, opinion: Opinion, known: Known, own: Mapping[str, View] = RULES) -> Reread:
    """``event`` with what the reader makes good; the fields in ``own`` are the reader's already."""
    changed = made_good(event, opinion, known)
    fields = {
        "status": changed.status != event.status, "place": changed.place != event.place,
        "date": days_of(changed) != days_of(event),
        "participants": changed.participants != event.participants,
    }  # fmt: skip
    decided: dict[str, View] = {name: "decides" for name, its in fields.items() if its}
    return Reread(changed, {**_views(changed, opinion), **decided, **own})


def _views(event: Event, opinion: Opinion) -> dict[str, View]:
    """What it thinks of each field of an event."""
    likely = {
        "row": opinion.telling,
        "status": exp(opinion.statuses[event.status]),
        "certainty": exp(opinion.certainties[event.certainty]),
    }
    if event.place in opinion.places:
        likely["place"] = exp(opinion.places[event.place])
    days = None if event.date_basis in UNDATED else days_of(event)
    if days in opinion.days:
        likely["date"] = exp(opinion.days[days])
    sides = {each.actor_id for each in event.participants}
    if sides <= opinion.sides.keys():
        odds = (value if actor in sides else -value for actor, value in opinion.sides.items())
        likely["participants"] = 1 / (1 + exp(-min(odds, default=0.0)))
    return {name: view for name, value in likely.items() if (view := view_of(value)) is not None}
