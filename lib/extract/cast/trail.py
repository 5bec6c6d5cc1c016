"""How far the reading of one title has come."""

from __future__ import annotations

from dataclasses import dataclass, field

from lib.extract.cast.records import Name, Reading, Title
from lib.extract.cast.vocabulary import Head


@dataclass(slots=True)
class Trail:
    """What the complements of one title have told so far; ``end`` is the token after them.

    ``aims`` are those of ``of`` to whom one is sent ("pour l'Iran"); ``topical`` says that one names a
    matter ("de l'opposition"), ``person`` whom it names.
    """

    reading: Reading
    names: dict[int, Name]
    head: Head
    end: int
    of: list[str] = field(default_factory=list)
    aims: list[str] = field(default_factory=list)
    inner: list[Title] = field(default_factory=list)
    person: Name | None = None
    count: int = 0
    topical: bool = False
    gender: str = ""

    def text(self, position: int) -> str:
        """The lower-case token at ``position``, empty past the end."""
        doc = self.reading.doc
        return doc[position].lower_ if position < len(doc) else ""

    def has(self, table: str, position: int) -> bool:
        """Whether the token at ``position`` stands in ``table`` of the rules."""
        return self.reading.words.has(table, self.text(position))

    def links(self, position: int) -> bool:
        """Whether "de" or an article stands at ``position``."""
        return self.has("of_words", position) or self.has("articles", position)

    def plain(self) -> bool:
        """Whether the complement that opens at the end does so with "de"."""
        return self.has("of_words", self.end)


def is_person(trail: Trail, position: int) -> bool:
    """Whether a person's name starts at ``position``."""
    return position in trail.names and trail.names[position].kind == "person"


def actor_of(trail: Trail, name: Name) -> list[str]:
    """The state or body that a name within a title means, if the registry has it."""
    registry = trail.reading.registry
    return [registry.of_metonym(key) for key in name.keys if key in registry.entries][:1]
