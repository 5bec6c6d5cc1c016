"""What the registry holds: one frozen record per row of the files under ``data/``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

EntryKind = Literal["person", "state", "organisation", "metonym"]
EntryNote = Literal["", "authority", "body", "government", "media", "platform", "place"]
PlaceKind = Literal["capital", "city", "venue", "region"]
Number = Literal["singular", "plural"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of ``data/actors.csv``.

    ``side`` is the id of the state or organisation a person acts for, or the actor a metonym stands
    for. ``note``: "government" marks a state led by its prime minister, "body" an organisation that acts for
    its state, "authority" one that acts for a whole people, "media" and "platform" mark outlets, "place" a
    metonym that is a place too.
    """

    id: str
    kind: EntryKind
    name_fr: str
    name_en: str
    aliases: tuple[str, ...]
    side: str | None
    country: str | None
    gender: Literal["m", "f"]
    number: Number
    note: EntryNote

    def name(self, language: str) -> str:
        """The name in ``language`` (ISO 639-1); French for ``fr``, English for any other."""
        return self.name_fr if language == "fr" else self.name_en


@dataclass(frozen=True, slots=True)
class Office:
    """A row of ``data/offices.csv``: who held which office of which state or organisation, and when.

    Both bounds are inclusive; ``None`` means open or not known. ``office`` is a key such as
    ``foreign_minister``; ``"other"`` has a title only.
    """

    person: str
    office: str
    of: str | None
    start: date | None
    end: date | None
    title_fr: str
    title_en: str

    def held_on(self, day: date) -> bool:
        """Whether ``day`` falls within the term."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def title(self, language: str) -> str:
        """The title in ``language``; French for ``fr``, English for any other."""
        return self.title_fr if language == "fr" else self.title_en


@dataclass(frozen=True, slots=True)
class Demonym:
    """A row of ``data/demonyms.csv``: the French adjective forms and the English one of a state or group.

    ``combining`` are the first halves of compounds: "russo" of "russo-américain".
    """

    actor: str
    masculine: str
    feminine: str
    masculine_plural: str
    feminine_plural: str
    english: str
    combining: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A row of ``data/places.csv``; ``country`` is an ISO 3166 code or empty for what lies in none."""

    name_fr: str
    name_en: str
    aliases: tuple[str, ...]
    country: str
    kind: PlaceKind

    def name(self, language: str) -> str:
        """The name in ``language``; French for ``fr``, English for any other."""
        return self.name_fr if language == "fr" else self.name_en


@dataclass(frozen=True, slots=True)
class Process:
    """A peace process of ``data/processes.toml``."""

    id: str
    name_fr: str
    name_en: str
    actors: tuple[str, ...]
    mediators: tuple[str, ...]
    places: tuple[str, ...]
    keywords: tuple[str, ...]
    start: date | None
    end: date | None
