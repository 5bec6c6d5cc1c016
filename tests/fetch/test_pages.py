from datetime import date

import pytest

from lib.fetch import from_address, from_addresses, pages
from lib.ingest import Skipped
from lib.records import Article
from tests.fetch.conftest import Web
from tests.fuzz.seeds import BODY, PAGE, pdf

FEED = """<rss version="2.0"><channel><title>Le fil</title><language>fr</language>
<item><title>Ava</title><link>/a</link><pubDate>Wed, 06 Aug 2025 08:00:00 GMT</pubDate>
<description>Court.</description></item>
<item><title>Bo</title><link>{inside}</link><description>Court.</description></item>
<item><title>Cy</title><link>/gone</link><description>Court.</description></item></channel></rss>"""


def test_a_page_becomes_an_article(web: Web) -> None:
    web.answers["/a"] = (200, {}, PAGE.encode())
    (article,) = from_address(web.url("/a"), web.policy())
    assert isinstance(article, Article)
    assert (article.title, article.published, article.source) == (
        "Ava reçoit Bo",
        date(2025, 8, 7),
        "Le Journal",
    )
    assert article.text == f"Ava reçoit Bo\n\n{BODY}"
    assert article.path is None


def test_where_it_was_found_is_its_address(web: Web) -> None:
    web.answers["/a"] = (301, {"Location": "/b"}, b"")
    web.answers["/b"] = (200, {}, PAGE.replace('rel="canonical"', 'rel="x"').encode())
    (article,) = from_address(web.url("/a"), web.policy())
    assert isinstance(article, Article)
    assert article.url == web.url("/b")


@pytest.mark.parametrize(
    ("content_type", "content"),
    [
        ("text/html; charset=iso-8859-1", PAGE.replace('<meta charset="utf-8">', "").encode("cp1252")),
        ("text/html; charset=iso-8859-1", PAGE.encode()),
        ("text/html; charset=utf-8", b"\xef\xbb\xbf" + PAGE.encode()),
        ("text/html; charset=nonsense", PAGE.encode()),
        ("text/html", PAGE.replace("utf-8", "iso-8859-15").encode("iso-8859-15")),
        ("text/html; charset=utf-16", PAGE.encode("utf-16")),
    ],
)
def test_encodings(web: Web, content_type: str, content: bytes) -> None:
    web.answers["/a"] = (200, {"Content-Type": content_type}, content)
    (article,) = from_address(web.url("/a"), web.policy())
    assert isinstance(article, Article)
    assert article.text == f"Ava reçoit Bo\n\n{BODY}"


def test_a_pdf(web: Web) -> None:
    web.answers["/a"] = (200, {"Content-Type": "application/pdf"}, pdf())
    (article,) = from_address(web.url("/a"), web.policy())
    assert isinstance(article, Article)
    assert "Les deux délégations se retrouveront" in article.text


def test_the_articles_of_a_feed(web: Web) -> None:
    web.numbers["inside.example"] = ["10.0.0.1"]
    web.answers["/feed"] = (200, {}, FEED.format(inside="http://inside.example/").encode())
    web.answers["/a"] = (200, {}, PAGE.encode())
    article, inside, gone = from_address(web.url("/feed"), web.policy())
    assert isinstance(article, Article)
    assert (article.title, article.published) == ("Ava reçoit Bo", date(2025, 8, 6))
    assert (
        article.notes == ("published 2025-08-06 (metadata), but metadata says 2025-08-07",)
        or article.notes == ()
    )
    assert inside == Skipped(
        "http://inside.example/", "inside.example leads inside a network, not to the public internet"
    )
    assert gone == Skipped(web.url("/gone"), "no such page (status 404)")


def test_one_bad_address_does_not_stop_the_others(web: Web) -> None:
    web.answers["/a"] = (200, {}, PAGE.encode())
    found = list(
        from_addresses(
            ["http://127.0.0.1/", "", web.url("/a"), web.url("/a"), "ftp://x"], web.policy(ports=None)
        )
    )
    assert [type(item).__name__ for item in found] == ["Skipped", "Article", "Skipped"]


def test_a_page_without_an_article(web: Web) -> None:
    web.answers["/a"] = (200, {}, b"<html><body><p>Bonjour</p></body></html>")
    assert list(from_address(web.url("/a"), web.policy())) == [
        Skipped(web.url("/a"), "a web page without an article in it")
    ]


def test_a_feed_of_thousands_of_links_is_not_followed_to_its_end(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "MOST_FOLLOWED", 3)
    items = "".join(f"<item><title>{n}</title><link>/{n}</link></item>" for n in range(50))
    web.answers["/feed"] = (200, {}, f"<rss version='2.0'><channel>{items}</channel></rss>".encode())
    found = list(from_address(web.url("/feed"), web.policy()))
    assert web.asked == ["/feed", "/0", "/1", "/2"]
    assert found[-1] == Skipped(web.url("/feed"), "more than 3 links to follow; the rest is left")
