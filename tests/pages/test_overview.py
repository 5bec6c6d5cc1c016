"""The Overview and the filters of the sidebar, over annotated articles."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.test_pages import words

Open = Callable[..., AppTest]


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def test_what_is_new_counts_from_the_chosen_day(open_page: Open) -> None:
    app = open_page(since="yesterday")
    assert "New since **Sat 30 May 2026**. As of Sun 31 May 2026, the newest article." in words(app)
    new = next(label for label in labels(app) if label.endswith("on the timeline"))
    app = open_page(**{"since": "a day…", "since-day": "2025-11-12"})
    assert "New since **Wed 12 Nov 2025**." in words(app)
    all_told = next(label for label in labels(app) if label.endswith("on the timeline"))
    assert int(new.split()[0]) < int(all_told.split()[0]) == 15


def test_nothing_new_names_the_last_day_and_leads_there(open_page: Open) -> None:
    app = open_page(**{"since": "a day…", "since-day": "2030-01-01"})
    assert "Nothing told since Tue 1 Jan 2030 under these filters." in words(app)
    next(button for button in app.button if button.label == "The last one: Sun 31 May 2026").click()
    app.run()
    assert "New since **Sun 31 May 2026**." in words(app)
    assert not app.exception


def test_a_line_opens_its_card(open_page: Open) -> None:
    app = open_page(since="30 days")
    next(button for button in app.button if (button.key or "").startswith("new-")).click()
    app.run()
    assert not app.error
    assert '<div class="card-head"' in words(app)


def test_a_count_leads_to_exactly_these_rows_on_the_timeline(open_page: Open) -> None:
    app = open_page()
    button = next(b for b in app.button if b.key == "all-ahead")
    number = int(button.label.split()[0])
    button.click()
    app.run()
    assert [title.value for title in app.title] == ["Timeline"]
    assert f"**{number} of 15 events** · filters\\: only upcoming" in words(app)
    assert app.query_params["only"] == "upcoming"


@pytest.mark.parametrize("asked", [{}, {"actors": "Cemal Erdil"}, {"actors": ["Cemal Erdil", "ONU"]}])
def test_the_number_of_an_active_actor_leads_to_its_events(
    open_page: Open, asked: dict[str, str | list[str]]
) -> None:
    app = open_page(since="30 days", **asked)
    # The last of them is none of those asked for, so that it has to be asked for too.
    button = [b for b in app.button if (b.key or "").startswith("active-")][-1]
    number = int(button.label)
    button.click()
    app.run()
    assert [title.value for title in app.title] == ["Timeline"]
    assert f"**{number} of 15 events**" in words(app)


def test_the_briefing_and_everything_are_handed_out(open_page: Open) -> None:
    app = open_page()
    assert [each.proto.label for each in app.get("download_button")] == [
        "Word", "HTML", "Markdown", "Everything (ZIP)",
    ]  # fmt: skip


def test_filters_show_what_occurs_with_counts_and_stand_in_the_address_without(open_page: Open) -> None:
    app = open_page("timeline", actors="Cemal Erdil", type=["meeting", "call"])
    assert app.multiselect(key="type").value == ["meeting", "call"]
    assert app.multiselect(key="type").options[0].startswith("meeting · ")
    assert app.query_params["type"] == ["meeting", "call"]
    app.multiselect(key="type").set_value(["call"]).run()
    assert app.query_params["type"] == "call"
    app.switch_page("pages/explore/quotes.py").run()
    assert (app.query_params["type"], app.query_params["actors"]) == ("call", "Cemal Erdil")
    assert "type does not apply here" in words(app)
    app.button(key="clear-all").click().run()
    assert "type" not in app.query_params


def test_a_link_within_the_app_wins_over_what_was_chosen(open_page: Open) -> None:
    app = open_page("timeline", type="call")
    app.query_params["type"] = "meeting"
    app.run()
    assert app.multiselect(key="type").value == ["meeting"]


def test_a_value_that_does_not_occur_is_told_as_long_as_it_is_asked_for(open_page: Open) -> None:
    app = open_page(type=["dance", "meeting"])
    assert "Not among these articles: dance." in words(app)
    assert app.query_params["type"] == ["dance", "meeting"]
    app.multiselect(key="type").set_value(["meeting"]).run()
    assert "Not among these articles" not in words(app)
    assert app.query_params["type"] == "meeting"


@pytest.mark.parametrize("only", ["upcoming", "unchecked"])
def test_how_events_stand_is_a_filter(open_page: Open, only: str) -> None:
    assert f"filters\\: only {only}" in words(open_page("timeline", only=only))


def test_the_count_of_what_stands_in_two_ways_leads_to_it(open_page: Open) -> None:
    app = open_page(only="unchecked")
    button = next(b for b in app.button if b.key == "all-ahead")
    number = int(button.label.split()[0])
    button.click().run()
    assert f"**{number} of 15 events** · filters\\: only unchecked; only upcoming too" in words(app)
    assert app.multiselect(key="only_too").value == ["upcoming"]


def test_what_was_told_since_a_day_is_a_filter(open_page: Open) -> None:
    app = open_page("timeline", told="2026-01-01")
    assert "filters\\: told since Thu 1 Jan 2026" in words(app)


def test_without_articles_there_is_a_way_to_add_some(open_page: Open, folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()
    app = open_page()
    assert not app.exception
    assert not app.error
    assert not app.get("download_button")
    assert "No event yet." in words(app)
