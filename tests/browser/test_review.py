"""The jobs of Review, done in Chromium on a server of their own."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from lib import reviewing
from lib.reviewing import Signed
from lib.store import detail, open_store
from lib.store import review as queue
from lib.store.corrections import lines, making
from tests.browser.person import asked, card, choose, foot, heading, rows, saved
from tests.browser.server import settled


@pytest.fixture
def review(page: Page, desk: str) -> Page:
    page.goto(f"{desk}/review")
    settled(page)
    give_name(page)
    return page


def give_name(page: Page) -> None:
    page.get_by_placeholder("Your name, to decide").fill("Ada")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Deciding as Ada")).to_be_visible()
    settled(page)


def checked(page: Page, noun: str) -> int:
    """How many are checked at present."""
    tally = page.locator(".stProgress", has_text=re.compile(rf"\d+ of \d+ {noun}s checked")).first
    found = re.search(r"(\d+) of", tally.inner_text())
    assert found
    return int(found.group(1))


def expect_checked(page: Page, number: int, noun: str) -> None:
    """Waits until that many are checked."""
    tally = page.locator(".stProgress", has_text=re.compile(rf"\b{number} of \d+ {noun}s checked"))
    expect(tally.first).to_be_visible()


def done(page: Page, told: str | re.Pattern[str]) -> None:
    """Waits until the page says what was decided."""
    expect(page.get_by_test_id("stAlert").get_by_text(told).first).to_be_visible()
    settled(page)


def undo(page: Page) -> None:
    page.locator(".st-key-done-undo button").click()
    done(page, "Undone.")


def test_going_through_the_queue(review: Page) -> None:
    before = checked(review, "event")
    first = review.locator(".card-head").inner_text()
    expect(review.locator(".why")).to_contain_text("Why it is here")
    review.get_by_role("button", name=re.compile("^Accept")).click()
    done(review, re.compile("Accepted:"))
    expect_checked(review, before + 1, "event")
    expect(review.locator(".card-head")).not_to_have_text(first, use_inner_text=True)
    undo(review)
    expect_checked(review, before, "event")


def test_a_wrong_place_is_put_right_and_shown_so_everywhere(review: Page, desk: str) -> None:
    review.get_by_label("Place", exact=True).fill("Reykjavik")
    review.get_by_label("Why", exact=True).fill("the agency corrected it")
    review.get_by_role("button", name="Save and accept").click()
    done(review, re.compile("^Put right: place"))
    review.get_by_role("button", name="Show it").click()
    expect(review.locator(".card-head .by-hand")).to_be_visible()
    expect(review.locator(".card-head .when")).to_contain_text("Reykjavik")
    review.get_by_role("radio", name="History").click()
    step = review.locator(".step").first
    expect(step).to_contain_text("→ Reykjavik")
    expect(step).to_contain_text("the agency corrected it")
    lines = saved(review, "All corrections (JSON Lines)").decode().splitlines()
    assert {"Ada"} == {each["who"] for each in map(json.loads, lines) if each.get("after") == "Reykjavik"}
    review.goto(f"{desk}/timeline?only=corrected")
    settled(review)
    found = [row for row in rows(saved(review, "CSV")) if row["place"] == "Reykjavik"]
    assert [(row["corrected"], row["checked_by"]) for row in found] == [("True", "Ada")]


def test_what_is_no_event_is_hidden_and_brought_back(review: Page) -> None:
    before = foot(review).inner_text()
    review.get_by_role("button", name="No event…").click()
    review.get_by_role("button", name=re.compile("^Hide it")).click()
    done(review, re.compile("Hidden:"))
    expect(foot(review)).not_to_have_text(before)
    undo(review)
    expect(foot(review)).to_have_text(before)


def test_two_that_are_the_same_event_are_put_together_and_told_apart(review: Page) -> None:
    before = foot(review).inner_text()
    review.get_by_role("button", name="Same as another…").click()
    review.get_by_label("Look for", exact=True).fill("Poutine")
    review.keyboard.press("Enter")
    expect(review.get_by_text("Found by these words:")).to_be_visible()
    review.locator("[class*='st-key-with-'] button").first.click()
    done(review, re.compile("Put together with"))
    expect(foot(review)).not_to_have_text(before)
    undo(review)
    expect(foot(review)).to_have_text(before)


def test_a_colleagues_decisions_are_taken_in_and_ones_own_handed_out(
    review: Page, starter_store: Path, tmp_path: Path
) -> None:
    shutil.copy(starter_store, tmp_path / "store.sqlite")
    theirs = open_store(str(tmp_path / "store.sqlite"))
    last = detail.happening(theirs, queue.queue(theirs)[-1])
    assert last
    signed = Signed("Ben", "seen on the spot")
    wanted = replace(reviewing.told(last), place="Lugano")
    making.make_all(theirs, [*reviewing.edits(last, wanted, signed), *reviewing.accept(last, signed)])
    file = tmp_path / "ben.jsonl"
    file.write_text(lines.write(making.listed(theirs)), encoding="utf-8")

    review.get_by_role("radio", name="History").click()
    review.get_by_role("button", name="Take in a colleague's").click()
    review.locator("[data-testid=stFileUploader] input[type=file]").set_input_files(file)
    take = review.get_by_role("button", name="Take them in")
    expect(take).to_be_enabled()
    take.click()
    done(review, re.compile(r"^\d+ corrections taken in\.$"))
    step = review.locator(".step", has_text="Lugano")
    expect(step).to_contain_text("Ben")
    expect(step).to_contain_text("seen on the spot")
    review.keyboard.press("Escape")
    handed = saved(review, "All corrections (JSON Lines)").decode()
    assert set(file.read_text(encoding="utf-8").splitlines()) <= set(handed.splitlines())
    making.take(theirs, lines.read(handed))
    assert {each.who for each in making.listed(theirs)} >= {"Ben"}
    theirs.close()


def test_an_event_that_was_missed_is_added_at_its_sentence(review: Page) -> None:
    review.get_by_role("radio", name="Add an event").click()
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
    done(review, "Added: meeting held.")


def test_another_name_of_an_actor(review: Page) -> None:
    review.get_by_role("radio", name="Actors").click()
    choose(review, "Actor", "Steve Witkoff")
    expect(heading(review, "Steve Witkoff")).to_be_visible()
    review.get_by_label("Another name").fill("l'ami du golf")
    review.keyboard.press("Tab")
    add = review.get_by_role("button", name="Add the name")
    expect(add).to_be_enabled()
    add.click()
    done(review, "Steve Witkoff is also called l'ami du golf.")
    expect(review.get_by_text("l'ami du golf").last).to_be_visible()


def test_a_card_leads_to_its_check_and_what_one_article_tells_becomes_an_event_of_its_own(
    page: Page, desk: str
) -> None:
    page.goto(f"{desk}/timeline")
    settled(page)
    told_twice = next(row["id"] for row in rows(saved(page, "CSV")) if row["articles"] == "2")
    page.goto(f"{desk}/timeline?event={told_twice}")
    settled(page)
    when = card(page).locator(".card-head .when").inner_text()
    card(page).get_by_text("Check or correct it").click()
    expect(heading(page, "Review")).to_be_visible()
    expect(page.locator(".stMain .card-head .when").first).to_have_text(re.compile(re.escape(when[1:])))
    give_name(page)
    parts = page.get_by_role("button", name="Another event")
    expect(parts).to_have_count(2)
    [row] = asked(page, "row")["row"]
    other = page.locator(f"[class*='st-key-split-']:not([class*='{row}'])").first
    # Its article is linked beside the button. Either of the two may now be told by yet another article.
    told = page.get_by_test_id("stHorizontalBlock").filter(has=other).last.get_by_role("link")
    place = page.locator(f"a[href='{told.first.get_attribute('href')}']")
    other.get_by_role("button").first.click()
    # What comes of it is said before; where it would join a third event, it may be kept from that one too.
    expect(page.get_by_text(re.compile("an event of its own|it would join another event"))).to_be_visible()
    page.get_by_role("button", name=re.compile("^Tell it apart( from that one too)?$")).click()
    done(page, "Told apart.")
    expect(place).to_have_count(0)
    page.get_by_role("button", name="Show it").click()
    expect(place).to_have_count(1)
    undo(page)
    expect(parts).to_have_count(2)


def test_quotes_are_accepted_put_right_and_hidden(review: Page) -> None:
    review.get_by_role("radio", name="Quotes").click()
    decide = review.locator("[class*='st-key-decide-']").first
    expect(decide).to_be_visible()
    settled(review)
    before = foot(review).inner_text()
    number = checked(review, "quote")
    words = review.locator("article.quote .said").first
    first = words.inner_text()
    expect(review.locator("article.quote .around").first).to_be_visible()
    review.keyboard.press("Alt+a")
    done(review, re.compile("Accepted: a quote of "))
    expect_checked(review, number + 1, "quote")
    expect(words).not_to_have_text(first, use_inner_text=True)
    undo(review)
    expect(words).to_have_text(first, use_inner_text=True)
    decide.get_by_role("button", name="Put it right…").click()
    choose(review, "Speaker", "Emmanuel Macron")
    review.get_by_role("button", name="Save and accept", exact=True).click()
    done(review, "Put right: a quote of Emmanuel Macron.")
    expect_checked(review, number + 1, "quote")
    undo(review)
    expect_checked(review, number, "quote")
    decide.get_by_role("button", name="No quotation").click()
    done(review, "Hidden: a quotation.")
    expect(foot(review)).not_to_have_text(before)
    undo(review)
    expect(foot(review)).to_have_text(before)


def test_an_article_gets_another_day_and_its_own_back(review: Page) -> None:
    review.get_by_role("radio", name="Dates of articles").click()
    settled(review)
    review.locator("[class*=st-key-choose-] button").last.click()
    settled(review)
    day = review.locator(".stMain").get_by_role("spinbutton").last
    save = review.get_by_role("button", name="Save and read it again")
    expect(save).to_be_disabled()
    before = day.inner_text()
    day.click()
    review.keyboard.type("01" if before != "01" else "02")
    review.keyboard.press("Escape")
    expect(save).to_be_enabled()
    save.click()
    done(review, re.compile("^Dated .* and read again:"))
    expect(review.get_by_text("given by hand")).to_be_visible()
    undo(review)
    expect(review.get_by_text("given by hand")).not_to_be_visible()
