# ruff: noqa: E501
from dataclasses import replace
from datetime import date

import pytest

from lib.ingest import Skipped, from_text
from lib.preview import Double, corrected, known, outcome, preview

SENTENCES = [
    f"La délégation numéro {n} a rencontré mardi à Oslo le médiateur des Nations unies, qui a jugé utile le point {n} "
    f"de l'accord proposé par la ministre le {n + 1} du mois."
    for n in range(12)
]
ONE = from_text("Un titre\n\n" + " ".join(SENTENCES), published=date(2025, 8, 7))
LONGER = from_text(
    "Autre titre\n\n" + " ".join([*SENTENCES, "La réunion reprendra lundi prochain à Genève."])
)
OTHER = from_text(
    "Ailleurs\n\nLe président a parlé au téléphone avec son homologue du prix du gaz, selon ses services."
)


def test_the_same_text_is_there_already() -> None:
    (found,) = preview([ONE], known([ONE]))
    assert found.double == Double("same", ONE.id, "Un titre", 100)
    assert not found.wanted


def test_nearly_the_same_text_is_shown_and_still_wanted() -> None:
    (found,) = preview([LONGER], known([OTHER, ONE]))
    assert found.double is not None
    assert (found.double.kind, found.double.article_id) == ("near", ONE.id)
    assert 90 <= found.double.percent <= 100
    assert found.wanted


def test_doubles_among_what_comes_in_together() -> None:
    found = preview([ONE, OTHER, ONE, Skipped("a.pdf", "scan without text")])
    assert [each.double is not None for each in found] == [False, False, True, False]
    assert [each.wanted for each in found] == [True, True, False, False]


def test_problems_are_told() -> None:
    one, undated, skipped = preview(
        [replace(ONE, notes=("a note",)), OTHER, Skipped("a.pdf", "scan without text")]
    )
    assert one.problems == ("a note",)
    assert undated.problems == ("No publication date: “yesterday” and the like stay open.",)
    assert (skipped.problems, skipped.name) == (("scan without text",), "a.pdf")


def test_what_an_input_is_called() -> None:
    assert [each.name for each in preview([ONE, replace(OTHER, path="k/b.txt: 3")])] == [
        "Un titre",
        "b.txt: 3",
    ]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2025, 8, 7), (date(2025, 8, 7), "metadata", ("a note",))),
        (date(2025, 8, 8), (date(2025, 8, 8), "given", ())),
        (None, (None, "none", ())),
    ],
)
def test_corrections(day: date | None, expected: tuple[object, ...]) -> None:
    article = replace(ONE, published_basis="metadata", notes=("a note",))
    put_right = corrected(article, title=" Autre  titre ", published=day, language="en", source="")
    assert (put_right.published, put_right.published_basis, put_right.notes) == expected
    assert (put_right.title, put_right.language, put_right.source) == ("Autre titre", "en", None)
    assert put_right.text == ONE.text


@pytest.mark.parametrize(
    ("added", "there", "skipped", "expected"),
    [
        (14, 2, [Skipped("x/report.pdf", "scan without text")], "14 added, 2 already there, 1 unreadable: scan without text: report.pdf"),
        (1, 0, [], "1 added"),
        (0, 0, [Skipped("a.txt", "empty file"), Skipped("b.txt", "empty file"), Skipped("c.pdf", "locked")],
         "0 added, 3 unreadable: empty file: a.txt and 1 more; locked: c.pdf"),
    ],
)  # fmt: skip
def test_the_outcome_in_a_line(added: int, there: int, skipped: list[Skipped], expected: str) -> None:
    assert outcome(added, there, skipped) == expected
