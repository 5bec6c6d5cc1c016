"""What was read in an article, as notes in the margin beside the paragraph that tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import streamlit as st

from lib.charts.marks import mark
from lib.records import Event, Extraction, Quote, Span
from lib.ui import links
from lib.ui.escaping import escape
from lib.wording import spell_interval, spell_speakers, type_status, with_roles


@dataclass(frozen=True, slots=True)
class Note:
    """A note on what stands from ``start`` on; pressing it puts ``opens`` into the address."""

    start: int
    kind: str
    key: str
    label: str
    opens: tuple[str, str]
    about: str


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs with the notes that belong beside them."""

    spans: tuple[Span, ...]
    notes: tuple[Note, ...] = ()


def blocks(spans: Sequence[Span], notes: Sequence[Note]) -> list[Block]:
    """``spans`` of paragraphs in order, each with the notes that start in it.

    What stands before the first goes to the first. Paragraphs without notes join the block above.
    """
    made: list[Block] = []
    for number, span in enumerate(spans):
        begin = 0 if number == 0 else span[0]
        end = spans[number + 1][0] if number + 1 < len(spans) else None
        beside = tuple(note for note in notes if note.start >= begin and (end is None or note.start < end))
        if made and not beside:
            made[-1] = replace(made[-1], spans=(*made[-1].spans, span))
        else:
            made.append(Block((span,), beside))
    return made


def notes(extraction: Extraction, events: bool, quotes: bool) -> list[Note]:
    """The notes on an article in the order of its text; an event told again gets a short one there."""
    found: list[Note] = []
    if events:
        found += [note for event in extraction.events for note in _of_event(event)]
    if quotes:
        found += [_of_quote(quote) for quote in extraction.quotes]
    return sorted(found, key=lambda note: (note.start, note.key))


def show(beside: Sequence[Note]) -> None:
    """The notes, each a button."""
    for note in beside:
        with st.container(key=f"item-{note.kind}-{note.key}", gap=None):
            st.button(note.label, key=f"margin-{note.key}", type="tertiary", width="stretch",
                      on_click=links.open_id, args=note.opens, help=note.about)  # fmt: skip


def _of_event(event: Event) -> Iterator[Note]:
    glyph, when = mark(event.status).glyph, spell_interval(event.date_start, event.date_end)
    parties = with_roles([p.name for p in event.participants], [p.role for p in event.participants])
    names = ", ".join(parties) or "parties not stated"
    place = f" · {escape(event.place)}" if event.place else ""
    full = f"{glyph} {type_status(event.type, event.status, bold=True)} · {when}{place}  \n{escape(names)}"
    opens, about = ("event", event.id), "Opens the card of this event"
    for number, told in enumerate(sorted(event.mentions, key=lambda mention: mention.start)):
        label = full if number == 0 else f"{glyph} the same {event.type}, told again"
        yield Note(told.start, event.type, f"{event.id}-{number}", label, opens, about)


def _of_quote(quote: Quote) -> Note:
    speaker = escape(spell_speakers(quote.speaker_names) or "Speaker not known")
    label, opens = f"❝ **{speaker}** · {quote.kind}", ("place", str(quote.start))
    return Note(quote.start, "quote", quote.id, label, opens, "Shows these words in the text")
