"""The Add page, from what comes in to what is kept in the store."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lib.store import load_shown, open_store
from lib.store.corrections import making
from lib.ui import add
from tests.fuzz import seeds
from tests.pages.test_pages import words

ROOT = Path(__file__).parents[2]
Files = list[tuple[str, bytes, str]]


@pytest.fixture
def page(folder: Path) -> AppTest:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.run()
    return app.switch_page("pages/curate/add.py").run()


@pytest.fixture
def read(page: AppTest) -> Callable[[Files], AppTest]:
    def upload(files: Files) -> AppTest:
        page.file_uploader(key="add-files-0").set_value(files).run()
        return page.button(key="add-read").click().run()

    return upload


def table(app: AppTest) -> list[dict[str, object]]:
    frame = app.dataframe[0].value if app.dataframe else app.get("arrow_data_frame")[0].value
    rows: list[dict[str, object]] = frame.to_dict("records")
    return rows


def test_the_page_opens_with_its_ways_in(page: AppTest) -> None:
    assert not app_errors(page)
    assert [tab.label for tab in page.tabs] == ["Files", "Paste a text", "From the web"]


def app_errors(app: AppTest) -> list[str]:
    return [error.value for error in app.error] + [str(each.value) for each in app.exception]


def test_files_wait_to_be_checked_and_are_then_added(read: Callable[[Files], AppTest]) -> None:
    app = read(
        [
            ("2025-08-06_a.txt", f"Un titre\n\n{seeds.BODY}".encode(), "text/plain"),
            ("b.html", seeds.PAGE.replace("mardi", "lundi").encode(), "text/html"),
            ("scan.pdf", seeds.pdf(()), "application/pdf"),
        ]
    )
    assert app_errors(app) == []
    assert "2 articles ·" in words(app)  # those of the folder: nothing is added yet
    assert "**scan.pdf**: a PDF without text" in words(app)
    app.button(key="add-keep").click().run()
    assert app_errors(app) == []
    assert "4 articles ·" in words(app)
    assert "2 added, 1 unreadable: a PDF without text: scan.pdf." in words(app).replace("\\", "")


def test_a_correction_is_what_is_added(read: Callable[[Files], AppTest]) -> None:
    app = read([("a.txt", f"Un titre\n\n{seeds.BODY}".encode(), "text/plain")])
    app.session_state["check-1"] = {
        "edited_rows": {0: {"Title": "Autre titre", "Published": "2025-08-09", "Source": "Le Fil"}},
        "added_rows": [],
        "deleted_rows": [],
    }
    app.button(key="add-keep").click().run()
    store = open_store()
    shown = load_shown(store, app.session_state["_note_added"][0])
    made = making.listed(store)
    store.close()
    assert shown is not None
    article = shown.extraction.article
    assert (article.title, article.published, article.published_basis, article.source) == (
        "Autre titre", date(2025, 8, 9), "given", "Le Fil",
    )  # fmt: skip
    assert [(each.kind, each.field, each.before, each.after) for each in made] == [
        ("edit", "title", "Un titre", "Autre titre"), ("edit", "source", None, "Le Fil"),
        ("published", None, None, "2025-08-09"),
    ]  # fmt: skip


def test_what_is_there_already_is_left_out(read: Callable[[Files], AppTest], folder: Path) -> None:
    there = next(folder.glob("*nicosie*"))
    app = read([("again.txt", there.read_bytes(), "text/plain")])
    assert app.button(key="add-keep").disabled


def test_a_pasted_text(page: AppTest) -> None:
    page.text_area(key="paste-text").input(
        "Le président a parlé à son homologue. Ils se verront demain à Genève."
    )
    next(button for button in page.button if button.label == "Read it").click()
    page.run()
    assert "- **Untitled article**: No publication date" in words(page)
    page.button(key="add-keep").click().run()
    assert app_errors(page) == []
    assert "3 articles ·" in words(page)
    page.button(key="note-undo").click().run()
    assert "2 articles ·" in words(page)
    assert "1 article removed." in words(page)
    page.button(key="note-undo").click().run()
    assert "3 articles ·" in words(page)


def test_what_was_added_is_there_for_everyone_and_after_a_restart(read: Callable[[Files], AppTest]) -> None:
    app = read([("a.txt", f"Un titre\n\n{seeds.BODY}".encode(), "text/plain")])
    app.button(key="add-keep").click().run()
    st.cache_resource.clear()  # as a new server would
    other = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert "3 articles ·" in words(other)


def test_what_was_removed_is_brought_back_by_adding_it(read: Callable[[Files], AppTest]) -> None:
    files = [("a.txt", f"Un titre\n\n{seeds.BODY}".encode(), "text/plain")]
    app = read(files)
    app.button(key="add-keep").click().run()
    app.button(key="note-undo").click().run()
    app.file_uploader(key="add-files-1").set_value(files).run()
    app.button(key="add-read").click().run()
    assert "removed before; adding brings it back" in str(table(app))
    app.button(key="add-keep").click().run()
    assert "3 articles ·" in words(app)


@pytest.mark.parametrize("text", ["", "   "])
def test_an_empty_paste_is_told(page: AppTest, text: str) -> None:
    page.text_area(key="paste-text").input(text)
    next(button for button in page.button if button.label == "Read it").click()
    page.run()
    assert [error.value for error in page.error] == ["There is no text to read."]


def test_addresses_inside_are_refused_with_the_reason(page: AppTest) -> None:
    page.text_area(key="add-addresses").input("http://169.254.169.254/latest/\nfile:///etc/passwd").run()
    page.button(key="add-fetch").click().run()
    assert app_errors(page) == []
    text = words(page).replace("\\", "")
    assert "169.254.169.254 is an address inside a network, not of the public internet" in text
    assert "only addresses that begin with http:// or https:// are fetched" in text


def test_no_addresses(page: AppTest) -> None:
    page.button(key="add-fetch").click().run()
    assert [error.value for error in page.error] == ["0 addresses: between 1 and 50 can be fetched at once."]


def test_markup_in_a_name_or_title_stays_text(read: Callable[[Files], AppTest]) -> None:
    app = read([("<img src=x onerror=alert(1)>.pdf", b"%PDF-1.4 <script>", "application/pdf")])
    assert "\\<img src=x onerror=alert(1)\\>.pdf" in words(app)


def test_dismissed_input_is_gone(read: Callable[[Files], AppTest]) -> None:
    app = read([("a.txt", seeds.TEXT.encode(), "text/plain")])
    app.button(key="add-dismiss").click().run()
    assert [button.key for button in app.button if button.key == "add-keep"] == []


def test_two_files_of_one_name_are_both_read(read: Callable[[Files], AppTest]) -> None:
    text = f"Un titre\n\n{seeds.BODY}"
    app = read(
        [
            ("a.txt", text.encode(), "text/plain"),
            ("a.txt", text.replace("mardi", "lundi").encode(), "text/plain"),
        ]
    )
    assert [row["Input"] for row in table(app)] == ["a.txt", "a (2).txt"]


def test_more_than_the_memory_of_a_session_is_not_read(
    read: Callable[[Files], AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(add, "MOST_TOGETHER", 0)
    app = read([("a.txt", b"x" * 2_000_000, "text/plain")])
    assert [error.value for error in app.error] == ["2 MB are too much at once: at most 0 MB. None was read."]


def test_more_articles_than_a_person_can_check_are_left(
    read: Callable[[Files], AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(add, "MOST_WAITING", 2)
    records = "\n".join(json.dumps({"text": f"{seeds.BODY} {n}"}) for n in range(5))
    app = read([("a.jsonl", records.encode(), "application/json")])
    assert len(table(app)) == 2
    assert "the rest is not read" in words(app)
