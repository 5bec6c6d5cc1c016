from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

Open = Callable[..., AppTest]
PAGES = ["overview", "timeline", "network", "quotes", "articles"]


def words(app: AppTest) -> str:
    """All text of a page, to look for a sentence in."""
    kinds = (
        app.markdown,
        app.caption,
        app.info,
        app.warning,
        app.error,
        app.success,
        app.title,
        app.subheader,
    )
    html = [str(element.proto.body) for element in app.get("html")]
    return "\n".join([element.value for kind in kinds for element in kind] + html)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_with_its_numbers_and_the_foot(open_page: Open, page: str) -> None:
    app = open_page(page)
    assert not app.exception
    assert not app.error
    assert "2 articles · 15 events · 12 quotes · newest published Sun 31 May 2026" in words(app)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_whole_without_articles(open_page: Open, folder: Path, page: str) -> None:
    for path in folder.iterdir():
        path.unlink()
    app = open_page(page)
    assert not app.exception
    assert not app.error
    assert "Articles are added on the Add page" in words(app)
    assert "nothing to read in the articles folder" in words(app)
    assert "not read" not in words(app)


def test_a_filter_in_the_address_limits_the_page_and_is_named(open_page: Open) -> None:
    app = open_page("timeline", actors="Cemal Erdil", status="held")
    assert app.multiselect(key="actors").value == ["Cemal Erdil"]
    assert "**2 of 15 events** · filters\\: Cemal Erdil; status\\: held" in words(app)


def test_an_unknown_actor_in_the_address_is_told(open_page: Open) -> None:
    app = open_page("timeline", actors="Nobody", status="postponed")
    assert "Not among these articles: Nobody." in words(app)
    assert "**0 of 15 events** · filters\\: Nobody; status\\: postponed" in words(app)
    assert app.query_params["status"] == "postponed"


@pytest.mark.parametrize("page", ["timeline", "network"])
def test_days_hide_undated_rows_say_so_and_lead_to_them(open_page: Open, page: str) -> None:
    app = open_page(page, **{"from": "2026-01-01"})
    hidden = next(button for button in app.button if "without a date, left out" in button.label)
    number = int(hidden.label.split()[0])
    hidden.click()
    app.run()
    assert [title.value for title in app.title] == ["Timeline"]
    assert app.dataframe[0].value["When"].tolist()[-number:] == ["no date"] * number


def test_filters_survive_a_change_of_page_and_can_be_cleared(open_page: Open) -> None:
    app = open_page("timeline", actors="Cemal Erdil")
    app.switch_page("pages/explore/quotes.py").run()
    assert app.multiselect(key="actors").value == ["Cemal Erdil"]
    next(button for button in app.button if button.label == "Clear all filters").click()
    app.run()
    assert app.multiselect(key="actors").value == []
    assert "**12 quotes** · no filter" in words(app)


def test_nothing_found_says_how_much_there_is_without_filters(open_page: Open) -> None:
    app = open_page("timeline", q="xyzzy")
    assert "No event under these filters." in words(app)


def test_no_event_in_the_days_asked_for_names_the_last_one(open_page: Open) -> None:
    app = open_page("timeline", **{"from": "2040-01-01"}, actors="Cemal Erdil", status="held")
    assert "No event in these days." in words(app)
    next(button for button in app.button if button.label == "Last one: Fri 29 May 2026").click()
    assert app.run().query_params["event"]
    next(button for button in app.button if button.label == "Show all days: 2").click()
    assert "2 of 15 events" in words(app.run())


def test_no_event_in_the_days_asked_for_names_its_kind_and_the_next_one(open_page: Open) -> None:
    app = open_page("timeline", **{"from": "1990-01-01", "to": "1999-12-31"}, type="meeting")
    assert "No meeting in these days." in words(app)
    next(button for button in app.button if button.label.startswith("Next one: ")).click()
    assert app.run().query_params["event"]
    assert '<span class="kind">meeting</span>' in words(app)


def test_the_event_of_a_link_opens_with_its_sentences(open_page: Open) -> None:
    app = open_page("timeline", view="Day by day")
    [event] = [button.key for button in app.button if (button.key or "").startswith("day-")][:1]
    app.query_params["event"] = event.removeprefix("day-")
    app.run()
    assert "Told in" in words(app)
    assert '<mark class="l-event"' in words(app)


