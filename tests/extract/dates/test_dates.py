"""Dates of whole sentences: the tense of the clause, attributions, plans, and the story for linked ones."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from spacy.language import Language

from lib.extract.dates import date_mentions, found_dates
from lib.extract.parsing import parse
from lib.records import Article

with (Path(__file__).parent / "sentences.csv").open(encoding="utf-8") as lines:
    ROWS = list(csv.DictReader(lines, delimiter="|", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['phrase']} in {row['text']}")
def test_sentence(row: dict[str, str], nlp: Language, article_of: Callable[..., Article]) -> None:
    published = None if row["published"] == "-" else date.fromisoformat(row["published"])
    article = article_of(row["text"], published=published)
    mentions = {mention.text: mention for mention in date_mentions(parse(article, nlp), article)}
    mention = mentions[row["phrase"]]
    assert [str(mention.date_start or "-"), str(mention.date_end or "-")] == [row["start"], row["end"]]
    assert article.text[mention.start : mention.end] == row["phrase"]


def test_worked_example(seed_text: str, nlp: Language, article_of: Callable[..., Article]) -> None:
    article = article_of(seed_text)
    found = found_dates(parse(article, nlp), article)
    assert [(one.mention.text, str(one.mention.date_start), str(one.mention.date_end)) for one in found] == [
        ("dans les prochains jours", "2025-08-08", "2025-08-14"),
        ("mercredi", "2025-08-06", "2025-08-06"),
        ("dès la semaine prochaine", "2025-08-11", "2025-08-17"),
        ("quelques heures après", "None", "None"),
        ("dans les jours et les semaines à venir", "2025-08-08", "2025-09-18"),
        ("vendredi", "2025-08-08", "2025-08-08"),
        ("mercredi", "2025-08-06", "2025-08-06"),
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "mercredi", "« mercredi", "Titre\n\nmercredi\n\n\n1945"])
def test_odd_texts(text: str, nlp: Language, article_of: Callable[..., Article]) -> None:
    article = article_of(text)
    for mention in date_mentions(parse(article, nlp), article):
        assert article.text[mention.start : mention.end] == mention.text


def test_numbers_of_things_are_no_years(nlp: Language, article_of: Callable[..., Article]) -> None:
    article = article_of("Il vit dans une ville de 2100 âmes.")
    assert date_mentions(parse(article, nlp), article) == ()
