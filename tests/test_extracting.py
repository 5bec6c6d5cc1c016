from __future__ import annotations

import pytest

from lib.extracting import LONGEST_WORD, MOST_CHARACTERS, extractions
from lib.ingest import Skipped
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
