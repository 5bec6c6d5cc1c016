"""What the reader is asked and what it answers; characters are offsets into the article's text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from lib.records import Actor, ActorMention, Certainty, DateMention, Status

Key = TypeVar("Key")
# First and last day, both counted in; None for one that is not told.
Days = tuple[date | None, date | None]
# The log-probability of what a passage names nowhere.
UNNAMED = -6.0


@dataclass(frozen=True, slots=True)
class Contact:
    """Where the rules found a contact told, before they put together what tells one happening."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Where the rules found a contact told, and what they say of it; ``kept`` when they make a row of it.

    Passages that tell one happening, as the rules have it, have one ``row``.
    """

    start: int
    end: int
    kind: str
    status: Status | None
    certainty: Certainty | None
    sides: frozenset[str]
    place: str | None
    days: Days
    kept: bool
    row: int


@dataclass(frozen=True, slots=True)
class Saying:
    """A quotation, and the actor who speaks as the rules have it; None for nobody of the article."""

    start: int
    end: int
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Spot:
    """One naming of a place."""

    start: int
    end: int
    name: str
    is_city: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """What the rules know of an article: who, when and where is named."""

    text: str
    published: date | None
    actors: Mapping[str, Actor]
    mentions: Sequence[ActorMention]
    dates: Sequence[DateMention]
    spots: Sequence[Spot]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the reader says of a passage, or of all those of one row.

    ``telling`` is the probability that it tells a contact; ``sides`` are log-odds of taking part by actor,
    ``same`` log-odds of telling the contact of another row; ``places`` and ``days`` (None where none is
    told), ``statuses`` and ``certainties`` are log-probabilities.
    """

    telling: float
    sides: Mapping[str, float]
    places: Mapping[str | None, float]
    days: Mapping[Days | None, float]
    statuses: Mapping[Status, float]
    certainties: Mapping[Certainty, float]
    same: Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Read:
    """What the reader says of an article: by row, and of each saying, by number, the log-probability of each
    speaker (None for nobody named).
    """

    rows: Mapping[int, Opinion]
    speakers: Mapping[int, Mapping[str | None, float]]


NOTHING = Read({}, {})


def together(said: Sequence[Opinion]) -> Opinion:
    """One opinion of several on one row: the best that is said of sides, the mean of all else."""
    return Opinion(
        telling=max(each.telling for each in said),
        sides=_best(each.sides for each in said),
        places=_mean([each.places for each in said]),
        days=_mean([each.days for each in said]),
        statuses=_mean([each.statuses for each in said]),
        certainties=_mean([each.certainties for each in said]),
        same=_best(each.same for each in said),
    )


def likeliest(odds: Mapping[Key, float]) -> Key:
    """The key that most speaks for."""
    return max(odds, key=lambda key: odds[key])


def _best(all_odds: Iterable[Mapping[Key, float]]) -> dict[Key, float]:
    found: dict[Key, float] = {}
    for odds in all_odds:
        for key, value in odds.items():
            found[key] = max(value, found.get(key, value))
    return found


def _mean(all_odds: Sequence[Mapping[Key, float]]) -> dict[Key, float]:
    keys = dict.fromkeys(key for odds in all_odds for key in odds)
    return {key: sum(odds.get(key, UNNAMED) for odds in all_odds) / len(all_odds) for key in keys}
