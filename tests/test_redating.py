from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lib import library, redating, reviewing
from lib.ingest import Skipped
from lib.records import Article, Extraction
from lib.reviewing import Signed
from lib.store import Store, frames, open_store, save
from lib.store.corrections import history, making
from lib.store.weaving import weave
from tests.sample import EXTRACTIONS


def extract(article: Article) -> Extraction:
    """The sample, each event on the day of publication."""
    if article.published and article.published.year < 2000:
        raise ValueError("too old")
    found = next(each for each in EXTRACTIONS if each.article.id == article.id)
    day = article.published
    events = tuple(replace(each, date_start=day, date_end=day) for each in found.events)
    return replace(found, article=article, events=events)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr("lib.extract.extract", extract)
    store = open_store(str(tmp_path / "store.sqlite"))
    for each in EXTRACTIONS:
        save(store, extract(each.article), library.extractor_version())
    weave(store)
    yield store
    store.close()


def days(store: Store, article_id: str) -> set[date]:
    rows = frames.timeline(store)
    return {day.date() for day in rows[rows["article_id"] == article_id]["date_start"].dropna()}


def test_an_article_with_another_day_is_read_anew_and_as_before_when_that_is_undone(store: Store) -> None:
    assert redating.read_again(store) == []
    making.make(store, reviewing.published("a1", date(2025, 9, 1), Signed("Ada")))
    assert days(store, "a1") == {date(2025, 8, 7)}
    assert len(redating.read_again(store)) == 1
    assert days(store, "a1") == {date(2025, 9, 1)}
    assert redating.read_again(store) == []
    [step] = history.steps(store)
    history.undo(store, step, "Ada")
    redating.read_again(store)
    assert days(store, "a1") == {date(2025, 8, 7)}


def test_an_article_without_a_day_gets_one(store: Store) -> None:
    assert days(store, "a2") == set()
    making.make(store, reviewing.published("a2", date(2025, 8, 8), Signed("Ada")))
    redating.read_again(store)
    assert days(store, "a2") == {date(2025, 8, 8)}
    assert frames.happenings(store).set_index("id").loc["a2-meeting", "date_start"].date() == date(2025, 8, 8)


def test_an_article_that_can_no_longer_be_read_stays_as_it_was_and_is_told(store: Store) -> None:
    making.make(store, reviewing.published("a1", date(1999, 1, 1), Signed("Ada")))
    [outcome] = redating.read_again(store)
    assert isinstance(outcome, Skipped)
    assert "too old" in outcome.reason
    assert days(store, "a1") == {date(2025, 8, 7)}
