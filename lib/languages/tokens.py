"""A parsed text as plain Python objects, with spaCy's names for what they tell.

spaCy makes a token anew each time one looks at it, and finds its children by passing over its neighbours.
The rules look at every token some fifty times, so what they ask for is read once and kept.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import inf
from typing import Any, overload

# More than one space, which lie between two words as one does.
RUN = re.compile(" {2,}")


class Morph:
    """The features of a word, as in "Gender=Masc|Number=Sing"."""

    __slots__ = ("_fields", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        pairs = (pair.split("=") for pair in text.split("|") if pair)
        self._fields = {name: values.split(",") for name, values in pairs}

    def __str__(self) -> str:
        return self._text

    def get(self, field: str, default: list[str]) -> list[str]:
        """The values of ``field``, ``default`` where it has none; do not modify them."""
        return self._fields.get(field, default)


@lru_cache(maxsize=5_000)
def morph(text: str) -> Morph:
    """The features that ``text`` writes down; one object for one text."""
    return Morph(text)


class Token:
    """A word or mark, with its place in the text (``i`` counts tokens, ``idx`` characters) and in the tree.

    The root of a sentence is its own head.
    """

    __slots__ = (
        "children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "idx", "is_punct", "is_quote",
        "is_sent_start", "is_space", "is_title", "left_edge", "lemma_", "lower_", "morph", "pos_",
        "right_edge", "sent", "size", "text", "whitespace_",
    )  # fmt: skip

    doc: Doc
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    dep_: str
    morph: Morph
    ent_type_: str
    ent_iob_: str
    whitespace_: str
    is_punct: bool
    is_space: bool
    is_title: bool
    is_quote: bool
    is_sent_start: bool
    head: Token
    # in the order of the text
    children: list[Token]
    # the first and last token of the subtree, and how many it has
    left_edge: Token
    right_edge: Token
    size: int
    sent: Span

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def lefts(self) -> list[Token]:
        """The children before the token."""
        return [child for child in self.children if child.i < self.i]

    @property
    def subtree(self) -> Sequence[Token]:
        """The token and all that hang on it, directly or not; in the order of the text unless arcs cross."""
        first, last = self.left_edge.i, self.right_edge.i + 1
        if last - first == self.size:
            return self.doc[first:last]
        found: list[Token] = []
        for child in self.lefts:
            found += child.subtree
        found.append(self)
        for child in self.children[len(self.lefts) :]:
            found += child.subtree
        return found

    @property
    def ancestors(self) -> Iterator[Token]:
        """The tokens above, nearest first."""
        node = self
        while node.head is not node:
            node = node.head
            yield node

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The tokens that this one is coordinated with."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for word in found:
            found += [child for child in word.children if child.dep_ == "conj" and child.i > word.i]
        return tuple(word for word in found if word is not self)

    def is_ancestor(self, other: Token) -> bool:
        """Whether ``other`` hangs on this token, directly or not."""
        return any(above is self for above in other.ancestors)

    def nbor(self, step: int = 1) -> Token:
        """The token ``step`` places on. Raises IndexError beyond the ends of the text."""
        if not 0 <= self.i + step < len(self.doc):
            raise IndexError(f"no token at {self.i + step}")
        return self.doc[self.i + step]


def _measure(root: Token) -> None:
    # The edges and the size of every token that hangs on the root, and of the root.
    found = [root]
    for token in found:
        found += token.children
        token.left_edge = token.right_edge = token
        token.size = 1
    for token in reversed(found):
        above = token.head
        if above is not token:
            above.size += token.size
            if token.left_edge.i < above.left_edge.i:
                above.left_edge = token.left_edge
            if token.right_edge.i > above.right_edge.i:
                above.right_edge = token.right_edge


class Span(Sequence[Token]):
    """The tokens from ``start`` to before ``end``; ``label_`` tells what kind of name they are."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc[self.start : self.end])

    def __reversed__(self) -> Iterator[Token]:
        return reversed(self.doc[self.start : self.end])

    @overload
    def __getitem__(self, key: int) -> Token: ...
    @overload
    def __getitem__(self, key: slice) -> Span: ...
    def __getitem__(self, key: int | slice) -> Token | Span:
        if isinstance(key, int):
            return self.doc[self.start : self.end][key]
        start, end, _ = key.indices(len(self))
        return Span(self.doc, self.start + start, self.start + max(start, end))

    @property
    def start_char(self) -> int:
        """Where the first token begins in the text."""
        return self.doc.offsets[self.start]

    @property
    def end_char(self) -> int:
        """Where the last token ends in the text."""
        last = self.doc[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """The text of the tokens and of what lies between them, a run of spaces as one."""
        text = self.doc.text[self.start_char : self.end_char] if self else ""
        return RUN.sub(" ", text)

    @property
    def sent(self) -> Span:
        """The sentence that the first token stands in."""
        return self[0].sent

    @property
    def root(self) -> Token:
        """The token nearest to the root of the sentence, the first of them when several are as near.

        A mark or white space that nothing hangs on only where there is no word.
        """
        tokens = self.doc[self.start : self.end]
        for token in tokens:
            if token.head is token:
                return token
        loose = [token for token in tokens if not self.start <= token.head.i < self.end]
        if len(loose) < 2:
            return loose[0] if loose else tokens[0]
        return min(loose, key=_distance)


def _distance(token: Token) -> float:
    bare = (token.is_punct or token.is_space) and not token.children
    return inf if bare else sum(1 for _ in token.ancestors)


class Doc(list[Token]):
    """The tokens of a text, its trees and its sentences.

    A list, which is what is read fastest; a stretch of it that is more than a list of tokens is a ``span``.
    ``memory`` is for what the rules have found out about tokens and want to keep: by topic, by position.
    """

    __slots__ = ("language", "memory", "offsets", "sentences", "text")

    def __init__(self, tokens: Sequence[Token], heads: Sequence[int], language: str) -> None:
        """``heads`` are positions of tokens; the trees and sentences of the tokens are set here."""
        super().__init__(tokens)
        self.offsets = [token.idx for token in tokens]
        self.text = "".join(token.text + token.whitespace_ for token in tokens)
        self.language = language
        self.sentences: list[Span] = []
        self.memory: defaultdict[str, dict[int, Any]] = defaultdict(dict)
        for token in tokens:
            token.doc = self
            token.children = []
        for token, position in zip(tokens, heads, strict=True):
            token.head = tokens[position]
            if token.head is not token:
                token.head.children.append(token)
        for token in tokens:
            if token.head is token:
                _measure(token)
        self._divide()

    def span(self, start: int, end: int) -> Span:
        """The tokens from ``start`` to before ``end``; none where ``end`` is not behind ``start``."""
        return Span(self, start, max(start, min(end, len(self))))

    def _divide(self) -> None:
        # A sentence begins where the tree of a root begins, and with the text.
        starts = sorted({0, *(token.left_edge.i for token in self if token.head is token)})
        ends = (*starts[1:], len(self))
        self.sentences = [Span(self, *edges) for edges in zip(starts, ends, strict=True) if self]
        for sentence in self.sentences:
            for token in sentence:
                token.sent = sentence
                token.is_sent_start = token.i == sentence.start

    @property
    def sents(self) -> Iterator[Span]:
        """The sentences in order."""
        return iter(self.sentences)

    @property
    def ents(self) -> Iterator[Span]:
        """The names of people, places and organisations."""
        start = 0
        for token in self:
            goes_on = token.i + 1 < len(self) and self[token.i + 1].ent_iob_ == "I"
            if token.ent_iob_ == "B":
                start = token.i
            if token.ent_type_ and not goes_on:
                yield Span(self, start, token.i + 1, token.ent_type_)

    def char_span(self, start: int, end: int) -> Span | None:
        """The tokens that the characters from ``start`` to before ``end`` touch.

        None where the text does not reach so far. White space behind a token is no part of it.
        """
        if not 0 <= start < end <= len(self.text):
            return None
        first = bisect_right(self.offsets, start) - 1
        last = bisect_right(self.offsets, end - 1) - 1
        if start == self.offsets[first] + len(self[first].text):
            first += 1
        return Span(self, first, max(first, last + 1))
