"""What all pages share: the filters, their place in the address, and the very first start."""

from __future__ import annotations

import re

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.person import add_choice, asked, expect_shown, go, rows, saved, shown
from tests.browser.server import serving, settled

ACTOR = "Steve Witkoff"


def test_filter_by_an_actor_and_export_exactly_the_rows_shown(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline")
    settled(page)
    everything = shown(page, "event")
    add_choice(page, "Actors", ACTOR, re.compile(rf"{ACTOR} · \d+"))
    expect(page.get_by_text(re.compile(f"filters: {ACTOR}"))).to_be_visible()
    asked(page, actors=ACTOR)
    exported = rows(saved(page, "CSV"))
    assert 0 < len(exported) < everything
    expect_shown(page, len(exported), "event")
    assert all(ACTOR in row["participants"].split("; ") for row in exported)
    assert all(row["evidence"] and row["article_id"] and row["extractor_version"] for row in exported)


def test_a_filter_lists_what_occurs_and_how_often(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline")
    settled(page)
    page.get_by_role("combobox", name=re.compile("^Status")).click()
    listed = page.get_by_role("option")
    expect(listed.first).to_be_visible()
    told = re.findall(r"(\w+) · (\d+)", "\n".join(listed.all_inner_texts()))
    assert sum(int(number) for _, number in told) == shown(page, "event")
    status, number = told[0]
    page.get_by_role("option", name=f"{status} · {number}").click()
    page.keyboard.press("Escape")
    expect(page.get_by_text(re.compile(f"filters: status: {status}"))).to_be_visible()
    expect_shown(page, int(number), "event")


def test_a_link_shows_a_colleague_the_same_view(colleague: BrowserContext, page: Page, address: str) -> None:
    page.goto(f"{address}/timeline?status=held&type=meeting&type=call&from=2025-06-01&q=Poutine")
    settled(page)
    told = page.get_by_text(re.compile("filters:")).inner_text()
    for phrase in ("type: meeting or call", "status: held", "from Sun 1 Jun 2025", "text: “Poutine”"):
        assert phrase in told
    other = colleague.new_page()
    other.goto(page.url)
    settled(other)
    expect(other.get_by_text(told, exact=True)).to_be_visible()
    assert {(row["status"], row["type"]) for row in rows(saved(other, "CSV"))} <= {
        ("held", "meeting"), ("held", "call"),
    }  # fmt: skip
    other.close()


def test_filters_survive_a_change_of_page_and_one_button_clears_them(page: Page, address: str) -> None:
    page.goto(f"{address}/?actors=Steve+Witkoff")
    settled(page)
    for title in ("Timeline", "Actors", "Quotes"):
        go(page, title)
        expect(page.get_by_text(re.compile("filters: Steve Witkoff"))).to_be_visible()
        asked(page, actors="Steve Witkoff")
    add_choice(page, "Kind", "direct")
    expect(page.get_by_text("2 filters set")).to_be_visible()
    page.get_by_role("button", name="Clear all filters").click()
    expect(page.get_by_text(re.compile(r"quotes · no filter"))).to_be_visible()
    settled(page)
    expect(page).not_to_have_url(re.compile("actors=|kind="))


def test_an_empty_view_leads_to_the_last_event_or_back(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline?from=2030-01-01&type=call")
    settled(page)
    expect(page.get_by_text(re.compile("No call in these days"))).to_be_visible()
    page.get_by_role("button", name=re.compile("^Last one: ")).click()
    expect(page.get_by_role("dialog").locator(".card-head .kind")).to_have_text("call")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Show all days").click()
    expect(page.get_by_text(re.compile("filters: type: call"))).to_be_visible()


def test_a_link_opened_at_the_very_first_start_keeps_its_filters(page: Page) -> None:
    with serving() as address:
        page.goto(f"{address}/timeline?status=held")
        page.wait_for_selector(".foot", timeout=240_000, state="attached")
        settled(page)
        expect(page.get_by_role("dialog")).to_have_count(0)
        page.reload()
        settled(page)
        expect(page.get_by_text(re.compile("filters: status: held"))).to_be_visible()
        asked(page, status="held")
        assert {row["status"] for row in rows(saved(page, "CSV"))} == {"held"}
