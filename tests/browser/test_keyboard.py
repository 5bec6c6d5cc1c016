"""From the filter to the sentence without a mouse, with the focus in sight at every stop."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.person import asked, card
from tests.browser.server import settled

# A ring is an outline or a shadow, of the element or of what it fills: Streamlit draws some around a widget.
IN_SIGHT = """() => {
  const focused = document.activeElement;
  if (!focused.matches(':focus-visible')) return 'not focus-visible';
  for (let each = focused, n = 0; each && n < 6; each = each.parentElement, n++) {
    const style = getComputedStyle(each);
    if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) return '';
    if (style.boxShadow !== 'none') return '';
  }
  return focused.outerHTML.slice(0, 200);
}"""
MOST = 60


def tab_to(page: Page, wanted: Locator) -> None:
    """Presses Tab until ``wanted`` has the focus; at every stop the focus is to be seen."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        assert page.evaluate(IN_SIGHT) == ""
        if wanted.evaluate("each => each === document.activeElement"):
            return
    raise AssertionError(f"{MOST} times Tab do not lead to {wanted}")


def test_from_the_filter_to_the_sentence(page: Page, address: str) -> None:
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
    settled(page)
    assert "event" not in asked(page)
    if not line.evaluate("each => each === document.activeElement"):
        tab_to(page, line)
    page.keyboard.press("Enter")
    read = card(page).get_by_role("link", name="Read it in the article").first
    expect(read).to_be_visible()
    settled(page)
    tab_to(page, read)
    page.keyboard.press("Enter")
    expect(page.locator(".reader mark.here").first).to_be_in_viewport()
