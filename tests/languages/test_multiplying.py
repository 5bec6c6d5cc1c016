"""The pipeline reads as spaCy's own does."""

from __future__ import annotations

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from lib import languages

TEXT = "Le président russe a reçu mercredi à Moscou l'émissaire américain Steve Witkoff."


def read(doc: Doc) -> list[tuple[object, ...]]:
    return [(t.text, t.lemma_, t.pos_, t.dep_, t.head.i, str(t.morph), t.ent_type_) for t in doc]


def test_the_same_is_read_with_either_multiplication(nlp: Language):
    theirs = spacy.load(languages.MODELS / "fr_news")
    assert read(nlp(TEXT)) == read(theirs(TEXT))


def test_every_layer_multiplies_with_numpy(nlp: Language):
    layers = [layer for _, step in nlp.pipeline if hasattr(step, "model") for layer in step.model.walk()]
    assert {layer.ops.use_blis for layer in layers} == {False}
