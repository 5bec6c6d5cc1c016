"""Articles, names and links that try to run script, load pictures or set links on the pages."""

# ruff: noqa: E501
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from lib import library
from lib.records import Extraction
from lib.store import open_store, save
from lib.store.weaving import weave
from tests import sample
from tests.browser.server import serving, settled

HOST = "attacker.example"
POISON = (
    f"<img src=x onerror=alert(1)>![m](http://{HOST}/m.png)[c](javascript:alert(2))<script>alert(3)</script>"
    f"\"'><svg onload=alert(4)> <iframe src=http://{HOST}/f></iframe> www.{HOST} a@{HOST} :red[r] $x$ `c`"
)
MARK = "onerror=alert"
# An address that an article names may become a link, but only to what it says.
FOUND = """() => [...document.querySelectorAll('img, iframe, a[href], script, [onerror], [onload], object, embed')]
    .filter(node => {
        const said = node.getAttribute('src') || node.getAttribute('href') || node.outerHTML
        const shown = decodeURI(said.replace(/^(https?:\\/\\/|mailto:)/, ''))
        const honest = node.tagName === 'A' && node.textContent.trim().replace(/^https?:\\/\\//, '') === shown
        return /^(https?:..|mailto:.*)attacker|javascript:|data:text|^x$/.test(said) && !honest
    })
    .map(node => node.outerHTML.slice(0, 300))"""


def poisoned() -> list[Extraction]:
    """The sample articles, with the attack in every text that comes from an article or a file."""
    names = {each.name: f"{each.name} {POISON}" for each in (sample.TRUMP, sample.PUTIN, sample.WITKOFF, sample.LEAVITT)}  # fmt: skip
    made = []
    for number, extraction in enumerate(sample.EXTRACTIONS):
        article = replace(
            extraction.article, title=POISON, source=f"Journal {number} {POISON}",
            url=("javascript:alert(5)", f'https://journal.example/"><img src=x onerror=alert(6)>{POISON}')[number],
            based_on=("javascript:alert(7)", "data:text/html,<script>alert(8)</script>"),
            text=extraction.article.text + f"\n{POISON}\n", notes=(POISON,),
        )  # fmt: skip
        actors = tuple(
            replace(each, name=names[each.name], office=POISON, affiliation=POISON)
            for each in extraction.actors
        )
        events = tuple(
            replace(
                each, place=POISON, place_text=POISON, date_text=POISON, status_text=POISON, reported_by=POISON,
                participants=tuple(replace(one, name=names[one.name], text=POISON) for one in each.participants),
            )
            for each in extraction.events
        )  # fmt: skip
        quotes = tuple(
            replace(each, speaker_name=names[str(each.speaker_name)], speaker_text=POISON, medium=POISON,
                    cue=POISON, addressee_name=POISON)
            for each in extraction.quotes
        )  # fmt: skip
        made.append(replace(extraction, article=article, actors=actors, events=events, quotes=quotes))
    return made


@pytest.fixture(scope="module")
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    request.getfixturevalue("chromium")
    place = tmp_path_factory.mktemp("hostile")
    articles, path = place / "articles", place / "store.sqlite"
    articles.mkdir()
    (articles / f"{POISON[:20].replace('/', '')}.txt").write_bytes(b"")
    store = open_store(str(path))
    for extraction in poisoned():
        save(store, extraction, library.extractor_version())
    weave(store)
    store.close()
    with serving(articles, Path(path)) as address:
        yield address


NAME = f"Donald Trump {POISON}"
# Where it goes, and what of the attack is to be read there: a lane's name is cut, a table is drawn and no text.
ASKED = {
    "overview": ("/", MARK),
    "card over the timeline": ("/timeline?event=a1-summit", MARK),
    "day by day": ("/timeline?view=Day+by+day", MARK),
    "timeline by actor, filtered": (f"/timeline?lanes=actor&actors={quote(NAME)}", MARK),
    "actor card": (f"/network?actor={quote(NAME)}", MARK),
    "pair": ("/network?pair=donald-trump~vladimir-poutine", MARK),
    "quotes": ("/quotes", MARK),
    "search": (f"/quotes?q={quote(POISON)}", MARK),
    "two speakers": ("/quotes?view=Two+speakers", ""),
    "article": ("/articles?article=a1", MARK),
    "review": ("/review", MARK),
    "unknown": (f"/articles?article={quote(POISON)}&event={quote(POISON)}&actors={quote(POISON)}", MARK),
}


@pytest.mark.parametrize("asked", ASKED)
def test_nothing_of_an_article_or_a_link_is_run_loaded_or_made_a_link(
    server: str, page: Page, asked: str
) -> None:
    path, read = ASKED[asked]
    loaded: list[str] = []
    told: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.on("dialog", lambda dialog: (told.append(dialog.message), dialog.dismiss()))
    page.goto(server + path)
    settled(page)
    expect(page.locator("body")).to_contain_text(read)
    assert told == []
    assert [url for url in loaded if url.split("/")[2].endswith(HOST)] == []
    assert page.evaluate(FOUND) == []
