"""The jobs of the Quotes page, done in Chromium from a cold start over the starter articles."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from playwright.sync_api import Page, expect

from tests.browser.person import add_choice, asked, choose, click_cell, expect_shown, rows, saved, shown
from tests.browser.server import settled


@pytest.fixture
def quotes(page: Page, address: str) -> Page:
    page.goto(f"{address}/quotes")
    settled(page)
    return page


def test_what_the_kremlin_said_about_the_americans_in_order(quotes: Page) -> None:
    add_choice(quotes, "Speaks for", "Kremlin")
    expect(quotes.get_by_text(re.compile("filters: speaker: Vladimir Poutine"))).to_be_visible()
    quotes.get_by_label("Search the words", exact=True).press_sequentially("américain")
    expect(quotes.get_by_text(re.compile("text: “américain”"))).to_be_visible()
    settled(quotes)
    top = quotes.locator("article.quote .said").first
    newest = str(top.text_content())
    quotes.get_by_role("radio", name="oldest first").click()
    expect(top).not_to_have_text(newest)
    settled(quotes)
    asked(quotes, order="oldest first")
    days = [when for each in quotes.locator("p.day").all_inner_texts() if (when := day(each))]
    assert days == sorted(days)
    expect(quotes.locator("mark.hit").first).to_be_attached()
    exported = rows(saved(quotes, "CSV"))
    assert exported
    expect_shown(quotes, len(exported), "quote")
    expect(quotes.locator("article.quote")).to_have_count(len(exported))
    assert {"Vladimir Poutine", "Iouri Ouchakov"} <= {row["speaker_name"] for row in exported}
    assert "Donald Trump" not in {row["speaker_name"] for row in exported}


def day(told: str) -> datetime | None:
    """The day that a heading names; None for several days, or for none."""
    try:
        return datetime.strptime(told, "%a %d %b %Y")
    except ValueError:
        return None


def test_a_quote_is_one_click_from_its_place_in_the_article(quotes: Page) -> None:
    first = quotes.locator("article.quote").first
    words = first.locator(".said").inner_text()
    quotes.get_by_role("link", name="In the article").first.click()
    here = quotes.locator(".reader mark.here, .headline mark.here").first
    expect(here).to_be_visible()
    assert here.inner_text()[:12] in words


def test_a_citation_is_copied_and_the_sentence_shown(quotes: Page) -> None:
    first = quotes.locator("article.quote").first
    first.get_by_text("Sentence and speaker").click()
    expect(first.locator(".around mark.l-quote").first).to_be_visible()
    said = first.locator(".said").inner_text()
    quotes.get_by_role("button", name="Copy citation").first.click()
    expect(quotes.get_by_role("button", name="Copied").first).to_be_visible()
    assert said[:20] in quotes.evaluate("navigator.clipboard.readText()")


def test_two_speakers_side_by_side(quotes: Page) -> None:
    quotes.get_by_role("radio", name="Two speakers").click()
    expect(quotes.locator(".duel .pair.heads h3")).to_have_count(2)
    settled(quotes)
    heads = quotes.locator(".duel .pair.heads h3").all_inner_texts()
    choose(quotes, "The other", "Emmanuel Macron")
    expect(quotes.locator(".duel .pair.heads h3").last).to_have_text("Emmanuel Macron")
    asked(quotes, other="Emmanuel Macron")
    expect(quotes.locator(".duel .pair.heads h3").first).to_have_text(heads[0])
    quotes.locator(".duel .side:last-child cite a").first.click()
    expect(quotes.locator(".reader mark.here, .headline mark.here").first).to_be_visible()


def test_a_term_of_a_speaker_leads_to_the_quotes_with_it(quotes: Page) -> None:
    quotes.get_by_role("radio", name="Terms").click()
    expect(quotes.get_by_text(re.compile(r"\d+ terms? that .* uses more"))).to_be_visible()
    settled(quotes)
    click_cell(quotes, 60)
    expect(quotes.locator("article.quote mark.hit").first).to_be_attached()
    asked(quotes, "q", "speaker")
    settled(quotes)
    quotes.get_by_role("radio", name="Terms").click()
    expect(quotes.get_by_text(re.compile(r"\d+ terms? that .* uses more"))).to_be_visible()
    settled(quotes)
    click_cell(quotes, 560)
    asked(quotes, "q", "not_by")


def test_the_form_of_the_words_is_a_filter(quotes: Page) -> None:
    everything = shown(quotes, "quote")
    add_choice(quotes, "Kind", "direct")
    expect(quotes.get_by_text(re.compile("filters: kind: direct"))).to_be_visible()
    assert 0 < shown(quotes, "quote") < everything
    expect(quotes.locator("article.quote .said:not(.direct)")).to_have_count(0)
