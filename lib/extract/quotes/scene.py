"""One sentence with all that was recognised in it, as the readers of quotations need it."""

from __future__ import annotations

from dataclasses import dataclass

from lib.extract.quotes.cues import Cue, find_cues
from lib.extract.quotes.edges import before_aside
from lib.extract.quotes.exclusion import is_nickname
from lib.extract.quotes.layout import Layout
from lib.extract.quotes.sources import Source, agent_of, find_sources
from lib.records import QuoteKind, Span


@dataclass(frozen=True)
class Scene:
    """Sentence ``number`` of the layout: its cues, its sources, and the tokens where attributions begin."""

    layout: Layout
    number: int
    start: int
    end: int
    cues: tuple[Cue, ...]
    sources: tuple[Source, ...]
    barriers: frozenset[int]


@dataclass(frozen=True, slots=True)
class Finding:
    """A quotation found in a sentence, before its speaker is known.

    ``[start, end)`` are characters, ``[first, last)`` the tokens it covers, ``zone`` the tokens of its
    attribution, where medium, addressee and date stand; ``marks`` number the marks it holds; ``rule`` names
    the construction by which it was found.
    """

    start: int
    end: int
    kind: QuoteKind
    verbatim: tuple[Span, ...]
    first: int
    last: int
    sentence: int
    cue: Cue | None = None
    source: Source | None = None
    zone: tuple[Span, ...] = ()
    marks: tuple[int, ...] = ()
    rule: str = ""


def set_scene(layout: Layout, number: int) -> Scene:
    """The scene of sentence ``number``."""
    sentence = layout.sentences[number]
    sources = tuple(find_sources(layout, sentence))
    cues = tuple(cue for cue in find_cues(layout, sentence) if _reports(layout, number, cue, sources))
    barriers = {source.first for source in sources if not _in_passing(layout, source)}
    barriers |= {cue.first for cue in cues if cue.order == "inverted"}
    return Scene(layout, number, sentence.start, sentence.end, cues, sources, frozenset(barriers))


def _reports(layout: Layout, number: int, cue: Cue, sources: tuple[Source, ...]) -> bool:
    # A participle without an agent is an adjective: "un message diffusé sur Telegram".
    if cue.form == "past" and agent_of(layout, layout.sentences[number], cue.last) is None:
        return False
    return not any(source.first <= cue.index <= source.head for source in sources)


def _in_passing(layout: Layout, source: Source) -> bool:
    """Whether "selon lui" stands within a clause, with no comma around: "indispensable selon lui pour …".

    So does "l'affirmation selon laquelle …".
    """
    if source.relative and layout.low[source.first - 1] != ",":
        return True
    pronoun = layout.pos[source.head] == "PRON" and source.head + 1 < len(layout.low)
    return pronoun and layout.low[source.first - 1] != "," and layout.pos[source.head + 1] == "ADP"


def held_marks(layout: Layout, start: int, end: int) -> list[int]:
    """The marks that tokens ``[start, end)`` touch, in order; a nickname, "dit « X »", is none."""
    held = sorted({layout.mark_of[i] for i in range(start, end)} - {-1})
    return [mark for mark in held if not is_nickname(layout, mark)]


def build(
    scene: Scene,
    start: int,
    end: int,
    marks: list[int] | None = None,
    cue: Cue | None = None,
    source: Source | None = None,
    zone: tuple[Span, ...] = (),
) -> Finding:
    """The finding over tokens ``[start, end)``; direct when ``marks`` says which marks are all of it."""
    layout = scene.layout
    if marks is None and (alone := before_aside(layout, start, end)) is not None:
        end = alone
        whole = held_marks(layout, start, end)
        first, last = layout.mark_tokens[whole[0]]
        marks = whole if len(whole) == 1 and start >= first and end <= last else None
    held = marks if marks is not None else held_marks(layout, start, end)
    verbatim = tuple(piece for mark in held for piece in layout.marks[mark].pieces)
    kind: QuoteKind = "direct" if marks else "mixed" if held else "indirect"
    first, last = layout.chars(start, end)
    if marks:
        first, last = layout.marks[marks[0]].inner_start, layout.marks[marks[-1]].inner_end
        last -= layout.article.text[last - 1] == "," and last - 1 > first
        verbatim = tuple((start, min(end, last)) for start, end in verbatim if start < last)
    return Finding(first, last, kind, verbatim, start, end, scene.number, cue, source, zone, tuple(held))
