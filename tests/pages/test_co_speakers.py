"""Quotations said by several, on every page that shows one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib.records import Article, CoSpeaker, Extraction
from lib.store import Store, frames
from tests.factory import extract_from_gold, slug
from tests.pages.conftest import Open
from tests.pages.test_pages import words
from tests.pages.test_review import field, kept, press, review, well

__all__ = ["kept", "review"]

ONE, OTHER = "Cemal Erdil", "Iason Petrides"
BOTH = f"<b>{OTHER} and {ONE}</b>"


@pytest.fixture(autouse=True)
def joint(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All that Iason Petrides says, Cemal Erdil says with him."""
    del folder  # first what stands in for extraction, then this

    def extracted(article: Article) -> Extraction:
        found = extract_from_gold(article)
        one = (CoSpeaker(slug(ONE), ONE),)
        quotes = (replace(q, other_speakers=one) if q.speaker_name == OTHER else q for q in found.quotes)
        return replace(found, quotes=tuple(quotes))

    monkeypatch.setattr("lib.extract.extract", extracted)


def test_the_card_names_both_and_is_found_by_either(open_page: Open) -> None:
    first, second = (open_page("quotes", speaker=name) for name in (OTHER, ONE))
    assert BOTH in words(first)
    assert BOTH in words(second)
    assert "not-known" not in {each.key for each in second.button}


def test_those_without_a_speaker_are_still_told(open_page: Open) -> None:
    app = open_page("quotes")
    assert app.button(key="not-known").label == "1 of them without a known speaker"


def test_both_columns_of_two_speakers_have_it(open_page: Open) -> None:
    app = open_page("quotes", view="Two speakers", one=ONE, other=OTHER)
    assert not app.error
    [shown] = [str(each.proto.body) for each in app.get("html") if 'class="duel"' in str(each.proto.body)]
    told = [part.split("</div>")[0] for part in shown.split(f'data-speaker="{OTHER}">')[1:]]
    assert any(told)
    said = [part.split("</div>")[0] for part in shown.split(f'data-speaker="{ONE}">')[1:]]
    assert all(words_ in mine for words_, mine in zip(told, said, strict=True))


def test_it_is_among_the_words_of_each_on_the_card_of_an_actor(open_page: Open) -> None:
    assert BOTH in words(open_page("network", actor=ONE, card="Quotes"))
    assert BOTH in words(open_page("network", actor=OTHER, card="Quotes"))


def test_who_speaks_too_is_put_right(review: Callable[..., AppTest], kept: Store) -> None:
    app = well(review(part="Quotes"))
    rows = frames.quotes(kept, order="unsure")
    joint_ones = rows[rows["other_speakers"].map(len) > 0]
    first = joint_ones["id"].iloc[0]
    app.session_state[f"right-{first}"] = True  # as a press opens it
    assert field(app.run(), "multiselect", f"others-{first}").value == [ONE]
    field(app, "multiselect", f"others-{first}").set_value([])
    press(app, "Save and accept")
    row = frames.quotes(kept).set_index("id").loc[first]
    assert (row["speaker_name"], row["other_speakers"], row["checked_by"]) == (OTHER, (), "Ada")
    app.session_state["part"] = "History"
    assert f"other speakers: {ONE} → <b>nothing</b>" in words(well(app.run()))
