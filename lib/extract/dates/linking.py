"""Dates that hang on the story: a linked phrase takes its anchor from the dates told before it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Doc

from lib.dates import Resolved, resolve_linked
from lib.extract.dates.records import FoundDate
from lib.records import Article, DateMention

Anchor = tuple[date, date]

# An anchor for "le lendemain" is a day or a few; years and months can carry "un an plus tard".
NARROW = timedelta(days=13)
WIDE = timedelta(days=366)
NO_ANCHOR = frozenset({"since_span", "last_units", "next_units", "recent", "soon", "within", "these_days"})
APPOSED = re.compile(r"[ \u00a0]?[,(][ \u00a0]*(?:le |ce |soit )?")


def link(
    found: list[FoundDate], subordinate: list[bool], doc: Doc, article: Article
) -> tuple[FoundDate, ...]:
    """``found`` with the linked ones resolved from the last date narrated before them.

    ``subordinate`` says which stand in a subordinate clause: what a main clause dates carries the story.
    Where no date was narrated they keep unknown bounds: a linked phrase never counts from the publication.
    """
    places = [
        (_sentence(doc, one.mention.start), article.text.count("\n", 0, one.mention.start)) for one in found
    ]
    linked: list[FoundDate] = []
    for place, one in enumerate(found):
        if one.phrase.linked:
            apposed = _apposed(found, place, article.text)
            anchor = None if apposed else _anchor(linked, places, subordinate, article.published, one)
            one = _with_anchor(one, apposed, anchor)
        linked.append(one)
    return tuple(linked)


def _sentence(doc: Doc, offset: int) -> int:
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    return span.sent.start if span else -1


def _apposed(found: list[FoundDate], place: int, text: str) -> DateMention | None:
    # "le lendemain, jeudi 7 août": the date that follows says which day it was.
    if place + 1 == len(found) or found[place].phrase.fields.get("link") != "days":
        return None
    following = found[place + 1].mention
    between = text[found[place].mention.end : following.start]
    return following if APPOSED.fullmatch(between) and following.date_precision == "day" else None


def _with_anchor(one: FoundDate, apposed: DateMention | None, anchor: Anchor | None) -> FoundDate:
    if apposed:
        resolved = Resolved(apposed.date_start, apposed.date_end, apposed.date_precision, "linked")
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
    before: list[FoundDate],
    places: list[tuple[int, int]],
    subordinate: list[bool],
    published: date | None,
    one: FoundDate,
) -> Anchor | None:
    # The same sentence, then the paragraph, then all before; main clauses first; ahead only if need be.
    sentence, paragraph = places[len(before)]
    widest = WIDE if one.phrase.fields.get("unit") in ("month", "year") else NARROW
    best: tuple[tuple[bool, ...], Anchor] | None = None
    for place in range(len(before) - 1, -1, -1):
        anchor = _usable(before[place], widest)
        if anchor is None:
            continue
        told = published is None or anchor[0] <= published or one.tense == "future"
        same = places[place][0] == sentence
        rank = (same, told, places[place][1] == paragraph and not same, same or not subordinate[place])
        if best is None or rank > best[0]:
            best = rank, anchor
    return best[1] if best else None


def _usable(found: FoundDate, widest: timedelta) -> Anchor | None:
    start, end = found.mention.date_start, found.mention.date_end
    if start is None or end is None or end - start > widest or found.phrase.kind in NO_ANCHOR:
        return None
    return start, end
