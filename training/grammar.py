"""News sentences with their trees, written from the rules in ``data/grammar.txt``.

A rule is a phrase in reading order. ``[label …]`` is a dependent, the one item outside brackets is the head,
``$name`` stands for a phrase made by another rule or drawn from the names, ``?`` before an item leaves it out
half of the time, ``a|b`` chooses a word. A word is ``form``, ``form.CODE`` or ``form<lemma.CODE``;
``~lemma.CODE`` is conjugated. ``@`` in a code takes gender and number from the subject, or else from the head
of the phrase.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from random import Random

from training import codes, spelling
from training.lexicon import Lexicon
from training.trees import Phrase, Token, attach

DATA = Path(__file__).parent / "data"
ITEM = re.compile(r"\[[^\s\[\]]+|\]|\?|[^\s\[\]?]+|\?(?=\s|$)")

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl:subj"})


class GrammarError(ValueError):
    """A rule that cannot be read; the message quotes it."""


@dataclass(frozen=True, eq=False)
class Dependent:
    """A bracket of a rule."""

    label: str
    node: Node
    optional: bool


@dataclass(frozen=True, eq=False)
class Node:
    """A phrase of a rule: its head (a word or ``$name``) and its dependents, in reading order."""

    head: str
    left: tuple[Dependent, ...]
    right: tuple[Dependent, ...]

    @property
    def dependents(self) -> tuple[Dependent, ...]:
        """All of them."""
        return self.left + self.right


class Grammar:
    """The rules, ready to write. The same seed gives the same sentences."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.lexicon = Lexicon(self.random)
        self.rules = read_rules((DATA / "grammar.txt").read_text(encoding="utf-8"))
        self.words = tomllib.loads((DATA / "words.toml").read_text(encoding="utf-8"))

    def sentence(self) -> list[Token]:
        """One sentence, with its full stop and its capital; headlines may end without."""
        return spelling.sentence(self.phrase("sentence").tree)

    def phrase(self, name: str, agree: Phrase | None = None) -> Phrase:
        """A phrase made by the rules of ``name``, or drawn from the names."""
        if name in self.rules:
            return self._realise(self.random.choice(self.rules[name]), agree)
        return self.lexicon.draw(name, agree)

    def _realise(self, node: Node, outer: Phrase | None) -> Phrase:
        kept = [part for part in node.dependents if not part.optional or self.random.random() < 0.5]
        made: dict[Dependent, Phrase] = {}
        agree = outer
        subject = next((part for part in kept if part.label in SUBJECTS), None)
        if subject:
            made[subject] = self._realise(subject.node, outer)
            agree = made[subject] if made[subject].gender else outer
        head = self._head(node.head, agree)
        if not subject and head.gender:
            agree = head
        for part in kept:
            if part not in made:
                made[part] = self._realise(part.node, agree)
        left, right = (
            [(part.label, made[part].tree) for part in side if part in made]
            for side in (node.left, node.right)
        )
        return Phrase(attach(head.tree, left, right), head.gender, head.number)

    def _head(self, item: str, agree: Phrase | None) -> Phrase:
        if item.startswith("$"):
            return self.phrase(item[1:], agree)
        choice = codes.split(item, self.random)
        if choice.form in self.words and not choice.code:
            lemma, pos, feats = self.words[choice.form]
            return codes.closed(choice.form.partition("_")[0], lemma, pos, feats)
        return codes.word(choice, agree)


def read_rules(text: str) -> dict[str, list[Node]]:
    """Rules by name. A line ``name:`` opens a group; ``3*`` before a rule counts it three times.

    Raises GrammarError.
    """
    rules: defaultdict[str, list[Node]] = defaultdict(list)
    name = ""
    for line in text.splitlines():
        rule = line.split("#")[0].strip()
        if re.fullmatch(r"\w+:", rule):
            name = rule[:-1]
        elif rule:
            times = re.match(r"(\d+)\*\s*", rule)
            node = read_rule(rule[times.end() :] if times else rule)
            rules[name] += [node] * (int(times[1]) if times else 1)
    return dict(rules)


def read_rule(rule: str) -> Node:
    """One rule as a node. Raises GrammarError for unbalanced brackets or other than one head."""
    items = ITEM.findall(rule)
    node, position = _read(items, 0, rule)
    if position != len(items):
        raise GrammarError(f"brackets do not match: {rule}")
    return node


def _read(items: list[str], position: int, rule: str) -> tuple[Node, int]:
    heads: list[str] = []
    left: list[Dependent] = []
    right: list[Dependent] = []
    optional = False
    while position < len(items) and items[position] != "]":
        item = items[position]
        position += 1
        if item == "?" and position < len(items) and items[position].startswith("["):
            optional = True
        elif item.startswith("["):
            child, position = _read(items, position, rule)
            (right if heads else left).append(Dependent(item[1:], child, optional))
            position += 1
            optional = False
        else:
            heads.append(item)
    if len(heads) != 1:
        raise GrammarError(f"{len(heads)} heads ({' '.join(heads)}) in: {rule}")
    return Node(heads[0], tuple(left), tuple(right)), position
