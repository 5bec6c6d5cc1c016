"""A word that names a contact or an act, before anything is read around it."""

from __future__ import annotations

from dataclasses import dataclass

from lib.extract.events.lexicon import VerbFrame
from lib.languages.tokens import Token
from lib.records import EventType

# A contact noun beside a verb of these frames only says again what the verb tells.
MEETING_FRAMES = ("object", "host", "with", "object_person")
# That of verbs that tell where somebody is: "était lundi à P".
STAY = "stay"


@dataclass(frozen=True)
class Trigger:
    """A word that names a contact; ``frame`` for verbs.

    ``definite`` when a noun may point back ("la réunion"), ``demonstrative`` when it does ("cette
    réunion"), ``bare`` when nothing but an article stands with it. ``noun``: of a pronoun, the index of the
    noun for which it stands; ``of_its_kind`` where it tells of another such contact ("celle de mai").
    ``faint``: too little is told beside it for the rules to take it for a contact.
    """

    token: Token
    type: EventType
    frame: VerbFrame | None = None
    definite: bool = False
    demonstrative: bool = False
    bare: bool = False
    noun: int | None = None
    faint: bool = False
    of_its_kind: bool = False

    @property
    def spoken(self) -> bool:
        """Whether its verb only says that two spoke, which may be by telephone: "a parlé avec X"."""
        return self.frame is not None and self.frame.frame == "with_other"
