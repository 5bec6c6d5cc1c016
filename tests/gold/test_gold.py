"""The gold files are sound: offsets, closed values, names, and dates that agree with the calendar."""

from __future__ import annotations

import importlib.util
import json
import re
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from lib import records

GOLD = Path(__file__).parent
FILES = sorted(GOLD.glob("*/*.ann"))
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip

spec = importlib.util.spec_from_file_location("offsets", GOLD / "offsets.py")
assert spec is not None
assert spec.loader is not None
offsets = importlib.util.module_from_spec(spec)
spec.loader.exec_module(offsets)


@pytest.fixture(params=FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def gold(request: pytest.FixtureRequest) -> dict[str, Any]:
    path: Path = request.param.with_suffix(".json")
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    loaded["content"] = offsets.article_text(GOLD / loaded["article"]["file"])
    return loaded


def spans(gold: dict[str, Any]) -> list[dict[str, Any]]:
    evidence = [span for event in gold["events"] for span in event["evidence"]]
    return evidence + gold["quotes"] + gold["dates"]


def test_every_json_is_made_from_its_annotation() -> None:
    assert offsets.main(["--check"]) == 0


def test_a_folder_is_read_whether_it_holds_annotations_or_folders_of_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "a.txt").write_text("Kiril Adam est arrivé.\n", encoding="utf-8")
    (own / "a.ann").write_text("published 2025-08-07\n\nA person Kiril Adam\n", encoding="utf-8")
    for folder in (own, tmp_path):
        assert offsets.main([str(folder)]) == 0
        (own / "a.json").unlink()
    (own / "a.ann").unlink()
    with pytest.raises(SystemExit):
        offsets.main([str(own)])
    assert "no annotations (NAME.ann) in it" in capsys.readouterr().err


def test_every_article_has_its_annotation() -> None:
    texts = {path.with_suffix("") for path in GOLD.glob("*/*.txt")}
    assert texts <= {path.with_suffix("") for path in FILES}


def test_every_span_slices_to_its_words(gold: dict[str, Any]) -> None:
    assert [gold["content"][row["start"] : row["end"]] for row in spans(gold)] == [
        row["text"] for row in spans(gold)
    ]


def test_the_title_is_the_first_line_and_a_blank_line_follows(gold: dict[str, Any]) -> None:
    assert gold["content"].startswith(gold["article"]["title"] + "\n\n")


def test_closed_values(gold: dict[str, Any]) -> None:
    for event in gold["events"]:
        assert event["type"] in get_args(records.EventType)
        assert event["status"] in get_args(records.Status)
        assert event["certainty"] in get_args(records.Certainty)
        assert event["date_basis"] in get_args(records.DateBasis)
        assert {p["role"] for p in event["participants"]} <= set(get_args(records.Role))
        assert event["evidence"]
    for quote in gold["quotes"]:
        assert quote["kind"] in get_args(records.QuoteKind)
        assert quote["speaker_basis"] in get_args(records.SpeakerBasis)
        assert quote.get("certainty", "asserted") in get_args(records.Certainty)
    assert {actor["kind"] for actor in gold["actors"]} <= set(get_args(records.ActorKind))


def test_verbatim_belongs_to_its_quote(gold: dict[str, Any]) -> None:
    for quote in gold["quotes"]:
        assert all(island in quote["text"] for island in quote.get("verbatim", []))
        assert ("verbatim" in quote) or quote["kind"] != "mixed"
        assert not quote["text"].startswith(("« ", '"')) or quote["kind"] == "mixed"


def test_links_point_at_events_of_the_article(gold: dict[str, Any]) -> None:
    identities = [event["id"] for event in gold["events"]]
    assert len(identities) == len(set(identities))
    assert {event["about"] for event in gold["events"] if "about" in event} <= set(identities)


def test_names_are_those_of_the_actor_list(gold: dict[str, Any]) -> None:
    names = [actor["name"] for actor in gold["actors"]]
    assert len(names) == len(set(names))
    required = {
        person["name"]
        for event in gold["events"]
        if not event.get("optional")
        for person in event["participants"]
    }
    speakers = {
        quote["speaker"] for quote in gold["quotes"] if quote["speaker"] and not quote.get("optional")
    }
    unnamed = {name for name in required | speakers if name[0].islower()}
    assert required | speakers <= set(names) | unnamed


def test_forms_of_a_name_stand_in_the_text(gold: dict[str, Any]) -> None:
    for actor in gold["actors"]:
        assert all(form in gold["content"] for form in actor["text_forms"])


def test_intervals_are_in_order(gold: dict[str, Any]) -> None:
    for row in gold["events"] + gold["dates"]:
        if row["date_start"] and row["date_end"]:
            assert date.fromisoformat(row["date_start"]) <= date.fromisoformat(row["date_end"])


def test_a_single_day_falls_on_the_weekday_named(gold: dict[str, Any]) -> None:
    for row in gold["dates"]:
        named = [day for day in WEEKDAYS if re.search(rf"\b{day}\b", row["text"].lower())]
        if len(named) == 1 and row["date_start"] and row["date_start"] == row["date_end"]:
            assert WEEKDAYS[date.fromisoformat(row["date_start"]).weekday()] == named[0], row


def test_an_explicit_day_and_month_are_those_of_the_date(gold: dict[str, Any]) -> None:
    for row in gold["dates"]:
        named = re.fullmatch(
            rf"(?:le |au |{'|'.join(WEEKDAYS)}| )*(1er|\d+) ({'|'.join(MONTHS)})(?: \d{{4}})?", row["text"]
        )
        if named:
            day = date.fromisoformat(row["date_start"])
            assert (day.day, day.month) == (int(named[1].removesuffix("er")), MONTHS.index(named[2]) + 1)


def test_past_events_are_not_after_publication(gold: dict[str, Any]) -> None:
    published = gold["article"]["published"]
    for event in gold["events"]:
        if published and event["status"] in ("held", "ongoing") and event["date_start"]:
            assert event["date_start"] <= published, event["id"]
