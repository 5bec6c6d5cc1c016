"""Rows of contacts told too thinly for the rules, where the reader (``lib.reader``) is sure of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import exp

from lib.extract.actors import Cast
from lib.extract.events.assemble import event_of
from lib.extract.events.clause import children
from lib.extract.events.cluster import Cluster
from lib.extract.events.counted import HELPING
from lib.extract.events.lexicon import SHARED, lexicon
from lib.extract.events.second_opinion import DONE, Known, days_of, named
from lib.extract.events.told import Told
from lib.reader.asking import FAMILIES
from lib.reader.records import Opinion, likeliest
from lib.records import UNDATED, Event

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
# Probability that what thin tellings tell as done was.
TOOK_PLACE = 0.95


def thin_row(
    cluster: Cluster, opinion: Opinion, rows: Mapping[int, Event], known: Known, cast: Cast
) -> tuple[Event, bool] | None:
    """The event of thin tellings, and whether the reader is sure of its sides; None where it is no row.

    ``opinion`` is the reader's of them, ``rows`` are the events so far by row.
    """
    needed = FAINT if cluster.told[0].faint else TELLING
    same = SAME_AS_TOLD if all(map(_points_back, cluster.told)) else SAME
    if not _is_another(opinion, rows, needed, same):
        return None
    sure = _sides(opinion)
    sides = _with_one_beside(sure or _likeliest(opinion), cluster, opinion, cast)
    event = _lent(cluster, sides, opinion, known, cast)
    if event is None or not _apart(event, rows.values()) or _among(event, rows.values()):
        return None
    return event, bool(sure)


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
    helping = {each.actor_id: each for each in event.participants if each.role in HELPING}
    participants = tuple(helping.get(each.actor_id, each) for each in named(sides, event, known))
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
    if len(sides) != 1 or first.trigger.type not in SHARED or first.certainty != "asserted":
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
