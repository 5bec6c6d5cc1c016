"""What articles tell of one happening, and the happening itself over all articles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from lib.records import Certainty, DateBasis, DatePrecision, Event, EventType, Participant, Role, Status

Field = Literal["date", "place", "participants", "status"]


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes part: the state or body acted for, and the person who acts, if one is named."""

    side: str
    person: str | None
    role: Role


@dataclass(frozen=True, slots=True)
class Contrary:
    """What the same article tells of an event besides, that cannot be true as well, and who says so."""

    status: Status
    voice: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One article's event with what has to be known of the article.

    ``origin`` is the same for articles that are copies of one text, ``process`` the peace process that the
    article is about. ``corrected`` says that a person has had a hand in it, ``edited`` which fields of the
    event and when. ``voice`` is the name of who says what is told, None where the article says so itself;
    ``contrary`` what another voice of the article says to it. ``headline``: only the title tells it.
    """

    event: Event
    parties: frozenset[Party]
    published: date | None = None
    source: str | None = None
    origin: str = ""
    process: str | None = None
    corrected: bool = False
    edited: tuple[tuple[str, str], ...] = ()
    voice: str | None = None
    contrary: Contrary | None = None
    headline: bool = False

    @property
    def id(self) -> str:
        """The event's id."""
        return self.event.id


@dataclass(frozen=True, slots=True)
class Change:
    """One stage in the life of a happening: what an article published then says of it."""

    published: date | None
    status: Status
    event_id: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two tellings that contradict each other in a field: each value, and the event that says so.

    ``by`` and ``other_by`` are the voices that the articles cite for it, None where they say so themselves.
    Of two voices in one article the event may be the same.
    """

    field: Field
    value: str
    event_id: str
    other_value: str
    other_event_id: str
    by: str | None = None
    other_by: str | None = None


@dataclass(frozen=True, slots=True)
class Happening:
    """One happening over all articles.

    ``id`` is that of the earliest of ``event_ids``, the articles' events that tell it, so any of them leads
    here. ``independent_sources`` counts copies of one text, articles of one outlet, and repetitions of one
    voice once. ``part_of`` is the summit or journey that it was a part of, ``about`` what it announces.
    ``deciding`` is the id of the event that says how things stand now. ``corrected``: a person has edited a
    field, which then counts whatever the articles say, or put together or told apart what tells it.
    """

    id: str
    type: EventType
    status: Status
    certainty: Certainty
    date_start: date | None
    date_end: date | None
    date_precision: DatePrecision | None
    date_basis: DateBasis
    participants: tuple[Participant, ...]
    place: str | None
    country: str | None
    title: str
    event_ids: tuple[str, ...]
    article_ids: tuple[str, ...]
    sources: tuple[str, ...]
    independent_sources: int
    first_reported: date | None
    last_reported: date | None
    history: tuple[Change, ...]
    conflicts: tuple[Conflict, ...] = ()
    part_of: str | None = None
    about: str | None = None
    negated: bool = False
    date_text: str | None = None
    processes: tuple[str, ...] = ()
    deciding: str = ""
    corrected: bool = False

    def overdue(self, as_of: date) -> bool:
        """Whether it was planned for a day before ``as_of`` and nobody has told what became of it."""
        expected = self.status in ("planned", "postponed")
        return expected and self.date_end is not None and self.date_end < as_of
