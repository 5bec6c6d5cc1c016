"""Finds date phrases in a text: terms, and what ranges, "depuis", "fin" and nights make of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from lib.dates.folding import fold
from lib.dates.grammar import CONTEXT, Blocker, Grammar, Term, beginning, grammar_of, spelt
from lib.dates.records import Direction, Field, Phrase

GLUING = ("@", "#", "/", "-")
# A phrase has its first trigger within so many characters.
REACH = 48
ANY_WORD = re.compile(r"\w+")
GLUED = re.compile(r"-?\w")
DAYS = frozenset({"date", "day", "weekday", "offset", "holiday", "night"})
PERIODS = frozenset({"month", "start", "mid", "end", "season", "quarter", "unit", "nth_of_month"})
YEARS = frozenset({"year", "start", "mid", "end", "decade", "century"})
OPERATED = frozenset({"since", "from", "as_early", "until", "by", "before", "after", "not_before"})
TIMED = DAYS | OPERATED | {"range", "shifted", "day_of", "night_of"}
OF_PERIODS = frozenset({"month", "year", "unit", "season", "quarter", "decade", "century"})
PHRASE = frozenset({"phrase"})
INSIDE = frozenset({"phrase", "inside"})
FIRST_END = frozenset({"range"})
SIDES: dict[str, Direction] = {"since": "past", "by": "future"}


def find_phrases(text: str, language: str) -> tuple[Phrase, ...]:
    """The date phrases of ``text`` in order, the longest at each place, none overlapping.

    Raises UnknownLanguage when the language has no rules.
    """
    grammar = grammar_of(language)
    folded, offsets = fold(text)
    reading = _Reading(language, grammar, folded)
    found = []
    done = 0
    for start, word in _starts(folded, grammar.triggers):
        possible = beginning(language, word)
        if start < done or not (possible.terms or possible.opens):
            continue
        phrase = _phrase_at(reading, start, possible.opens)
        if phrase:
            done = phrase.end
            # What is blocked as a whole holds no shorter date either: "Mouvement du 23 mars".
            if not _blocked(reading, phrase):
                phrase = _with_time_of_day(reading, phrase)
                done = phrase.end
                found.append(_led_back(phrase, text, offsets))
    return tuple(found)


def _starts(text: str, triggers: frozenset[str]) -> list[tuple[int, str]]:
    # The words that have a trigger within reach: a small part of any text.
    starts = []
    trigger = len(text) + REACH
    for match in reversed(list(ANY_WORD.finditer(text))):
        word = match.group()
        if word.lower() in triggers or "0" <= word[0] <= "9":
            trigger = match.start()
        near = trigger - match.start() <= REACH
        if near and text[match.start() - 1 : match.start()] not in GLUING:
            starts.append((match.start(), word))
    return starts[::-1]


@dataclass(frozen=True, slots=True)
class _Reading:
    language: str
    grammar: Grammar
    text: str
    read: dict[int, list[tuple[Term, Phrase]]] = field(default_factory=dict)

    def terms(self, start: int) -> list[tuple[Term, Phrase]]:
        """The terms of any scope at ``start``, read once."""
        if start not in self.read:
            word = ANY_WORD.match(self.text, start)
            possible = beginning(self.language, word.group()).terms if word else ()
            phrases = ((term, _term_at(self, term, start)) for term in possible)
            self.read[start] = [(term, phrase) for term, phrase in phrases if phrase]
        return self.read[start]

    def context(self, start: int) -> str:
        return self.text[max(0, start - CONTEXT) : start]


def _phrase_at(reading: _Reading, start: int, opens: bool) -> Phrase | None:
    candidates = [*_ranges(reading, start), *_shifted(reading, start), *_timed_terms(reading, start, PHRASE)]
    if opens:
        candidates = [*_operated(reading, start), *_nights(reading, start), *candidates]
    whole = (candidate for candidate in candidates if not GLUED.match(reading.text, candidate.end))
    return max(whole, key=lambda phrase: phrase.end, default=None)


def _timed_terms(reading: _Reading, start: int, scopes: frozenset[str]) -> Iterator[Phrase]:
    for term, phrase in reading.terms(start):
        if term.scope in scopes:
            yield phrase
    if not scopes.isdisjoint(INSIDE):
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
    for name, said in match.groupdict().items():
        if said is not None and name != "sep":
            fields[name] = _value(grammar, term.tables[name], said)
    idioms = grammar.idioms.get(str(fields.get("unit")), {})
    for name in fields.keys() & {"count", "count2"}:
        fields[name] = idioms.get(int(fields[name]), fields[name])
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


def _longest(phrases: Iterable[Phrase]) -> Phrase | None:
    return max(phrases, key=lambda phrase: phrase.end, default=None)


def _inner(reading: _Reading, start: int) -> Phrase | None:
    return _longest(_timed_terms(reading, start, INSIDE))


def _around(reading: _Reading, start: int, kind: str, parts: tuple[Phrase, ...]) -> Phrase:
    end = parts[-1].end
    sides = {part.direction for part in parts if part.direction}
    direction = SIDES.get(kind) or (sides.pop() if len(sides) == 1 else None)
    return Phrase(start, end, reading.text[start:end], kind, {}, parts, direction)


def _parts(reading: _Reading, start: int) -> Iterator[Phrase]:
    for name, opening in reading.grammar.parts:
        match = opening.match(reading.text, start)
        if match:
            inner = _longest(
                phrase
                for term, phrase in reading.terms(match.end())
                if term.kind in OF_PERIODS and term.scope != "range"
            )
            if inner:
                yield _around(reading, start, name, (inner,))


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
        scopes = (INSIDE if opened else PHRASE) | FIRST_END
        for left in _timed_terms(reading, match.end(), scopes):
            joiner = rule.join.match(reading.text, left.end)
            right = _inner(reading, joiner.end()) if joiner else None
            if rule.days and joiner and left.kind == "day" and right is None:
                right = _bare_day(reading, joiner.end())
            if right and _go_together(left, right) and not {left.kind, right.kind} <= rule.never:
                yield _around(reading, start, "range", (left, right))


def _bare_day(reading: _Reading, start: int) -> Phrase | None:
    days = _longest(_timed_terms(reading, start, FIRST_END))
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
        for left in _timed_terms(reading, match.end(), PHRASE | FIRST_END):
            if left.kind not in DAYS:
                continue
            joiner = reading.grammar.night_join.match(reading.text, left.end) if name == "night" else None
            right = _inner(reading, joiner.end()) if joiner else None
            if right and right.kind in DAYS and _go_together(left, right):
                yield _around(reading, start, "range", (left, right))
            elif left.kind != "day" or left.has("weekday"):
                yield _around(reading, start, "night_of" if name == "night" else "day_of", (left,))


def _shifted(reading: _Reading, start: int) -> Iterator[Phrase]:
    for _, link in reading.terms(start):
        if link.fields.get("link") not in ("days", "shift"):
            continue
        tie = reading.grammar.shifted.match(reading.text, link.end)
        inner = _inner(reading, tie.end()) if tie else None
        if inner and inner.kind in DAYS:
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
