"""What a person does on the pages: look, choose, click, save a file."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect

from tests.browser.server import settled


def asked(page: Page, *names: str, **values: str) -> dict[str, list[str]]:
    """What the address asks for, once it holds ``names`` and has just those ``values``.

    The page shows an answer before the browser has changed its address; so this waits for both.
    """
    page.wait_for_function(
        """([names, values]) => {
            const query = new URLSearchParams(location.search);
            return names.every(name => query.has(name))
                && Object.entries(values).every(([name, value]) => query.getAll(name).join("|") === value);
        }""",
        arg=[names, values],
    )
    return parse_qs(urlsplit(page.evaluate("location.href")).query)


def card(page: Page) -> Locator:
    return page.get_by_role("dialog")


def foot(page: Page) -> Locator:
    """The line that counts what is in the store; for a moment there are two, the old one below the new."""
    return page.locator(".foot").first


def heading(page: Page, title: str) -> Locator:
    return page.get_by_role("heading", name=title, exact=True)


def go(page: Page, title: str) -> None:
    """To the page of that name by the menu."""
    page.get_by_test_id("stSidebarNav").get_by_role("link", name=title).click()
    expect(heading(page, title)).to_be_visible()
    settled(page)


def choose(page: Page, label: str, typed: str, option: str | re.Pattern[str] | None = None) -> None:
    """Types into the box of choices that is called ``label``, and takes ``option`` from its list."""
    box = page.get_by_role("combobox", name=re.compile(rf"^{re.escape(label)}(\W|$)")).first
    box.click()
    box.fill(typed)
    exact = option is None
    page.get_by_role("option", name=typed if option is None else option, exact=exact).first.click()
    settled(page)


def add_choice(page: Page, label: str, typed: str, option: str | re.Pattern[str] | None = None) -> None:
    """The same in a box that takes several: its list stays open and is closed."""
    choose(page, label, typed, option)
    page.keyboard.press("Escape")
    settled(page)


def saved(page: Page, button: str) -> bytes:
    """The file that ``button`` gives; a click while the page is being redrawn would give none."""
    settled(page)
    with page.expect_download() as download:
        page.get_by_role("button", name=button, exact=True).first.click()
    return Path(download.value.path()).read_bytes()


def rows(raw: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file, which a spreadsheet opens as UTF-8."""
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def shown(page: Page, noun: str) -> int:
    """The number of rows that the page says it shows."""
    line = page.locator(
        "[data-testid=stMarkdown]", has_text=re.compile(rf"\d+ (of [\d,]+ )?{noun}s? ·")
    ).first
    found = re.search(r"([\d,]+) ", line.inner_text())
    assert found
    return int(found.group(1).replace(",", ""))


def expect_shown(page: Page, number: int, noun: str) -> None:
    """Waits until the page says that it shows so many rows."""
    line = page.locator(
        "[data-testid=stMarkdown]", has_text=re.compile(rf"^{number:,} (of [\d,]+ )?{noun}s? ·")
    )
    expect(line.first).to_be_visible()


def click_cell(page: Page, column: float, row: int = 1) -> None:
    """A cell of the page's first table, ``column`` pixels from its left, in the ``row``-th row."""
    table = page.locator("[data-testid=stDataFrame] canvas").first
    table.scroll_into_view_if_needed()
    box = table.bounding_box()
    assert box
    page.mouse.click(box["x"] + column, box["y"] + 20 + 35 * row)
