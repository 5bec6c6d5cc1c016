"""Signing in with a real provider, in a real browser: who reads, who adds, who stays outside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.provider import CLIENT, SECRET, Provider, providing
from tests.browser.server import CHROMIUM, PATIENCE, serving, settled

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no chromium on this machine")

PEOPLE = {
    "ava": {"email": "ava@desk.example", "email_verified": True},
    "bo": {"email": "bo@desk.example", "email_verified": True},
    "cy": {"email": "cy@other.example", "email_verified": True},
    "di": {"email": "ava@desk.example", "email_verified": False},
}
SECRETS = """
[auth]
redirect_uri = "{{address}}/oauth2callback"
cookie_secret = "sixty-four-random-characters-would-stand-here-on-a-real-server"
client_id = "{client}"
client_secret = "{secret}"
server_metadata_url = "{provider}/.well-known/openid-configuration"

[roles]
editors = ["ava@desk.example"]
readers = ["@desk.example"]
"""


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with providing(PEOPLE) as provider:
        yield provider


@pytest.fixture(scope="module")
def server(provider: Provider, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    articles = tmp_path_factory.mktemp("articles")
    text = "Un titre\n\nLe ministre a reçu son homologue mardi à Genève, a dit son porte-parole à la presse."
    Path(articles / "2025-08-07.txt").write_text(text, encoding="utf-8")
    secrets = SECRETS.format(client=CLIENT, secret=SECRET, provider=provider.address)
    with serving(articles, secrets=secrets) as address:
        yield address


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A browser of its own for each test: who signs in leaves a cookie."""
    context = chromium.new_context()
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.fixture(autouse=True)
def nothing_wrong(provider: Provider) -> Iterator[None]:
    yield
    provider.wrong.clear()


def sign_in(page: Page, server: str, name: str) -> None:
    page.goto(server)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name=name, exact=True).click()


def test_nobody_sees_anything_before_signing_in(server: str, page: Page) -> None:
    for path in ("", "/articles", "/add", "/review"):
        page.goto(server + path)
        expect(page.get_by_role("button", name="Sign in")).to_be_visible()
        assert "ministre" not in page.content()
        expect(page.get_by_test_id("stSidebarNav")).to_have_count(0)


def test_a_reader_reads_and_has_no_curate_pages(server: str, page: Page) -> None:
    sign_in(page, server, "bo")
    settled(page)
    menu = page.get_by_test_id("stSidebarNav")
    expect(menu.get_by_text("Articles", exact=True)).to_be_visible()
    expect(menu.get_by_text("Curate")).to_have_count(0)
    expect(menu.get_by_role("link", name="Add")).to_have_count(0)
    page.goto(server + "/add")
    settled(page)
    expect(page.get_by_test_id("stFileUploader")).to_have_count(0)


def test_an_editor_reaches_the_add_page_and_signs_out(server: str, page: Page) -> None:
    sign_in(page, server, "ava")
    settled(page)
    menu = page.get_by_test_id("stSidebarNav")
    expect(menu.get_by_text("Curate")).to_be_visible()
    menu.get_by_role("link", name="Add").click()
    expect(page.get_by_test_id("stFileUploader").first).to_be_visible()
    # the page offers to sign in before the browser has been told to forget who it was
    with page.expect_response(re.compile("/auth/logout")):
        page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    page.goto(server + "/add")
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()


@pytest.mark.parametrize("name", ["cy", "di"])
def test_a_stranger_and_an_unverified_address_stay_outside(server: str, page: Page, name: str) -> None:
    sign_in(page, server, name)
    expect(page.get_by_text("This account may not read here.")).to_be_visible()
    expect(page.get_by_test_id("stSidebarNav")).to_have_count(0)


@pytest.mark.parametrize("wrong", ["key", "nonce", "issuer", "state"])
def test_a_forged_answer_signs_nobody_in(server: str, page: Page, provider: Provider, wrong: str) -> None:
    provider.wrong.add(wrong)
    sign_in(page, server, "ava")
    page.wait_for_url(re.compile(re.escape(server)))
    page.goto(server)
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    expect(page.get_by_test_id("stSidebarNav")).to_have_count(0)


def test_a_changed_cookie_signs_nobody_in(server: str, page: Page) -> None:
    sign_in(page, server, "bo")
    settled(page)
    (cookie,) = [each for each in page.context.cookies() if each["name"] == "_streamlit_user"]
    assert cookie["httpOnly"]
    value = cookie["value"]
    page.context.clear_cookies()
    page.context.add_cookies(
        [{"name": "_streamlit_user", "value": value[:-8] + "AAAAAAAA", "url": server, "httpOnly": True}]
    )
    page.goto(server)
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
