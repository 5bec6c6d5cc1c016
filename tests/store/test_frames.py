from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from lib.filters import NO_COUNTRY, NO_PROCESS, NOBODY, NOT_KNOWN, Filters, apply
from lib.records import Extraction
from lib.store import Store, counting, save
from lib.store import frames as stored
from lib.store.weaving import weave
from tests import reference
from tests.factory import GOLD, from_gold
from tests.sample import EXTRACTIONS

ANNOTATED: tuple[Extraction, ...] = tuple(
    from_gold(path) for path in sorted(Path(GOLD / "dev").glob("*.json"))[:8]
)
ARTICLES = (*EXTRACTIONS, *ANNOTATED)


def process_of(extraction: Extraction) -> str | None:
    return "Ukraine" if extraction.article.id == "a1" else None


@pytest.fixture
def filled(store: Store) -> Store:
    for extraction in ARTICLES:
        save(store, extraction, "1", process_of)
    return store


def same(found: pd.DataFrame, expected: pd.DataFrame) -> None:
    columns = [name for name in expected if name != "_search"]
    order = ["id"] if "id" in columns else ["event_id", "start", "end"]
    # Databases sort what stands on one day by ids in their own way.
    frames = [f[columns].sort_values(order).reset_index(drop=True).astype(object) for f in (found, expected)]
    frames = [f.where(f.notna(), None) for f in frames]
    pd.testing.assert_frame_equal(*frames, check_dtype=False)


ASKED = [
    Filters(),
    Filters(actors=("Vladimir Poutine",)),
    Filters(actors=("Vladimir Poutine", "Steve Witkoff"), match="all"),
    Filters(actors=("Vladimir Poutine", "Karoline Leavitt")),
    Filters(types=("meeting", "call")),
    Filters(statuses=("planned",), types=("meeting",)),
    Filters(actors=("Vladimir Poutine", "Karoline Leavitt"), also=("Donald Trump",)),
    Filters(actors=("Donald Trump",), besides=("Donald Trump", "Vladimir Poutine")),
    Filters(besides=("Vladimir Poutine", "Karoline Leavitt", "Steve Witkoff")),
    Filters(actors=(NOBODY,)),
    Filters(actors=(NOBODY, "Steve Witkoff")),
    Filters(processes=("Ukraine",)),
    Filters(processes=(NO_PROCESS,), countries=("RU", NO_COUNTRY)),
    Filters(processes=("Ukraine", NO_PROCESS), countries=(NO_COUNTRY,)),
    Filters(not_by=("Karoline Leavitt",)),
    Filters(sources=("=Journal B",), languages=("fr",)),
    Filters(date_from=date(2025, 8, 7)),
    Filters(date_to=date(2025, 8, 7)),
    Filters(date_from=date(2025, 8, 11), date_to=date(2025, 8, 11)),
    Filters(speakers=(NOT_KNOWN,)),
    Filters(speakers=("Karoline Leavitt", NOT_KNOWN)),
    Filters(text="PREMIER ministre"),
    Filters(text="l’armée"),
    Filters(text="rencontré", actors=("Vladimir Poutine",)),
    Filters(text="nothing of the kind"),
]


@pytest.mark.parametrize("asked", ASKED, ids=str)
def test_the_database_filters_as_the_pages_do(filled: Store, asked: Filters) -> None:
    whole = reference.build(ARTICLES, process_of, "1")
    same(stored.timeline(filled, asked), apply(whole.timeline, asked))
    same(stored.quotes(filled, asked), apply(whole.quotes, asked))
    same(stored.articles(filled, asked), apply(whole.articles, asked))
    same(stored.actors(filled, asked), apply(whole.actors, asked))
    assert counting.size(filled, "timeline", asked) == len(apply(whole.timeline, asked))
    assert counting.size(filled, "quotes", asked) == len(apply(whole.quotes, asked))
    assert counting.size(filled, "articles", asked) == len(apply(whole.articles, asked))


def test_mentions_follow_their_events(filled: Store) -> None:
    whole = reference.build(ARTICLES, process_of, "1")
    same(stored.mentions(filled), whole.mentions)
    held = stored.mentions(filled, Filters(actors=("Steve Witkoff",), statuses=("held",)))
    assert held["event_id"].tolist() == ["a1-meeting", "a2-meeting"]


def test_rows_come_newest_first_and_undated_last(filled: Store) -> None:
    days = stored.timeline(filled)["date_start"].fillna(stored.timeline(filled)["date_end"])
    known = days.dropna()
    assert known.is_monotonic_decreasing
    assert days.isna().tolist() == [False] * len(known) + [True] * (len(days) - len(known))


def test_a_page_of_some_columns(filled: Store) -> None:
    whole = stored.timeline(filled)
    page = stored.timeline(filled, columns=["id", "roles", "_search"], limit=2, offset=1)
    assert page["id"].tolist() == whole["id"].tolist()[1:3]
    assert list(page) == ["id", "roles", "_search"]
    with pytest.raises(ValueError, match="no such columns: age"):
        stored.timeline(filled, columns=["age"])


def test_options_with_their_numbers(store: Store) -> None:
    for extraction in EXTRACTIONS:
        save(store, extraction, "1", process_of)
    weave(store)
    assert counting.options(store, "type") == {"meeting": 3, "call": 1}
    assert counting.options(store, "status") == {"held": 2, "denied": 1, "planned": 1}
    assert counting.options(store, "status", Filters(types=("call",))) == {"denied": 1}
    assert counting.options(store, "process") == {"Ukraine": 1}
    assert counting.options(store, "source") == {"=Journal B": 1, "Agence A": 1}
    assert counting.options(store, "actor") == {
        "Vladimir Poutine": 4, "Donald Trump": 2, "Karoline Leavitt": 2, "Steve Witkoff": 2,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("prets", ["a1-q1"]),
        ("PRÊTS", ["a1-q1"]),
        ("prê", ["a1-q1"]),
        ("nous-sommes", ["a1-q1"]),
        ("sommes-nous", []),
        ("rets", []),
        ('"', ["a1-q1"]),
        ("' & | ! ( :*", ["a1-q1"]),
        ("prêts *", ["a1-q1"]),
        ("AND OR NEAR", []),
    ],
)
def test_words_are_found_by_their_beginnings_without_accents(
    store: Store, words: str, found: list[str]
) -> None:
    save(store, EXTRACTIONS[0], "1")
    assert stored.quotes(store, Filters(text=words))["id"].tolist() == found


def test_what_was_read_again_is_found_again(store: Store) -> None:
    save(store, EXTRACTIONS[0], "1")
    quote = replace(EXTRACTIONS[0].quotes[0], text="Nous hésitons")
    save(store, replace(EXTRACTIONS[0], quotes=(quote,)), "2")
    assert stored.quotes(store, Filters(text="hésit"))["text"].tolist() == ["Nous hésitons"]
    save(store, replace(EXTRACTIONS[0], quotes=()), "3")
    assert stored.quotes(store, Filters(text="hésit")).empty
