"""The records that flow through the program, from an article's bytes to a table's cells.

Every span is a pair of character offsets into ``Article.text`` as stored, end exclusive, so that
``text[start:end]`` is the evidence. Dates are ``datetime.date``; intervals include both ends; ``None``
for a bound means that the text does not give it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Span = tuple[int, int]

PublishedBasis = Literal["given", "metadata", "page", "dateline", "filename", "none"]
ActorKind = Literal["person", "state", "organisation"]
EventType = Literal[
    "meeting", "call", "visit", "talks", "letter", "announcement", "agreement", "proposal", "pressure"
]
Status = Literal[
    "proposed", "planned", "ongoing", "held", "postponed", "cancelled", "refused", "denied", "unknown"
]
Certainty = Literal["asserted", "attributed", "hearsay", "hypothetical"]
Role = Literal["participant", "host", "visitor", "mediator", "announcer", "invited", "excluded", "target"]
DateBasis = Literal["explicit", "weekday", "relative", "linked", "presumed", "bound", "none"]
DatePrecision = Literal["day", "week", "month", "year", "interval"]
QuoteKind = Literal["direct", "mixed", "indirect"]
SpeakerBasis = Literal["name", "title", "pronoun", "metonym", "inherited", "unknown"]

# Bases of a date that the article does not give: the tense alone bounds it, or nothing does.
UNDATED: tuple[DateBasis, ...] = ("bound", "none")
# With those of news told without a day, which is presumed to be of the last days.
IN_NO_WORDS: tuple[DateBasis, ...] = (*UNDATED, "presumed")


@dataclass(frozen=True, slots=True)
class Article:
    """One source document. ``text`` is title, blank line, body; ``body_start`` is where the body begins.

    ``published_basis`` says where ``published`` comes from; with ``"none"`` it is ``None``. ``notes`` are for
    the person who checks the article: what was unclear, and dates that contradict each other.
    """

    id: str
    title: str
    text: str
    language: str
    body_start: int = 0
    source: str | None = None
    url: str | None = None
    published: date | None = None
    published_basis: PublishedBasis = "none"
    path: str | None = None
    based_on: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state or organisation. ``registered`` is False for one known only from the text."""

    id: str
    name: str
    kind: ActorKind
    affiliation: str | None = None
    office: str | None = None
    aliases: tuple[str, ...] = ()
    gender: Literal["m", "f"] | None = None
    registered: bool = True


@dataclass(frozen=True, slots=True)
class ActorMention:
    """One place where the text names or points at actors.

    Mostly one id; a plural ("les présidents russe et américain", "ils") has several. ``basis`` says how
    it was resolved.
    """

    start: int
    end: int
    actor_ids: tuple[str, ...]
    basis: SpeakerBasis


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date phrase and the interval it stands for; both bounds None when it cannot be resolved."""

    start: int
    end: int
    text: str
    date_start: date | None
    date_end: date | None
    date_precision: DatePrecision | None
    date_basis: DateBasis


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor's part in an event; ``text`` is how the article puts it."""

    actor_id: str
    name: str
    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Sure:
    """How likely a field is right, from 0 to 1, and the rule that decided it (see ``lib.confidence``)."""

    field: str
    probability: float
    rule: str


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in the article where an event is told."""

    start: int
    end: int
    text: str
    trigger: str
    status: Status
    certainty: Certainty
    date_text: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, merged over its mentions in one article.

    ``about`` is the id of the event that an announcement or proposal is about. ``status_text`` holds the
    words that justify the status. ``confidence`` is how likely the row is right, ``sure`` how likely each
    field is; None and empty where that has not been judged.
    """

    id: str
    article_id: str
    type: EventType
    status: Status
    certainty: Certainty
    mentions: tuple[Mention, ...]
    participants: tuple[Participant, ...] = ()
    reported_by: str | None = None
    date_start: date | None = None
    date_end: date | None = None
    date_precision: DatePrecision | None = None
    date_text: str | None = None
    date_basis: DateBasis = "none"
    place: str | None = None
    place_text: str | None = None
    country: str | None = None
    trigger: str = ""
    status_text: str | None = None
    about: str | None = None
    negated: bool = False
    confidence: float | None = None
    sure: tuple[Sure, ...] = ()


@dataclass(frozen=True, slots=True)
class CoSpeaker:
    """Somebody who says a quotation together with its first speaker."""

    actor_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation. ``text`` is ``article.text[start:end]``; ``verbatim`` the spans between marks.

    ``confidence`` and ``sure`` are as for events; ``speaker_id`` may be that of a document or institution
    that is no actor of the article. Of several who say it together ("X et Y ont déclaré") it is the first,
    ``other_speakers`` are the others.
    """

    id: str
    article_id: str
    start: int
    end: int
    text: str
    kind: QuoteKind
    verbatim: tuple[Span, ...]
    speaker_id: str | None
    speaker_name: str | None
    speaker_text: str | None
    speaker_basis: SpeakerBasis
    cue: str | None = None
    medium: str | None = None
    addressee_id: str | None = None
    addressee_name: str | None = None
    date_start: date | None = None
    date_end: date | None = None
    certainty: Certainty = "asserted"
    parent: str | None = None
    event_id: str | None = None
    confidence: float | None = None
    sure: tuple[Sure, ...] = ()
    other_speakers: tuple[CoSpeaker, ...] = ()

    @property
    def speaker_names(self) -> tuple[str, ...]:
        """The names of all who say it, the first speaker's first; none where that is not known."""
        first = (self.speaker_name,) if self.speaker_name else ()
        return (*first, *(each.name for each in self.other_speakers))

    @property
    def speaker_ids(self) -> tuple[str, ...]:
        """The ids of all who say it, as far as they have one."""
        ids = (self.speaker_id, *(each.actor_id for each in self.other_speakers))
        return tuple(each for each in ids if each)


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read in one article."""

    article: Article
    actors: tuple[Actor, ...] = ()
    actor_mentions: tuple[ActorMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
