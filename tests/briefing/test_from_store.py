"""The briefing of the annotated stories, read from a store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from lib.briefing import of_store
from lib.filters import Filters
from lib.store import Store, frames, open_store, save
from lib.store.weaving import weave
from tests.timeline.stories import stories


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(str(tmp_path / "store.sqlite"))
    for story in stories():
        for extraction in story.extractions:
            save(opened, extraction, "1")
    weave(opened)
    yield opened
    opened.close()


def test_a_store_gives_its_briefing(store: Store) -> None:
    days = {"as_of": date(2025, 12, 1), "since": date(2000, 1, 1), "made": date(2025, 12, 1)}
    document = of_store(store, Filters(), **days, version="1", base_url="https://x.example", most=500)
    happenings = frames.happenings(store)
    by_title = {section.title.split(" (")[0]: section.lines for section in document.sections}
    told = {line.links[0].address for line in by_title["New since Sat 1 Jan 2000"]}
    assert told == {f"https://x.example/timeline?event={each}" for each in happenings["id"]}
    disputed = by_title["Contradictions"]
    assert len(disputed) == (happenings["conflicts"] > 0).sum() > 0
    assert all(line.notes.startswith("On the ") and len(line.sources) > 1 for line in disputed)


def test_only_what_is_asked_for(store: Store) -> None:
    days = {"as_of": date(2025, 12, 1), "since": date(2000, 1, 1), "made": date(2025, 12, 1)}
    document = of_store(store, Filters(types=("call",)), **days, version="1", most=500)
    assert all(": call" in line.said for line in document.sections[0].lines)
    assert 0 < len(document.sections[0].lines) < len(frames.happenings(store))
