from __future__ import annotations

import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from lib.ingest import Skipped
from lib.records import Article, Extraction
from lib.store import Store, count, load, load_all, open_store
from lib.store.intake import Kept, take_in
from tests.store.reading import articles, read

ROOT = Path(__file__).parents[2]


def kept(store: Store, items: list[Article | Skipped], version: str = "1") -> list[bool]:
    outcomes = take_in(store, items, version, read=read)
    return [outcome.changed for outcome in outcomes if isinstance(outcome, Kept)]


def test_only_what_is_new_is_read(store: Store) -> None:
    known = list(articles(4))
    assert kept(store, known[:2]) == [True, True]
    assert kept(store, known) == [False, False, True, True]
    assert kept(store, known) == [False] * 4
    assert kept(store, known, version="2") == [True] * 4
    assert [each.article.id for each in load_all(store)] == ["n0000", "n0001", "n0002", "n0003"]


def test_what_is_skipped_costs_no_other(store: Store) -> None:
    def failing(article: Article) -> Extraction | Skipped:
        return Skipped("1.txt", "broken") if article.path == "1.txt" else read(article)

    items = [Skipped("x.txt", "empty"), *articles(3)]
    outcomes = list(take_in(store, items, "1", read=failing))
    assert [o for o in outcomes if isinstance(o, Skipped)] == [
        Skipped("x.txt", "empty"), Skipped("1.txt", "broken"),
    ]  # fmt: skip
    assert count(store)["articles"] == 2


def test_an_article_that_the_database_refuses_costs_no_other(store: Store) -> None:
    first, second, third = articles(3)
    refused = replace(second, source="\ud800")
    found = list(take_in(store, [first, refused, third], "1", read=read))
    assert [type(each) for each in found] == [Kept, Skipped, Kept]
    assert [each.reason for each in found if isinstance(each, Skipped)] == [
        "cannot be kept: UnicodeEncodeError"
    ]
    assert count(store)["articles"] == 2


def test_one_text_in_two_files_is_one_article(store: Store) -> None:
    (article,) = articles(1)
    copy = replace(article, path="a/copy.txt", source="Another")
    assert kept(store, [article, copy]) == [True, True]
    assert count(store)["articles"] == 1
    assert load(store, article.id) == read(article)


def test_workers_keep_everything_once(store: Store) -> None:
    outcomes = list(take_in(store, articles(30), "1", workers=2, read=read))
    assert sorted(o.article.id for o in outcomes if isinstance(o, Kept)) == [f"n{n:04}" for n in range(30)]
    assert sorted(load_all(store), key=lambda e: e.article.id) == [read(a) for a in articles(30)]


def start(url: str, number: int, version: str = "1", workers: int = 1) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.store.reading", url, str(number), version, str(workers)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)


KILLS = 10
NUMBER = 150


def test_killed_at_any_moment_nothing_is_lost_or_doubled(url: str) -> None:
    # Each run is killed after a random number of articles, at a random place in the next one's work.
    draw = random.Random(7)
    store = open_store(url)
    reported: set[str] = set()
    expected = {article.id: read(article) for article in articles(NUMBER)}
    for _ in range(KILLS):
        running = start(url, NUMBER)
        assert running.stdout is not None
        for _ in range(draw.randrange(1, NUMBER)):
            line = running.stdout.readline().strip()
            if not line:
                break
            reported.add(line)
        running.kill()
        running.stdout.close()
        running.wait()
        stored = {each.article.id: each for each in load_all(store)}
        assert reported <= stored.keys(), "an article reported as kept is lost"
        assert all(extraction == expected[name] for name, extraction in stored.items())
        numbers = count(store)
        assert numbers == {"articles": len(stored), "events": len(stored), "mentions": len(stored),
                           "quotes": len(stored)}, "half an article, or one twice"  # fmt: skip
    last = start(url, NUMBER)
    last.communicate()
    assert last.returncode == 0
    assert {each.article.id: each for each in load_all(store)} == expected
    store.close()


def test_killed_while_a_newer_extractor_replaces_what_was_read(url: str) -> None:
    store = open_store(url)
    list(take_in(store, articles(40), "1", read=read))
    running = start(url, 40, version="2")
    assert running.stdout is not None
    for _ in range(20):
        running.stdout.readline()
    running.kill()
    running.stdout.close()
    running.wait()
    assert count(store) == {"articles": 40, "events": 40, "mentions": 40, "quotes": 40}
    store.close()


def test_two_processes_fill_a_store_that_is_being_read(url: str) -> None:
    store = open_store(url)
    running = [start(url, 120, workers=1) for _ in range(2)]
    seen = [0]
    while any(process.poll() is None for process in running):
        seen.append(len({each.article.id for each in load_all(store)}))
    for process in running:
        process.communicate()
        assert process.returncode == 0
    assert seen == sorted(seen)
    assert count(store) == {"articles": 120, "events": 120, "mentions": 120, "quotes": 120}
    store.close()


@pytest.mark.parametrize("workers", [2])
def test_workers_end_with_a_killed_parent(tmp_path: Path, workers: int) -> None:
    running = start(str(tmp_path / "store.sqlite"), 2000, workers=workers)
    assert running.stdout is not None
    running.stdout.readline()
    running.kill()
    # The pipe's other end is closed only when the last of the workers has gone.
    running.stdout.read()
    running.stdout.close()
    assert running.wait() == -9
