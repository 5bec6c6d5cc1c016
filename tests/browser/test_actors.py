"""The jobs of the Actors page, done in Chromium from a cold start over the starter articles."""

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from tests.browser.person import asked, card, choose, rows, saved
from tests.browser.server import settled


@pytest.fixture
def actors(page: Page, address: str) -> Page:
    page.goto(f"{address}/network")
    settled(page)
    expect(page.locator(".st-key-network canvas").first).to_be_visible()
    return page


def test_who_witkoff_met_since_june_and_who_arranged_it(actors: Page) -> None:
    actors.get_by_role("slider", name="Months").first.press("ArrowRight")
    expect(actors).to_have_url(re.compile("from=2025-0[6-9]-01"))
    settled(actors)
    choose(actors, "Actor", "Vitkoff", "Vitkoff → Steve Witkoff")
    expect(actors.get_by_role("heading", name="Steve Witkoff", exact=True)).to_be_visible()
    asked(actors, actor="Steve Witkoff")
    items = actors.locator("[class*='st-key-item-'][class*='-mine-']")
    expect(items.filter(has_text="with Vladimir Poutine").first).to_be_visible()
    told = items.all_inner_texts()
    assert any("hosted by" in each or "announced by" in each for each in told)
    assert all(re.search(r"(hosted|mediated|announced) by|not told", each) for each in told)
    assert not any("May 2025" in each for each in told)
    items.first.get_by_role("button").click()
    expect(card(actors).locator("mark.l-event").first).to_be_visible()


def test_an_actor_of_the_ranking_opens_its_card_and_a_partner_their_events(actors: Page) -> None:
    actors.locator(".st-key-ranking").get_by_role("button").first.click()
    settled(actors)
    [name] = asked(actors, "actor")["actor"]
    expect(actors.get_by_role("heading", name=name, exact=True)).to_be_visible()
    actors.locator(".st-key-actor-with").get_by_role("button").first.click()
    expect(card(actors).get_by_text(re.compile(r"^\d+ events?, .*no filter"))).to_be_visible()
    expect(card(actors).locator("mark.l-event").first).to_be_visible()
    card(actors).locator("[class*='st-key-item-']").first.get_by_role("button").click()
    expect(card(actors).get_by_text("Read it in the article").first).to_be_visible()
    actors.keyboard.press("Escape")
    expect(card(actors).get_by_text(re.compile(r"^\d+ events?, .*no filter"))).to_be_visible()


def test_a_click_into_the_network_opens_an_actor_or_a_pair(actors: Page) -> None:
    # Where each stands is not in the page: the middle of the drawing is searched in a grid, as an eye would.
    canvas = actors.locator(".st-key-network canvas").first
    canvas.scroll_into_view_if_needed()
    for down in (0.3, 0.4, 0.5, 0.6, 0.7):
        for across in (0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65):
            box = canvas.bounding_box()
            assert box
            x, y = box["x"] + across * box["width"], box["y"] + down * box["height"]
            actors.mouse.move(x, y)
            if canvas.evaluate("canvas => canvas.parentElement.style.cursor") != "pointer":
                continue
            actors.mouse.click(x, y)
            # A thin line may be missed: then one aims at another.
            with suppress(PlaywrightTimeoutError):
                actors.wait_for_url(re.compile("actor=|pair="), timeout=10_000, wait_until="commit")
                return
    raise AssertionError("no actor and no line found in the drawing")


def test_a_square_of_the_matrix_opens_the_events_of_its_pair(actors: Page) -> None:
    actors.get_by_role("tab", name="Matrix").click()
    square = actors.locator(".js-plotly-plot .scatterlayer .points path").first
    expect(square).to_be_visible()
    settled(actors)
    square.scroll_into_view_if_needed()
    box = square.bounding_box()
    assert box
    actors.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(card(actors).locator("mark.l-event").first).to_be_visible()
    asked(actors, "pair")


def test_persons_folded_into_their_sides_and_exported(actors: Page) -> None:
    actors.get_by_text("Persons as their side").click()
    settled(actors)
    expect(
        actors.locator(".st-key-ranking").get_by_role("button", name=re.compile("^États-Unis"))
    ).to_be_visible()
    asked(actors, sides="true")
    pairs = rows(saved(actors, "CSV"))
    assert {"États-Unis", "Russie"} in [{row["actor"], row["other"]} for row in pairs]
    assert "Donald Trump" not in {row["actor"] for row in pairs}
    for name in ("GEXF (Gephi)", "GraphML"):
        actors.get_by_role("button", name="Other formats").click()
        assert "États-Unis" in saved(actors, name).decode()
        actors.keyboard.press("Escape")


def test_the_card_comes_before_the_network_on_a_narrow_screen(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 400, "height": 850})
    page.goto(f"{address}/network?actor=Steve+Witkoff")
    settled(page)
    head = page.get_by_role("heading", name="Steve Witkoff", exact=True).bounding_box()
    drawn = page.locator(".st-key-network").bounding_box()
    assert head
    assert drawn
    assert head["y"] < drawn["y"]
    assert drawn["width"] <= 400
