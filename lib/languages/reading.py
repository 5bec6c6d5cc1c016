"""Texts -> Docs as ``nlp.pipe`` gives them, in three quarters of the time; no sentence begins in a clause.

The parser and the finder of names go through a text step by step, all texts at once. spaCy's own loop does so
without Python's lock, which it then takes and gives back many times a step; that costs more than the steps
themselves. Here the lock is kept, and the scores of all texts are counted by numpy's library.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import numpy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.pipeline.transition_parser import Parser
from spacy.tokens import Doc
from thinc.api import NumpyOps

from lib.languages.lemmas import lemmatise, may_lemmatise

# As many as spaCy takes.
AT_ONCE = 256
# What a sentence may end in; behind a dash too another may begin ("PARIS - Le ministre").
CLOSING = ".!?…;:\"'»”)]-–—/,"


def read(nlp: Language, texts: Iterable[str | Doc]) -> Iterator[Doc]:
    """The parsed texts in order; a Doc stands for a text that is divided into words already.

    Raises ValueError when a text is longer than ``nlp.max_length`` characters.
    """
    waiting = iter(texts)
    while batch := list(islice(waiting, AT_ONCE)):
        docs = [nlp.make_doc(text) if isinstance(text, str) else text for text in batch]
        for doc in docs:
            _bind(doc)
        for _, component in nlp.pipeline:
            docs = _with(component, docs)
        yield from docs


def _bind(doc: Doc) -> None:
    """Marks the words with which no sentence can begin: in lower case, behind a word that ends none.

    The parser, which was trained on its own sentences' ends, else breaks one in thirty in two.
    """
    strings = doc.vocab.strings
    within = [1, *[0] * (len(doc) - 1)] if len(doc) else []
    open_ = False
    for position, word in enumerate(doc.to_array("ORTH").tolist()):
        text = strings[word]
        if text.isspace():
            continue
        if open_ and not text[0].isupper():
            within[position] = -1
        open_ = text[-1] not in CLOSING
    column: Any = numpy.asarray(within, dtype="int64").view("uint64").reshape(-1, 1)
    doc.from_array([SENT_START], column)


def _with(component: Any, docs: list[Doc]) -> list[Doc]:
    """``docs`` with what ``component`` finds in them."""
    if isinstance(component, Parser) and _decides_at_once(component):
        component.set_annotations(docs, _final_states(component, docs))
        return docs
    if may_lemmatise(component):
        lemmatise(component, docs)
        return docs
    if hasattr(component, "pipe"):
        return list(component.pipe(docs))
    return [component(doc) for doc in docs]


def _decides_at_once(parser: Any) -> bool:
    return parser.cfg["beam_width"] == 1 and isinstance(parser.model.ops, NumpyOps)


def _final_states(parser: Any, docs: list[Doc]) -> list[Any]:
    """The state of each of ``docs`` once ``parser`` has taken the best of its steps to the end."""
    states: list[Any] = parser.moves.init_batch(docs)
    unfinished = [state for state in states if not state.is_final()]
    if unfinished:
        steps = parser.model.predict(docs)
        while unfinished:
            unfinished = parser.transition_states(unfinished, steps.predict(unfinished))
        steps.clear_memory()
    return states
