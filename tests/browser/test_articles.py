"""The jobs of the Articles page, done in Chromium from a cold start over the starter articles."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.person import asked, card, rows, saved, shown
from tests.browser.server import settled


def test_is_this_row_true(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline?view=Day+by+day")
    settled(page)
    told = page.locator(".told mark.l-event").first
    expect(told).to_be_visible()
    words = told.inner_text()
    page.locator("[class*='st-key-day-'] button").first.click()
    expect(card(page).locator("mark.l-event").first).to_be_visible()
    shown_there = card(page).inner_text()
    assert words in shown_there
    # An event told twice has two sentences on its card: the first link leads to the first.
    card(page).get_by_role("link", name="Read it in the article").first.click()
    here = page.locator(".reader mark.here").first
    expect(here).to_be_in_viewport()
    assert here.inner_text()[:10] in shown_there


def test_from_the_list_to_the_text_its_layers_and_the_cards_in_its_margin(page: Page, address: str) -> None:
    page.goto(f"{address}/articles")
    settled(page)
    number = shown(page, "article")
    assert len(rows(saved(page, "CSV"))) == number
    title = page.locator("[class*='st-key-read-'] button").first
    told = title.locator("strong").inner_text()
    title.click()
    expect(page.locator(".headline")).to_have_text(told)
    expect(page.locator(".reader mark.l-actor").first).to_be_visible()
    asked(page, "article")
    page.get_by_role("button", name="Actors", exact=True).click()
    expect(page.locator(".reader mark.l-actor")).to_have_count(0)
    expect(page.locator(".reader mark.l-event").first).to_be_visible()
    page.locator("[class*='st-key-margin-'] button").filter(has_text=" · ", has_not_text="❝").first.click()
    expect(card(page).locator("mark.l-event").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    page.get_by_role("button", name="All articles").click()
    # Its end, too: the foot of the page also begins with the number of articles.
    expect(page.get_by_text(re.compile(rf"{number} articles · no filter"))).to_be_visible()


def test_an_article_of_a_cold_link_opens_at_its_place(page: Page, address: str) -> None:
    page.goto(f"{address}/quotes")
    settled(page)
    link = page.get_by_role("link", name="In the article").first.evaluate("link => link.href")
    page.goto(link)
    settled(page)
    expect(page.locator(".reader mark.here, .headline mark.here").first).to_be_in_viewport()
