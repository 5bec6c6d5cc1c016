"""Trees stay trees when a token is hung elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.languages.tokens import Doc, Token, morph

WORDS = "a b c d e f g"


def doc_of(heads: list[int]) -> Doc:
    """Words of one letter with these heads; a root is its own."""
    tokens = []
    for i in range(len(heads)):
        token = Token()
        token.i, token.idx, token.text, token.whitespace_ = i, 2 * i, WORDS[2 * i], " "
        tokens.append(token)
    return Doc(tokens, heads, "fr")


def shape(doc: Doc) -> list[tuple[object, ...]]:
    """All that follows from the heads."""
    return [
        (
            token.children, token.left_edge, token.right_edge, token.size, list(token.subtree),
            token.is_sent_start, token.sent.start, token.sent.end,
        )
        for token in doc
    ]  # fmt: skip


def test_a_token_that_is_hung_elsewhere_takes_its_subtree_along():
    doc = doc_of([1, 1, 1, 2, 2])
    doc[3].hang_on(doc[1])
    assert [doc[i].children for i in (1, 2)] == [[doc[0], doc[2], doc[3]], [doc[4]]]
    doc[2].hang_on(doc[2])
    assert doc[2].head is doc[2]
    assert [token.i for token in doc[2].subtree] == [2, 4]


def test_a_new_root_opens_a_sentence():
    doc = doc_of([1, 1, 1, 2])
    doc[2].hang_on(doc[2])
    assert [(sentence.start, sentence.end) for sentence in doc.sents] == [(0, 2), (2, 4)]
    doc[2].hang_on(doc[0])
    assert [(sentence.start, sentence.end) for sentence in doc.sents] == [(0, 4)]


def test_no_token_is_hung_below_itself():
    doc = doc_of([1, 1, 1, 2])
    doc[1].hang_on(doc[3])
    assert doc[1].head is doc[1]


@given(st.data())
def test_trees_are_the_same_as_if_read_so(data: st.DataObject):
    heads = [data.draw(st.integers(0, i)) for i in range(6)]
    doc = doc_of(heads)
    for _ in range(4):
        token, head = data.draw(st.sampled_from(list(doc))), data.draw(st.sampled_from(list(doc)))
        token.hang_on(head)
    anew = doc_of([token.head.i for token in doc])
    assert str(shape(doc)) == str(shape(anew))


def test_features_are_read_from_their_notation():
    features = morph("Gender=Masc|PronType=Int,Rel")
    assert (features.get("Gender", []), features.get("PronType", [])) == (["Masc"], ["Int", "Rel"])
    assert features.get("Tense", ["none"]) == ["none"]
    assert str(features) == "Gender=Masc|PronType=Int,Rel"


def test_beyond_the_ends_is_no_token():
    doc = doc_of([0, 0])
    assert doc[0].nbor() is doc[1]
    with pytest.raises(IndexError):
        doc[0].nbor(-1)
