"""A parsed text as plain objects: what follows from the heads."""

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


def test_what_hangs_on_a_token():
    doc = doc_of([1, 1, 1, 2, 2])
    assert [doc[i].children for i in (1, 2)] == [[doc[0], doc[2]], [doc[3], doc[4]]]
    assert [token.i for token in doc[2].subtree] == [2, 3, 4]
    assert (doc[2].left_edge, doc[2].right_edge, doc[2].size) == (doc[2], doc[4], 3)


def test_every_root_opens_a_sentence():
    doc = doc_of([1, 1, 2, 2])
    assert [(sentence.start, sentence.end) for sentence in doc.sents] == [(0, 2), (2, 4)]


@given(st.data())
def test_edges_and_sizes_are_those_of_the_subtree(data: st.DataObject):
    doc = doc_of([data.draw(st.integers(0, i)) for i in range(6)])
    for token in doc:
        below = sorted(t.i for t in token.subtree)
        assert (token.left_edge.i, token.right_edge.i, token.size) == (below[0], below[-1], len(below))


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
