"""Every page by its address: it opens what it names, breaks no rule of axe-core, and fits a narrow screen."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.person import card, heading
from tests.browser.server import settled

PAGES = {
    "overview": ("", "Overview"),
    "timeline": ("timeline", "Timeline"),
    "day by day": ("timeline?view=Day+by+day", "Timeline"),
    "two periods": ("timeline?view=Compare+two+periods", "Timeline"),
    "actors": ("network", "Actors"),
    "actor": ("network?actor=Steve+Witkoff", "Steve Witkoff"),
    "quotes": ("quotes", "Quotes"),
    "two speakers": ("quotes?view=Two+speakers", "Quotes"),
    "articles": ("articles", "Articles"),
    "add": ("add", "Add"),
    "review": ("review", "Review"),
    "history": ("review?part=History", "Review"),
    "nothing found": ("timeline?q=xyzzy", "Timeline"),
}
GRAVE = ("serious", "critical")
# What Streamlit itself renders so, by rule: what it lies within, and why it breaks the rule.
MENU = "[data-testid=stSidebarNav]"
OF_STREAMLIT = {
    "list": (MENU, "the menu's list has its sections as div"),
    "listitem": (MENU, "so the pages of a section stand in no list"),
}


def broken(page: Page) -> list[str]:
    """The grave findings that are not Streamlit's own: rule, element, and what is wrong."""
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [
        f"{each['id']}: {node['target']}: {node['html'][:150]}: {node['failureSummary'][:300]}"
        for each in found
        if each["impact"] in GRAVE
        for node in each["nodes"]
        if not _of_streamlit(page, each["id"], node["target"][-1])
    ]


def _of_streamlit(page: Page, rule: str, target: str) -> bool:
    within = OF_STREAMLIT.get(rule, ("",))[0]
    return bool(within) and page.locator(target).first.evaluate("(each, css) => !!each.closest(css)", within)


def check(page: Page) -> None:
    """In both themes, then on a narrow screen, where nothing may stick out at the side."""
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        settled(page)
        found = broken(page)
        assert not found, "\n".join([theme, *found])
    page.set_viewport_size({"width": 400, "height": 850})
    settled(page)
    sticks_out = (
        "document.querySelector('.stMain').scrollWidth - document.querySelector('.stMain').clientWidth"
    )
    page.wait_for_function(f"{sticks_out} <= 0")  # charts follow the width a moment later


@pytest.fixture
def page(page: Page) -> Page:
    page.emulate_media(color_scheme="light")
    return page


@pytest.mark.parametrize("name", PAGES)
def test_a_page_by_its_address(page: Page, address: str, name: str) -> None:
    path, title = PAGES[name]
    page.goto(f"{address}/{path}")
    settled(page)
    expect(heading(page, title)).to_be_visible()
    expect(card(page)).to_have_count(0)
    check(page)


def test_the_card_of_an_event_and_its_sentence_in_the_article(page: Page, address: str) -> None:
    page.goto(address)
    settled(page)
    page.locator("[class*=st-key-item-] button").first.click()
    expect(card(page).locator("mark.l-event").first).to_be_visible()
    settled(page)
    check(page)
    page.set_viewport_size({"width": 1280, "height": 900})
    card(page).get_by_text("Read it in the article").first.click()
    expect(page.locator(".reader mark.here").first).to_be_visible()
    settled(page)
    check(page)


def test_a_note_on_a_card_follows_the_theme(page: Page, address: str) -> None:
    page.goto(address)
    settled(page)
    note = card(page).get_by_test_id("stCaptionContainer").last
    for item in page.locator("[class*=st-key-item-] button").all():
        item.click()
        expect(card(page).locator("mark.l-event").first).to_be_visible()
        settled(page)
        if note.count():
            break
        page.keyboard.press("Escape")
        expect(card(page)).to_have_count(0)
        settled(page)
    expect(note).to_be_visible()
    colours = []
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        settled(page)
        colours.append(note.evaluate("each => getComputedStyle(each).color"))
    assert colours[0] != colours[1]
