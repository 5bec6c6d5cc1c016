"""The pipeline reads as spaCy's own does."""

from __future__ import annotations

import numpy
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import NumpyOps

from lib import languages
from lib.languages.multiplying import Ops

TEXT = "Le président russe a reçu mercredi à Moscou l'émissaire américain Steve Witkoff."


def read(doc: Doc) -> list[tuple[object, ...]]:
    return [(t.text, t.lemma_, t.pos_, t.dep_, t.head.i, str(t.morph), t.ent_type_) for t in doc]


def test_the_same_is_read_with_either_multiplication(nlp: Language):
    theirs = spacy.load(languages.MODELS / "fr_news")
    assert read(nlp(TEXT)) == read(theirs(TEXT))


def test_every_layer_multiplies_with_numpy(nlp: Language):
    layers = [layer for _, step in nlp.pipeline if hasattr(step, "model") for layer in step.model.walk()]
    assert {layer.ops.use_blis for layer in layers} == {False}


@given(st.integers(0, 5), st.integers(1, 4), st.integers(1, 3), st.randoms())
def test_the_greatest_is_the_one_that_spacy_finds(rows: int, width: int, pieces: int, chance):
    values = numpy.array([chance.uniform(-1, 1) for _ in range(rows * width * pieces)], dtype="f")
    array = values.reshape(rows, width, pieces)
    assert numpy.array_equal(Ops().maxout(array)[0], NumpyOps().maxout(array)[0])
