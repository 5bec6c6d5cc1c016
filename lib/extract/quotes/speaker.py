"""The speaker of a quotation, and what is asked of the article's cast to find one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from lib.extract.quotes.scene import Finding
from lib.languages.tokens import Token
from lib.records import Actor, ActorMention, SpeakerBasis


class Cast(Protocol):
    """What this package asks of the article's cast (see ``lib.extract.actors``)."""

    @property
    def actors(self) -> Mapping[str, Actor]:
        """The actors by id."""

    def at(self, token: Token) -> ActorMention | None:
        """The mention whose noun phrase or pronoun has ``token``, or None."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """The voice behind a quotation. ``able`` tells whether the words can denote somebody who speaks.

    ``name`` is that of a document or institution, which is no actor of the cast.
    """

    id: str | None = None
    text: str | None = None
    basis: SpeakerBasis = "unknown"
    able: bool = False
    unnamed: bool = False
    head: int | None = None
    name: str | None = None


NOBODY = Speaker()
Said = tuple[Finding, Speaker]


def inherited(speaker: Speaker) -> Speaker:
    """The same speaker, known from elsewhere than the cue's own subject."""
    return speaker if speaker.basis == "unknown" else replace(speaker, basis="inherited")
