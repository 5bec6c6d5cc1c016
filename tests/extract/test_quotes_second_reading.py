"""What a reader that says what the test has it say thinks of the speakers of quotations."""

from __future__ import annotations

from math import log

import pytest

from lib import confidence
from lib.extract.quotes.second_reading import heard_again, sayings
from lib.records import Quote

TEXT = "« Nous irons à la paix », a dit le ministre."


def quote(speaker: str | None) -> Quote:
    start, end = TEXT.index("Nous"), TEXT.index(" »")
    said = Quote(
        "1", "a", start, end, TEXT[start:end], "direct", ((start, end),), speaker, speaker, "le ministre",
        "title" if speaker else "unknown",
    )  # fmt: skip
    return confidence.of_quote(said, "incise")


def rule(found: Quote) -> str:
    return next(each.rule for each in found.sure if each.field == "speaker")


def test_what_is_asked_are_the_spans_with_the_rules_speaker() -> None:
    (said,) = sayings([quote("adel")])
    assert (TEXT[said.start : said.end], said.speaker) == ("Nous irons à la paix", "adel")


@pytest.mark.parametrize(
    ("speaker", "odds", "why"),
    [
        ("adel", {"adel": 0.95, "brandt": 0.05}, "title, model agrees"),
        ("adel", {"adel": 0.7, "brandt": 0.3}, "title"),
        ("adel", {"adel": 0.3, "brandt": 0.7}, "title, model doubts it"),
        ("adel", {"adel": 0.05, "nobody": 0.95}, "title, model doubts it"),
        (None, {"nobody": 0.4, "brandt": 0.6}, "unknown, model doubts it"),
        (None, {"nobody": 0.95, "brandt": 0.05}, "unknown, model agrees"),
        # one that the article does not name, as a document
        ("adel", {"brandt": 0.6, "nobody": 0.4}, "title"),
    ],
)
def test_what_the_reader_thinks_of_the_speaker_is_told(
    speaker: str | None, odds: dict[str, float], why: str
) -> None:
    before = quote(speaker)
    said = {None if who == "nobody" else who: log(value) for who, value in odds.items()}
    (found,) = heard_again([before], {0: said})
    assert rule(found) == why
    assert (found.speaker_id, found.speaker_text) == (before.speaker_id, before.speaker_text)


def test_a_speaker_agreed_upon_is_surer_than_one_in_doubt() -> None:
    agreed, doubted = (heard_again([quote("adel")], {0: {"adel": log(value)}})[0] for value in (0.99, 0.01))
    assert agreed.confidence is not None
    assert doubted.confidence is not None
    assert agreed.confidence > doubted.confidence


def test_without_a_reader_all_stays() -> None:
    before = [quote("adel"), quote(None)]
    assert heard_again(before, {}) == tuple(before)
