"""A briefing as a document, before it is Markdown, HTML or DOCX."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Link:
    """A text, and the address it leads to; None where there is none to give."""

    text: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One statement with what bears it out.

    ``lead`` says how it stands, ``said`` what it is, ``evidence`` is the original sentence in ``language``,
    ``notes`` say how sure it is. ``sources`` are never empty, ``links`` lead into the dashboard.
    """

    lead: str
    said: str
    sources: tuple[Link, ...]
    evidence: str | None = None
    language: str | None = None
    notes: str = ""
    links: tuple[Link, ...] = ()

    def __post_init__(self) -> None:
        if not self.sources or not all(source.text for source in self.sources):
            raise ValueError(f"a line without a source: {self.said!r}")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, ``about`` saying by which rule its lines were chosen, and ``more`` how many are not here."""

    title: str
    about: str
    lines: tuple[Line, ...]
    nothing: str
    more: Link | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A whole briefing: ``facts`` are its head, ``limits`` what not to expect of it."""

    title: str
    made: date
    facts: tuple[tuple[str, Link], ...]
    sections: tuple[Section, ...]
    limits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two sources that cannot both be right about ``field`` (date, place, participants or status)."""

    field: str
    value: str
    source: Link
    other_value: str
    other_source: Link
