"""Blanks what a web page puts around an article, without moving a character of the rest."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from lib.records import Span

RULES = Path(__file__).with_name("furniture.toml")
LINE = re.compile(r"[^\n]+")
EDGES = " \t\u00a0\u202f.…:!>›→▶|•·"
OPENING_MARKS = '«“"„‹'
# The end of an article is looked for in its last lines only.
LAST_LINES = 12


@dataclass(frozen=True, slots=True)
class Rule:
    """Lines that are furniture at one place of the page."""

    where: Literal["anywhere", "end", "last", "tail"]
    longest: int
    lines: frozenset[str]
    patterns: re.Pattern[str] | None
    next_too: bool = False

    def heads(self, line: str) -> bool:
        """Whether ``line`` stands alone over the headline of another article."""
        return self.next_too and line.strip(EDGES).lower() in self.lines

    def covers(self, line: str) -> bool:
        """Whether ``line``, trimmed, is furniture as a whole."""
        if len(line) > self.longest or line.startswith(tuple(OPENING_MARKS)):
            return False
        plain = line.replace("’", "'")
        if plain.strip(EDGES).lower() in self.lines:
            return True
        return self.patterns is not None and self.patterns.fullmatch(plain) is not None


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of ``furniture.toml``."""
    return tuple(map(_rule, tomllib.loads(RULES.read_text(encoding="utf-8"))["rule"]))


@cache
def _tails() -> tuple[tuple[int, re.Pattern[str]], ...]:
    return tuple(
        (rule.longest, re.compile(f"(?:{rule.patterns.pattern})\\s*$", re.IGNORECASE))
        for rule in rules()
        if rule.where == "tail" and rule.patterns
    )


def _rule(table: dict[str, Any]) -> Rule:
    patterns = [f"(?:{pattern})" for pattern in table["patterns"]]
    return Rule(
        where=table["where"],
        longest=table["longest"],
        lines=frozenset(table["lines"]),
        patterns=re.compile("|".join(patterns), re.IGNORECASE) if patterns else None,
        next_too=table.get("next_too", False),
    )


def blank_furniture(text: str) -> str:
    """``text`` with each character of page furniture replaced by a space; line breaks and length stay."""
    parts: list[str] = []
    position = 0
    for start, end in sorted(furniture(text)):
        parts += [text[position:start], " " * (end - start)]
        position = end
    return "".join([*parts, text[position:]])


def furniture(text: str) -> Iterator[Span]:
    """Spans of ``text`` that are page furniture: whole lines, and credits at the end of a line."""
    lines = [match.span() for match in LINE.finditer(text) if match.group().strip()]
    kept: list[Span] = []
    for index, span in enumerate(lines):
        if _covered(text, span, "anywhere") or (index and _linked(text, lines[index - 1], span)):
            yield span
        else:
            kept.append(span)
            yield from _tail(text, span)
    yield from _after_the_end(text, kept)


def _after_the_end(text: str, lines: list[Span]) -> Iterator[Span]:
    # Upwards from the last line as long as there is furniture; a title and a sentence always remain.
    last = True
    for span in reversed(lines[2:][-LAST_LINES:]):
        if _covered(text, span, "end") or (last and _covered(text, span, "last")):
            last = False
            yield span
        else:
            return


def _linked(text: str, above: Span, span: Span) -> bool:
    """ "A lire aussi", and on the next line the headline that is linked; a sentence stays."""
    line, between = text[slice(*span)].strip(), text[above[1] : span[0]]
    if line.endswith(".") or between.count("\n") > 1:
        return False
    return any(rule.heads(text[slice(*above)].strip()) and len(line) <= rule.longest for rule in rules())


def _tail(text: str, span: Span) -> Iterator[Span]:
    start, end = span
    for longest, pattern in _tails():
        found = pattern.search(text, max(start, end - longest), end)
        # What begins the line is no tail: the rest of the line would be left without its sentence.
        if found and text[start : found.start()].strip():
            yield found.span()
            return


def _covered(text: str, span: Span, where: str) -> bool:
    line = text[slice(*span)].strip()
    return any(rule.where == where and rule.covers(line) for rule in rules())
