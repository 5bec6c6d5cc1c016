from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.languages.tokens import Doc


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Or, le ministère soudanais des Affaires étrangères indique cela.", "indique", "ministère"),
        ("Le président philippin s'est entretenu avec le chef rebelle.", "entretenu", "président"),
    ],
)  # fmt: skip
def test_a_demonym_taken_for_a_verb_is_read_again(
    text: str, verb: str, subject: str, doc_of: Callable[[str], Doc]
) -> None:
    doc = doc_of(text)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token.text)] == token.text for token in doc)
    found = next(token for token in doc if token.text == verb)
    assert [c.text for c in found.children if c.dep_ == "nsubj"] == [subject]
