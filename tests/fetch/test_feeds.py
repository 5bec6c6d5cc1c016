from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.fetch import feeds, keeping, state
from lib.fetch.feeds import BadFeeds, Feed, feeds_in, news
from lib.fetch.state import State
from lib.ingest import Skipped, from_bytes, from_text
from tests.fetch.conftest import Web
from tests.fuzz.seeds import BODY, PAGE

FEED = b"""<rss version="2.0"><channel><title>Le fil</title>
<item><title>Ava</title><link>/a</link><description>Court.</description></item>
<item><title>Bo</title><link>/b</link><description>Court.</description></item></channel></rss>"""


def test_the_list_of_feeds(tmp_path: Path) -> None:
    path = tmp_path / "feeds.toml"
    path.write_text(
        '[[feed]]\nurl = "https://a.example/rss"\nsource = "A"\n[[feed]]\nurl = "https://b.example/"\n'
    )
    assert feeds_in(path) == (Feed("https://a.example/rss", "A"), Feed("https://b.example/"))


def test_the_list_that_comes_with_the_project_is_valid() -> None:
    assert feeds_in(Path(__file__).parents[2] / "data" / "feeds.toml") == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[[feed]\n", "not TOML"),
        ("feed = 1", r"feeds are written under \[\[feed\]\]"),
        ("[[feed]]\nurl = 1", "feed 1: every value is a text in quotes"),
        ('[[feed]]\nsource = "A"', "feed 1: url: only addresses that begin with http"),
        (
            '[[feed]]\nurl = "https://a.example/"\n[[feed]]\nurl = "http://10.0.0.1/"',
            "feed 2: url: 10.0.0.1 is an address inside",
        ),
        ('[[feed]]\nurl = "https://a.example/"\npassword = "x"', "feed 1: 'password' is none of"),
    ],
)
def test_a_bad_list_is_told_with_its_place(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "feeds.toml"
    path.write_text(text)
    with pytest.raises(BadFeeds, match=reason) as told:
        feeds_in(path)
    assert str(told.value).startswith(f"{path}: ")


def test_news_come_once_and_failures_are_tried_again(web: Web) -> None:
    web.answers |= {"/feed": (200, {"ETag": '"1"'}, FEED), "/a": (200, {}, PAGE.encode())}
    feed, met = Feed(web.url("/feed"), source="A", language="fr"), State()

    def kinds() -> list[str]:
        web.asked.clear()
        return [type(item).__name__ for item in news(feed, met, web.policy())]

    assert (kinds(), web.asked) == (["Article", "Skipped"], ["/feed", "/a", "/b"])
    assert (kinds(), web.asked) == (["Skipped"], ["/feed", "/b"])
    assert (kinds(), web.asked) == (["Skipped"], ["/feed", "/b"])
    assert (kinds(), web.asked) == ([], ["/feed"])
    assert met.conditions(feed.url) == {"If-None-Match": '"1"'}
    web.answers["/feed"] = (304, {}, b"")
    assert kinds() == []


def test_a_feed_that_cannot_be_read_is_named(web: Web) -> None:
    web.answers["/feed"] = (200, {}, b"<html>no feed</html>")
    assert list(news(Feed(web.url("/feed")), State(), web.policy())) == [
        Skipped(web.url("/feed"), "not a feed: neither RSS nor Atom")
    ]


def test_the_state_survives_and_a_broken_one_is_left(tmp_path: Path) -> None:
    met = State({"a": 3, "b": 1}, {"https://a.example/": {"If-None-Match": "1"}})
    state.save(met, tmp_path)
    assert state.load(tmp_path) == met
    assert [path.name for path in tmp_path.iterdir()] == [".feeds.json"]
    for broken in ("", "{", "[]", '{"met": {"a": "x"}, "answers": {}}', '{"met": 1}'):
        (tmp_path / ".feeds.json").write_text(broken)
        assert state.load(tmp_path) == State()


ARTICLE = replace(
    from_text(f"Ava reçoit Bo\n\n{BODY}", source="Le Journal", url="https://a.example/1"),
    published=date(2025, 8, 7),
    published_basis="metadata",
)  # fmt: skip


def test_a_kept_article_reads_back_as_it_was(tmp_path: Path) -> None:
    path = keeping.keep(ARTICLE, tmp_path)
    assert path is not None
    assert path.name == f"2025-08-07_ava-recoit-bo_{ARTICLE.id}.txt"
    assert replace(ARTICLE, path=str(path)) == from_bytes(path.read_bytes(), path)
    assert keeping.keep(ARTICLE, tmp_path) is None
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(
    "title", ["../../etc/passwd", "a\x00b/c", "", "…", "A" * 500, "con", ".hidden", "a\nb: c"]
)
def test_no_title_leads_out_of_the_folder(tmp_path: Path, title: str) -> None:
    path = keeping.keep(replace(ARTICLE, title=title), tmp_path)
    assert path is not None
    assert path.parent == tmp_path
    assert path.name.startswith("2025-08-07_")
    assert path.name.isascii()


PIECES = st.sampled_from(
    ["« Oui »", "---", "\u00a0", "title: x", "\n\n", "# T", " ", "**a**", "l’été…", "\ud7ff", "œ"]
)


@settings(deadline=None)
@given(st.lists(PIECES).map("".join))
def test_any_article_reads_back_with_its_text(text: str) -> None:
    article = from_text(f"Un titre\n\n{BODY}\n{text} Fin du texte.", language="fr")
    assert from_bytes(keeping.as_text(article).encode(), "a.txt", language="fr") == replace(
        article, path="a.txt"
    )


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(state.os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        keeping.keep(ARTICLE, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_rest_of_a_long_feed_comes_the_next_time(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "MOST_FOLLOWED", 2)
    items = "".join(f"<item><title>{n}</title><link>/{n}</link></item>" for n in range(3))
    web.answers["/feed"] = (200, {}, f"<rss version='2.0'><channel>{items}</channel></rss>".encode())
    web.answers |= {f"/{n}": (200, {}, PAGE.replace("mardi", f"mardi {n}").encode()) for n in range(3)}
    feed, met = Feed(web.url("/feed")), State()
    assert len(list(news(feed, met, web.policy()))) == 2
    assert len(list(news(feed, met, web.policy()))) == 1
    assert list(news(feed, met, web.policy())) == []


def test_a_stored_answer_that_would_break_a_header_line_is_refused(web: Web) -> None:
    # The state lies in a file, and what a server said of itself is sent back to it.
    web.answers["/feed"] = (200, {}, FEED)
    feed = Feed(web.url("/feed"))
    met = State(answers={feed.url: {"If-None-Match": "x\r\nHost: inside.example\r\n\r\nGET /secret"}})
    (found,) = news(feed, met, web.policy())
    assert isinstance(found, Skipped)
    assert web.asked == []
