"""Pictures of every page: ``python -m tests.browser.screenshots [PAGE...]``, and ``readme`` for the README's.

Light and dark, 1280 and 400 pixels wide, into ``build/screenshots``; the README's into ``docs``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.server import CHROMIUM, serving, settled

OUT = Path(__file__).parents[2] / "build" / "screenshots"
PAGES = {
    "overview": "",
    "timeline": "timeline",
    "timeline-actors": "timeline?lanes=actor",
    "network": "network",
    "quotes": "quotes",
    "articles": "articles",
    "actor": "network?actor=Volodymyr+Zelensky",
    "search": "quotes?q=cessez-le-feu",
    "nothing": "timeline?q=xyzzy",
}
DOCS = Path(__file__).parents[2] / "docs"
README = ("timeline", "network", "quotes")
SIZES = {"wide": (1280, 900), "narrow": (400, 850)}


def main(wanted: list[str]) -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    with serving() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        if wanted == ["readme"]:
            page = browser.new_page(viewport={"width": 1280, "height": 1000}, color_scheme="light")
            for name in README:
                page.goto(f"{address}/{name}")
                settled(page)
                page.screenshot(path=DOCS / f"{name}.png")
            return
        for size, (width, height) in SIZES.items():
            for theme in ("light", "dark"):
                page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=theme)
                for name, path in PAGES.items():
                    if not wanted or name in wanted:
                        _shoot(page, f"{address}/{path}", OUT / f"{name}-{size}-{theme}.png")
                page.close()
        browser.close()


def _shoot(page: Page, address: str, path: Path) -> None:
    page.goto(address)
    settled(page)
    height = page.evaluate("document.querySelector('.stMain')?.firstElementChild?.scrollHeight ?? 900")
    width = page.viewport_size["width"]
    page.set_viewport_size({"width": width, "height": min(int(height) + 80, 2600)})
    settled(page)
    page.screenshot(path=path)
    page.set_viewport_size({"width": width, "height": 900})
    print(path)


if __name__ == "__main__":
    main(sys.argv[1:])
