"""What ranges, "depuis", "fin" and nights make of the terms they stand before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lib.dates.reading import Reading
from lib.dates.records import Direction, Phrase

DAYS = frozenset({"date", "day", "weekday", "offset", "holiday", "night"})
PERIODS = frozenset({"month", "start", "mid", "end", "season", "quarter", "unit", "nth_of_month"})
YEARS = frozenset({"year", "start", "mid", "end", "decade", "century"})
OF_PERIODS = frozenset({"month", "year", "unit", "season", "quarter", "decade", "century"})
PHRASE = frozenset({"phrase"})
INSIDE = frozenset({"phrase", "inside"})
FIRST_END = frozenset({"range"})
SIDES: dict[str, Direction] = {"since": "past", "by": "future"}


def composed(reading: Reading, start: int, opens: bool) -> Iterator[Phrase]:
    """All phrases that could begin at ``start``; ``opens`` is whether its word can open a longer one."""
    if not (opens or reading.terms(start)):
        return
    if opens:
        yield from _operated(reading, start)
        yield from _nights(reading, start)
    yield from _ranges(reading, start)
    yield from _shifted(reading, start)
    yield from _timed_terms(reading, start, PHRASE)


def _timed_terms(reading: Reading, start: int, scopes: frozenset[str]) -> Iterator[Phrase]:
    for term, phrase in reading.terms(start):
        if term.scope in scopes:
            yield phrase
    if not scopes.isdisjoint(INSIDE):
        yield from _parts(reading, start)


def _longest(phrases: Iterable[Phrase]) -> Phrase | None:
    return max(phrases, key=lambda phrase: phrase.end, default=None)


def _inner(reading: Reading, start: int) -> Phrase | None:
    return _longest(_timed_terms(reading, start, INSIDE))


def _around(reading: Reading, start: int, kind: str, parts: tuple[Phrase, ...]) -> Phrase:
    end = parts[-1].end
    sides = {part.direction for part in parts if part.direction}
    direction = SIDES.get(kind) or (sides.pop() if len(sides) == 1 else None)
    return Phrase(start, end, reading.text[start:end], kind, {}, parts, direction)


def _parts(reading: Reading, start: int) -> list[Phrase]:
    if start not in reading.parts:
        reading.parts[start] = list(_read_parts(reading, start))
    return reading.parts[start]


def _read_parts(reading: Reading, start: int) -> Iterator[Phrase]:
    opens = reading.possible(start).opens
    for name, opening in reading.grammar.parts:
        match = opening.match(reading.text, start) if opening in opens else None
        if match:
            inner = _longest(
                phrase
                for term, phrase in reading.terms(match.end())
                if term.kind in OF_PERIODS and term.scope != "range"
            )
            if inner:
                yield _around(reading, start, name, (inner,))


def _operated(reading: Reading, start: int) -> Iterator[Phrase]:
    opens = reading.possible(start).opens
    for name, opening in reading.grammar.operators:
        match = opening.match(reading.text, start) if opening in opens else None
        if match:
            inner = _inner(reading, match.end())
            if inner and inner.kind in DAYS | PERIODS | YEARS:
                yield _around(reading, start, name, (inner,))


def _ranges(reading: Reading, start: int) -> Iterator[Phrase]:
    for rule in reading.grammar.ranges:
        match = rule.open.match(reading.text, start)
        if not match:
            continue
        opened = match.end() > start
        scopes = (INSIDE if opened else PHRASE) | FIRST_END
        for left in _timed_terms(reading, match.end(), scopes):
            joiner = rule.join.match(reading.text, left.end)
            right = _inner(reading, joiner.end()) if joiner else None
            if rule.days and joiner and left.kind == "day" and right is None:
                right = _bare_day(reading, joiner.end())
            if right and _go_together(left, right) and not {left.kind, right.kind} <= rule.never:
                yield _around(reading, start, "range", (left, right))


def _bare_day(reading: Reading, start: int) -> Phrase | None:
    days = _longest(_timed_terms(reading, start, FIRST_END))
    return days if days and days.text.startswith("le ") else None


def _go_together(left: Phrase, right: Phrase) -> bool:
    kinds = {left.kind, right.kind}
    if left.kind == "day" and not left.has("weekday"):
        return right.kind == "day" or (right.kind == "date" and right.has("month"))
    return kinds <= DAYS or kinds <= PERIODS or kinds <= YEARS


def _nights(reading: Reading, start: int) -> Iterator[Phrase]:
    opens = reading.possible(start).opens
    for name, opening in reading.grammar.nights:
        match = opening.match(reading.text, start) if opening in opens else None
        if not match:
            continue
        for left in _timed_terms(reading, match.end(), PHRASE | FIRST_END):
            if left.kind not in DAYS:
                continue
            joiner = reading.grammar.night_join.match(reading.text, left.end) if name == "night" else None
            right = _inner(reading, joiner.end()) if joiner else None
            if right and right.kind in DAYS and _go_together(left, right):
                yield _around(reading, start, "range", (left, right))
            elif left.kind != "day" or left.has("weekday"):
                yield _around(reading, start, "night_of" if name == "night" else "day_of", (left,))


def _shifted(reading: Reading, start: int) -> Iterator[Phrase]:
    for _, link in reading.terms(start):
        if link.fields.get("link") not in ("days", "shift"):
            continue
        tie = reading.grammar.shifted.match(reading.text, link.end)
        inner = _inner(reading, tie.end()) if tie else None
        if inner and inner.kind in DAYS:
            yield _around(reading, start, "shifted", (link, inner))
