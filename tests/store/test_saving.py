from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count as count_from

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lib.records import Article, Extraction
from lib.store import Store, changes, codec, count, load, load_all, needed, save
from tests.sample import EXTRACTIONS, FIRST, SECOND


def test_what_was_saved_is_loaded(store: Store) -> None:
    for extraction in EXTRACTIONS:
        assert save(store, extraction, "1") is True
    assert load(store, "a1") == EXTRACTIONS[0]
    assert tuple(load_all(store)) == EXTRACTIONS
    assert load(store, "none") is None
    assert count(store) == {"articles": 2, "events": 4, "mentions": 5, "quotes": 1}


def test_saving_twice_changes_nothing(store: Store) -> None:
    save(store, EXTRACTIONS[0], "1")
    before = changes(store)
    assert save(store, EXTRACTIONS[0], "1") is False
    assert changes(store) == before
    assert count(store) == {"articles": 1, "events": 3, "mentions": 4, "quotes": 1}


def test_a_newer_extractor_replaces_what_was_read(store: Store) -> None:
    save(store, EXTRACTIONS[0], "1")
    assert needed(store, FIRST, "1") is None
    assert needed(store, FIRST, "2") == FIRST
    assert save(store, Extraction(FIRST), "2") is True
    assert load(store, "a1") == Extraction(FIRST)
    assert count(store) == {"articles": 1, "events": 0, "mentions": 0, "quotes": 0}


def test_an_unknown_article_is_needed(store: Store) -> None:
    assert needed(store, SECOND, "1") == SECOND


def test_a_publication_date_given_later_has_the_article_read_again(store: Store) -> None:
    save(store, EXTRACTIONS[1], "1")
    dated = replace(SECOND, published=date(2025, 8, 9), published_basis="given")
    assert needed(store, dated, "1") == dated
    save(store, replace(EXTRACTIONS[1], article=dated), "1")
    assert needed(store, dated, "1") is None


EARLY = replace(
    FIRST, path="b/wire.txt", source="Wire", published=date(2025, 8, 6), published_basis="metadata"
)
LATE = replace(
    FIRST, path="a/paper.txt", source="Paper", published=date(2025, 8, 7), published_basis="metadata"
)


@pytest.mark.parametrize("order", [(EARLY, LATE), (LATE, EARLY)])
def test_of_one_text_in_two_places_the_earlier_counts(store: Store, order: tuple[Article, ...]) -> None:
    for article in order:
        if wanted := needed(store, article, "1"):
            save(store, Extraction(wanted), "1", met=article)
    assert load(store, "a1") == Extraction(EARLY)
    assert needed(store, EARLY, "1") is None
    assert needed(store, LATE, "1") is None


def test_file_names_that_are_no_text_are_spelled_out(store: Store) -> None:
    save(store, Extraction(replace(FIRST, path="caf\udce9.txt")), "1")
    loaded = load(store, "a1")
    assert loaded is not None
    assert loaded.article.path == "caf\\xe9.txt"
    assert needed(store, replace(FIRST, path="caf\udce9.txt"), "1") is None


TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=60)
ARTICLES = st.builds(Article, id=st.just(""), title=TEXTS, text=TEXTS, language=TEXTS, path=TEXTS | st.none())
NUMBERS = count_from(1)


@settings(max_examples=40, deadline=None)
@given(st.from_type(Extraction))
def test_any_record_comes_back_from_json(extraction: Extraction) -> None:
    packed = codec.plain(extraction)
    assert codec.record(Extraction, packed) == extraction


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(article=ARTICLES)
def test_any_article_comes_back_from_the_store(store: Store, article: Article) -> None:
    article = replace(article, id=str(next(NUMBERS)))
    extraction = replace(EXTRACTIONS[0], article=article, events=(), quotes=())
    save(store, extraction, "1")
    assert load(store, article.id) == extraction


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"id": "a", "name": "A", "kind": "planet"}, "'planet' is none of person, state, organisation"),
        ({"id": "a", "name": 3, "kind": "person"}, "3 is no str"),
        ({"id": "a", "name": "A", "kind": "person", "age": 3}, "Actor has no field age"),
    ],
)
def test_what_is_no_record_is_refused(row: dict[str, object], reason: str) -> None:
    with pytest.raises(codec.BadRecord, match=reason):
        codec.record(type(EXTRACTIONS[0].actors[0]), row)
