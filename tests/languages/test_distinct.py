"""Words get the same vectors when each different one gets its own once."""

from __future__ import annotations

import numpy
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from lib import languages
from lib.languages import distinct

TEXTS = ("Kiev attend, attend, attend.", "", "Le président russe a reçu à Moscou le ministre russe.", "Kiev")


@given(st.lists(st.tuples(*[st.sampled_from([0, 1, 2**63, 2**64 - 1])] * 4)))
def test_every_row_is_one_of_the_different_ones(rows: list[tuple[int, ...]]):
    array = numpy.array(rows, dtype="uint64").reshape(-1, 4)
    different, where = distinct.distinct(array)
    assert numpy.array_equal(different[where], array)


def test_rows_that_come_again_are_told_once():
    different, where = distinct.distinct(numpy.array([[1, 2], [3, 4], [1, 2]], dtype="uint64"))
    assert len(different) == 2
    assert where[0] == where[2] != where[1]


def test_different_rows_that_have_one_number_stay_apart(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(distinct, "ODD", 1)
    rows = numpy.array([[1, 2], [2, 1]], dtype="uint64")
    different, where = distinct.distinct(rows)
    assert numpy.array_equal(different[where], rows)


@pytest.mark.parametrize("words", [2, 1000])
def test_the_same_vectors_are_made(nlp: Language, monkeypatch: pytest.MonkeyPatch, words: int):
    monkeypatch.setattr(distinct, "WORDS", words)
    theirs = spacy.load(languages.MODELS / "fr_news").get_pipe("tok2vec").model.get_ref("embed")
    ours = nlp.get_pipe("tok2vec").model.get_ref("embed")
    docs = [nlp.make_doc(text) for text in TEXTS]
    assert ours.name.startswith("once_each")
    for one, other in zip(ours.predict(docs), theirs.predict(docs), strict=True):
        assert numpy.allclose(one, other, atol=1e-5)


def test_a_text_without_words_has_no_vectors(nlp: Language):
    (found,) = nlp.get_pipe("tok2vec").model.get_ref("embed").predict([nlp.make_doc("")])
    assert len(found) == 0
