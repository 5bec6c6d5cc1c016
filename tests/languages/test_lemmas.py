"""Lemmas are those that spaCy's component finds."""

from __future__ import annotations

import pytest
from spacy.language import Language

from lib.languages.lemmas import lemmatise, may_lemmatise

TEXTS = (
    "Le président russe a reçu mercredi à Moscou l'émissaire américain Steve Witkoff.",
    "",
    "Les pourparlers, prévus à Genève, ont été reportés ; Zzyzx-12 s'en réjouit, xqvxq aussi.",
)


@pytest.mark.parametrize("most", [1, 3, 20])
def test_the_same_lemmas_are_found_as_by_spacy(nlp: Language, monkeypatch: pytest.MonkeyPatch, most: int):
    component = nlp.get_pipe("trainable_lemmatizer")
    monkeypatch.setattr(component, "top_k", most)
    assert may_lemmatise(component)
    mine, theirs = ([nlp(text) for text in TEXTS] for _ in range(2))
    lemmatise(component, mine)
    found = [[token.lemma_ for token in doc] for doc in component.pipe(iter(theirs))]
    assert [[token.lemma_ for token in doc] for doc in mine] == found


def test_nothing_is_asked_of_a_component_that_keeps_lemmas(nlp: Language, monkeypatch: pytest.MonkeyPatch):
    component = nlp.get_pipe("trainable_lemmatizer")
    monkeypatch.setattr(component, "overwrite", False)
    assert not may_lemmatise(component)
    assert not may_lemmatise(nlp.get_pipe("ner"))


def test_no_texts_have_no_lemmas(nlp: Language):
    lemmatise(nlp.get_pipe("trainable_lemmatizer"), [])
