"""Plain tokens tell what spaCy's tell."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc as Parsed

from lib.languages.copying import Copy
from lib.languages.tokens import Doc

TEXTS = (
    "Le président russe, Vladimir Poutine, a reçu mercredi à Moscou l'émissaire américain Steve Witkoff, "
    "Xi Jinping et Narendra Modi. « Nous irons », a-t-il dit.",
    "M. Poutine et M. Trump pourraient se rencontrer : où ?  Nul ne le sait.",
    "Titre",
)
PLAIN = (
    "i", "idx", "text", "lower_", "lemma_", "pos_", "dep_", "ent_type_", "ent_iob_", "whitespace_",
    "is_punct", "is_space", "is_title", "is_quote", "is_sent_start",
)  # fmt: skip


@pytest.fixture(params=TEXTS)
def pair(request: pytest.FixtureRequest, nlp: Language) -> tuple[Parsed, Doc]:
    parsed = nlp(request.param)
    copy = Copy(nlp.vocab)
    copy.add(parsed)
    return parsed, copy.doc("fr")


def test_what_is_told_of_a_word(pair: tuple[Parsed, Doc]):
    for theirs, ours in zip(*pair, strict=True):
        assert [getattr(ours, name) for name in PLAIN] == [getattr(theirs, name) for name in PLAIN]
        assert str(ours.morph) == str(theirs.morph)
        for field in ("VerbForm", "Number", "Tense"):
            assert ours.morph.get(field, ["none"]) == theirs.morph.get(field, ["none"])


def test_what_hangs_on_it(pair: tuple[Parsed, Doc]):
    for theirs, ours in zip(*pair, strict=True):
        assert ours.head.i == theirs.head.i
        for name in ("children", "lefts", "subtree", "ancestors", "conjuncts"):
            assert [t.i for t in getattr(ours, name)] == [t.i for t in getattr(theirs, name)], name
        assert (ours.left_edge.i, ours.right_edge.i) == (theirs.left_edge.i, theirs.right_edge.i)
        assert (ours.sent.start, ours.sent.end) == (theirs.sent.start, theirs.sent.end)


def test_stretches_of_the_text(pair: tuple[Parsed, Doc]):
    theirs, ours = pair
    assert ours.text == theirs.text
    assert [(s.start, s.end) for s in ours.sents] == [(s.start, s.end) for s in theirs.sents]
    assert [(name.text, name.label_) for name in ours.ents] == [
        (name.text, name.label_) for name in theirs.ents
    ]
    for start in range(len(theirs)):
        for end in range(start + 1, len(theirs) + 1):
            one, other = ours.span(start, end), theirs[start:end]
            assert one.root.i == other.root.i
            assert one.text == other.text.replace("  ", " ")
            assert (one.start_char, one.end_char) == (other.start_char, other.end_char)


def test_the_tokens_that_characters_touch(pair: tuple[Parsed, Doc]):
    theirs, ours = pair
    for start in range(len(theirs.text)):
        for end in range(start + 1, len(theirs.text) + 1):
            one, other = ours.char_span(start, end), theirs.char_span(start, end, alignment_mode="expand")
            assert one is not None
            assert other is not None
            assert (one.start, one.end) == (other.start, other.end)
    assert ours.char_span(0, len(theirs.text) + 1) is None


def test_white_space_between_paragraphs_is_a_sentence_of_its_own(nlp: Language):
    copy = Copy(nlp.vocab)
    copy.add(nlp("Un titre"))
    copy.add_space("\n\n")
    copy.add(nlp("Il vient."))
    doc = copy.doc("fr")
    assert doc.text == "Un titre\n\nIl vient."
    assert [sentence.text for sentence in doc.sents] == ["Un titre", "\n\n", "Il vient."]
    assert (doc[2].pos_, doc[2].is_space, doc[2].head.i) == ("SPACE", True, 2)


def test_nothing_was_added(nlp: Language):
    doc = Copy(nlp.vocab).doc("fr")
    assert (doc.text, list(doc), list(doc.sents), list(doc.ents)) == ("", [], [], [])
