"""How sure a row is: counted rates, smoothing, and the steps that products are brought to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.confidence import LEAST, Row, rates, reliability, steps, written
from lib import confidence
from lib.confidence import Rates, event_rules, quote_rules
from lib.extract import extract
from lib.records import Article, Event, Participant, Quote

FIELDS = {"speaker": {"name": (90, 100), "pronoun": (0, 0)}, "row": {"direct incise": (8, 8)}}


@pytest.mark.parametrize(
    ("field", "rule", "expected"),
    [
        ("speaker", "name", (90 + 4 * 0.9) / 104),
        ("speaker", "pronoun", 0.9),  # never seen: the rate of the field
        ("speaker", "something new", 0.9),
        ("row", "direct incise", 1.0),
        ("medium", "anything", 0.5),  # a field never counted
    ],
)
def test_a_rule_is_as_sure_as_it_was_right(field: str, rule: str, expected: float) -> None:
    assert Rates(FIELDS).probability(field, rule) == pytest.approx(expected)


REMARKED = {
    "status": {
        "held by words": (80, 100), "held by words, model agrees": (50, 50),
        "planned by words, model doubts it": (5, 20), "planned by words": (9, 10),
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        # a rule never seen with a remark is drawn towards the rate of that remark
        ("refused by words, model doubts it", 5 / 20),
        ("refused by words, model agrees", 1.0),
        ("refused by words", 89 / 110),
        ("planned by words, model agrees", 1.0),
        ("held by words", (80 + 4 * 89 / 110) / 104),
    ],
)
def test_what_the_reader_thinks_counts(rule: str, expected: float) -> None:
    assert Rates(REMARKED).probability("status", rule) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("rule", "parts"),
    [
        ("meeting of 2, dated", ("meeting of 2, dated", "")),
        ("meeting of 2, dated, model agrees", ("meeting of 2, dated", ", model agrees")),
        ("model", ("model", "")),
    ],
)
def test_a_remark_is_told_from_the_rule(rule: str, parts: tuple[str, str]) -> None:
    assert confidence.remarked(rule) == parts


def test_a_field_that_the_reader_decided_bears_its_name() -> None:
    event = Event("1", "a", "meeting", "held", "asserted", ())
    sure = {
        each.field: each.rule
        for each in confidence.of_event(event, {"place": "decides", "row": "doubts"}).sure
    }
    assert sure["place"] == "model"
    assert sure["row"] == "meeting of 0, model doubts it"
    assert sure["status"] == "held by tense"


def test_the_whole_is_the_product_until_steps_are_counted() -> None:
    rules = {"row": "direct incise", "speaker": "pronoun"}
    assert Rates(FIELDS).overall("quote", rules) == pytest.approx(0.9)
    assert Rates(FIELDS, ((0.0, 0.4), (0.85, 0.7))).overall("quote", rules) == 0.7
    assert Rates(FIELDS, ((0.0, 0.4), (0.95, 0.7))).overall("quote", rules) == 0.4


def test_steps_rise_and_rest_on_enough_rows() -> None:
    rows = [(0.2, n % 4 == 0) for n in range(LEAST)] + [(0.8, n % 4 != 0) for n in range(2 * LEAST)]
    found = steps(rows)
    assert [least for least, _ in found] == [0.0, 0.8]
    assert found[0][1] < found[1][1]
    assert steps([(0.3, True)] * 3 + [(0.6, False)] * 3) == ((0.0, 0.5),)


def test_an_article_is_judged_by_the_others() -> None:
    rules = {"row": "direct incise", "speaker": "name"}
    wrong = Row("one", "quote", rules, {"row": False})
    good = Row("two", "quote", rules, {"row": True, "speaker": True})
    table = reliability([wrong, good])
    assert "quote rows" in table
    assert rates([wrong, good])["quote"].fields["row"]["direct incise"] == (1, 2)


def test_what_is_written_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    row = Row("one", "quote", {"row": "direct incise", "speaker": "name"}, {"row": True, "speaker": True})
    file = tmp_path / "confidence.toml"
    file.write_text(written(rates([row])), encoding="utf-8")
    monkeypatch.setattr(confidence, "TABLE", file)
    confidence.counted.cache_clear()
    assert confidence.counted()["quote"].fields["speaker"] == {"name": (1, 1)}
    confidence.counted.cache_clear()


EVENT = Event("e", "a", "meeting", "held", "asserted", (), date_basis="weekday", status_text="ont tenu")


@pytest.mark.parametrize(
    ("event", "field", "rule"),
    [
        (EVENT, "row", "meeting of 0, dated"),
        (EVENT, "status", "held by words"),
        (replace(EVENT, status_text=None), "status", "held by tense"),
        (replace(EVENT, date_basis="bound"), "row", "meeting of 0"),
        (replace(EVENT, place="Doha"), "place", "place named"),
        (
            replace(EVENT, participants=(Participant("x", "X", "host", "X"),) * 4),
            "participants",
            "3 or more of meeting",
        ),
    ],
)
def test_the_rule_of_an_events_field(event: Event, field: str, rule: str) -> None:
    assert event_rules(event)[field] == rule


def test_the_rule_of_a_quotes_field() -> None:
    quote = Quote("q", "a", 0, 3, "Non", "direct", (), None, None, None, "unknown")
    assert quote_rules(quote, "incise") == {"row": "direct incise", "kind": "direct", "speaker": "nobody"}
    assert quote_rules(replace(quote, speaker_text="un diplomate"), "incise")["speaker"] == "unknown"


def test_every_row_read_says_how_sure_it_is() -> None:
    text = "Titre\n\n« La trêve tient », a dit Emmanuel Macron, qui a rencontré mardi Vladimir Poutine."
    found = extract(Article("a", "Titre", text, "fr", body_start=7))
    assert found.quotes
    assert found.events
    for row in (*found.quotes, *found.events):
        assert 0 < (row.confidence or 0) <= 1
        assert {"row"} < {sure.field for sure in row.sure}
        assert all(sure.rule for sure in row.sure)
        assert all(0 <= sure.probability <= 1 for sure in row.sure)
