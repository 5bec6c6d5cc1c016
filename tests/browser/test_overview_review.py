"""The jobs of the Overview and of Review, done in Chromium from a cold start over the starter articles."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.server import serving, settled

expect.set_options(timeout=45_000)  # a test machine may be busy


@pytest.fixture(scope="module")
def desk(request: pytest.FixtureRequest) -> Iterator[str]:
    """A server of its own: what is decided here must not be met by other tests."""
    request.getfixturevalue("chromium")
    with serving() as address:
        yield address


@pytest.fixture
def overview(page: Page, address: str) -> Page:
    page.goto(address)
    settled(page)
    return page


@pytest.fixture
def review(page: Page, desk: str) -> Page:
    page.goto(f"{desk}/review")
    settled(page)
    page.get_by_placeholder("Your name, to decide").fill("Ada")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Deciding as Ada")).to_be_visible()
    settled(page)
    return page


def card(page: Page) -> Locator:
    return page.get_by_role("dialog")


def checked(page: Page) -> int:
    found = re.search(r"(\d+) of \d+ events checked", page.locator(".stProgress").inner_text())
    assert found
    return int(found.group(1))


def saved(page: Page, button: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=button, exact=True).click()
    return Path(download.value.path()).read_bytes()


def test_what_to_tell_the_head_of_unit_is_on_one_screen(overview: Page) -> None:
    for heading in ("New", "Upcoming", "Overdue", "Sources differ", "Most active"):
        box = overview.get_by_role("heading", name=heading, exact=True).bounding_box()
        assert box
        assert box["y"] + box["height"] < 900, heading


def test_a_line_opens_the_card_with_one_click_and_escape_closes_it(overview: Page) -> None:
    overview.locator("[class*=st-key-item-] button").first.click()
    expect(card(overview).locator("mark.l-event").first).to_be_visible()
    assert "event=" in overview.url
    overview.keyboard.press("Escape")
    expect(card(overview)).to_have_count(0)


def test_a_line_is_reached_and_opened_by_the_keyboard(overview: Page) -> None:
    line = overview.locator("[class*=st-key-item-] button").first
    line.focus()
    assert line.evaluate("each => each.matches(':focus-visible')")
    overview.keyboard.press("Enter")
    expect(card(overview).locator("mark.l-event").first).to_be_visible()


def test_a_count_leads_to_its_rows(overview: Page) -> None:
    count = overview.locator(".st-key-all-overdue button")
    number = re.search(r"\d+", count.inner_text())
    assert number
    count.click()
    expect(overview.get_by_role("heading", name="Timeline", exact=True)).to_be_visible()
    settled(overview)
    expect(overview.get_by_text(re.compile(rf"{number.group()} of \d+ events"))).to_be_visible()
    assert "only=overdue" in overview.url


def test_the_briefing_in_three_formats_and_everything_as_a_zip(overview: Page) -> None:
    assert saved(overview, "Markdown").decode().startswith("# Briefing")
    assert b"<h1" in saved(overview, "HTML")
    with zipfile.ZipFile(BytesIO(saved(overview, "Word"))) as document:
        assert "word/document.xml" in document.namelist()
    with zipfile.ZipFile(BytesIO(saved(overview, "Everything (ZIP)"))) as package:
        assert {"timeline.csv", "quotes.csv", "datapackage.json"} <= set(package.namelist())


def test_a_link_with_filters_opens_the_same_view_for_a_colleague(chromium: Browser, address: str) -> None:
    first = chromium.new_page(viewport={"width": 1280, "height": 900})
    first.goto(f"{address}/?since=yesterday&status=held&type=meeting&type=call")
    settled(first)
    told = first.get_by_text(re.compile("filtered by")).inner_text()
    assert "type: meeting or call; status: held" in told
    second = chromium.new_page(viewport={"width": 1280, "height": 900})
    second.goto(first.url)
    settled(second)
    assert second.get_by_text(re.compile("filtered by")).inner_text() == told
    first.close()
    second.close()


def test_filters_survive_a_change_of_page_and_one_button_clears_them(page: Page, address: str) -> None:
    page.goto(f"{address}/?actors=Steve+Witkoff")
    settled(page)
    page.get_by_role("link", name="Timeline", exact=True).click()
    expect(page.get_by_role("heading", name="Timeline", exact=True)).to_be_visible()
    settled(page)
    expect(page.get_by_text(re.compile("filtered by Steve Witkoff"))).to_be_visible()
    assert "actors=Steve+Witkoff" in page.url
    page.get_by_role("button", name="Clear all filters").click()
    expect(page.get_by_text(re.compile(r"events · no filter"))).to_be_visible()
    settled(page)
    assert "actors" not in page.url


def test_going_through_the_queue(review: Page) -> None:
    before = checked(review)
    first = review.locator(".card-head").inner_text()
    expect(review.locator(".why")).to_contain_text("Why it is here")
    review.get_by_role("button", name=re.compile("^Accept")).click()
    expect(review.get_by_text("Accepted:")).to_be_visible()
    settled(review)
    assert checked(review) == before + 1
    assert review.locator(".card-head").inner_text() != first
    review.get_by_role("button", name="Undo").first.click()
    expect(review.get_by_text("Undone.")).to_be_visible()
    settled(review)
    assert checked(review) == before


def test_a_wrong_place_is_put_right_and_shown_so_everywhere(review: Page) -> None:
    review.get_by_label("Place", exact=True).fill("Reykjavik")
    review.get_by_label("Why", exact=True).fill("the agency corrected it")
    review.get_by_role("button", name="Save and accept").click()
    expect(review.get_by_text("Put right: place.")).to_be_visible()
    review.get_by_role("button", name="Show it").click()
    expect(review.locator(".card-head .by-hand")).to_be_visible()
    expect(review.locator(".card-head .when")).to_contain_text("Reykjavik")
    review.get_by_text("History", exact=True).click()
    step = review.locator(".step").first
    expect(step).to_contain_text("→ Reykjavik")
    expect(step).to_contain_text("the agency corrected it")
    review.goto(f"{review.url.split('/review')[0]}/timeline?only=corrected")
    settled(review)
    rows = saved(review, "CSV").decode("utf-8-sig")
    assert "Reykjavik" in rows
    assert ",True," in rows


def test_an_event_that_was_missed_is_added_at_its_sentence(review: Page) -> None:
    review.get_by_text("Add an event", exact=True).click()
    review.get_by_label("Look for an article").fill("Alaska")
    review.keyboard.press("Enter")
    review.locator("[class*=st-key-choose-] button").first.click()
    sentence = review.get_by_role("combobox", name=re.compile("^The sentence"))
    sentence.click()
    review.keyboard.press("ArrowDown")
    review.keyboard.press("Enter")
    add = review.get_by_role("button", name="Add the event")
    expect(add).to_be_enabled()
    add.click()
    expect(review.get_by_text("Added: meeting held.")).to_be_visible()


def test_decisions_go_to_a_colleague_as_a_file(review: Page) -> None:
    review.get_by_role("button", name=re.compile("^Accept")).click()
    expect(review.get_by_text("Accepted:")).to_be_visible()
    review.get_by_text("History", exact=True).click()
    expect(review.locator(".step").first).to_contain_text("Ada accepted")
    lines = saved(review, "All corrections (JSON Lines)").decode().splitlines()
    assert "Ada" in {json.loads(line)["who"] for line in lines}


def test_a_card_leads_to_its_check(page: Page, desk: str) -> None:
    page.goto(desk)
    settled(page)
    page.locator("[class*=st-key-item-] button").first.click()
    when = card(page).locator(".card-head .when").inner_text()
    card(page).get_by_text("Check or correct it").click()
    expect(page.get_by_role("heading", name="Review", exact=True)).to_be_visible()
    expect(page.locator(".stMain .card-head .when").first).to_have_text(re.compile(re.escape(when[1:])))
