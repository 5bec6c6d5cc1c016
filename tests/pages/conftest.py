"""The app over annotated articles; the annotation stands in for extraction, so pages are tested alone."""

from __future__ import annotations

import math
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lib.ui import reading
from tests.factory import GOLD, extract_from_gold

ROOT = Path(__file__).parents[2]
Open = Callable[..., AppTest]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An articles folder with two annotated articles and one that cannot be read; an empty store."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, day in (("chypre-nicosie", "2026-05-31"), ("soudan-djouba", "2025-11-12")):
        shutil.copy(GOLD / "dev" / f"{name}.txt", folder / f"{day}-{name}.txt")
    (folder / "empty.txt").write_bytes(b"")
    monkeypatch.setenv("POURPARLERS_ARTICLES", str(folder))
    monkeypatch.setenv("POURPARLERS_STORE", str(tmp_path / "store.sqlite"))
    monkeypatch.setattr("lib.extract.extract", extract_from_gold)
    # However slow the machine, each run looks into the folder and waits for what is read.
    monkeypatch.setattr(reading, "SHARE", math.inf)
    monkeypatch.setattr(reading, "PATIENCE", 600)
    monkeypatch.setattr(reading, "FIRST_PATIENCE", 600)
    st.cache_resource.clear()
    st.cache_data.clear()
    return folder


@pytest.fixture
def open_page(folder: Path) -> Open:
    """Opens a page as a link would: open_page("timeline", actors="Cemal Erdil"); the first by default."""

    def build(page: str | None = None, **parameters: str | list[str]) -> AppTest:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        app.query_params.update(parameters)
        app.run()
        return app.switch_page(f"pages/explore/{page}.py").run() if page else app

    return build
