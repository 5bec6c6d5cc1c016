"""Pictures of every page: ``python -m tests.browser.screenshots [NAME...]``, and ``readme`` for the README's.

Light and dark, 1280 and 400 pixels wide, full and empty, with an event's card open, into
``build/screenshots``; the README's into ``docs``. A name is one of those below, such as ``timeline`` or
``empty-quotes``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import BrowserContext, Page, expect, sync_playwright

from tests.browser.server import CHROMIUM, ROOT, serving, settled

OUT = ROOT / "build" / "screenshots"
DOCS = ROOT / "docs"
PAGES = {
    "overview": "",
    "timeline": "timeline",
    "timeline-actors": "timeline?lanes=actor",
    "days": "timeline?view=Day+by+day",
    "compared": "timeline?view=Compare+two+periods",
    "network": "network",
    "matrix": "network?twin=Matrix",
    "actor": "network?actor=Volodymyr+Zelensky",
    "actor-quotes": "network?actor=Donald+Trump&card=Quotes",
    "actor-who": "network?actor=Donald+Trump&card=Who+it+is",
    "quotes": "quotes",
    "search": "quotes?q=cessez-le-feu",
    "speakers": "quotes?view=Two+speakers",
    "terms": "quotes?view=Terms",
    "articles": "articles",
    "add": "add",
    "review": "review",
    "review-adding": "review?part=Add+an+event",
    "review-dates": "review?part=Dates+of+articles",
    "review-actors": "review?part=Actors",
    "review-history": "review?part=History",
    "review-quotes": "review?part=Quotes",
    "nothing": "timeline?q=xyzzy",
    "nothing-then": "timeline?from=2030-01-01",
}
EMPTY = ("overview", "timeline", "network", "quotes", "articles", "add", "review")
README = ("timeline", "network", "quotes")
SIZES = {"wide": (1280, 900), "narrow": (400, 850)}
TALLEST = 2600


def main(wanted: list[str]) -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context()
        if wanted == ["readme"]:
            _readme(context)
        else:
            _all(context, wanted)
        browser.close()


def _readme(context: BrowserContext) -> None:
    with serving() as address, _page(context, 1280, 1000) as page:
        for name in README:
            _open(page, f"{address}/{name}")
            _take(page, DOCS / f"{name}.png")


def _all(context: BrowserContext, wanted: list[str]) -> None:
    def asked(name: str) -> bool:
        return not wanted or name in wanted

    if any(asked(name) for name in (*PAGES, "card", "article")):
        with serving() as address:
            for name in filter(asked, PAGES):
                _shoot(context, f"{address}/{PAGES[name]}", name)
            if asked("card") or asked("article"):
                _card_and_article(context, address)
    if any(asked(f"empty-{name}") for name in EMPTY):
        with TemporaryDirectory() as nothing, serving(Path(nothing)) as address:
            for name in EMPTY:
                if asked(f"empty-{name}"):
                    _shoot(context, f"{address}/{PAGES[name]}", f"empty-{name}")


def _card_and_article(context: BrowserContext, address: str) -> None:
    """The card of the first event of the Overview, and its sentence in the article."""
    with _page(context, *SIZES["wide"]) as page:
        _open(page, address)
        page.locator("[class*=st-key-item-] button").first.click()
        page.get_by_role("dialog").locator("mark.l-event").first.wait_for()
        card = page.url
        page.get_by_role("link", name="Read it in the article").first.click()
        page.locator(".reader mark.here").first.wait_for()
        article = page.url
    _shoot(context, card, "card")
    _shoot(context, article, "article")


def _shoot(context: BrowserContext, address: str, name: str) -> None:
    """One load of the page; the themes and sizes are changed as a reader's system would change them."""
    with _page(context, *SIZES["wide"]) as page:
        _open(page, address)
        for size, (width, height) in SIZES.items():
            page.set_viewport_size({"width": width, "height": height})
            settled(page)
            tall = page.evaluate("document.querySelector('.stMain')?.firstElementChild?.scrollHeight ?? 0")
            page.set_viewport_size({"width": width, "height": max(height, min(int(tall) + 80, TALLEST))})
            for theme in ("light", "dark"):
                page.emulate_media(color_scheme=theme)
                settled(page)
                _take(page, OUT / f"{name}-{size}-{theme}.png")
            page.emulate_media(color_scheme="light")
    print(name, flush=True)


def _open(page: Page, address: str) -> None:
    """Goes there; the first page of a server comes when all articles are read."""
    page.goto(address)
    page.wait_for_selector(".foot", timeout=240_000, state="attached")
    settled(page)


def _take(page: Page, path: Path) -> None:
    """A picture of what stays: no message that goes by itself, nothing that is still moving."""
    expect(page.get_by_test_id("stToast")).to_have_count(0)
    page.screenshot(path=path, animations="disabled")


@contextmanager
def _page(context: BrowserContext, width: int, height: int) -> Iterator[Page]:
    page = context.new_page()
    page.set_default_timeout(120_000)
    expect.set_options(timeout=120_000)
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme="light")
    yield page
    page.close()


if __name__ == "__main__":
    main(sys.argv[1:])
