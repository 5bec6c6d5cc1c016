"""The date grammar of a language, compiled once from the section [dates] of its rules file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

import regex

from lib import languages
from lib.dates.folding import fold
from lib.dates.records import Direction, Field

Scope = Literal["phrase", "inside", "range", "part"]

PLACEHOLDER = re.compile(r"<(~?)([a-z_0-9]+)(?::([a-z_]+))?>")
WORD_END = r"(?!\w)"
CONTEXT = 60


@dataclass(frozen=True, slots=True)
class Term:
    """One pattern of a kind of time, where it may stand and what its words imply."""

    kind: str
    pattern: re.Pattern[str]
    tables: dict[str, str]
    scope: Scope
    fields: dict[str, Field]
    direction: Direction | None
    before: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    only: dict[str, list[Field]]


@dataclass(frozen=True, slots=True)
class Blocker:
    """A context in which what looks like a phrase of these kinds (none given: any) is no date."""

    kinds: frozenset[str]
    bare: bool
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Range:
    """Two ends: what opens them, what joins them, kinds of which both ends together make no date.

    ``days``: whether two bare days of the month are enough ("entre le 9 et le 13").
    """

    open: re.Pattern[str]
    join: re.Pattern[str]
    never: frozenset[str]
    days: bool


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that is known of a language's date phrases."""

    words: dict[str, dict[str, Field]]
    terms: tuple[Term, ...]
    operators: tuple[tuple[str, re.Pattern[str]], ...]
    parts: tuple[tuple[str, re.Pattern[str]], ...]
    nights: tuple[tuple[str, re.Pattern[str]], ...]
    ranges: tuple[Range, ...]
    blockers: tuple[Blocker, ...]
    suffixes: tuple[re.Pattern[str], ...]
    night_join: re.Pattern[str]
    shifted: re.Pattern[str]
    idioms: dict[str, dict[int, int]]
    triggers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Beginning:
    """What can begin with a word: terms, and patterns that open a longer phrase."""

    terms: tuple[Term, ...]
    opens: tuple[re.Pattern[str], ...]


def spelt(word: str) -> str:
    """``word`` as it is looked up in the tables of words: folded, lower case, single spaces."""
    return re.sub(" +", " ", fold(word)[0].lower()).replace("à", "a")


@cache
def grammar_of(language: str) -> Grammar:
    """The compiled grammar of ``language``; raises UnknownLanguage when there are no rules."""
    table = languages.rules(language)["dates"]
    words = {
        name: {spelt(word): value for word, value in entries.items()}
        for name, entries in table["words"].items()
    }
    source = _Source(
        words, {name: fold(shape)[0].replace("à", "[àa]") for name, shape in table["shapes"].items()}
    )
    terms = tuple(_term(entry, source) for entry in table["terms"])
    return Grammar(
        words=words,
        terms=terms,
        operators=tuple((entry["name"], source.compile(entry["open"])) for entry in table["operators"]),
        parts=tuple((name, source.compile(open)) for name, open in table["parts"].items()),
        nights=tuple((name, source.compile(open)) for name, open in table["nights"].items()),
        ranges=tuple(
            Range(
                source.compile(entry["open"]),
                source.compile(entry["join"], strict=True),
                frozenset(entry.get("never", ())),
                entry.get("days", False),
            )
            for entry in table["ranges"]
        ),
        blockers=tuple(_blocker(entry, source) for entry in table["blockers"]),
        suffixes=tuple(
            source.compile(f"(?:{entry})(?:{WORD_END}|(?<=[)]))") for entry in table["suffixes"].values()
        ),
        night_join=source.compile(table["night_join"]),
        shifted=source.compile(table["shifted"]),
        idioms={
            unit: {int(said): meant for said, meant in entry.items()}
            for unit, entry in table["idioms"].items()
        },
        triggers=frozenset(
            re.findall(r"\w+", spelt(name))[-1]
            for name in (
                *table["triggers"],
                *(word for each in table["trigger_tables"] for word in words[each]),
            )
        ),
    )


@lru_cache(maxsize=50_000)
def beginning(language: str, text: str) -> Beginning:
    """The terms that ``text``, a word with what follows it, could begin, and what it could open."""
    # What its first letters cannot begin, it cannot either: words that begin alike share the work.
    wider = beginning(language, text[: len(text) // 2]) if text else _anything(language)
    return Beginning(
        terms=tuple(term for term in wider.terms if _could_begin(term.pattern, text)),
        opens=tuple(opening for opening in wider.opens if _could_begin(opening, text)),
    )


@cache
def _anything(language: str) -> Beginning:
    grammar = grammar_of(language)
    openings = (*grammar.operators, *grammar.parts, *grammar.nights)
    return Beginning(
        grammar.terms, (*(opening for _, opening in openings), *(rule.open for rule in grammar.ranges))
    )


def _could_begin(pattern: re.Pattern[str], text: str) -> bool:
    # The standard library's patterns cannot tell whether more text would make a match.
    if _partial(pattern.pattern).fullmatch(text, partial=True) is not None:
        return True
    whole = pattern.match(text)
    return whole is not None and whole.end() > 0


@cache
def _partial(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Source:
    """Vocabulary and shapes, to write patterns out."""

    words: dict[str, dict[str, Field]]
    shapes: dict[str, str]

    def alternatives(self, name: str) -> str:
        if name in self.shapes:
            return PLACEHOLDER.sub(lambda match: self.alternatives(match.group(2)), self.shapes[name])
        longest_first = sorted(self.words[name], key=len, reverse=True)
        return f"(?:{'|'.join(re.escape(word).replace('a', '[aà]') for word in longest_first)})"

    def written_out(self, pattern: str, strict: bool) -> str:
        def write(match: re.Match[str]) -> str:
            mark, field, table = match.groups()
            body = self.alternatives(table or field)
            return body if mark else f"(?P<{field}>{body})"

        folded = fold(pattern)[0]
        return PLACEHOLDER.sub(write, folded if strict else folded.replace("à", "[àa]"))

    def compile(self, pattern: str, *, strict: bool = False) -> re.Pattern[str]:
        """``strict``: "à" must have its accent; else it may lack it, as capitals do."""
        spaced = self.written_out(pattern, strict).replace("\\ ", " ").replace(" ", "[ ]{1,2}")
        spaced = spaced.replace("[ ]{1,2}?", "[ ]{0,2}")
        return re.compile(spaced, re.IGNORECASE)


def _term(entry: dict[str, Any], source: _Source) -> Term:
    tables = {
        field: table or field for mark, field, table in PLACEHOLDER.findall(entry["pattern"]) if not mark
    }
    return Term(
        kind=entry["kind"],
        pattern=source.compile(f"(?:{entry['pattern']}){WORD_END}"),
        tables=tables,
        scope=entry.get("scope", "phrase"),
        fields=entry.get("set", {}),
        direction=entry.get("direction"),
        before=_ending(entry.get("before"), source),
        unless=_ending(entry.get("unless"), source),
        only=entry.get("only", {}),
    )


def _blocker(entry: dict[str, Any], source: _Source) -> Blocker:
    after = entry.get("after")
    return Blocker(
        kinds=frozenset(entry["kinds"]),
        bare=entry.get("bare", False),
        before=_ending(entry.get("before"), source),
        after=source.compile(after) if after else None,
    )


def _ending(pattern: str | None, source: _Source) -> re.Pattern[str] | None:
    return source.compile(f"(?:{pattern})$") if pattern else None
