"""One telling of a contact: a trigger with its status, parties, date and place, before merging."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from lib.extract.actors import Place
from lib.extract.events.dating import When
from lib.extract.events.parties import Party
from lib.extract.events.status import Reading
from lib.extract.events.trigger import Trigger
from lib.records import Certainty, Span, Status

Turn = Literal["before", "again"]


@dataclass(frozen=True)
class Told:
    """A mention of an event as read in its sentence; ``status`` None when only another mention tells it.

    ``unnamed``: the sides are told as "les deux délégations"; ``partner``: one side is, as "des ministres";
    ``others``: all are, as "deux diplomates", who are not those just told of; ``around`` are those whom its
    sentence names before it. ``faint``: it tells too little for the rules to take it for a contact at all.

    ``turn`` says that it is not the contact that the story is about: one "before" it, or one "again";
    ``recalled`` that it took place at some time before the story.
    """

    trigger: Trigger
    reading: Reading
    span: Span
    status: Status | None
    certainty: Certainty
    parties: tuple[Party, ...]
    when: When
    place: Place | None
    reported_by: str | None = None
    in_title: bool = False
    unnamed: bool = False
    joined: bool = False
    turn: Turn | None = None
    partner: bool = False
    others: bool = False
    around: frozenset[str] = frozenset()
    faint: bool = False
    recalled: bool = False

    @cached_property
    def loose(self) -> bool:
        """Whether it is told in the present without a day: taking place, or about to."""
        return self.reading.present and self.status == "held" and self.when.text is None

    @cached_property
    def position(self) -> int:
        """Character offset of the trigger."""
        return self.trigger.token.idx

    @cached_property
    def actor_ids(self) -> frozenset[str]:
        """Ids of those taking part, mediators and the excluded left out."""
        return frozenset(
            actor for party in self.parties if party.role not in ("mediator", "excluded", "announcer")
            for actor in party.mention.actor_ids
        )  # fmt: skip
