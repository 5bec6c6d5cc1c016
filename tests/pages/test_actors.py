from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from lib.records import Actor, Article, Extraction
from lib.ui.actor_quotes import called
from tests.factory import extract_from_gold
from tests.pages.test_pages import words

Open = Callable[..., AppTest]


def labels(app: AppTest) -> str:
    return "\n".join(button.label for button in app.button)


def press(app: AppTest, start: str) -> AppTest:
    return next(button for button in app.button if button.label.startswith(start)).click().run()


def test_the_card_has_the_contacts_with_who_was_there_and_who_arranged_it(open_page: Open) -> None:
    app = open_page("network", actor="Cemal Erdil")
    assert [subheader.value for subheader in app.subheader] == ["Cemal Erdil"]
    assert "Last held: ● **call** held · Fri 29 May 2026" in labels(app)
    assert "Next planned: ○ **meeting** planned · Mon 1 Jun 2026 · Nicosie" in labels(app)
    assert 'with <span class="name">Iason Petrides' in words(app)
    assert "newest first" in words(app)


def test_since_a_day_only_later_contacts_are_listed(open_page: Open) -> None:
    app = open_page("network", actor="Cemal Erdil", **{"from": "2026-06-01"})
    assert "** held" not in labels(app)
    assert "**meeting** planned · Mon 1 Jun 2026" in labels(app)


def test_an_actor_without_contact_in_these_days_is_shown_the_last_one(open_page: Open) -> None:
    app = open_page("network", actor="Cemal Erdil", **{"from": "2040-01-01"})
    assert "No contact in these days. The last one:" in words(app)
    press(app, "Show all days")
    assert app.session_state["from"] is None


def test_a_contact_of_the_card_opens_with_its_sentences(open_page: Open) -> None:
    app = press(open_page("network", actor="Cemal Erdil"), "● **call** held")
    assert '<mark class="l-event"' in words(app)
    assert "event" in app.query_params


def test_the_pair_of_a_link_lists_its_events_with_their_sentences(open_page: Open) -> None:
    app = open_page("network", pair="cemal-erdil~iason-petrides")
    assert "Cemal Erdil and Iason Petrides" in [subheader.value for subheader in app.subheader]
    assert '<mark class="l-event"' in words(app)


def test_a_pair_that_is_gone_is_told_and_the_page_stays(open_page: Open) -> None:
    app = open_page("network", pair="cemal-erdil~nobody")
    assert "The pair in this link is not among these articles." in [toast.value for toast in app.toast]
    assert not app.error


def test_the_ranking_counts_what_the_card_lists(open_page: Open) -> None:
    app = open_page("network")
    first = next(button for button in app.button if (button.key or "").startswith("rank-"))
    name, _, number = first.label.rpartition(" ")
    first.click().run()
    assert [subheader.value for subheader in app.subheader] == [name]
    assert f" of {number} contacts, newest first" in words(app)


def test_an_actor_nobody_names_is_told(open_page: Open) -> None:
    assert "Nobody at all is not among these articles." in words(open_page("network", actor="Nobody at all"))


def test_whom_one_met_opens_the_events_of_both(open_page: Open) -> None:
    app = press(open_page("network", actor="Cemal Erdil"), "Iason Petrides ")
    assert app.query_params["pair"] == "cemal-erdil~iason-petrides"


def test_the_quotes_of_an_actor_and_of_others(open_page: Open) -> None:
    app = open_page("network", actor="Iason Petrides", card="Quotes")
    assert 'class="said' in words(app)
    assert "newest first" in words(app)


def test_who_it_is(open_page: Open) -> None:
    read = words(open_page("network", actor="Iason Petrides", card="Who it is"))
    assert "<dt>Kind</dt><dd>person</dd>" in read
    assert "<dt>Also called</dt>" in read


def test_the_slider_of_months_moves_the_days_of_all_pages(open_page: Open) -> None:
    app = open_page("network")
    slider = app.select_slider[0]
    assert slider.value == (slider.options[0], slider.options[-1])
    slider.set_value((slider.options[1], slider.options[-1])).run()
    assert app.session_state["from"].day == 1
    assert app.session_state["to"] is None


def test_the_slider_stands_where_the_days_are(open_page: Open) -> None:
    app = open_page("network", **{"from": "2026-05-28", "to": "2026-05-30"})
    assert app.select_slider[0].value == ("May 2026", "May 2026")
    assert app.session_state["from"] == date(2026, 5, 28)
    app.session_state["from"] = None
    assert app.run().select_slider[0].value[1] == "May 2026" != app.select_slider[0].value[0]


@pytest.mark.parametrize(
    ("kind", "name", "aliases", "expected"),
    [
        ("person", "Steve Witkoff", ("Vitkoff", "Steven Witkoff"), ("Witkoff", "Vitkoff")),
        ("person", "Mohammed ben Salmane", (), ("ben Salmane",)),
        ("state", "Russie", ("Fédération de Russie",), ("Russie", "Fédération de Russie")),
    ],
)
def test_the_names_under_which_others_speak_of_one(
    kind: str, name: str, aliases: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    assert called(SimpleNamespace(kind=kind, name=name, aliases=aliases)) == expected


def spelled(article: Article) -> Extraction:
    extraction = extract_from_gold(article)
    actors = tuple(
        replace(actor, aliases=("Djemal Erdil",)) if actor.name == "Cemal Erdil" else actor
        for actor in extraction.actors
    )
    return replace(extraction, actors=actors)


def test_an_actor_is_found_by_any_spelling(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lib.extract.extract", spelled)
    # The second is what stands in the address for a moment when a spelling is chosen from the list.
    for asked in ("djemal erdil", "Djemal Erdil → Cemal Erdil"):
        app = open_page("network", actor=asked)
        assert [subheader.value for subheader in app.subheader] == ["Cemal Erdil"]
        assert not app.warning
    app = open_page("network")
    app.selectbox(key="actor").set_value("Djemal Erdil → Cemal Erdil").run()
    assert app.selectbox(key="actor").value == "Cemal Erdil"
    assert [subheader.value for subheader in app.subheader] == ["Cemal Erdil"]


def test_persons_can_be_folded_into_their_sides(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lib.extract.extract", with_sides)
    assert "\nNorth " in labels(open_page("network", sides="true"))
    app = open_page("network", sides="true", pair="north~south")
    assert "North and South" in [subheader.value for subheader in app.subheader]
    assert "counting all who act for either" in words(app)
    assert '<mark class="l-event"' in words(app)


def with_sides(article: Article) -> Extraction:
    extraction = extract_from_gold(article)
    side = {"Cemal Erdil": "North", "Iason Petrides": "South"}
    actors = [replace(each, affiliation=side.get(each.name)) for each in extraction.actors]
    states = [Actor(name.lower(), name, "state") for name in side.values()]
    return replace(extraction, actors=(*actors, *states))


def test_the_matrix_and_the_table_are_twins_of_the_network(open_page: Open) -> None:
    app = open_page("network", actor="Cemal Erdil")
    assert "Pairs 1 to " in words(app)
    table = app.dataframe[0].value
    assert all("Cemal Erdil" in pair for pair in zip(table["Actor"], table["With"], strict=True))
    app.toggle(key="only-with").set_value(False).run()
    assert len(app.dataframe[0].value) > len(table)
    app = open_page("network", twin="Matrix")
    assert "Choose a square for its events" in words(app)
    assert len(app.get("plotly_chart")) == 1
