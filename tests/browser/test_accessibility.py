"""No page breaks a rule of axe-core seriously, light or dark, wide or narrow, or with a card open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.server import settled

Axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed").Axe

PATHS = {
    "overview": "",
    "timeline": "timeline",
    "day by day": "timeline?view=days",
    "network": "network",
    "actor": "network?actor=Steve+Witkoff",
    "quotes": "quotes",
    "articles": "articles",
    "add": "add",
    "review": "review",
    "nothing found": "timeline?q=xyzzy",
}
# What Streamlit's own widgets break, by rule: the part of a selector or of the element that tells them.
OF_STREAMLIT = {
    # The menu of pages has a div for each section between its list and the items.
    "list": ("stSidebarNavItems",),
    "listitem": ('<li class="st-emotion-cache-',),
}


def broken(page: Page) -> list[str]:
    """The serious and critical findings that are not Streamlit's own: rule, element, and what is wrong."""
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [
        f"{each['id']}: {node['target']}: {node['html'][:150]}: {node['failureSummary'][:300]}"
        for each in found
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"]
        if not any(part in f"{node['target']} {node['html']}" for part in OF_STREAMLIT.get(each["id"], ()))
    ]


@pytest.fixture(scope="module", params=["light", "dark"])
def themed(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(viewport={"width": 1280, "height": 900}, color_scheme=request.param)
    page.set_default_timeout(60_000)
    yield page
    page.close()


@pytest.mark.parametrize("path", PATHS.values(), ids=PATHS)
def test_pages(themed: Page, address: str, path: str) -> None:
    themed.goto(f"{address}/{path}")
    settled(themed)
    assert broken(themed) == []


def test_an_event_and_its_sentence_in_the_article(themed: Page, address: str) -> None:
    themed.goto(address)
    settled(themed)
    themed.locator(".stMain").get_by_role("button", name="Open", exact=True).first.click()
    card = themed.get_by_role("dialog")
    expect(card.locator("mark.l-event").first).to_be_visible()
    settled(themed)
    assert broken(themed) == []
    card.get_by_text("Read it in the article").first.click()
    settled(themed)
    expect(themed.locator(".reader mark.here").first).to_be_visible()
    assert broken(themed) == []
