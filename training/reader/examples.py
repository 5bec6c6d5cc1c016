"""Annotated articles -> what the reader is asked of them and what the annotation answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lib import languages
from lib.evaluate.align import Aligner
from lib.evaluate.events import family
from lib.evaluate.gold import Gold, GoldEvent, GoldQuote, gold_actors, gold_events, gold_quotes, read_gold
from lib.evaluate.names import identities, registered_in, same_place
from lib.extract.actors import find_cast
from lib.extract.dates import found_dates
from lib.extract.events.find import find_events
from lib.extract.events.groups import with_groups
from lib.extract.events.second_reading import passages, scene
from lib.extract.events.tellings import find_tellings
from lib.extract.parsing import parse
from lib.extract.quotes import find_quotes
from lib.extract.quotes.second_reading import sayings
from lib.ingest import Skipped
from lib.ingest.files import load_file
from lib.reader.asking import (
    CERTAINTIES,
    FAMILIES,
    STATUSES,
    Standing,
    asked_of,
    dates,
    marks,
    others,
    people,
    quoted,
    speakers,
    spots,
)
from lib.reader.heads import Asked, Candidate
from lib.reader.layout import Layout, layouts
from lib.reader.pieces import Cutter
from lib.reader.records import Days, Passage, Saying, Scene
from lib.records import Span
from lib.registry import load
from lib.sentences import sentences

# Values of what the rules say where they are not asked.
HIDDEN = Asked((0, 1), 0, 0, len(STATUSES) + 1, len(CERTAINTIES) + 1, 2)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the annotation says of a passage; None where it says nothing.

    ``tells`` is None for an optional event and for a passage that only the annotation has; ``event`` is the
    number of the annotated event. ``place`` is "" for nowhere, ``days`` (None, None) for undated.
    """

    tells: bool | None = None
    event: int | None = None
    status: int | None = None
    certainty: int | None = None
    sides: frozenset[str] | None = None
    place: str | None = None
    days: Days | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """Whom the annotation makes say a quotation ("" for nobody named, None where it says nothing).

    ``ruled`` is False for one that only the annotation has.
    """

    speaker: str | None
    ruled: bool


@dataclass(frozen=True, slots=True)
class Example:
    """One window: pieces, what is asked of it, and the answers, one a passage.

    ``said`` are quotations, ``heard`` what is known of each. ``families`` marks the pieces that tell an
    event, one column a family; ``judged`` is 0 where an optional one is told.
    """

    ids: list[int]
    layout: Layout
    marks: NDArray[np.int64]
    asked: list[Asked]
    passages: list[Passage]
    answers: list[Answer]
    people: Standing[str]
    spots: Standing[str]
    dates: Standing[Days]
    others: list[Candidate]
    said: list[Asked]
    heard: list[Heard]
    speakers: Standing[str]
    families: NDArray[np.float32]
    judged: NDArray[np.float32]
    published: date | None


def examples(folder: Path, cutter: Cutter) -> Iterator[Example]:
    """The windows of all annotated articles in ``folder``."""
    for path in sorted(folder.rglob("*.json")):
        if (gold := read_gold(path, folder.resolve())) is not None:
            yield from _of_article(gold, cutter)


def _of_article(gold: Gold, cutter: Cutter) -> Iterator[Example]:
    article = load_file(gold.text_path, published=gold.published, language=gold.language)
    if isinstance(article, Skipped):
        raise ValueError(f"{gold.name}: {article.reason}")
    if gold.published is None:
        article = replace(article, published=None, published_basis="none")
    doc = parse(article, languages.pipeline(article.language))
    cast, found = find_cast(doc, article), found_dates(doc, article)
    when = tuple(one.mention for one in found)
    wide = with_groups(doc, cast, article.language, article.published)
    quotes = find_quotes(doc, article, cast, when)
    told = find_events(find_tellings(doc, article, wide, found, quotes), quotes)
    forms = {each.name: each.forms for each in gold_actors(gold.rows) or ()}
    identify = identities(tuple(wide.actors.values()), registered_in(load()), forms)
    align = Aligner(article.text)
    events = gold_events(gold.rows, align) or []
    words = gold_quotes(gold.rows, align) or []
    voices = [identify(each.speaker) if each.speaker else "" for each in words]
    heard = [(each, _heard_as(each, words, voices)) for each in sayings(quotes)]
    heard += [
        (Saying(*each.span, None), Heard(voice, False)) for each, voice in zip(words, voices, strict=True)
    ]
    sides = [frozenset(map(identify, each.participants)) for each in events]
    ids, spans = cutter.cut(article.text)
    known = scene(told, when, article, wide)
    rules = [each for each in passages(told) if each.kind in FAMILIES]
    wanted = [each.start for each in rules] + [each.start for each, _ in heard]
    wanted += [start for event in events for start, _ in event.evidence]
    for layout in layouts(spans, sentences(article.text), wanted):
        yield _example(ids, layout, known, rules, events, sides, heard)


