"""The analyst's first jobs, done in Chromium against a fresh server over the starter articles."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import serving, settled

ACTOR = "Steve Witkoff"
expect.set_options(timeout=45_000)  # a test machine may be busy


def rows_shown(page: Page) -> int:
    """The number of rows that the page says it shows."""
    line = page.locator("[data-testid=stMarkdown]", has_text=re.compile(r"\d+ (of \d+ )?events?")).first
    found = re.search(r"([\d,]+) (?:of|event)", line.inner_text())
    assert found
    return int(found.group(1).replace(",", ""))


def downloaded(page: Page) -> list[dict[str, str]]:
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV", exact=True).click()
    raw = Path(download.value.path()).read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def test_filter_by_an_actor_and_export_exactly_the_rows_shown(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline")
    settled(page)
    everything = rows_shown(page)
    box = page.get_by_role("combobox", name=re.compile("^Actors"))
    box.click()
    box.fill(ACTOR)
    page.get_by_role("option", name=ACTOR).click()
    expect(page.get_by_text(re.compile(f"filtered by {ACTOR}"))).to_be_visible()
    page.keyboard.press("Escape")
    settled(page)
    assert f"actors={ACTOR.replace(' ', '+')}" in page.url
    rows = downloaded(page)
    assert 0 < len(rows) == rows_shown(page) < everything
    assert all(ACTOR in row["participants"].split("; ") for row in rows)
    assert all(row["evidence"] and row["article_id"] and row["extractor_version"] for row in rows)


def test_a_pasted_link_shows_a_colleague_the_same_view(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline?actors=Steve+Witkoff&status=held")
    settled(page)
    rows = downloaded(page)
    assert rows
    assert {row["status"] for row in rows} == {"held"}
    assert all(ACTOR in row["participants"].split("; ") for row in rows)


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("", "Overview"),
        ("timeline", "Timeline"),
        ("network", "Actors"),
        ("quotes", "Quotes"),
        ("articles", "Articles"),
    ],
)
def test_a_cold_deep_link_opens_its_page(page: Page, address: str, path: str, title: str) -> None:
    page.goto(f"{address}/{path}")
    settled(page)
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("heading", name=title, exact=True)).to_be_visible()


def test_from_an_event_to_its_sentence_in_the_article(page: Page, address: str) -> None:
    page.goto(address)
    settled(page)
    page.locator(".stMain").get_by_role("button", name="Open", exact=True).first.click()
    card = page.get_by_role("dialog")
    expect(card.locator("mark.l-event").first).to_be_visible()
    told = card.locator("mark.l-event").first.inner_text()
    card.get_by_text("Read it in the article").click()
    settled(page)
    expect(page.locator(".reader mark.here").first).to_be_visible()
    assert told.split()[0] in page.locator(".reader").inner_text()


def test_a_pasted_article_reaches_the_timeline(page: Page, address: str) -> None:
    page.goto(f"{address}/add")
    settled(page)
    page.get_by_role("tab", name="Paste a text").click()
    page.get_by_label("Title", exact=True).fill("Une rencontre à Genève")
    page.get_by_label("Published", exact=True).first.click()
    page.keyboard.type("2026-02-03")
    page.keyboard.press("Enter")
    page.get_by_label("Text", exact=True).fill(
        "Emmanuel Macron a rencontré Volodymyr Zelensky lundi à Genève. "
        "« C'est un début », a déclaré le président français."
    )
    page.get_by_role("button", name="Read it", exact=True).click()
    page.get_by_role("button", name="Add 1 article").click()
    expect(page.get_by_text("1 added.")).to_be_visible()
    page.get_by_role("link", name="Timeline").click()
    settled(page)
    rows = downloaded(page)
    [row] = [row for row in rows if row["article_title"] == "Une rencontre à Genève"]
    assert (row["date_start"], row["participants"]) == ("2026-02-02", "Emmanuel Macron; Volodymyr Zelensky")


def test_a_link_opened_at_the_first_start_keeps_its_filters(page: Page) -> None:
    with serving() as address:
        page.goto(f"{address}/timeline?status=held")
        page.wait_for_selector(".foot", timeout=240_000, state="attached")
        settled(page)
        page.reload()
        settled(page)
        expect(page.get_by_text(re.compile("filtered by status: held"))).to_be_visible()
        assert "status=held" in page.url
        assert {row["status"] for row in downloaded(page)} == {"held"}


def test_the_starter_articles_are_removed_and_brought_back(page: Page, address: str) -> None:
    page.goto(f"{address}/articles")
    settled(page)
    before = page.locator(".foot").inner_text()
    page.get_by_role("button", name=re.compile("Remove the .* starter articles")).click()
    expect(page.get_by_text(re.compile("starter articles removed"))).to_be_visible()
    settled(page)
    assert page.locator(".foot").inner_text() != before
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(page.get_by_text(re.compile("articles brought back"))).to_be_visible()
    expect(page.locator(".foot")).to_have_text(before)
