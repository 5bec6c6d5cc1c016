"""One server and one Chromium for the browser tests; skipped with a reason where there is no Chromium.

Each job that an analyst has on a page is one test, in the file of that page:

=============== ==================================================================================
shell           filter and export exactly the rows shown; the same view by a link; filters kept and
                cleared; only values that occur, with counts; a link at the very first start
overview        what to tell at nine; new since a day; every count to its rows, every line to its
                card; the briefing and everything as files
timeline        a mark or a row to its card, and on to the sentence; lanes; two periods; day by day;
                export in every format
actors          whom one met since June and who arranged it; ranking, network, matrix to their
                events; the months; persons as their side; CSV, GEXF, GraphML
quotes          what one side said of a matter, in order; one click to the sentence; a citation;
                CSV; two speakers; the terms of one
articles        is this row true; layers of the text; margin to card; from the list to the reader
add             paste, drop files, fetch a feed and a page, correct before saving; doubles; what
                cannot be read; undo
review          the queue; any field; hide, put together, tell apart; add; dates; actors' names;
                quotes; history with undo; decisions as a file, and a colleague's taken in
pages           every page by its address, light and dark, wide and narrow, for a screen reader
keyboard        from the filter to the sentence without a mouse
=============== ==================================================================================
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from lib.filling import fill
from lib.store import open_store
from tests.browser.server import CHROMIUM, PATIENCE, ROOT, serving
from tests.fetch.conftest import Web, answering

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def starter_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the starter articles, read once for all tests."""
    path = tmp_path_factory.mktemp("starter") / "store.sqlite"
    store = open_store(str(path))
    for _ in fill(store, [ROOT / "data" / "articles"]):
        pass
    store.close()
    return path


@pytest.fixture(scope="session")
def address(request: pytest.FixtureRequest) -> Iterator[str]:
    given = bool(os.environ.get("POURPARLERS_SERVER"))
    with serving(store=None if given else request.getfixturevalue("starter_store")) as address:
        yield address


@pytest.fixture(scope="session")
def journal() -> Iterator[Web]:
    """An outlet on this machine, which the second server may fetch from."""
    with answering() as journal:
        yield journal


@pytest.fixture(scope="session")
def desk(starter_store: Path, journal: Web, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A second server, for what changes something: other tests must not meet what is decided there."""
    store = tmp_path_factory.mktemp("desk") / "store.sqlite"
    shutil.copy(starter_store, store)
    with serving(store=store, outlet=journal.port) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if not CHROMIUM:
        pytest.skip("no chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def colleague(chromium: Browser) -> Iterator[BrowserContext]:
    """One analyst's browser: what Streamlit itself consists of is loaded once, and no test signs in here."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    context.set_default_timeout(PATIENCE)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def page(colleague: BrowserContext) -> Iterator[Page]:
    """A fresh page, and with it a session of its own on the server."""
    page = colleague.new_page()
    yield page
    page.close()
