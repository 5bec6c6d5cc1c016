"""What the steps of :mod:`lib.extract.cast` hand to one another; token positions unless said otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from lib.extract.cast.vocabulary import Vocabulary
from lib.languages.tokens import Doc
from lib.records import SpeakerBasis
from lib.registry import Registry

NameKind = Literal["person", "actor", "place"]
PhraseKind = Literal["name", "title", "group", "demonym", "pronoun", "possessive"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One article being read: its Doc, the registry and vocabulary, and the day it was published."""

    doc: Doc
    text: str
    registry: Registry
    words: Vocabulary
    language: str
    day: date | None
    # per token, the number of quotation marks around it, and the index of the outermost quotation or -1
    depth: tuple[int, ...]
    quotation: tuple[int, ...]
    # per token, its text: a list is read much faster than the Doc, over which every step passes
    texts: tuple[str, ...]
    # the tokens of each word as written, for those who ask of every name where else it stands
    where: Mapping[str, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name in the text. ``keys`` are registry ids or places; empty for a name not registered."""

    start: int
    end: int
    kind: NameKind
    text: str
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Title:
    """A noun phrase that names an office: "le ministre russe des Affaires étrangères".

    ``of`` are the actors its complements name, ``inner`` the phrases inside it, as positions of their starts.
    ``determiner`` is "def", "poss", "indef", "dem" or "" for none.
    """

    start: int
    end: int
    head: int
    word: str
    gender: str
    plural: bool
    determiner: str
    offices: tuple[str, ...]
    of: tuple[str, ...]
    former: bool
    person: Name | None = None
    inner: tuple[Title, ...] = ()
    counted: int = 0
    topical: bool = False
    aims: tuple[str, ...] = ()

    @property
    def sides(self) -> tuple[str, ...]:
        """Whose one is: "l'émissaire français pour l'Iran" is of France."""
        return tuple(of for of in self.of if of not in self.aims) or self.of


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch that denotes actors, resolved (``ids``) or not.

    ``core`` is the token that stands for it in the syntax. A phrase with no ids still blocks a pronoun
    from reaching past it: "un responsable … il".
    """

    start: int
    end: int
    core: int
    kind: PhraseKind
    ids: tuple[str, ...] = ()
    basis: SpeakerBasis = "unknown"
    gender: str = ""
    plural: bool = False
    human: bool = True
    title: Title | None = None
    nested: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in the article: character offsets, name in the article's language, ISO country or None.

    ``is_city`` is False for a country or region, which a city lies within.
    """

    start: int
    end: int
    name: str
    country: str | None
    is_city: bool = True
