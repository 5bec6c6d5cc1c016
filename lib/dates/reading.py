"""Reads the terms at a place of the text, each place once, and only where something can begin."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lib.dates.grammar import CONTEXT, Grammar, Term, beginning, spelt
from lib.dates.records import Direction, Field, Phrase

ANY_WORD = re.compile(r"\w+")
GLUING = ("@", "#", "/", "-")
# A phrase has its first trigger within so many characters.
REACH = 48


@dataclass(frozen=True, slots=True)
class Reading:
    """A folded text and the terms read in it so far."""

    language: str
    grammar: Grammar
    text: str
    read: dict[int, list[tuple[Term, Phrase]]] = field(default_factory=dict)
    parts: dict[int, list[Phrase]] = field(default_factory=dict)

    def terms(self, start: int) -> list[tuple[Term, Phrase]]:
        """The terms of any scope at ``start``, read once."""
        if start not in self.read:
            word = ANY_WORD.match(self.text, start)
            possible = beginning(self.language, word.group()).terms if word else ()
            matches = ((term, term.pattern.match(self.text, start)) for term in possible)
            phrases = ((term, _phrase_of(self, term, match)) for term, match in matches if match)
            self.read[start] = [(term, phrase) for term, phrase in phrases if phrase]
        return self.read[start]

    def context(self, start: int) -> str:
        """What stands before ``start``."""
        return self.text[max(0, start - CONTEXT) : start]


def starts(text: str, triggers: frozenset[str]) -> list[tuple[int, str]]:
    """Offset and text of the words that have a trigger within reach: a small part of any text."""
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


def _phrase_of(reading: Reading, term: Term, match: re.Match[str]) -> Phrase | None:
    start = match.start()
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
