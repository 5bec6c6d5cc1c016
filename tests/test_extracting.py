from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from spacy.language import Language

from lib.extract import parsing
from lib.extracting import AT_ONCE, LONGEST_WORD, MOST_CHARACTERS, extractions
from lib.ingest import Skipped
from lib.languages.tokens import Doc
from lib.records import Article


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("mot " * (MOST_CHARACTERS // 4 + 1), "more than 300,000 characters are no article: split it"),
        (f"Ava. {'(' * (LONGEST_WORD + 1)}", "a word of more than 3,000 characters is no article"),
    ],
)
def test_what_would_keep_the_extractor_busy_for_hours_is_named(text: str, reason: str) -> None:
    assert list(extractions([Article("a", "", text, "fr", path="a.txt")])) == [Skipped("a.txt", reason)]


def test_what_was_skipped_before_passes_through() -> None:
    before = Skipped("b.txt", "empty file")
    assert list(extractions([before])) == [before]


def test_many_are_read_as_each_is_alone() -> None:
    texts = (
        "Emmanuel Macron a reçu lundi à Paris Volodymyr Zelensky.",
        "« Nous irons », a déclaré Paul Kagame.\n\nIl a appelé mardi Félix Tshisekedi.",
        "Rien.",
    )
    articles = [
        Article(str(number), "", texts[number % 3], "fr", path=f"{number}.txt")
        for number in range(AT_ONCE + 2)
    ]
    assert list(extractions(articles)) == [next(extractions([article])) for article in articles]


def test_what_is_skipped_keeps_its_place_among_what_is_read() -> None:
    before, good = Skipped("b.txt", "empty file"), Article("a", "", "Paris attend Kiev.", "fr")
    foreign = Article("c", "", "Nada.", "xx", path="c.txt")
    found = list(extractions([before, good, foreign, good]))
    assert [isinstance(each, Skipped) for each in found] == [True, False, True, False]
    assert "language 'xx' is not supported" in str(found[2])


def test_an_article_that_cannot_be_parsed_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = parsing.parse_all

    def fails(articles: Sequence[Article], nlp: Language) -> Iterator[Doc]:
        if any(article.id == "bad" for article in articles):
            raise ValueError("no tree")
        return whole(articles, nlp)

    monkeypatch.setattr(parsing, "parse_all", fails)
    good, bad = (Article(i, "", "Paris attend Kiev.", "fr", path=f"{i}.txt") for i in ("good", "bad"))
    read, skipped = extractions([good, bad])
    assert not isinstance(read, Skipped)
    assert skipped == Skipped("bad.txt", "extraction failed: ValueError: no tree")
