"""Finds date phrases in a text: terms, and what ranges, "depuis", "fin" and nights make of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lib.dates.folding import fold
from lib.dates.grammar import CONTEXT, Blocker, Grammar, Term, grammar_of, spelt
from lib.dates.records import Direction, Field, Phrase

WORD_START = re.compile(r"(?<![A-Za-z0-9_@#/\-àÀ])[A-Za-z0-9àÀ]")
GLUED = re.compile(r"-?\w")
DAYS = frozenset({"date", "day", "weekday", "offset", "holiday", "night"})
PERIODS = frozenset({"month", "start", "mid", "end", "season", "quarter", "unit", "nth_of_month"})
YEARS = frozenset({"year", "start", "mid", "end", "decade", "century"})
OPERATED = frozenset({"since", "from", "as_early", "until", "by", "before", "after", "not_before"})
TIMED = DAYS | OPERATED | {"range", "shifted", "day_of", "night_of"}
OF_PERIODS = frozenset({"month", "year", "unit", "season", "quarter", "decade", "century"})
SIDES: dict[str, Direction] = {"since": "past", "by": "future"}


def find_phrases(text: str, language: str) -> tuple[Phrase, ...]:
    """The date phrases of ``text`` in order, the longest at each place, none overlapping.

    Raises UnknownLanguage when the language has no rules.
    """
    grammar = grammar_of(language)
    folded, offsets = fold(text)
    reading = _Reading(grammar, folded)
    found = []
    done = 0
    for match in WORD_START.finditer(folded):
        start = match.start()
        if start < done or not grammar.starts.match(folded, start):
            continue
        phrase = _phrase_at(reading, start)
        if phrase:
            done = phrase.end
            # What is blocked as a whole holds no shorter date either: "Mouvement du 23 mars".
            if not _blocked(reading, phrase):
                phrase = _with_time_of_day(reading, phrase)
                done = phrase.end
                found.append(_led_back(phrase, text, offsets))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Reading:
    grammar: Grammar
    text: str

    def context(self, start: int) -> str:
        return self.text[max(0, start - CONTEXT) : start]


def _phrase_at(reading: _Reading, start: int) -> Phrase | None:
    candidates = [
        candidate
        for candidate in (*_ranges(reading, start), *_operated(reading, start), *_nights(reading, start),
                          *_shifted(reading, start), *_timed_terms(reading, start, {"phrase"}))
        if not GLUED.match(reading.text, candidate.end)
    ]  # fmt: skip
    return max(candidates, key=lambda phrase: phrase.end, default=None)


def _timed_terms(reading: _Reading, start: int, scopes: set[str]) -> Iterator[Phrase]:
    for term in reading.grammar.terms:
        if term.scope in scopes:
            phrase = _term_at(reading, term, start)
            if phrase:
                yield phrase
    if not scopes.isdisjoint({"phrase", "inside"}):
        yield from _parts(reading, start)


def _term_at(reading: _Reading, term: Term, start: int) -> Phrase | None:
    match = term.pattern.match(reading.text, start)
    if not match:
        return None
    context = reading.context(start)
    if (term.before and not term.before.search(context)) or (term.unless and term.unless.search(context)):
        return None
    fields = {**term.fields, **_fields(reading.grammar, term, match)}
    if any(fields.get(name) not in allowed for name, allowed in term.only.items()):
        return None
    direction = term.direction or _side(fields)
    return Phrase(start, match.end(), match.group(), term.kind, fields, (), direction)


def _fields(grammar: Grammar, term: Term, match: re.Match[str]) -> dict[str, Field]:
    fields: dict[str, Field] = {}
    for field, said in match.groupdict().items():
        if said is not None and field != "sep":
            fields[field] = _value(grammar, term.tables[field], said)
    idioms = grammar.idioms.get(str(fields.get("unit")), {})
    for field in fields.keys() & {"count", "count2"}:
        fields[field] = idioms.get(int(fields[field]), fields[field])
    return fields


def _value(grammar: Grammar, table: str, said: str) -> Field:
    said = spelt(said)
    if table in grammar.words:
        return grammar.words[table][said]
    digits = re.match("[0-9]+", said)
    if digits:
        return int(digits.group())
    if table == "count":
        numbers = grammar.words["number"]
        if said in numbers:
            return numbers[said]
        return sum(int(numbers.get(word, 0)) for word in re.split("[ -]", said))
    return 1 if table == "day" else said


def _side(fields: dict[str, Field]) -> Direction | None:
    side = fields.get("which", fields.get("week", 0))
    return "past" if side == -1 else "future" if side == 1 else None


def _longest(phrases: Iterator[Phrase]) -> Phrase | None:
    return max(phrases, key=lambda phrase: phrase.end, default=None)


def _inner(reading: _Reading, start: int) -> Phrase | None:
    return _longest(_timed_terms(reading, start, {"phrase", "inside"}))


def _around(reading: _Reading, start: int, kind: str, parts: tuple[Phrase, ...]) -> Phrase:
    end = parts[-1].end
    sides = {part.direction for part in parts if part.direction}
    direction = SIDES.get(kind) or (sides.pop() if len(sides) == 1 else None)
    return Phrase(start, end, reading.text[start:end], kind, {}, parts, direction)


def _parts(reading: _Reading, start: int) -> Iterator[Phrase]:
    for name, opening in reading.grammar.parts:
        match = opening.match(reading.text, start)
        if match:
            scopes = {"phrase", "inside", "part"}
            inner = [
                phrase
                for term in reading.grammar.terms
                if term.kind in OF_PERIODS and term.scope in scopes
                if (phrase := _term_at(reading, term, match.end()))
            ]
            if inner:
                yield _around(reading, start, name, (max(inner, key=lambda phrase: phrase.end),))


def _operated(reading: _Reading, start: int) -> Iterator[Phrase]:
    for name, opening in reading.grammar.operators:
        match = opening.match(reading.text, start)
        if match:
            inner = _inner(reading, match.end())
            if inner and inner.kind in DAYS | PERIODS | YEARS:
                yield _around(reading, start, name, (inner,))


def _ranges(reading: _Reading, start: int) -> Iterator[Phrase]:
    for rule in reading.grammar.ranges:
        match = rule.open.match(reading.text, start)
        if not match:
            continue
        opened = match.end() > start
        scopes = {"phrase", "inside", "range"} if opened else {"phrase", "range"}
        for left in _timed_terms(reading, match.end(), scopes):
            joiner = rule.join.match(reading.text, left.end)
            right = _inner(reading, joiner.end()) if joiner else None
            if rule.days and joiner and left.kind == "day" and right is None:
                right = _bare_day(reading, joiner.end())
            if right and _go_together(left, right) and not {left.kind, right.kind} <= rule.never:
                yield _around(reading, start, "range", (left, right))


def _bare_day(reading: _Reading, start: int) -> Phrase | None:
    days = _longest(_timed_terms(reading, start, {"range"}))
    return days if days and days.text.startswith("le ") else None


def _go_together(left: Phrase, right: Phrase) -> bool:
    kinds = {left.kind, right.kind}
    if left.kind == "day" and not left.has("weekday"):
        return right.kind == "day" or (right.kind == "date" and right.has("month"))
    return kinds <= DAYS or kinds <= PERIODS or kinds <= YEARS


def _nights(reading: _Reading, start: int) -> Iterator[Phrase]:
    for name, opening in reading.grammar.nights:
        match = opening.match(reading.text, start)
        if not match:
            continue
        for left in _timed_terms(reading, match.end(), {"phrase", "range"}):
            if left.kind not in DAYS:
                continue
            joiner = reading.grammar.night_join.match(reading.text, left.end) if name == "night" else None
            right = _inner(reading, joiner.end()) if joiner else None
            if right and right.kind in DAYS and _go_together(left, right):
                yield _around(reading, start, "range", (left, right))
            elif left.kind != "day" or left.has("weekday"):
                yield _around(reading, start, "night_of" if name == "night" else "day_of", (left,))


def _shifted(reading: _Reading, start: int) -> Iterator[Phrase]:
    for term in reading.grammar.terms:
        if term.kind != "linked" or term.fields.get("link") not in ("days", "shift"):
            continue
        link = _term_at(reading, term, start)
        tie = reading.grammar.shifted.match(reading.text, link.end) if link else None
        inner = _inner(reading, tie.end()) if tie else None
        if link and inner and inner.kind in DAYS:
            yield _around(reading, start, "shifted", (link, inner))


def _blocked(reading: _Reading, phrase: Phrase) -> bool:
    return any(_blocks(blocker, reading, phrase) for blocker in reading.grammar.blockers)


def _blocks(blocker: Blocker, reading: _Reading, phrase: Phrase) -> bool:
    if blocker.kinds and phrase.kind not in blocker.kinds:
        return False
    if blocker.bare and set(phrase.fields) != {phrase.kind}:
        return False
    if blocker.before and not blocker.before.search(reading.context(phrase.start)):
        return False
    return blocker.after is None or blocker.after.match(reading.text, phrase.end) is not None


def _with_time_of_day(reading: _Reading, phrase: Phrase) -> Phrase:
    end = phrase.end
    if phrase.kind in TIMED:
        for suffix in reading.grammar.suffixes:
            match = suffix.match(reading.text, end)
            if match:
                end = match.end()
    return replace(phrase, end=end)


def _led_back(phrase: Phrase, text: str, offsets: list[int] | None) -> Phrase:
    start = offsets[phrase.start] if offsets else phrase.start
    end = offsets[phrase.end - 1] + 1 if offsets else phrase.end
    parts = tuple(_led_back(part, text, offsets) for part in phrase.parts)
    return replace(phrase, start=start, end=end, text=text[start:end], parts=parts)
