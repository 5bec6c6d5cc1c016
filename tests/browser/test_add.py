"""The jobs of the Add page, done in Chromium on a server of their own."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.person import foot, go, rows, saved
from tests.browser.server import settled
from tests.fetch.conftest import Web
from tests.fuzz.seeds import BODY, PAGE

TITLE = "Une rencontre à Genève"
TEXT = (
    "Emmanuel Macron a rencontré Volodymyr Zelensky lundi à Genève. "
    "« C'est un début », a déclaré le président français."
)


@pytest.fixture
def add(page: Page, desk: str) -> Page:
    page.goto(f"{desk}/add")
    settled(page)
    return page


def test_a_pasted_article_reaches_the_timeline_and_is_taken_back(add: Page) -> None:
    before = foot(add).inner_text()
    add.get_by_role("tab", name="Paste a text").click()
    add.get_by_label("Title", exact=True).fill(TITLE)
    add.get_by_label("Published", exact=True).first.click()
    add.keyboard.type("2026-02-03")
    add.keyboard.press("Enter")
    add.get_by_label("Text", exact=True).fill(TEXT)
    add.get_by_role("button", name="Read it", exact=True).click()
    expect(add.get_by_text("1 article to check")).to_be_visible()
    expect(foot(add)).to_have_text(before)
    add.get_by_role("button", name="Add 1 article").click()
    expect(add.get_by_text("1 added.")).to_be_visible()
    expect(add.get_by_role("link", name="Read it", exact=True)).to_be_visible()
    go(add, "Timeline")
    [row] = [row for row in rows(saved(add, "CSV")) if row["article_title"] == TITLE]
    assert (row["date_start"], row["participants"]) == ("2026-02-02", "Emmanuel Macron; Volodymyr Zelensky")
    go(add, "Add")
    add.get_by_role("button", name="Undo", exact=True).click()
    expect(add.get_by_text("1 article removed.")).to_be_visible()
    expect(foot(add)).to_have_text(before)


def test_files_are_checked_before_they_are_kept(add: Page) -> None:
    files = [
        {"name": "2026-02-03_geneve.txt", "mimeType": "text/plain", "buffer": f"{TITLE}\n\n{TEXT}".encode()},
        {"name": "leer.txt", "mimeType": "text/plain", "buffer": b""},
    ]
    add.locator("[data-testid=stFileUploader] input[type=file]").first.set_input_files(files)  # type: ignore[arg-type]
    read = add.get_by_role("button", name="Read the files")
    expect(read).to_be_enabled()
    read.click()
    expect(add.get_by_text("1 article to check")).to_be_visible()
    expect(add.get_by_text(re.compile("leer.txt"))).to_be_visible()
    add.get_by_role("button", name="Dismiss all of this").click()
    expect(add.get_by_text("1 article to check")).to_have_count(0)


FEED = """<rss version="2.0"><channel><title>Le fil</title>
<item><title>Ava reçoit Bo</title><link>/a</link><description>Court.</description></item>
<item><title>Cy</title><link>/gone</link><description>Court.</description></item></channel></rss>"""


def test_a_feed_and_a_page_are_fetched_and_what_lies_inside_is_not(add: Page, journal: Web) -> None:
    other = PAGE.replace("Ava reçoit Bo", "Bo reçoit Cy").replace(BODY, f"{BODY} Cy les rejoindra jeudi.")
    journal.answers |= {
        "/feed": (200, {}, FEED.encode()),
        "/a": (200, {}, PAGE.encode()),
        "/b": (200, {}, other.encode()),
    }
    before = foot(add).inner_text()
    add.get_by_role("tab", name="From the web").click()
    wanted = (journal.url("/feed"), journal.url("/b"), "http://192.168.0.1/", "http://localhost/")
    add.get_by_label("Addresses of articles or feeds, one a line").fill("\n".join(wanted))
    add.get_by_role("button", name="Fetch them").click()
    expect(add.get_by_text("2 articles to check")).to_be_visible()
    for reason in ("no such page", "192.168.0.1 is an address inside", "localhost is a name inside"):
        expect(add.get_by_text(re.compile(reason))).to_be_visible()
    expect(foot(add)).to_have_text(before)
    add.get_by_role("button", name="Add 2 articles").click()
    expect(add.get_by_text(re.compile("^2 added, 3 "))).to_be_visible()
    expect(foot(add)).not_to_have_text(before)
    add.get_by_role("button", name="Undo", exact=True).click()
    expect(add.get_by_text("2 articles removed.")).to_be_visible()
    expect(foot(add)).to_have_text(before)


def test_the_starter_articles_are_removed_and_brought_back(add: Page) -> None:
    before = foot(add).inner_text()
    add.get_by_role("button", name=re.compile("Remove the .* starter articles")).click()
    expect(add.get_by_text(re.compile("starter articles removed"))).to_be_visible()
    expect(foot(add)).not_to_have_text(before)
    add.get_by_role("button", name="Undo", exact=True).click()
    expect(add.get_by_text(re.compile("articles brought back"))).to_be_visible()
    expect(foot(add)).to_have_text(before)
