# ruff: noqa: E501
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.ingest import from_bytes
from lib.ingest.dateline import dateline
from lib.ingest.dating import Candidate, address_date, publication
from lib.ingest.written import Day, read_day, written_date
from lib.records import Article

DAY = date(2025, 8, 7)
BODY = "Le ministre a été reçu mardi. Les pourparlers reprendront lundi, a-t-il dit."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PARIS, 7 août (AFP) – Le ministre", Day(7, 8, None)),
        ("PARIS, 7 août 2025 (AFP) - Le ministre", Day(7, 8, 2025)),
        ("(Moscou, le 7 août 2025)", Day(7, 8, 2025)),
        ("Genève, jeudi 7 août (ATS) Le ministre", Day(7, 8, None)),
        ("GENÈVE (Reuters), 1er août — Le ministre", Day(1, 8, None)),
        ("NEW YORK (Nations unies), 7 août 2025 - Le", Day(7, 8, 2025)),
        ("WASHINGTON, Aug. 7, 2025 — The minister", Day(7, 8, 2025)),
        ("KYIV, Aug 7 (Reuters) - The minister", Day(7, 8, None)),
        ("Addis-Abeba, 7 août (Xinhua) -- Le ministre", Day(7, 8, None)),
        ("Paris, le 7 août 2025", Day(7, 8, 2025)),
        ("Communiqué\n\nPARIS, 7 août (AFP) – Le ministre", Day(7, 8, None)),
        ("PARIS (AFP) – Le ministre", None),
        ("À Paris, le 7 août, le ministre a dit", None),
        ("Doha, le 7 août, a reçu le ministre", None),
        ("Le 7 août (jeudi), le ministre a dit", None),
        ("Réuni à Paris le 7 août 2025, le conseil", None),
        ("PARIS, 99 août (AFP) – Le ministre", None),
        ("", None),
    ],
)
def test_datelines(text: str, expected: Day | None) -> None:
    assert dateline(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jeudi 7 août 2025", DAY),
        ("International, jeudi 7 aout 2025 523 mots, p. 4", DAY),
        ("Thursday, August 7, 2025", DAY),
        ("Aug. 7, 2025", DAY),
        ("7. August 2025", DAY),
        ("7 de agosto de 2025", DAY),
        ("07/08/2025", DAY),
        ("2025-08-07", DAY),
        ("31 février 2025", None),
        ("7 août", None),
        ("12 maires 2025", None),
        ("août 2025", None),
        ("7 août 20255", None),
    ],
)
def test_written_dates(text: str, expected: date | None) -> None:
    assert written_date(text) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/2025/08/07/titre", DAY),
        ("https://a.example/monde/2025-8-7-titre.html", DAY),
        ("https://a.example/article/20250807", None),
        ("https://a.example/2025/13/07/titre", None),
        ("https://a.example/2025/02/31/titre", None),
        (None, None),
    ],
)
def test_dates_in_addresses(url: str | None, expected: date | None) -> None:
    assert address_date(url) == expected


def test_no_day_is_legal() -> None:
    assert publication([], None) == (None, "none", ())


def test_a_dateline_without_a_year_gives_no_day_but_is_told() -> None:
    assert publication([], Day(7, 8, None)) == (None, "none", ("the dateline says 07/08 without a year",))


def test_a_dateline_without_a_year_confirms_or_contradicts() -> None:
    metadata = [Candidate(DAY, "metadata")]
    assert publication(metadata, Day(7, 8, None)) == (DAY, "metadata", ())
    assert publication(metadata, Day(6, 8, None)) == (DAY, "metadata", ())
    note = "published 2025-08-07 (metadata), but the dateline says 2025-06-01"
    assert publication(metadata, Day(1, 6, None)) == (DAY, "metadata", (note,))


def test_at_the_turn_of_the_year_the_nearest_year_counts() -> None:
    assert publication([Candidate(date(2025, 1, 1), "metadata")], Day(31, 12, None))[2] == ()


def test_what_the_user_says_is_not_called_into_question() -> None:
    found = publication([Candidate(DAY, "given"), Candidate(date(2020, 1, 1), "metadata")], None)
    assert found == (DAY, "given", ())


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (f"Titre\n\nPARIS, 7 août 2025 (AFP) – {BODY}", "a.txt", (DAY, "dateline", ())),
        (f"Titre\n\nPARIS, 7 août (AFP) – {BODY}", "2025-08-07.txt", (DAY, "filename", ())),
        (
            f"Titre\n\nPARIS, 7 août 2025 (AFP) – {BODY}", "2025-01-01.txt",
            (DAY, "dateline", ("published 2025-08-07 (the dateline), but the name or address says 2025-01-01",)),
        ),
        (
            f"---\npublished: 2025-08-01\n---\nTitre\nPublié le 7 août 2025\n\n{BODY}", "a.txt",
            (date(2025, 8, 1), "metadata", ("published 2025-08-01 (metadata), but the page says 2025-08-07",)),
        ),
        (f"Titre\n\nPARIS, 7 août (AFP) – {BODY}", "a.txt", (None, "none", ("the dateline says 07/08 without a year",))),
    ],
)  # fmt: skip
def test_the_day_of_an_article(
    text: str, name: str, expected: tuple[date | None, str, tuple[str, ...]]
) -> None:
    article = from_bytes(text.encode(), name)
    assert isinstance(article, Article)
    assert (article.published, article.published_basis, article.notes) == expected


@given(st.text(max_size=80))
def test_any_text_has_a_day_or_none(text: str) -> None:
    assert isinstance(read_day(text), Day | None)
    assert isinstance(written_date(text), date | None)
    assert isinstance(dateline(text), Day | None)


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    months = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ]
    assert written_date(f"le {day.day} {months[day.month - 1]} {day.year}") == day
    assert Day(day.day, day.month, None).nearest(day) == day
