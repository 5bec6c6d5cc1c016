"""Texts are read as ``nlp.pipe`` reads them."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from lib.languages import reading
from lib.languages.reading import read

TEXTS = (
    "Le président russe a reçu mercredi à Moscou l'émissaire américain Steve Witkoff.",
    "Paris.",
    "« Nous sommes prêts », a dit Volodymyr Zelensky. Les pourparlers, prévus à Genève, ont été reportés.",
    "",
    "L'Union européenne et la Chine se verront lundi.",
)


def found(doc: Doc) -> list[tuple[object, ...]]:
    return [(t.text, t.lemma_, t.pos_, t.dep_, t.head.i, str(t.morph), t.ent_type_, t.ent_iob_) for t in doc]


def test_the_same_is_found_as_by_spacy(nlp: Language):
    assert [found(doc) for doc in read(nlp, TEXTS)] == [found(doc) for doc in nlp.pipe(TEXTS)]


def test_no_sentence_begins_in_the_middle_of_a_clause(nlp: Language):
    (doc,) = read(nlp, ["Pays parmi les plus pauvres d'Afrique, le Mozambique traverse une passe difficile."])
    assert len(list(doc.sents)) == 1


def test_the_same_is_found_in_several_batches(nlp: Language, monkeypatch: pytest.MonkeyPatch):
    whole = [found(doc) for doc in read(nlp, TEXTS)]
    monkeypatch.setattr(reading, "AT_ONCE", 2)
    assert [found(doc) for doc in read(nlp, TEXTS)] == whole


def test_words_may_be_given(nlp: Language):
    doc = nlp.make_doc(TEXTS[0])
    words, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
    given = Doc(nlp.vocab, words=words, spaces=spaces)
    assert found(next(read(nlp, [given]))) == found(nlp(TEXTS[0]))


@pytest.mark.parametrize("texts", [(), ("",), ("", "")])
def test_nothing_is_found_in_nothing(nlp: Language, texts: tuple[str, ...]):
    assert [len(doc) for doc in read(nlp, texts)] == [0] * len(texts)


def test_a_parser_that_weighs_several_ways_is_left_alone(nlp: Language, monkeypatch: pytest.MonkeyPatch):
    names = nlp.get_pipe("ner")
    monkeypatch.setitem(names.cfg, "beam_width", 4)
    assert [found(doc) for doc in read(nlp, TEXTS)] == [found(doc) for doc in nlp.pipe(TEXTS)]


def test_a_pipeline_of_plain_functions_is_read():
    plain = spacy.blank("xx")
    plain.add_pipe("sentencizer")
    plain.add_pipe("one_convention")
    (doc,) = read(plain, ["Un jour. Un autre."])
    assert [sentence.text for sentence in doc.sents] == ["Un jour.", "Un autre."]


def test_what_is_too_long_is_refused(nlp: Language, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(nlp, "max_length", 10)
    with pytest.raises(ValueError, match="maximum"):
        list(read(nlp, TEXTS))
