"""The articles written to learn from (``training/articles``) are as sound as those of the tests."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.gold import test_gold

WRITTEN = Path(__file__).parents[2] / "training" / "articles"
FOLDERS = sorted(path for path in WRITTEN.iterdir() if path.is_dir())
CHECKS = (
    test_gold.test_every_span_slices_to_its_words,
    test_gold.test_the_title_is_the_first_line_and_a_blank_line_follows,
    test_gold.test_closed_values,
    test_gold.test_verbatim_belongs_to_its_quote,
    test_gold.test_links_point_at_events_of_the_article,
    test_gold.test_names_are_those_of_the_actor_list,
    test_gold.test_forms_of_a_name_stand_in_the_text,
    test_gold.test_intervals_are_in_order,
    test_gold.test_a_single_day_falls_on_the_weekday_named,
    test_gold.test_an_explicit_day_and_month_are_those_of_the_date,
    test_gold.test_past_events_are_not_after_publication,
)


@pytest.fixture(scope="module", params=FOLDERS, ids=lambda folder: folder.name)
def golds(request: pytest.FixtureRequest) -> list[dict[str, Any]]:
    paths = sorted(request.param.glob("*.ann"))
    found: list[dict[str, Any]] = []
    for path in paths:
        gold = test_gold.offsets.compile_gold(path)
        found.append(gold | {"content": test_gold.offsets.article_text(path.with_suffix(".txt"))})
    return found


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__.removeprefix("test_"))
def test_every_annotation_is_sound(
    golds: list[dict[str, Any]], check: Callable[[dict[str, Any]], None]
) -> None:
    wrong = []
    for gold in golds:
        try:
            check(gold)
        except AssertionError as error:
            wrong.append(f"{gold['article']['file']}: {error}")
    assert wrong == []


def test_every_article_has_its_annotation() -> None:
    texts = {path.with_suffix("") for path in WRITTEN.glob("*/*.txt")}
    assert texts
    assert texts == {path.with_suffix("") for path in WRITTEN.glob("*/*.ann")}


def test_the_folders_that_are_learnt_last_are_there() -> None:
    named = tomllib.loads((WRITTEN.parent / "reader" / "ordinary.toml").read_text())["folders"]
    assert named
    assert set(named) <= {folder.name for folder in FOLDERS}
