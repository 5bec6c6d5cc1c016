"""What a date phrase is before and after it is resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from lib.records import DateBasis, DatePrecision

Tense = Literal["past", "present", "future"]
Direction = Literal["past", "future"]
Bounds = tuple[date | None, date | None]
Field = int | str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A date phrase: ``text`` is the text's own ``[start:end]``; ``kind`` names the rule that reads it.

    ``fields`` holds what its words say (``{"day": 15, "month": 8}``), ``parts`` the phrases it is made of
    (the two ends of a range, what "depuis" governs). ``direction`` is the side of the publication date
    that the words fix by themselves ("dernier", "il y a", "d'ici"), None where only the tense tells.
    """

    start: int
    end: int
    text: str
    kind: str
    fields: dict[str, Field] = field(default_factory=dict)
    parts: tuple[Phrase, ...] = ()
    direction: Direction | None = None

    @property
    def linked(self) -> bool:
        """Whether it hangs on another time of the story ("la veille") and never on the publication."""
        return self.kind == "linked"

    def number(self, name: str, default: int = 0) -> int:
        """A field that holds a number, or ``default``."""
        value = self.fields.get(name, default)
        return value if isinstance(value, int) else default

    def has(self, name: str) -> bool:
        """Whether the words say anything on ``name``."""
        return name in self.fields


@dataclass(frozen=True, slots=True)
class Resolved:
    """The interval a phrase stands for, both ends included; a bound is None where it is open or unknown."""

    date_start: date | None
    date_end: date | None
    date_precision: DatePrecision | None
    date_basis: DateBasis
