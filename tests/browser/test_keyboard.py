"""From the filter to the sentence without a mouse, with the focus in sight at every stop."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from tests.browser.person import card
from tests.browser.server import settled

# The colour of a widget's border while it has the focus, in .streamlit/config.toml, light.
PRIMARY = "rgb(11, 92, 138)"
# A ring is an outline, a shadow or a border, of the element or of the widget that it fills.
IN_SIGHT = """primary => {
  const focused = document.activeElement;
  if (!focused.matches(':focus-visible')) return false;
  for (let each = focused, n = 0; each && n < 6; each = each.parentElement, n++) {
    const style = getComputedStyle(each);
    if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) return true;
    if (style.boxShadow !== 'none' || style.borderTopColor === primary) return true;
  }
  return false;
}"""
MOST = 60


def tab_to(page: Page, wanted: Locator) -> None:
    """Presses Tab until ``wanted`` has the focus; at every stop the focus is to be seen."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        _seen(page)
        if wanted.evaluate("each => each === document.activeElement"):
            return
    raise AssertionError(f"{MOST} times Tab do not lead to {wanted}")


def _seen(page: Page) -> None:
    try:
        page.wait_for_function(IN_SIGHT, arg=PRIMARY, timeout=5_000)  # borders fade in
    except PlaywrightTimeoutError:
        unseen = page.evaluate("document.activeElement.outerHTML.slice(0, 300)")
        raise AssertionError(f"no focus to be seen at {unseen}") from None


def test_from_the_filter_to_the_sentence(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(address)
    settled(page)
    tab_to(page, page.get_by_role("combobox", name=re.compile("^Actors")).first)
    page.keyboard.type("Witkoff")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_text(re.compile("filters: Steve Witkoff"))).to_be_visible()
    settled(page)
    page.keyboard.press("Escape")
    line = page.locator("[class*=st-key-item-] button").first
    tab_to(page, line)
    page.keyboard.press("Enter")
    expect(card(page).locator("mark.l-event").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    expect(page).not_to_have_url(re.compile("event="))
    settled(page)
    if not line.evaluate("each => each === document.activeElement"):
        tab_to(page, line)
    page.keyboard.press("Enter")
    read = card(page).get_by_role("link", name="Read it in the article").first
    expect(read).to_be_visible()
    settled(page)
    tab_to(page, read)
    page.keyboard.press("Enter")
    expect(page.locator(".reader mark.here").first).to_be_in_viewport()
