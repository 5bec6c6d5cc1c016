"""Finds the registry's names in a text, whatever hyphens, accents and apostrophes they are written with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lib.records import Span
from lib.registry.folding import fold

WORD = re.compile(r"[^\W_]+")
JOINTS = re.compile(r"[ \u00a0\u202f\-‐‑'’./]{0,2}")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name of the registry in a text: its span and the keys (entry ids) it may stand for."""

    start: int
    end: int
    keys: tuple[str, ...]


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    # the alias as written, and what it names; two aliases can fold alike ("Otan", "OTAN")
    names: list[tuple[str, str]] = field(default_factory=list)


class Gazetteer:
    """A trie of folded words. Build it once, then ask it for every name in a text in one pass."""

    def __init__(self) -> None:
        self._root = _Node()

    def add(self, name: str, key: str) -> None:
        """Make ``name`` findable; an acronym is found in capitals only, a proper name when capitalised."""
        node = self._root
        for word in WORD.findall(name):
            node = node.children.setdefault(fold(word), _Node())
        if node is not self._root and (name, key) not in node.names:
            node.names.append((name, key))

    def find(self, text: str) -> Iterator[Sighting]:
        """The longest names in ``text``, left to right, none overlapping."""
        words = [match.span() for match in WORD.finditer(text)]
        opening = self._root.children
        position = 0
        while position < len(words):
            start, end = words[position]
            if fold(text[start:end]) not in opening:
                position += 1
                continue
            length, keys = self._longest(text, words, position)
            if length:
                yield Sighting(words[position][0], words[position + length - 1][1], keys)
            position += max(length, 1)

    def _longest(self, text: str, words: list[Span], position: int) -> tuple[int, tuple[str, ...]]:
        node, best = self._root, 0
        keys: tuple[str, ...] = ()
        for at in range(position, len(words)):
            start, end = words[at]
            if at > position and not JOINTS.fullmatch(text, words[at - 1][1], start):
                break
            following = node.children.get(fold(text[start:end]))
            if following is None:
                break
            node = following
            if not node.names:
                continue
            written = [text[s:e] for s, e in words[position : at + 1]]
            fitting = tuple(dict.fromkeys(key for name, key in node.names if _cased(name, written)))
            if fitting:
                best, keys = at + 1 - position, fitting
        return best, keys


def _cased(name: str, written: list[str]) -> bool:
    # A word that the registry capitalises must be capitalised in the text; an acronym must be all capitals.
    for word, seen in zip(WORD.findall(name), written, strict=True):
        if word.isupper() and len(word) > 1 and not seen.isupper():
            return False
        if word[0].isupper() and not seen[0].isupper():
            return False
    return True