def _example(
    ids: list[int],
    layout: Layout,
    known: Scene,
    rules: list[Passage],
    events: list[GoldEvent],
    sides: list[frozenset[str]],
    heard: list[tuple[Saying, Heard]],
) -> Example:
    here = [each for each in rules if layout.holds(each.start)]
    heard = [(each, how) for each, how in heard if layout.holds(each.start)]
    said = [quoted(each, layout) for each, _ in heard]
    ruled = [one for one, (_, how) in zip(said, heard, strict=True) if how.ruled]
    marked = marks(known, layout, [asked_of(each, layout) for each in here], ruled)
    answers = [_answer(_told_by(each, events), events, sides, known) for each in here]
    for number, event in enumerate(events):
        for start, end in event.evidence:
            if family(event.type) in FAMILY_OF and layout.pieces(start, end) and layout.pieces(end - 1, end):
                here.append(
                    Passage(start, end, event.type, None, None, frozenset(), None, (None, None), False, -1)
                )
                answers.append(replace(_answer(number, events, sides, known), tells=None))
    asked = [asked_of(each, layout) for each in here]
    asked = [
        replace(HIDDEN, pieces=one.pieces, sentence=one.sentence, family=one.family) if each.row < 0 else one
        for one, each in zip(asked, here, strict=True)
    ]
    families, judged = _told_pieces(events, layout)
    return Example(
        ids[layout.first : layout.last], layout, marked, asked, here, answers,
        people(known, here, layout), spots(known, here, layout), dates(known, here, layout),
        others(here, asked), said, [how for _, how in heard],
        speakers(known, [each for each, _ in heard], layout), families, judged, known.published,
    )  # fmt: skip


def _heard_as(saying: Saying, words: list[GoldQuote], voices: list[str]) -> Heard:
    """The annotated quotation that shares at least half of all words with it."""
    for each, voice in zip(words, voices, strict=True):
        start, end = each.span
        shared = min(end, saying.end) - max(start, saying.start)
        if shared > 0 and 2 * shared >= max(end, saying.end) - min(start, saying.start):
            return Heard(voice, True)
    return Heard(None, True)


FAMILY_OF = {family(kind): number for kind, number in FAMILIES.items()}


def _told_by(passage: Passage, events: list[GoldEvent]) -> int | None:
    """The annotated event that a passage tells: the one with the shortest words that it touches."""
    touched = [
        (end - start, number)
        for number, event in enumerate(events)
        if family(event.type) == family(passage.kind)
        for start, end in event.evidence
        if start < passage.end and passage.start < end
    ]
    return min(touched)[1] if touched else None


def _answer(number: int | None, events: list[GoldEvent], sides: list[frozenset[str]], known: Scene) -> Answer:
    if number is None:
        return Answer(tells=False)
    event = events[number]
    status, certainty = event.fields.get("status"), event.fields.get("certainty")
    return Answer(
        tells=None if event.optional else True,
        event=number,
        status=STATUSES.index(status) if status in STATUSES else None,
        certainty=CERTAINTIES.index(certainty) if certainty in CERTAINTIES else None,
        sides=sides[number],
        place=_place(event, known),
        days=_days(event),
    )


def _place(event: GoldEvent, known: Scene) -> str | None:
    """The place as the rules name it; "" for nowhere, None where they know none such."""
    if "place" not in event.fields:
        return None
    wanted = event.fields["place"]
    if wanted is None:
        return ""
    return next((each.name for each in known.spots if same_place(each.name, wanted)), None)


def _days(event: GoldEvent) -> Days | None:
    if event.days.known:
        return event.days.start, event.days.end
    return (None, None) if event.fields.get("date_basis") == "none" else None


def _told_pieces(events: list[GoldEvent], layout: Layout) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    families = np.zeros((layout.size, len(FAMILY_OF)), np.float32)
    judged = np.ones_like(families)
    judged[[0, -1]] = 0
    for event in events:
        column = FAMILY_OF.get(family(event.type))
        for pieces in (_clipped(span, layout) for span in event.evidence):
            if column is not None and pieces is not None:
                (judged if event.optional else families)[slice(*pieces), column] = 0 if event.optional else 1
    return families, judged


def _clipped(span: Span, layout: Layout) -> Span | None:
    """The pieces of a span that may begin before the window."""
    spans = layout.spans[layout.first : layout.last]
    within = [number for number, (start, end) in enumerate(spans, 1) if start < span[1] and end > span[0]]
    return (within[0], within[-1] + 1) if within else None
