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


def link(found: list[FoundDate], doc: Doc, article: Article) -> tuple[FoundDate, ...]:
    """``found`` with the linked ones resolved from the last date narrated before them.

    Where no date was narrated they keep unknown bounds: a linked phrase never counts from the publication.
    """
    sentences = [_sentence(doc, one.mention.start) for one in found]
    linked: list[FoundDate] = []
    for place, one in enumerate(found):
        if one.phrase.linked:
            apposed = _apposed(found, place, article.text)
            anchor = None if apposed else _anchor(linked, sentences, place, article.published, one)
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
    before: list[FoundDate], sentences: list[int], place: int, published: date | None, one: FoundDate
) -> Anchor | None:
    widest = WIDE if one.phrase.fields.get("unit") in ("month", "year") else NARROW
    for earlier in range(place - 1, -1, -1):
        start, end = before[earlier].mention.date_start, before[earlier].mention.date_end
        if start is None or end is None or end - start > widest or before[earlier].phrase.kind in NO_ANCHOR:
            continue
        narrated = published is None or start <= published
        if narrated or sentences[earlier] == sentences[place]:
            return start, end
    return None
