"""Happenings woven bit by bit are those woven at once, whatever comes in which order, or is cut off when."""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from lib.records import Extraction
from lib.store import Store, detail, open_store, save, tables, weaving, woven
from lib.store.chronology import chronology
from lib.store.corrections import making
from lib.store.corrections.records import BadCorrection, Correction
from lib.store.weaving import weave
from tests.sample import EXTRACTIONS
from tests.store import crowd
from tests.timeline.stories import stories

ROOT = Path(__file__).parents[2]
STORIES = [extraction for story in stories() for extraction in story.extractions]


@pytest.fixture(autouse=True)
def bit_by_bit(monkeypatch: pytest.MonkeyPatch) -> None:
    """With so few articles all would be woven from nothing each time."""
    monkeypatch.setattr(weaving, "SHARE", 0)


@contextmanager
def empty_store() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(str(Path(folder) / "store.sqlite"))
        weave(store)
        yield store
        store.close()


def kept(store: Store) -> dict[str, list[str]]:
    """All that is woven."""
    with store.reading() as connection:
        return {t.name: sorted(map(repr, connection.execute(select(t)).all())) for t in woven.TABLES}


def anew(store: Store) -> dict[str, list[str]]:
    """All that is woven when it is woven from nothing."""
    with store.writing() as connection:
        connection.execute(update(tables.state).values(woven=None))
    assert weave(store) is True
    return kept(store)


def filled(store: Store, extractions: list[Extraction], draw: random.Random) -> None:
    for extraction in extractions:
        save(store, extraction, "1")
        if draw.random() < 0.6:
            weave(store)
    weave(store)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.integers(0, 100_000), min_size=2, max_size=20, unique=True), st.randoms(use_true_random=False)
)
def test_articles_in_any_order_give_the_same(seeds: list[int], draw: random.Random) -> None:
    with empty_store() as store:
        filled(store, [crowd.article(seed) for seed in seeds], draw)
        assert kept(store) == anew(store)


@settings(max_examples=10, deadline=None)
@given(st.permutations(STORIES))
def test_stories_in_any_order_give_the_same(shuffled: list[Extraction]) -> None:
    with empty_store() as store:
        filled(store, shuffled[:40], random.Random(7))
        found = {each.id: each for each in chronology(store)}
        for event_id, expected in found.items():
            shown = detail.happening(store, event_id)
            assert shown is not None
            assert shown.happening == expected
        assert len(kept(store)["happenings"]) == len(found)


def change(store: Store, seeds: list[int], draw: random.Random) -> None:
    """Something that an analyst or a newer extractor may do to one of the articles."""
    chosen, other = (crowd.article(draw.choice(seeds)) for _ in range(2))
    event, second = draw.choice(chosen.events), draw.choice(other.events)
    article_id = chosen.article.id
    made = making.listed(store)
    edits = (("status", "cancelled"), ("about", second.id), ("date_start", "2025-05-09"))
    corrections = [
        *(Correction("edit", "event", event.id, "Ada", article_id=article_id, field=name, after=value)
          for name, value in edits),
        Correction("hide", "event", event.id, "Ada", article_id=article_id),
        Correction("hide", "article", article_id, "Ada", article_id=article_id),
        Correction("merge", "event", event.id, "Ada", after=second.id),
        Correction("split", "event", event.id, "Ada", after=second.id),
        Correction("merge_actors", "actor", draw.choice(("p0", "p5")), "Ada", after="p6"),
        *(Correction("undo", "correction", each.id, "Ada") for each in made[-3:]),
    ]  # fmt: skip
    what = draw.randrange(len(corrections) + 2)
    try:
        if what < len(corrections):
            making.make(store, corrections[what])
        elif what == len(corrections):
            save(store, replace(chosen, events=chosen.events[1:]), draw.choice("23"))
        else:
            day = crowd.FIRST + timedelta(draw.randrange(40))
            article = replace(chosen.article, published=day, published_basis="given")
            save(store, replace(chosen, article=article), draw.choice("23"))
    except BadCorrection:
        return  # Hidden already, say.


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.integers(0, 100_000), min_size=4, max_size=12, unique=True), st.randoms(use_true_random=False)
)
def test_corrections_and_newer_readings_give_the_same(seeds: list[int], draw: random.Random) -> None:
    with empty_store() as store:
        for number, seed in enumerate(seeds, 1):
            save(store, crowd.article(seed), "1")
            if draw.random() < 0.6:
                weave(store)
            change(store, seeds[:number], draw)
        weave(store)
        assert kept(store) == anew(store)


