"""A subject that the parser took for an apposition."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.tokens import Doc


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        (
            "Après avoir parlé à Emmanuel Macron, Volodymyr Zelensky a publié un message.",
            "Volodymyr",
            "publié",
        ),
        ("Après une rencontre avec Kim Jong-un, Donald Trump s'est montré optimiste.", "Donald", "montré"),
        ("Volodymyr Zelensky a publié un message.", "Volodymyr", "publié"),
    ],
)
def test_the_subject_of_the_main_clause(
    text: str, subject: str, verb: str, doc_of: Callable[[str], Doc]
) -> None:
    (token,) = [token for token in doc_of(text) if token.text == subject]
    assert (token.dep_, token.head.text) == ("nsubj", verb)


@pytest.mark.parametrize(
    ("text", "noun", "label"),
    [
        ("L'Iran va entamer mardi à Vienne de nouvelles discussions.", "discussions", "obj"),
        ("Il est sorti de la réunion.", "réunion", "obl"),
    ],
)
def test_de_before_an_adjective_is_an_article(
    text: str, noun: str, label: str, doc_of: Callable[[str], Doc]
) -> None:
    (token,) = [token for token in doc_of(text) if token.text == noun]
    assert token.dep_ == label


@pytest.mark.parametrize(
    ("text", "apposed"),
    [
        ("Il a parlé à Emmanuel Macron, président de la France, avant de partir.", "président"),
        ("Le chef de la diplomatie russe, Sergueï Lavrov, a reçu un envoyé.", "Sergueï"),
    ],
)
def test_an_apposition_stays_one(text: str, apposed: str, doc_of: Callable[[str], Doc]) -> None:
    (token,) = [token for token in doc_of(text) if token.text == apposed]
    assert token.dep_ == "appos"
