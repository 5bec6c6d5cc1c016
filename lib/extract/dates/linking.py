"""Dates that hang on the story: a linked phrase takes its anchor from the dates told before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lib.dates import Resolved, resolve_linked
from lib.extract.dates.records import FoundDate
from lib.records import Article, DateMention

Anchor = tuple[date, date]

# An anchor for "le lendemain" is a day or a few; years and months can carry "un an plus tard".
NARROW = timedelta(days=13)
WIDE = timedelta(days=366)
# So many dates back an anchor is looked for.
REACH = 100
NO_ANCHOR = frozenset({"since_span", "last_units", "next_units", "recent", "soon", "within", "these_days"})
APPOSED = re.compile(r"[ \u00a0]?[,(][ \u00a0]*(?:le |ce |soit )?")


@dataclass(frozen=True)
class Story:
    """Where each found phrase stands: in a subordinate clause or not, under which verb, in which sentence.

    ``paragraphs`` are line numbers.
    """

    subordinate: Sequence[bool]
    governors: Sequence[int | None]
    sentences: Sequence[int]
    paragraphs: Sequence[int]


def link(found: Sequence[FoundDate], story: Story, article: Article) -> tuple[FoundDate, ...]:
    """``found`` with the linked ones resolved from the last date narrated before them.

    What a main clause dates carries the story. Where no date was narrated they keep unknown bounds: a
    linked phrase never counts from the publication.
    """
    linked: list[FoundDate] = []
    for place, one in enumerate(found):
        if one.phrase.linked:
            told = _apposed(found, place, article.text) or _same_clause(found, place, story)
            anchor = (
                None if told or one.phrase.has("event") else _anchor(linked, one, story, article.published)
            )
            if anchor is None and one.phrase.has("today") and article.published:
                anchor = article.published, article.published
            one = _with_anchor(one, told, anchor)
        linked.append(one)
    return tuple(linked)


def _apposed(found: Sequence[FoundDate], place: int, text: str) -> DateMention | None:
    # "le lendemain, jeudi 7 août": the date that follows says which day it was.
    if place + 1 == len(found) or found[place].phrase.fields.get("link") != "days":
        return None
    following = found[place + 1].mention
    between = text[found[place].mention.end : following.start]
    return following if APPOSED.fullmatch(between) and following.date_precision == "day" else None


def _same_clause(found: Sequence[FoundDate], place: int, story: Story) -> DateMention | None:
    # "a dit jeudi le ministre, au lendemain de la visite": the event is elsewhere, the day is Thursday.
    governor = story.governors[place]
    if not found[place].phrase.has("event") or governor is None:
        return None
    days = (
        other.mention
        for other, above in zip(found, story.governors, strict=True)
        if above == governor and not other.phrase.linked and other.mention.date_precision == "day"
    )
    return next(days, None)


def _with_anchor(one: FoundDate, told: DateMention | None, anchor: Anchor | None) -> FoundDate:
    if told:
        resolved = Resolved(told.date_start, told.date_end, told.date_precision, "linked")
    elif anchor:
        resolved = resolve_linked(one.phrase, anchor)
    else:
        return one
    mention = replace(
        one.mention,
        date_start=resolved.date_start,
        date_end=resolved.date_end,
        date_precision=resolved.date_precision,
    )
    return replace(one, mention=mention)


def _anchor(
    before: Sequence[FoundDate], one: FoundDate, story: Story, published: date | None
) -> Anchor | None:
    # The same sentence, then what is past, then the paragraph; of these main clauses first, the last one.
    here = len(before)
    widest = WIDE if one.phrase.fields.get("unit") in ("month", "year") else NARROW
    best: tuple[tuple[bool, ...], Anchor] | None = None
    for place in range(here - 1, max(here - 1 - REACH, -1), -1):
        anchor = _usable(before[place], widest)
        if anchor is None:
            continue
        same = story.sentences[place] == story.sentences[here]
        past = published is None or anchor[0] <= published or one.tense == "future"
        if not (same or past) and one.tense == "past":
            continue
        near = same or story.paragraphs[place] == story.paragraphs[here]
        rank = (same, past, near, same or not story.subordinate[place])
        if best is None or rank > best[0]:
            best = rank, anchor
    return best[1] if best else None


def _usable(found: FoundDate, widest: timedelta) -> Anchor | None:
    start, end = found.mention.date_start, found.mention.date_end
    if start is None or end is None or end - start > widest or found.phrase.kind in NO_ANCHOR:
        return None
    return start, end