def test_an_event_that_is_gone_is_told_and_the_page_stays(open_page: Open) -> None:
    app = open_page(event="gone")
    assert "The event in this link is not among these articles." in [toast.value for toast in app.toast]
    assert "15 events" in words(app)


@pytest.mark.parametrize("lanes", ["type", "actor", "country", "process"])
def test_lanes_of_the_timeline(open_page: Open, lanes: str) -> None:
    app = open_page("timeline", lanes=lanes)
    assert not app.error
    assert len(app.get("plotly_chart")) == 1


def test_an_article_that_cannot_be_read_is_listed_with_the_reason(open_page: Open) -> None:
    assert "**empty.txt**: empty" in words(open_page("articles"))


def test_the_article_of_a_link_is_read_with_its_layers(open_page: Open) -> None:
    quotes = open_page("quotes")
    link = next(link for link in quotes.get("page_link") if link.proto.label == "In the article")
    article = link.proto.query_string.split("article=")[1].split("&")[0]
    read = words(open_page("articles", article=article))
    assert '<div class="reader" lang="fr">' in read
    assert all(f'<mark class="{layer}"' in read for layer in ("l-actor", "l-event", "l-quote", "l-date"))


def test_layers_can_be_switched_off(open_page: Open) -> None:
    quotes = open_page("quotes")
    link = next(link for link in quotes.get("page_link") if link.proto.label == "In the article")
    article = link.proto.query_string.split("article=")[1].split("&")[0]
    read = words(open_page("articles", article=article, layers=["Dates"]))
    assert '<mark class="l-date"' in read
    assert '<mark class="l-actor"' not in read


def test_notes_stand_beside_their_paragraph_and_open_the_card(open_page: Open) -> None:
    quotes = open_page("quotes")
    link = next(link for link in quotes.get("page_link") if link.proto.label == "In the article")
    article = link.proto.query_string.split("article=")[1].split("&")[0]
    app = open_page("articles", article=article)
    beside = [button for button in app.button if (button.key or "").startswith("margin-")]
    assert len(beside) > 2
    event = next(button for button in beside if "❝" not in button.label)
    event.click().run()
    assert app.query_params["event"]
    assert "card-head" in words(app)


def test_articles_with_the_words_searched_show_their_sentences(open_page: Open) -> None:
    app = open_page("articles", q="rencontre")
    assert '<mark class="hit"' in words(app)
    title = next(button for button in app.button if (button.key or "").startswith("read-"))
    title.click().run()
    assert '<div class="reader" lang="fr">' in words(app)


def test_a_page_that_fails_says_so_without_a_traceback(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lib.ui import chronology

    monkeypatch.setattr(chronology, "show", lambda *_: 1 / 0)
    app = open_page("timeline", view="Day by day")
    assert not app.exception
    assert "This page could not be drawn." in app.error[0].value


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        ("timeline", {"only": "nothing"}),
        ("timeline", {"from": "2025-13-45", "lanes": "planet", "view": "Upside down"}),
        ("timeline", {"from": "0001-01-01", "to": "9999-12-31", "order": "sideways"}),
        ("timeline", {"q": "\"' OR 1=1 --%", "actors": "<script>alert(1)</script>", "match": "none"}),
        ("network", {"actor": "Nobody", "top": "abc", "pair": "~", "twin": "x", "pairs": "77"}),
        ("network", {"actor": "Cemal Erdil", "card": "x", "contacts": "77", "from": "2040-01-01"}),
        ("quotes", {"speaker": "Nobody", "kind": "shouted", "view": "x", "side": "Narnia"}),
        ("quotes", {"speaker": "not known", "view": "Terms", "one": "Nobody"}),
        ("articles", {"article": "gone", "place": "-5", "layers": "Smells"}),
    ],
)
def test_a_link_with_nonsense_in_it_draws_the_page(open_page: Open, page: str, asked: dict[str, str]) -> None:
    app = open_page(page, **asked)
    assert not app.exception
    assert [error.value for error in app.error] == []
