"""Whatever is pasted is read to its end: texts that once stopped the extractor, and pieces of articles."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lib.extract import extract
from lib.records import Article

ARTICLES = sorted((Path(__file__).parents[2] / "data" / "articles").glob("*.txt"))
TEXTS = [path.read_text(encoding="utf-8") for path in ARTICLES]

STOPPED = [
    # one word, at both ends of the text
    "VERT",
    "devant",
    # the last word of what a rule looks for is the last of the text
    "même d'une rencontre préalable à",
    "a fait l'offre, a-t-on appris",
    "a \"Il l'essentiel de dit un qu'il Poutine côtés, a n'y pas reconnu a",
    # an adjective opens the text that has an object
    "toute ce englober source trois la qui discussions,",
    # a noun that governs the verb which it is the subject of
    "fin je discuter à de les guerre. de",
    # a text that breaks off within what is reported
    "Paul Kagame a déclaré que la trêve tient, après",
    "Paul Kagame a déclaré que la trêve tient alors",
    # behind the article of what is called for, a participle with its comma, a number one of nothing
    "Joseph Kabila a appelé le",
    "Joseph Kabila avait appelé en",
    "Paul Kagame est arrivé mardi, selon les reporters",
    "Joseph Kabila a mis l'accent sur",
    "Selon Joseph Kabila, en visite à",
    "Paul Kagame a accusé jeudi la guérilla,",
    "Le ministre nie toute implication et dit",
    "La piste rouvrira, indique l'organisation sur son",
    "Paul Kagame, en visite à Londres, avait informé le gouvernement",
    "Selon ce projet, soumis dimanche à Paul Kagame lors d'un entretien, les chefs se réuniraient,",
    "Une affaire qui, selon Paul",
    "une trêve qui a été jugée « fragile » mardi à Goma,",
    "Une rencontre est prévue, a dit le numéro",
    # and right behind a quotation
    "Paul Kagame a répété la nécessité d'« une paix juste et durable » en",
    "Paul Kagame a répété son inquiétude et « une peur » face",
    "Paul Kagame a répété son intention de « relancer le processus » après",
]


@pytest.mark.parametrize("text", STOPPED)
def test_it_no_longer_stops(text: str, article_of: Callable[..., Article]) -> None:
    assert extract(article_of(text)).article.text == text


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.sampled_from(TEXTS), at=st.floats(0, 1), length=st.integers(1, 80), chance=st.randoms())
def test_pieces_of_articles_are_read(
    text: str, at: float, length: int, chance, article_of: Callable[..., Article]
) -> None:
    begin = int(at * len(text))
    words = text[begin : begin + 5 * length].split()
    for piece in (" ".join(words), " ".join(chance.sample(words, len(words)))):
        if piece:
            assert extract(article_of(piece)).article.text == piece
