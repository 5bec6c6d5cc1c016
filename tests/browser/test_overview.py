"""The jobs of the Overview, done in Chromium from a cold start over the starter articles."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest
from playwright.sync_api import Page, expect

from tests.browser.person import asked, card, expect_shown, heading, saved
from tests.browser.server import settled


@pytest.fixture
def overview(page: Page, address: str) -> Page:
    page.goto(address)
    settled(page)
    return page


def test_what_to_tell_the_head_of_unit_is_on_one_screen(overview: Page) -> None:
    for title in ("New", "Upcoming", "Overdue", "Sources differ", "Most active"):
        box = heading(overview, title).bounding_box()
        assert box
        assert box["y"] + box["height"] < 900, title


def test_a_line_opens_its_card_and_the_card_its_sentence(overview: Page) -> None:
    overview.locator("[class*=st-key-item-] button").first.click()
    told = card(overview).locator("mark.l-event").first
    expect(told).to_be_visible()
    asked(overview, "event")
    words = told.inner_text()
    overview.keyboard.press("Escape")
    expect(card(overview)).to_have_count(0)
    overview.locator("[class*=st-key-item-] button").first.click()
    card(overview).get_by_text("Read it in the article").first.click()
    expect(overview.locator(".reader mark.here").first).to_be_visible()
    expect(overview.locator(".reader mark.here").first).to_contain_text(words.split()[0])


def test_new_since_yesterday_is_less_than_in_thirty_days_and_leads_to_its_rows(overview: Page) -> None:
    new = overview.locator(".st-key-all-new button")

    def number() -> int:
        found = re.search(r"\d+", new.inner_text())
        assert found
        return int(found.group())

    week, told = number(), str(new.text_content())
    overview.get_by_role("radio", name="30 days").click()
    expect(new).not_to_have_text(told)
    month, told = number(), str(new.text_content())
    overview.get_by_role("radio", name="yesterday").click()
    expect(new).not_to_have_text(told)
    assert 0 < number() < week < month
    yesterday = number()
    new.click()
    expect(heading(overview, "Timeline")).to_be_visible()
    expect_shown(overview, yesterday, "event")
    asked(overview, "told")


def test_a_count_leads_to_its_rows(overview: Page) -> None:
    count = overview.locator(".st-key-all-overdue button")
    number = re.search(r"\d+", count.inner_text())
    assert number
    count.click()
    expect(heading(overview, "Timeline")).to_be_visible()
    expect_shown(overview, int(number.group()), "event")
    asked(overview, only="overdue")


def test_the_most_active_lead_to_their_cards(overview: Page) -> None:
    link = overview.locator(".st-key-over-active a").first
    name = link.inner_text().split(" · ")[0].strip()
    link.click()
    expect(heading(overview, name)).to_be_visible()
    asked(overview, actor=name)


def test_the_briefing_in_three_formats_and_everything_as_a_zip(overview: Page) -> None:
    text = saved(overview, "Markdown").decode()
    assert text.startswith("# Briefing")
    assert re.search(r"\(<http://127[^)]*event=", text)
    assert b"<h1" in saved(overview, "HTML")
    with zipfile.ZipFile(BytesIO(saved(overview, "Word"))) as document:
        assert "word/document.xml" in document.namelist()
    with zipfile.ZipFile(BytesIO(saved(overview, "Everything (ZIP)"))) as package:
        assert {"timeline.csv", "quotes.csv", "datapackage.json"} <= set(package.namelist())
