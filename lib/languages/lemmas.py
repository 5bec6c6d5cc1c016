"""Lemmas as spaCy's edit trees give them, each tree applied to a word only once in the texts read together.

spaCy applies a tree to a word whenever it stands there, twice, and looks up each word and each row of scores
by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy
from spacy.attrs import LEMMA
from spacy.pipeline.edit_tree_lemmatizer import EditTreeLemmatizer
from spacy.tokens import Doc

# As many texts as spaCy takes at once.
AT_ONCE = 128
LEAST = numpy.finfo(numpy.float32).min


def may_lemmatise(component: Any) -> bool:
    """Whether ``component`` finds lemmas as is done here: each word's anew, by its trees or as it stands."""
    return (
        isinstance(component, EditTreeLemmatizer)
        and component.backoff == "orth"
        and component.overwrite
        and component.top_k <= len(component.labels)
    )


def lemmatise(component: Any, docs: Sequence[Doc]) -> None:
    """Gives the words of ``docs`` the lemmas that ``component`` finds."""
    lemmas = _Lemmas(component)
    for first in range(0, len(docs), AT_ONCE):
        portion = docs[first : first + AT_ONCE]
        if any(len(doc) for doc in portion):
            for doc, scores in zip(portion, component.model.predict(portion), strict=True):
                column: Any = numpy.asarray(list(lemmas.of(doc, scores)), dtype="uint64").reshape(-1, 1)
                doc.from_array([LEMMA], column)


class _Lemmas(dict[tuple[int, int], int]):
    """The keys of lemmas by label and word's key, as far as they were asked for; 0 where no tree applies."""

    def __init__(self, component: Any) -> None:
        super().__init__()
        self._trees, self._labels = component.trees, component.cfg["labels"]
        self._strings, self._most = component.vocab.strings, component.top_k

    def __missing__(self, key: tuple[int, int]) -> int:
        label, word = key
        lemma = self._trees.apply(self._labels[label], self._strings[word])
        found = self[key] = self._strings.add(lemma) if lemma is not None else 0
        return found

    def of(self, doc: Doc, scores: Any) -> Iterator[int]:
        """The key of each word's lemma: by the likeliest tree that applies, the word itself if none does."""
        likeliest = scores.argmax(axis=1).tolist()
        for row, (word, label) in enumerate(zip(doc.to_array("ORTH").tolist(), likeliest, strict=True)):
            yield self[label, word] or self._by_another(word, scores[row], label) or word

    def _by_another(self, word: int, scores: Any, label: int) -> int:
        """The lemma by the likeliest of the few next trees that applies; 0 where none does."""
        scores = scores.copy()
        for _ in range(self._most - 1):
            scores[label] = LEAST
            label = int(scores.argmax())
            if lemma := self[label, word]:
                return lemma
        return 0
