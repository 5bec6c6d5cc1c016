"""An event told apart, which by what it says would join a third one."""

from __future__ import annotations

from datetime import date

import pytest

from lib import splitting
from lib.records import Article, Event, Extraction
from lib.reviewing import Signed
from lib.splitting import Outcome
from lib.store import Store, changes, detail, save
from lib.store.corrections import making
from lib.store.weaving import weave
from tests.sample import PUTIN, WITKOFF, part, told

WORDS = "Steve Witkoff a vu Vladimir Poutine"
ADA = Signed("Ada")


def tells(name: str, first: date, last: date, published: date) -> Extraction:
    article = Article(
        id=name, title=name, text=f"{name}\n\n{WORDS} à Moscou.", language="fr", body_start=len(name) + 2,
        source=f"Journal {name}", published=published, published_basis="given",
    )  # fmt: skip
    meeting = Event(
        id=f"{name}-meeting", article_id=name, type="meeting", status="held", certainty="asserted",
        mentions=(told(article, WORDS, "held"),),
        participants=(part(WITKOFF, "visitor"), part(PUTIN, "host")),
        date_start=first, date_end=last, date_precision="day" if first == last else "interval",
        date_text="alors", date_basis="explicit", place="Moscou", country="RU", trigger="vu",
    )  # fmt: skip
    return Extraction(article, (WITKOFF, PUTIN), (), (), (meeting,), ())


@pytest.fixture
def three(store: Store) -> Store:
    """Meetings on the 6th and the 8th, and an article that tells of one on a day from the 6th to the 8th."""
    for name, *days in (("one", 6, 6, 7), ("two", 8, 8, 9), ("late", 6, 8, 10)):
        save(store, tells(name, *(date(2025, 8, day) for day in days)), "1")
    weave(store)
    return store


def of(store: Store, event_id: str) -> tuple[str, ...]:
    found = detail.happening(store, event_id)
    assert found
    return found.happening.event_ids


def test_what_would_come_of_it_is_told_and_nothing_is_kept(three: Store) -> None:
    together, before = of(three, "late-meeting"), changes(three)
    assert together == ("one-meeting", "late-meeting")
    outcome = splitting.foreseen(three, "late-meeting", together)
    assert outcome == Outcome(("two-meeting",), (("one-meeting",),))
    assert splitting.foreseen(three, "late-meeting", together, alone=True).joined == ()
    assert (of(three, "late-meeting"), changes(three), making.listed(three)) == (together, before, [])


@pytest.mark.parametrize(
    ("alone", "expected"), [(False, ("two-meeting", "late-meeting")), (True, ("late-meeting",))]
)
def test_it_joins_the_third_or_stands_alone(three: Store, alone: bool, expected: tuple[str, ...]) -> None:
    together = of(three, "late-meeting")
    making.make_all(three, splitting.apart(three, "late-meeting", together, ADA, alone))
    assert of(three, "late-meeting") == expected
    assert of(three, "one-meeting") == ("one-meeting",)