@pytest.mark.parametrize("seed", [1, 2])
def test_both_databases_weave_bit_by_bit(store: Store, seed: int) -> None:
    draw = random.Random(seed)
    seeds = draw.sample(range(1000), 25)
    weave(store)
    for number, each in enumerate(seeds, 1):
        save(store, crowd.article(each), "1")
        weave(store)
        change(store, seeds[:number], draw)
    weave(store)
    assert kept(store) == anew(store)


def test_many_changes_are_woven_from_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weaving, "SHARE", 50)
    filled(store, STORIES[:10], random.Random(7))
    assert kept(store) == anew(store)


def test_progress_is_told(store: Store) -> None:
    for extraction in STORIES[:20]:
        save(store, extraction, "1")
    told: list[tuple[int, int]] = []
    weave(store, lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 20
    weave(store, lambda done, total: told.append((0, 0)))
    assert told[-1] != (0, 0)


PLACE = Correction("edit", "event", "a1-meeting", "Ada", article_id="a1", field="place", after="Sotchi")


def test_an_edit_counts_whatever_others_tell(store: Store) -> None:
    meeting = EXTRACTIONS[0].events[0]
    copy = replace(meeting, id="a3-meeting", article_id="a3")
    article = replace(EXTRACTIONS[0].article, id="a3", source="Journal C", path="3.txt",
                      published=meeting.date_start and meeting.date_start + timedelta(5))  # fmt: skip
    for extraction in (*EXTRACTIONS, replace(EXTRACTIONS[0], article=article, events=(copy,), quotes=())):
        save(store, extraction, "1")
    making.make(store, PLACE)
    found = detail.happening(store, "a3-meeting")
    assert found is not None
    assert (found.happening.id, found.happening.place) == ("a1-meeting", "Sotchi")
    assert found.happening.corrected is True
    assert [telling.corrected for telling in found.tellings] == [True, False]
    making.make(store, replace(PLACE, id="x", target="a3-meeting", article_id="a3", after="Kazan", at="9999"))
    later = detail.happening(store, "a1-meeting")
    assert later is not None
    assert later.happening.place == "Kazan"


def test_what_is_hidden_is_gone_at_once(store: Store) -> None:
    for extraction in EXTRACTIONS:
        save(store, extraction, "1")
    weave(store)
    making.make(store, Correction("hide", "article", "a1", "Ada", article_id="a1"))
    assert detail.happening(store, "a1-meeting") is None
    assert detail.article(store, "a1") is None
    assert {each.article_ids for each in chronology(store)} == {("a2",)}
    assert len(kept(store)["happenings"]) == 1


def start(url: str, first: int, last: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.store.crowd", url, str(first), str(last)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def whole(store: Store) -> bool:
    """Whether every happening has all its tellings and every telling its happening."""
    with store.reading() as connection:
        told = connection.execute(select(woven.tellings.c.event_id, woven.happenings.c.id).outerjoin(
            woven.happenings, woven.happenings.c.key == woven.tellings.c.happening_key)).all()  # fmt: skip
        named = connection.execute(select(woven.happenings.c.id, woven.happenings.c.event_ids)).all()
    return {(each, row.id) for row in named for each in row.event_ids} == {tuple(row) for row in told}


def test_killed_at_any_moment_the_next_call_makes_up_for_it(url: str) -> None:
    draw = random.Random(7)
    store = open_store(url)
    weave(store)
    for turn in range(4):
        running = start(url, 10 * turn, 10 * turn + 10)
        assert running.stdout is not None
        for _ in range(draw.randrange(1, 10)):
            running.stdout.readline()
        running.kill()
        running.stdout.close()
        running.wait()
        assert whole(store)
    weave(store)
    assert kept(store) == anew(store)
    store.close()


def test_two_processes_weave_while_a_third_reads(url: str) -> None:
    store = open_store(url)
    weave(store)
    running = [start(url, 0, 15), start(url, 15, 30)]
    while any(process.poll() is None for process in running):
        assert whole(store)
    for process in running:
        process.communicate()
        assert process.returncode == 0
    weave(store)
    assert kept(store) == anew(store)
    store.close()
