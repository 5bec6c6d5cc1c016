"""Finds the registry's names in a text, whatever hyphens, accents and apostrophes they are written with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lib.records import Span
from lib.registry.folding import fold

WORD = re.compile(r"[^\W_]+")
JOINTS = re.compile(r"[ \u00a0\u202f\-‐‑'’./+]{0,2}")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name of the registry in a text: its span and the keys (entry ids) it may stand for."""

    start: int
    end: int
    keys: tuple[str, ...]


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    # the words of the alias as written, and what it names; two aliases can fold alike ("Otan", "OTAN")
    names: list[tuple[tuple[str, ...], str]] = field(default_factory=list)


class Gazetteer:
    """A trie of folded words. Build it once, then ask it for every name in a text in one pass."""

    def __init__(self) -> None:
        self._root = _Node()

    def add(self, name: str, key: str) -> None:
        """Make ``name`` findable; an acronym is found in capitals only, a proper name when capitalised."""
        node = self._root
        words = tuple(WORD.findall(name))
        for word in words:
            node = node.children.setdefault(fold(word), _Node())
        if words and (words, key) not in node.names:
            node.names.append((words, key))

    def find(self, text: str) -> Iterator[Sighting]:
        """The longest names in ``text``, left to right, none overlapping."""
        words = [match.span() for match in WORD.finditer(text)]
        written = [text[start:end] for start, end in words]
        opening = {word for word in set(written) if fold(word) in self._root.children}
        done = 0
        for position, word in enumerate(written):
            if position < done or word not in opening:
                continue
            length, keys = self._longest(text, words, written, position)
            if length:
                yield Sighting(words[position][0], words[position + length - 1][1], keys)
            done = position + length

    def _longest(
        self, text: str, words: list[Span], written: list[str], position: int
    ) -> tuple[int, tuple[str, ...]]:
        node, best = self._root, 0
        keys: tuple[str, ...] = ()
        for at in range(position, len(words)):
            if at > position and not JOINTS.fullmatch(text, words[at - 1][1], words[at][0]):
                break
            following = node.children.get(fold(written[at]))
            if following is None:
                break
            node = following
            if not node.names:
                continue
            seen = written[position : at + 1]
            fitting = tuple(dict.fromkeys(key for name, key in node.names if _cased(name, seen)))
            if fitting:
                best, keys = at + 1 - position, fitting
        return best, keys


def _cased(name: tuple[str, ...], written: list[str]) -> bool:
    # A word that the registry capitalises must be capitalised in the text; an acronym must be all capitals.
    for word, seen in zip(name, written, strict=True):
        if word.isupper() and len(word) > 1 and not seen.isupper():
            return False
        if word[0].isupper() and not seen[0].isupper():
            return False
    return True
