"""The Quotes page: filters of its own, the reading list, two speakers, terms."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from lib.records import Article, Extraction
from lib.wording import counted
from tests.factory import extract_from_gold
from tests.pages.conftest import Open
from tests.pages.test_pages import words


def test_quotes_by_speaker_and_word(open_page: Open) -> None:
    app = open_page("quotes", speaker="Iason Petrides", q="sel")
    assert "of 12 quotes** · filters\\: speaker\\: Iason Petrides; text\\: “sel”" in words(app)
    assert '<mark class="hit"' in words(app)


def test_a_side_takes_in_those_who_speak_for_it_and_names_them(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def extracted(article: Article) -> Extraction:
        found = extract_from_gold(article)
        return replace(found, actors=tuple(replace(each, affiliation="Valdorie") for each in found.actors))

    monkeypatch.setattr("lib.extract.extract", extracted)
    app = open_page("quotes", side="Valdorie")
    assert "**12 quotes** · filters\\: speaker" not in words(open_page("quotes"))
    assert "filters\\: speaker\\: " in words(app)
    assert "Iason Petrides or " in words(app)


@pytest.mark.parametrize(("order", "first"), [("newest first", "newest"), ("oldest first", "oldest")])
def test_quotations_can_be_read_in_either_order(open_page: Open, order: str, first: str) -> None:
    app = open_page("quotes", order=order)
    days = _days(app)
    assert len(days) > 1
    assert (days[0] == _days(open_page("quotes"))[0]) is (first == "newest")


def _days(app: AppTest) -> list[str]:
    bodies = [str(element.proto.body) for element in app.get("html")]
    return [body for body in bodies if body.startswith('<p class="day">')]


def test_two_speakers_stand_side_by_side(open_page: Open) -> None:
    app = open_page("quotes", view="Two speakers")
    assert not app.error
    assert len(app.get("plotly_chart")) == 1
    one, other = (app.selectbox(key=key).value for key in ("one", "other"))
    assert one != other
    assert f'data-speaker="{one}"' in words(app)


def test_a_bar_of_two_speakers_has_its_quotations_in_words(open_page: Open) -> None:
    app = open_page("quotes", view="Two speakers")
    one = app.selectbox(key="one").value
    figure = json.loads(app.get("plotly_chart")[0].proto.spec)
    bar = next(bar for bar in figure["data"] if bar["customdata"][0][0] == one)
    number, data = abs(bar["y"][0]), bar["customdata"][0]
    app = open_page("quotes", view="Two speakers", bar="~".join(data))
    assert f"**{counted(number, f'{data[1]} quotation')}** of {one}, " in words(app)
    assert words(app).count('<blockquote class="said') == number
    app.button(key="duel-all").click().run()
    assert words(app).count('<blockquote class="said') > number


@pytest.mark.parametrize("bar", ["nonsense", "A~direct~x~y", "~~~~", "Nobody~direct~2025-01-01~2025-01-07"])
def test_a_bar_that_is_none_shows_all(open_page: Open, bar: str) -> None:
    app = open_page("quotes", view="Two speakers", bar=bar)
    assert not app.error
    assert '<blockquote class="said' in words(app)


def test_the_terms_of_a_speaker_or_why_there_are_none(open_page: Open) -> None:
    app = open_page("quotes", view="Terms")
    assert not app.error
    assert len(app.dataframe) == 1 or "Too little is quoted" in words(app)


def test_those_by_others_than_a_speaker_are_a_filter(open_page: Open) -> None:
    app = open_page("quotes", not_by="Cemal Erdil")
    assert "filters\\: not by Cemal Erdil" in words(app)
    assert "<b>Cemal Erdil</b>" not in words(app)
    assert "<b>Speaker not known" in words(app)


def test_the_number_of_quotations_without_a_speaker_leads_to_them(open_page: Open) -> None:
    app = open_page("quotes", view="Terms")
    unknown = app.button(key="not-known")
    assert unknown.label == "1 of them without a known speaker"
    unknown.click().run()
    assert "**1 of 12 quotes** · filters\\: speaker\\: not known" in words(app)
    assert words(app).count("<b>Speaker not known") == 1
    assert app.query_params["speaker"] == "not known"
