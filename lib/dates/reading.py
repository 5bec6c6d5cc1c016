"""Reads the terms at a place of the text, each place once, and only where something can begin."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lib.dates.grammar import CONTEXT, Beginning, Grammar, Term, beginning, spelt
from lib.dates.records import Direction, Field, Phrase

ANY_WORD = re.compile(r"\w+")
# With the character behind it a word tells what it begins: "a " is none of the words that begin with "a".
BOUNDED = re.compile(r"\w+(?s:.)?")
DIGITS = frozenset("0123456789")
GLUING = ("@", "#", "/", "-")
# A phrase has its first trigger within so many characters.
REACH = 48
NOTHING = Beginning((), ())


@dataclass(frozen=True, slots=True)
class Reading:
    """A folded text and the terms read in it so far."""

    language: str
    grammar: Grammar
    text: str
    begun: dict[int, Beginning] = field(default_factory=dict)
    read: dict[int, list[tuple[Term, Phrase]]] = field(default_factory=dict)
    parts: dict[int, list[Phrase]] = field(default_factory=dict)

    def possible(self, start: int) -> Beginning:
        """What can begin at ``start``; nothing where no word does."""
        found = self.begun.get(start)
        if found is None:
            word = BOUNDED.match(self.text, start)
            found = self.begun[start] = beginning(self.language, word.group()) if word else NOTHING
        return found

    def terms(self, start: int) -> list[tuple[Term, Phrase]]:
        """The terms of any scope at ``start``, read once."""
        if start not in self.read:
            matches = ((term, term.pattern.match(self.text, start)) for term in self.possible(start).terms)
            phrases = ((term, _phrase_of(self, term, match)) for term, match in matches if match)
            self.read[start] = [(term, phrase) for term, phrase in phrases if phrase]
        return self.read[start]

    def context(self, start: int) -> str:
        """What stands before ``start``."""
        return self.text[max(0, start - CONTEXT) : start]


def starts(text: str, triggers: frozenset[str]) -> list[tuple[int, str]]:
    """Words that have a trigger within reach, a small part of any text: offset, text with what follows."""
    words = [(match.start(), match.group()) for match in ANY_WORD.finditer(text)]
    telling = {word for _, word in words if word[0] in DIGITS or word.lower() in triggers}
    starts = []
    trigger = len(text) + REACH + 1
    for start, word in reversed(words):
        if word in telling:
            trigger = start
        if trigger - start <= REACH and text[start - 1 : start] not in GLUING:
            starts.append((start, text[start : start + len(word) + 1]))
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
