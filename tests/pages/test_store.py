"""The app and its store: one that is broken, empty, shared, moved away or being filled."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
import streamlit as st
from sqlalchemy import event
from streamlit.testing.v1 import AppTest

from lib import filling, starter
from lib.records import Article, Extraction
from lib.store import Store, connecting, migrations, open_store, saving, weaving
from lib.ui import reading
from lib.ui import store as shared
from tests.factory import GOLD, extract_from_gold
from tests.pages.test_pages import PAGES, words

ROOT = Path(__file__).parents[2]
Open = Callable[..., AppTest]


def visit() -> AppTest:
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()


def said(app: AppTest) -> str:
    assert not app.exception
    [error] = app.error
    return error.value.replace("\\", "")


@pytest.fixture
def file(folder: Path) -> Path:
    return folder.parent / "store.sqlite"


def test_a_file_that_is_no_store(file: Path) -> None:
    file.write_text("something else entirely, and long enough to be read as a header" * 20)
    told = said(visit())
    assert told.startswith(f"The store {file} cannot be used. The file is damaged or is something else.")
    assert file.read_text().startswith("something else")


def test_a_place_where_nothing_can_be_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder.parent / "full").write_text("")
    monkeypatch.setenv("POURPARLERS_STORE", str(folder.parent / "full" / "store.sqlite"))
    assert "full/store.sqlite cannot be used. It cannot be written to." in said(visit())


def test_a_server_that_does_not_answer(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POURPARLERS_STORE", "postgresql://ada:secret@127.0.0.1:1/talks")
    assert said(visit()) == (
        "The store postgresql://ada:***@127.0.0.1:1/talks cannot be used. "
        "The database server does not answer. Check that it runs and can be reached from here, then reload."
    )


def test_a_store_of_a_newer_program(file: Path) -> None:
    visit()
    st.cache_resource.clear()
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE schema SET version = 99")
    assert "It was made by a newer version of this program: update the program." in said(visit())


def test_a_full_disk_is_told_and_what_is_there_is_shown(folder: Path, file: Path) -> None:
    visit()
    store = shared.opened()
    store.close()

    def full(connection: Any, _: Any) -> None:
        connection.execute("PRAGMA max_page_count = 1")

    event.listen(store.engine, "connect", full)
    shutil.copy(GOLD / "dev" / "soudan-djouba.txt", folder / "other.txt")
    (folder / "new.txt").write_text("Un titre\n\nLe ministre est venu." * 5000, encoding="utf-8")
    app = visit()
    assert "Not all articles could be read. The store" in said(app)
    assert "The disk is full. Make room, then reload." in said(app)
    assert "2 articles ·" in words(app)
    event.remove(store.engine, "connect", full)
    store.close()
    app.button(key="reading-again").click().run()
    assert not app.error
    assert "3 articles ·" in words(app)


def test_a_store_that_another_program_writes_to(
    folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "PATIENCE", 0.1)
    visit()
    (folder / "new.txt").write_text("Un titre\n\nLe ministre est venu à Genève mardi.", encoding="utf-8")
    with sqlite3.connect(file, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        app = visit()
        assert "Another program has been writing to it" in said(app)
        assert "2 articles ·" in words(app)
        other.execute("ROLLBACK")
    other.close()
    app.button(key="reading-again").click().run()
    assert "3 articles ·" in words(app)


def test_a_store_that_was_moved_away_is_made_anew(file: Path) -> None:
    visit()
    for each in file.parent.glob("store.sqlite*"):
        each.rename(each.with_name(f"old-{each.name}"))
    app = visit()
    assert not app.error
    assert "2 articles ·" in words(app)


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_store_without_a_folder(
    open_page: Open, folder: Path, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    monkeypatch.setenv("POURPARLERS_ARTICLES", str(folder / "gone"))
    app = open_page(page)
    assert not app.exception
    assert not app.error
    assert "Articles are added on the Add page" in words(app)


def test_a_change_of_the_folder_is_picked_up_by_the_next_run(folder: Path) -> None:
    app, other = visit(), visit()
    assert "2 articles ·" in words(app)
    (folder / "new.txt").write_text("Un titre\n\nLe ministre est venu à Genève mardi.", encoding="utf-8")
    assert "3 articles ·" in words(app.run())
    assert [toast.value for toast in app.toast] == ["1 article read, 1 file not read."]
    assert "3 articles ·" in words(other.run())
    assert not other.toast


def test_sessions_see_what_is_there_while_one_server_reads(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, second, times = Event(), Event(), []

    def extract(article: Article) -> Extraction:
        times.append(article.id)
        if len(times) == 2:
            second.set()
            assert go_on.wait(60)
        return extract_from_gold(article)

    monkeypatch.setattr("lib.extract.extract", extract)
    monkeypatch.setattr(reading, "FIRST_PATIENCE", 0)
    monkeypatch.setattr(reading, "PATIENCE", 0)
    app = visit()
    assert second.wait(60)
    other = visit()
    for each in (app, other):
        assert not each.error
        assert "The pages show what is there so far." in each.get("progress")[0].proto.text
    assert "Reading article 2 of 3. The" in other.get("progress")[0].proto.text
    assert "1 article ·" in words(other)
    go_on.set()
    work = shared._shared(connecting.default_url()).reading
    assert work.thread
    work.thread.join(60)
    for each in (app.run(), other.run()):
        assert "2 articles · 15 events" in words(each)
    assert len(times) == 2  # each article once, however many sessions


def test_events_still_to_be_put_together_are_not_told_to_be_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit()
    with shared.opened().writing() as connection:
        migrations._renew_woven(connection)  # as an update does that needs them anew
        saving.bump(connection)
    go_on, begun = Event(), Event()

    def weave(store: Store, progress: weaving.Progress) -> bool:
        progress(500, 2000)
        begun.set()
        assert go_on.wait(60)
        return weaving.weave(store, progress)

    monkeypatch.setattr(filling, "weave", weave)
    monkeypatch.setattr(reading, "PATIENCE", 0)
    st.cache_resource.clear()
    app = visit()
    assert begun.wait(60)
    app.run()
    assert "What 2 articles tell is still to be put together into events." in words(app)
    assert "No event" not in words(app)
    label = "Putting together what articles tell of one event: 500 of 2,000 reports. The pages show"
    assert app.get("progress")[0].proto.text.startswith(label)
    go_on.set()
    work = shared._shared(connecting.default_url()).reading
    assert work.thread
    work.thread.join(60)
    assert "2 articles · 15 events" in words(app.run())


def test_the_starter_articles_are_removed_for_good_and_brought_back(folder: Path) -> None:
    for path in folder.glob("*.txt"):
        path.write_text(f'---\nsource: "Starter corpus, Oslo desk"\n---\n{path.read_text(encoding="utf-8")}')
    app = visit().switch_page("pages/explore/articles.py").run()
    app.button(key="remove-starter").click().run()
    assert "2 starter articles removed." in words(app)
    assert "0 articles ·" in words(app)
    st.cache_resource.clear()  # as a new server would
    app = visit().switch_page("pages/explore/articles.py").run()
    assert "0 articles · 0 events" in words(app)
    app.button(key="bring-back-starter").click().run()
    assert "2 articles brought back." in words(app)
    assert "2 articles · 15 events" in words(app)
    with_them = open_store(connecting.default_url())
    assert len(starter.shown(with_them)) == 2
    with_them.close()


def test_one_article_is_removed_and_brought_back(open_page: Open) -> None:
    link = next(link for link in open_page("quotes").get("page_link") if link.proto.label == "In the article")
    article = link.proto.query_string.split("article=")[1].split("&")[0]
    app = open_page("articles", article=article)
    app.button(key="remove-article").click().run()
    assert "1 article removed." in words(app)
    assert "1 article ·" in words(app)
    app.button(key=f"back-{article}").click().run()
    assert "2 articles ·" in words(app)
