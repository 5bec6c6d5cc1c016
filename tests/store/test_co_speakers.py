"""Quotations said by several: found under each of them, on both databases."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lib import filters as lib_filters
from lib.columns import QUOTES
from lib.filters import NOT_KNOWN, Filters
from lib.records import CoSpeaker
from lib.store import Store, actor, counting, frames, names, removing, review, save
from lib.store.corrections import making
from lib.store.corrections.records import Correction
from lib.store.weaving import weave
from tests.sample import EXTRACTIONS, LEAVITT, QUOTE, TRUMP, WITKOFF

JOINT = replace(QUOTE, other_speakers=(CoSpeaker(TRUMP.id, TRUMP.name),))
SILENT = replace(QUOTE, id="a1-q2", speaker_id=None, speaker_name=None, start=QUOTE.start + 1)
OTHERS = ["other_speakers", "other_speaker_ids", "_actors"]


@pytest.fixture
def filled(store: Store) -> Store:
    save(store, replace(EXTRACTIONS[0], quotes=(JOINT, SILENT)), "1")
    save(store, EXTRACTIONS[1], "1")
    weave(store)
    return store


def found(store: Store, **asked: object) -> list[str]:
    return frames.quotes(store, Filters(**asked))["id"].tolist()  # type: ignore[arg-type]


def test_the_row_has_all_of_them(filled: Store) -> None:
    row = frames.quotes(filled).set_index("id").loc[JOINT.id]
    assert (row["speaker_name"], row["speaker_id"]) == ("Karoline Leavitt", "karoline-leavitt")
    assert row[OTHERS].tolist() == [
        ("Donald Trump",), ("donald-trump",), ("Karoline Leavitt", "Donald Trump"),
    ]  # fmt: skip
    some = frames.quotes(filled, columns=OTHERS)
    assert list(some) == OTHERS
    assert some.iloc[1].tolist() == [(), (), ()]


@pytest.mark.parametrize(
    "asked",
    [
        Filters(speakers=("Donald Trump",)),
        Filters(speakers=("Donald Trump", NOT_KNOWN)),
        Filters(speakers=("Vladimir Poutine",)),
        Filters(not_by=("Donald Trump",)),
        Filters(actors=("Donald Trump",)),
        Filters(actors=("Donald Trump", "Karoline Leavitt"), match="all"),
        Filters(also=("Donald Trump",)),
        Filters(besides=("Karoline Leavitt",)),
        Filters(besides=("Karoline Leavitt", "Donald Trump")),
    ],
)
def test_the_database_filters_as_the_pages_do(filled: Store, asked: Filters) -> None:
    whole = frames.quotes(filled, columns=QUOTES)
    assert frames.quotes(filled, asked)["id"].tolist() == lib_filters.apply(whole, asked)["id"].tolist()


def test_what_they_say_is_found_and_counted_under_each(filled: Store) -> None:
    assert found(filled, speakers=("Donald Trump",)) == [JOINT.id]
    assert found(filled, not_by=("Donald Trump",)) == [SILENT.id]
    assert counting.options(filled, "speaker_name") == {"Donald Trump": 1, "Karoline Leavitt": 1}
    assert counting.size(filled, "quotes", Filters(speakers=(NOT_KNOWN,))) == 1
    assert actor.said(filled, "Donald Trump").rows["id"].tolist() == [JOINT.id]
    assert actor.spoken_of(filled, "donald-trump", ("sommes",)).rows["id"].tolist() == [SILENT.id]
    actors = frames.actors(filled).set_index("id")["quotes"]
    assert (actors["donald-trump"], actors["karoline-leavitt"], actors["steve-witkoff"]) == (1, 1, 0)


def test_names_are_counted_with_each_change(filled: Store) -> None:
    before = counting.options(filled, "actor")
    assert before["Donald Trump"] == 3
    assert counted_anew(filled) == before
    removing.remove(filled, ["a1"], "ava", "")
    assert counted_anew(filled) == counting.options(filled, "actor")
    removing.bring_back(filled, ["a1"], "ava")
    assert counting.options(filled, "actor") == before


def counted_anew(store: Store) -> dict[str, int]:
    with store.writing() as connection:
        names.recount(connection)
    return counting.options(store, "actor")


def test_they_are_corrected_merged_and_renamed(filled: Store) -> None:
    making.make(filled, Correction("merge_actors", "actor", TRUMP.id, "Ada", after=WITKOFF.id))
    assert others(filled) == (("Steve Witkoff",), ("steve-witkoff",))
    rename = Correction("edit", "actor", WITKOFF.id, "Ada", field="name", after="S. Witkoff")
    making.make(filled, rename)
    assert others(filled) == (("S. Witkoff",), ("steve-witkoff",))
    # The one they were merged with is the first speaker.
    making.make(filled, Correction("merge_actors", "actor", WITKOFF.id, "Ada", after=LEAVITT.id))
    assert others(filled) == ((), ())
    told = [{"actor_id": "vladimir-poutine", "name": "Vladimir Poutine"}]
    making.make(
        filled,
        Correction(
            "edit", "quote", JOINT.id, "Ada", article_id="a1", field="other_speakers", after=told,
        ),
    )  # fmt: skip
    assert others(filled) == (("Vladimir Poutine",), ("vladimir-poutine",))
    assert found(filled, speakers=("Vladimir Poutine",)) == [JOINT.id]


def others(store: Store) -> tuple[tuple[str, ...], tuple[str, ...]]:
    row = frames.quotes(store).set_index("id").loc[JOINT.id]
    return row["other_speakers"], row["other_speaker_ids"]


def test_who_found_it_right_has_seen_all_of_them(store: Store) -> None:
    save(store, EXTRACTIONS[0], "1")
    making.make(store, Correction("accept", "quote", QUOTE.id, "Ada", article_id="a1"))
    assert review.quotes_left(store) == 0
    save(store, replace(EXTRACTIONS[0], quotes=(JOINT,)), "2")
    assert review.quotes_left(store) == 1
    making.make(store, Correction("accept", "quote", QUOTE.id, "Ada", article_id="a1"))
    making.make(store, Correction("merge_actors", "actor", TRUMP.id, "Ada", after=WITKOFF.id))
    assert review.quotes_left(store) == 0
