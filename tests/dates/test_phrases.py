"""Phrases in sentences, their intervals and what is no date: the tables beside this file."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from lib.dates import find_phrases, resolve

HERE = Path(__file__).parent


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="|", quoting=csv.QUOTE_NONE))


def label(row: dict[str, str]) -> str:
    return f"{row.get('published', '')} {row.get('tense', '')} {row['sentence']}"


@pytest.mark.parametrize("row", rows("phrases.csv"), ids=label)
def test_phrase(row: dict[str, str]) -> None:
    published = None if row["published"] == "-" else date.fromisoformat(row["published"])
    phrases = find_phrases(row["sentence"], "fr")
    assert [phrase.text for phrase in phrases] == [row["phrase"]]
    resolved = resolve(phrases[0], published, row["tense"])  # type: ignore[arg-type]
    found = (resolved.date_start, resolved.date_end, resolved.date_precision, resolved.date_basis)
    assert [str(value or "-") for value in found] == [
        row["start"], row["end"], row["precision"], row["basis"]
    ]  # fmt: skip


@pytest.mark.parametrize("row", rows("no_dates.csv"), ids=label)
def test_no_date(row: dict[str, str]) -> None:
    assert [phrase.text for phrase in find_phrases(row["sentence"], "fr")] == []
