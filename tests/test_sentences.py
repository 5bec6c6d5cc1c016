from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.sentences import enclosing, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il part. Elle reste.", ["Il part.", "Elle reste."]),
        ("M. Poutine a parlé. Oui.", ["M. Poutine a parlé.", "Oui."]),
        ("« Non. » Il est parti.", ["« Non. »", "Il est parti."]),
        ("Titre sans point\n\nCorps.", ["Titre sans point", "Corps."]),
        ("Le 6 août 2025. 15 pays.", ["Le 6 août 2025.", "15 pays."]),
        ("J. D. Vance arrive… Il parle !", ["J. D. Vance arrive…", "Il parle !"]),
        ("art. 5 du traité", ["art. 5 du traité"]),
        ("  \n \n", []),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (3, 7, "Il part."),
        (9, 13, "Elle reste."),
        (3, 13, "Il part. Elle reste."),
        (8, 9, " "),
        (40, 41, ""),
    ],
)
def test_enclosing(start: int, end: int, expected: str) -> None:
    text = "Il part. Elle reste."
    first, last = enclosing(sentences(text), start, end)
    assert text[first:last] == expected


@given(st.text(alphabet=st.sampled_from("aA .!?»\n\u00a0M"), max_size=60))
def test_sentences_cover_all_but_white_space(text: str) -> None:
    spans = sentences(text)
    covered = {position for start, end in spans for position in range(start, end)}
    assert all(position in covered or text[position].isspace() for position in range(len(text)))
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
