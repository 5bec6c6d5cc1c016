"""The jobs of the timeline, done in Chromium from a cold start over the starter articles."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.person import asked, card, click_cell, foot, rows, saved
from tests.browser.server import settled


def marks(page: Page) -> Locator:
    return page.locator(".js-plotly-plot .scatterlayer .trace").last.locator(".points path")


def click_mark(page: Page, number: int) -> None:
    box = marks(page).nth(number).bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


@pytest.fixture
def timeline(page: Page, address: str) -> Page:
    page.goto(f"{address}/timeline")
    settled(page)
    expect(marks(page).first).to_be_visible()
    return page


def test_the_first_screen_has_the_chart_and_its_legend(timeline: Page) -> None:
    for part in (".key", ".js-plotly-plot .xaxislayer-above"):
        box = timeline.locator(part).first.bounding_box()
        assert box
        assert box["y"] + box["height"] < 900


def test_a_mark_opens_its_card_and_the_same_mark_opens_it_again(timeline: Page) -> None:
    click_mark(timeline, 3)
    expect(card(timeline).locator("mark.l-event").first).to_be_visible()
    [event] = asked(timeline, "event")["event"]
    timeline.keyboard.press("Escape")
    expect(timeline).not_to_have_url(re.compile("event="))
    settled(timeline)
    click_mark(timeline, 3)
    expect(card(timeline)).to_be_visible()
    asked(timeline, event=event)


def test_the_card_leads_to_the_sentence_and_to_the_actors(timeline: Page) -> None:
    click_mark(timeline, 3)
    who = card(timeline).locator(".st-key-card-who a").first
    expect(who).to_have_attribute("href", re.compile("network"))
    card(timeline).get_by_role("link", name="Read it in the article").first.click()
    settled(timeline)
    expect(timeline.locator(".reader mark.here").first).to_be_visible()


def test_a_row_opens_its_card(timeline: Page) -> None:
    click_cell(timeline, 120)
    expect(card(timeline).locator(".card-head")).to_be_visible()


def test_copy_a_link_and_open_it_elsewhere(timeline: Page) -> None:
    click_mark(timeline, 3)
    card(timeline).get_by_role("button", name="Copy link").click()
    expect(card(timeline).get_by_role("button", name="Copied")).to_be_visible()
    link = timeline.evaluate("navigator.clipboard.readText()")
    head = card(timeline).locator(".card-head").inner_text()
    other = timeline.context.new_page()
    other.goto(link)
    settled(other)
    expect(card(other).locator(".card-head")).to_have_text(re.compile(re.escape(head.split("\n")[-1])))
    other.close()


def test_lanes_by_actor_are_in_the_address(timeline: Page) -> None:
    timeline.locator(".st-key-lanes button").nth(1).click()
    expect(timeline.locator(".js-plotly-plot .annotation").filter(has_text="Poutine").first).to_be_visible()
    asked(timeline, lanes="actor")


def test_what_lies_outside_the_chart_is_one_click_away(timeline: Page) -> None:
    button = timeline.locator(".st-key-outside-earlier").get_by_role("button").first
    number = button.inner_text().split()[0]
    button.click()
    expect(timeline.get_by_text(re.compile(rf"{number} of \d+ events"))).to_be_visible()
    asked(timeline, "to")


def test_day_by_day_reads_as_a_text_and_opens_cards(timeline: Page) -> None:
    timeline.get_by_role("tab", name="Day by day").click()
    expect(timeline.locator("h3.day").first).to_be_visible()
    expect(timeline.locator(".told mark.l-event").first).to_be_visible()
    timeline.locator("[class*='st-key-day-'] button").first.click()
    expect(card(timeline).locator(".card-head")).to_be_visible()


def test_two_periods_are_compared_and_a_number_shows_its_events(timeline: Page) -> None:
    timeline.get_by_role("tab", name="Compare two periods").click()
    for period in "AB":
        total = timeline.get_by_role("button", name=re.compile(rf"\d+ events? in {period} \("))
        expect(total).to_be_visible()
    settled(timeline)
    box = timeline.locator("[data-testid=stDataFrame] canvas").first.bounding_box()
    assert box
    click_cell(timeline, box["width"] * 0.6)
    expect(timeline.get_by_text(re.compile(r"filters: "))).to_be_visible()
    asked(timeline, "type", "from", "to")


def test_every_format(timeline: Page) -> None:
    number = int(re.findall(r"(\d+) events", foot(timeline).inner_text())[0])
    timeline.get_by_role("button", name="Other formats").click()
    for name in ("XLSX", "JSON", "Parquet", "ICS (planned)"):
        assert len(saved(timeline, name)) > 100, name
    with zipfile.ZipFile(BytesIO(saved(timeline, "All tables (ZIP)"))) as package:
        assert "datapackage.json" in package.namelist()
        assert len(rows(package.read("timeline.csv"))) == number
