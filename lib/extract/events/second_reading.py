"""What the reader (``lib.reader``) makes good of what the rules found, and what it thinks of the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import exp

from lib.confidence import View, view_of
from lib.extract.actors import Cast
from lib.extract.events.assemble import event_of, with_own_ids
from lib.extract.events.clause import children
from lib.extract.events.cluster import Cluster
from lib.extract.events.find import Found
from lib.extract.events.lexicon import lexicon
from lib.extract.events.second_opinion import DONE, Known, days_of, made_good, named
from lib.extract.events.told import Told
from lib.reader.asking import FAMILIES
from lib.reader.records import Opinion, Passage, Scene, Spot, likeliest
from lib.records import UNDATED, Article, DateMention, Event

# Probability that thin tellings are a contact, log-odds of one of its sides, and of its being that of a row.
TELLING, SIDE, SAME = 0.6, 1.0, 0.0
# Of the latter for "la réunion", "cette audience" without a day of its own: it mostly points at one told.
SAME_AS_TOLD = -1.0
# Where the rules see no contact at all.
FAINT = 0.9
# Log-odds of its likeliest sides, where none is that likely, and how many of them take part.
LIKELIEST, AT_MOST = -1.0, 2
# And of one more whom its sentence names, where a contact has but one side.
BESIDE = -2.0
CONTACTS = ("meeting", "talks", "call")
# Probability that what thin tellings tell as done was.
TOOK_PLACE = 0.95
NO_DAYS = (None, None)
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
    known = Known(article, cast.actors, cast.mentions, found.places, dates, found.kin, found.recalled)
    rows = {
        row: _reread(event, opinions[row], known) if row in opinions else Reread(event)
        for row, event in enumerate(found.events)
    }
    for row, cluster in enumerate(found.thin, len(found.events)):
        needed = FAINT if cluster.told[0].faint else TELLING
        same = SAME_AS_TOLD if all(map(_points_back, cluster.told)) else SAME
        if row in opinions and _is_another(opinions[row], rows, needed, same):
            sure = _sides(opinions[row])
            sides = _with_one_beside(sure or _likeliest(opinions[row]), cluster, opinions[row], cast)
            event = _lent(cluster, sides, opinions[row], known, cast)
            others = [each.event for each in rows.values()]
            if event is not None and _apart(event, others) and not _among(event, others):
                rows[row] = _reread(event, opinions[row], known, LENT if sure else GUESSED)
    ids = with_own_ids(each.event for each in rows.values())
    own = [replace(each, event=event) for each, event in zip(rows.values(), ids, strict=True)]
    return tuple(sorted(own, key=lambda each: each.event.mentions[0].start))


def scene(found: Found, dates: Sequence[DateMention], article: Article, cast: Cast) -> Scene:
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


def _is_another(opinion: Opinion, rows: Iterable[int], needed: float, same: float) -> bool:
    """Whether it tells a contact, with more than the probability ``needed``, and none that has a row.

    It is that of a row with log-odds above ``same``.
    """
    return opinion.telling > needed and all(opinion.same.get(row, same) <= same for row in rows)


def _points_back(told: Told) -> bool:
    """Whether a noun with its article tells it, without a day or a side of its own, or "cette réunion"."""
    pointing = told.trigger.frame is None and told.trigger.definite and told.when.text is None
    return pointing and (told.trigger.demonstrative or not told.actor_ids)


def _lent(cluster: Cluster, sides: Sequence[str], opinion: Opinion, known: Known, cast: Cast) -> Event | None:
    """The event of thin tellings, with stage and ``sides`` of the reader.

    None when it sees no side, when several contacts are told in one ("les deux premières séances"), or when
    it is not sure that what it thinks was held did take place.
    """
    if not sides or any(_several(told) for told in cluster.told):
        return None
    status = likeliest(opinion.statuses)
    if status in DONE and exp(opinion.statuses[status]) < TOOK_PLACE:
        return None
    whole = Cluster([replace(told, status=status) for told in cluster.told])
    event = event_of(whole, known.article, cast, lexicon(known.article.language))
    participants = tuple(named(sides, event, known))
    return replace(event, participants=participants, status_text=None) if participants else None


def _several(told: Told) -> bool:
    return told.trigger.frame is None and any(True for _ in children(told.trigger.token, "nummod"))


def _sides(opinion: Opinion) -> list[str]:
    """Those of whom it is sure that they take part."""
    return [actor for actor, odds in opinion.sides.items() if odds > SIDE]


def _likeliest(opinion: Opinion) -> list[str]:
    """Those most likely to take part, where it is sure of none: better found in a row than nowhere."""
    likely = [actor for actor, odds in opinion.sides.items() if odds > LIKELIEST]
    return sorted(likely, key=opinion.sides.__getitem__, reverse=True)[:AT_MOST]


def _with_one_beside(sides: list[str], cluster: Cluster, opinion: Opinion, cast: Cast) -> list[str]:
    """``sides``, and where a contact has but one, the likeliest other whom its sentence names.

    Not where somebody tells of it: "X a dit qu'aucune rencontre n'était prévue".
    """
    first = cluster.told[0]
    if len(sides) != 1 or first.trigger.type not in CONTACTS or first.certainty != "asserted":
        return sides
    sentence = first.trigger.token.sent
    named = {a for m in cast.within(sentence.start_char, sentence.end_char) for a in m.actor_ids}
    others = [a for a, odds in opinion.sides.items() if a in named and a not in sides and odds > BESIDE]
    return [*sides, *sorted(others, key=opinion.sides.__getitem__, reverse=True)[:1]]


def _among(event: Event, others: Iterable[Event]) -> bool:
    """Whether a row of its kind, no less done, has all its sides, two at least, and no other day."""
    sides = {each.actor_id for each in event.participants}
    return len(sides) > 1 and any(
        FAMILIES[each.type] == FAMILIES[event.type]
        and (each.status in DONE) == (event.status in DONE)
        and sides <= {one.actor_id for one in each.participants}
        and not _on_other_days(event, each)
        for each in others
    )


def _on_other_days(one: Event, other: Event) -> bool:
    if one.date_basis in UNDATED or other.date_basis in UNDATED:
        return False
    return days_of(one) != days_of(other)


def _apart(event: Event, others: Iterable[Event]) -> bool:
    """Whether no row of its kind tells the same words."""
    return not any(
        mention.start < other.end and other.start < mention.end
        for each in others if FAMILIES[each.type] == FAMILIES[event.type]
        for mention in each.mentions for other in event.mentions
    )  # fmt: skip
