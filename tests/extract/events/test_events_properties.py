"""What holds of the events of any text whatever."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lib.extract import extract
from lib.records import Article, Extraction

Build = Callable[..., Article]

LIGHT = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)  # fmt: skip

# Pieces of news prose that lie close to one another: names, contacts, constructions, dates, marks.
PIECES = st.sampled_from(
    [*(Path(__file__).parent / "pieces.txt").read_text(encoding="utf-8").splitlines(), "\n\n", "\n"]
)
PROSE = st.lists(PIECES, max_size=40).map(" ".join)
ANY = st.one_of(PROSE, st.text(max_size=120), st.builds("{}\n\n{}".format, PROSE, PROSE))
DAYS = st.one_of(st.none(), st.dates(date(1990, 1, 1), date(2035, 12, 31)))


def read(text: str, day: date | None, article_of: Build) -> Extraction:
    return extract(article_of(text, published=day))


@LIGHT
@given(text=ANY, day=DAYS)
def test_every_mention_is_what_the_text_says_there(text: str, day: date | None, article_of: Build) -> None:
    for event in read(text, day, article_of).events:
        assert event.mentions
        for mention in event.mentions:
            assert 0 <= mention.start < mention.end <= len(text)
            assert text[mention.start : mention.end] == mention.text
        assert all(part.text in text for part in event.participants)
        assert event.place_text is None or event.place_text in text
        assert event.trigger in text


@LIGHT
@given(text=ANY, day=DAYS)
def test_nothing_is_held_after_publication(text: str, day: date | None, article_of: Build) -> None:
    for event in read(text, day, article_of).events:
        if event.date_start is not None and event.date_end is not None:
            assert event.date_start <= event.date_end
        if day is not None and event.status == "held" and event.date_start is not None:
            assert event.date_start <= day


@LIGHT
@given(text=ANY, day=DAYS)
def test_ids_are_unique_and_announcements_point_at_events(
    text: str, day: date | None, article_of: Build
) -> None:
    events = read(text, day, article_of).events
    ids = [event.id for event in events]
    assert len(set(ids)) == len(ids)
    assert {event.about for event in events} <= {*ids, None}
    assert all(event.about != event.id for event in events)


@LIGHT
@given(text=ANY)
def test_without_a_date_of_publication_no_bound_is_guessed(text: str, article_of: Build) -> None:
    for event in read(text, None, article_of).events:
        assert event.date_basis != "bound"
        if event.date_basis == "none":
            assert (event.date_start, event.date_end, event.date_text) == (None, None, None)


@LIGHT
@given(text=ANY, day=DAYS)
def test_each_actor_takes_part_once_and_is_among_the_actors(
    text: str, day: date | None, article_of: Build
) -> None:
    found = read(text, day, article_of)
    known = {actor.id for actor in found.actors}
    for event in found.events:
        ids = [part.actor_id for part in event.participants]
        assert len(set(ids)) == len(ids)
        assert set(ids) <= known


@LIGHT
@given(text=PROSE)
def test_the_same_text_is_read_the_same_way_twice(text: str, article_of: Build) -> None:
    day = date(2025, 8, 7)
    assert read(text, day, article_of).events == read(text, day, article_of).events


@pytest.mark.parametrize(
    "text",
    [
        "l'entretien, qui anme st",
        "La rencontre qui ait lieu à Doha",
        "Donald Trump a rencontré après mercredi",
    ],
)
def test_texts_that_once_went_round_for_ever_or_backwards(text: str, article_of: Build) -> None:
    for event in read(text, date(2000, 1, 1), article_of).events:
        assert event.date_start is None or event.date_end is None or event.date_start <= event.date_end


def test_a_wish_in_the_headline_adds_nobody_to_a_summit_that_was_held(article_of: Build) -> None:
    text = (
        "« Pas prêts » : Erdoğan ne croit pas à une rencontre entre Poutine et Zelensky\n\n"
        "Lundi, à Tianjin, en marge du sommet, Recep Tayyip Erdoğan s'était entretenu avec Vladimir Poutine."
    )
    for event in read(text, date(2025, 9, 2), article_of).events:
        if event.status == "held":
            assert "volodymyr-zelensky" not in {part.actor_id for part in event.participants}
