"""Speakers told by a short noun, with the real cast: "le mouvement" is the one body named so far."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.extract.actors import find_cast
from lib.extract.quotes import find_quotes
from lib.languages.tokens import Doc
from lib.records import Article

ONE = "Le Front Polisario a rejeté le plan. « La piste restera fermée », a rappelé le mouvement."
TWO = "Le Front Polisario a rencontré l'ONU. « La piste restera fermée », a rappelé le parti."


@pytest.mark.parametrize(
    ("text", "speaker"), [(ONE, "Front Polisario"), (TWO, "parti")], ids=["one body", "two"]
)
def test_a_short_noun_means_the_body_told_in_full(
    text: str, speaker: str, article_of: Callable[..., Article], doc_of: Callable[..., Doc]
) -> None:
    article, doc = article_of(f"Piste\n\n{text}"), doc_of(f"Piste\n\n{text}")
    (quote,) = find_quotes(doc, article, find_cast(doc, article))
    assert quote.speaker_name == speaker
