"""The starter corpus is sound: front matter, lengths, balanced marks, dates that agree with the calendar."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import frontmatter
import pytest

ARTICLES = sorted((Path(__file__).parents[2] / "data" / "articles").glob("*.txt"))
DESKS = ("Paris", "Kyiv", "Washington")
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
FULL_DATE = re.compile(rf"\b({'|'.join(WEEKDAYS)}) (1er|\d+) ({'|'.join(MONTHS)})\b")


@pytest.fixture(params=ARTICLES, ids=lambda path: path.stem)
def article(request: pytest.FixtureRequest) -> tuple[Path, dict[str, Any], str]:
    post = frontmatter.loads(request.param.read_text(encoding="utf-8"))
    return request.param, post.metadata, post.content


def test_the_corpus_is_large_enough() -> None:
    assert len(ARTICLES) >= 30


def test_front_matter(article: tuple[Path, dict[str, Any], str]) -> None:
    path, metadata, _ = article
    assert metadata["published"] == date.fromisoformat(path.name[:10])
    assert metadata["language"] == "fr"
    assert metadata["source"] in {f"Starter corpus, {desk} desk" for desk in DESKS}
    assert metadata["source"].split()[2].lower() == path.name.split("-")[3]
    assert metadata["based_on"]
    assert all(address.startswith(("http://", "https://")) for address in metadata["based_on"])


def test_title_then_a_blank_line_then_a_body(article: tuple[Path, dict[str, Any], str]) -> None:
    title, blank, body = article[2].partition("\n\n")
    assert blank
    assert "\n" not in title
    assert 230 <= len(body.split()) <= 500


def test_quotation_marks_are_balanced(article: tuple[Path, dict[str, Any], str]) -> None:
    text = article[2]
    assert text.count("«") == text.count("»")
    assert text.count('"') % 2 == 0


def test_a_weekday_with_a_day_and_month_agrees_with_the_calendar(
    article: tuple[Path, dict[str, Any], str],
) -> None:
    for weekday, day, month in FULL_DATE.findall(article[2]):
        year = int(article[0].name[:4])
        named = date(year, MONTHS.index(month) + 1, int(day.removesuffix("er")))
        assert WEEKDAYS[named.weekday()] == weekday
