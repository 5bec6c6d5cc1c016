from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from lib.filters import (
    NO_COUNTRY,
    NO_PROCESS,
    NOBODY,
    NOT_KNOWN,
    Filters,
    apply,
    describe,
    unused,
    with_actor,
    with_standing,
)
from tests import reference
from tests.sample import EXTRACTIONS

TABLES = reference.build(
    EXTRACTIONS, lambda extraction: "Ukraine" if extraction.article.id == "a1" else None, "1.0"
)


def ids(frame: pd.DataFrame) -> list[str]:
    return frame["id"].tolist()


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), ["a1-summit", "a1-call", "a1-meeting", "a2-meeting"]),
        (Filters(actors=("Donald Trump",)), ["a1-summit", "a1-call"]),
        (
            Filters(actors=("Donald Trump", "Steve Witkoff")),
            ["a1-summit", "a1-call", "a1-meeting", "a2-meeting"],
        ),
        (Filters(actors=("Steve Witkoff", "Vladimir Poutine"), match="all"), ["a1-meeting", "a2-meeting"]),
        (Filters(actors=("Nobody",)), []),
        (Filters(types=("call",)), ["a1-call"]),
        (Filters(statuses=("held", "denied")), ["a1-call", "a1-meeting", "a2-meeting"]),
        (
            Filters(actors=("Donald Trump", "Steve Witkoff"), also=("Vladimir Poutine",)),
            ["a1-summit", "a1-call", "a1-meeting", "a2-meeting"],
        ),
        (Filters(actors=("Steve Witkoff", "Karoline Leavitt"), also=("Donald Trump",)), ["a1-call"]),
        (Filters(besides=("Donald Trump", "Vladimir Poutine")), ["a1-call", "a1-meeting", "a2-meeting"]),
        (Filters(actors=(NOBODY,)), []),
        (Filters(processes=(NO_PROCESS,)), ["a2-meeting"]),
        (Filters(countries=("RU",)), ["a1-meeting"]),
        (Filters(processes=("Ukraine",)), ["a1-summit", "a1-call", "a1-meeting"]),
        (Filters(sources=("=Journal B",)), ["a2-meeting"]),
        (Filters(languages=("en",)), []),
        (Filters(text="RENCONTRE mercredi"), ["a1-meeting"]),
        (Filters(text="kremlin"), []),
        (Filters(date_from=date(2025, 8, 6), date_to=date(2025, 8, 6)), ["a1-meeting"]),
        (Filters(date_from=date(2025, 8, 17)), ["a1-summit"]),
        (Filters(date_to=date(2025, 8, 7)), ["a1-call", "a1-meeting"]),
        (Filters(date_from=date(2025, 8, 18)), []),
        (Filters(types=("meeting",), statuses=("held",), text="moscou"), ["a1-meeting"]),
    ],
)
def test_apply(filters: Filters, expected: list[str]) -> None:
    assert ids(apply(TABLES.timeline, filters)) == expected


def test_a_table_without_the_column_is_not_limited_by_it() -> None:
    filters = Filters(types=("call",), actors=("Karoline Leavitt",))
    assert ids(apply(TABLES.quotes, filters)) == ["a1-q1"]
    assert unused(TABLES.quotes, filters) == ("type",)
    assert unused(TABLES.timeline, filters) == ()


def test_articles_and_actors_by_their_own_days() -> None:
    assert ids(apply(TABLES.articles, Filters(date_to=date(2025, 8, 7)))) == ["a1"]
    assert ids(apply(TABLES.actors, Filters(actors=("Donald Trump",)))) == ["donald-trump"]


def test_describe() -> None:
    filters = Filters(
        actors=("A", "B"), match="all", date_from=date(2025, 8, 6), statuses=("held",), text=" paix "
    )
    assert describe(filters) == ("A and B", "from Wed 6 Aug 2025", "status: held", "text: “paix”")
    assert describe(Filters()) == ()


def test_empty_only_when_nothing_is_asked_for() -> None:
    assert Filters(match="all").empty
    assert not Filters(text="x").empty


def test_describe_names_the_first_of_many() -> None:
    many = Filters(besides=tuple("ABCDEFGH"), also=("X",), countries=("RU", NO_COUNTRY), not_by=("Y",))
    assert describe(many) == (
        "with X",
        "somebody besides A, B, C, D, E and 3 more",
        "country: Russia or country not stated",
        "not by Y",
    )


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), Filters(actors=("A",))),
        (Filters(actors=("B",)), Filters(actors=("B", "A"), match="all")),
        (Filters(actors=("A",)), Filters(actors=("A",))),
        (Filters(actors=("A", "B")), Filters(actors=("A",))),
        (Filters(actors=("B", "C"), match="all"), Filters(actors=("B", "C", "A"), match="all")),
        (Filters(actors=("A", "B"), match="all"), Filters(actors=("A", "B"), match="all")),
        (Filters(actors=("B", "C")), Filters(actors=("B", "C"), also=("A",))),
    ],
)
def test_an_actor_besides_those_asked_for(filters: Filters, expected: Filters) -> None:
    assert with_actor(filters, "A") == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), Filters(only=("overdue",))),
        (Filters(only=("overdue",)), Filters(only=("overdue",))),
        (Filters(only=("corrected", "overdue")),
         Filters(only=("corrected", "overdue"), only_too=("overdue",))),
    ],
)  # fmt: skip
def test_a_way_to_stand_besides_those_asked_for(filters: Filters, expected: Filters) -> None:
    assert with_standing(filters, "overdue") == expected


def test_quotations_without_a_known_speaker() -> None:
    quotes = pd.DataFrame({"id": ["q1", "q2"], "speaker_name": ["Karoline Leavitt", None]})
    assert ids(apply(quotes, Filters(speakers=(NOT_KNOWN,)))) == ["q2"]
    assert ids(apply(quotes, Filters(speakers=(NOT_KNOWN, "Karoline Leavitt")))) == ["q1", "q2"]
    assert describe(Filters(speakers=(NOT_KNOWN,))) == ("speaker: not known",)
