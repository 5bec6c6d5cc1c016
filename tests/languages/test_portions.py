"""Vectors of words are the same in portions."""

from __future__ import annotations

import numpy
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from lib import languages
from lib.languages import portions

TEXTS = ("Kiev attend.", "", "Le président russe a reçu mercredi à Moscou l'émissaire américain.", "Paris")


@given(st.lists(st.integers(0, 2 * portions.WORDS)))
def test_texts_keep_their_order_and_portions_are_no_larger_than_allowed(lengths: list[int]):
    texts = [range(length) for length in lengths]
    found = list(portions.portions(texts))
    assert [text for portion in found for text in portion] == texts
    assert all(len(portion) == 1 or sum(map(len, portion)) <= portions.WORDS for portion in found)


@pytest.mark.parametrize("words", [1, 5, 1000])
def test_the_same_vectors_are_made(nlp: Language, monkeypatch: pytest.MonkeyPatch, words: int):
    monkeypatch.setattr(portions, "WORDS", words)
    theirs = spacy.load(languages.MODELS / "fr_news").get_pipe("tok2vec").model
    docs = [nlp.make_doc(text) for text in TEXTS]
    ours = nlp.get_pipe("tok2vec").model
    assert sum(layer.name.startswith("in_portions") for layer in ours.layers) == 1
    for one, other in zip(ours.predict(docs), theirs.predict(docs), strict=True):
        assert numpy.allclose(one, other, atol=1e-5)
