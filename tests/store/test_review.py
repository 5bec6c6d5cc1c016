from __future__ import annotations

from dataclasses import replace

import pytest

from lib import reviewing
from lib.filters import Filters
from lib.records import Participant
from lib.reviewing import Signed, Told
from lib.store import Store, detail, frames, review, save
from lib.store.corrections import history, making
from lib.store.corrections.records import BadCorrection
from lib.store.detail import Detail
from lib.store.weaving import weave
from tests.sample import EXTRACTIONS, FIRST, PUTIN

ADA = ("Ada", "read it")


@pytest.fixture
def filled(store: Store) -> Store:
    for extraction in EXTRACTIONS:
        save(store, extraction, "1")
    weave(store)
    return store


def of(store: Store, event_id: str) -> Detail:
    found = detail.happening(store, event_id)
    assert found is not None
    return found


def test_the_queue_has_the_most_doubtful_first(filled: Store) -> None:
    # The second meeting has no day; the plan and the denied call are neither contradicted nor unsure.
    assert review.queue(filled) == ["a2-meeting", "a1-call", "a1-meeting", "a1-summit"]
    assert review.tally(filled).doubts == {"no date": 1, "other": 3}
    assert review.queue(filled, chosen=["no date"]) == ["a2-meeting"]
    assert review.queue(filled, Filters(types=("call",))) == ["a1-call"]
    assert reviewing.doubts(of(filled, "a2-meeting")) == ["no date in the text"]
    assert reviewing.doubts(of(filled, "a1-call")) == ["not checked yet"]


def test_hearsay_and_missing_parties_come_before_the_rest(store: Store) -> None:
    first = EXTRACTIONS[0]
    meeting, summit, call = first.events
    rumour = replace(summit, certainty="hearsay", status_text="se verraient")
    alone = replace(call, participants=call.participants[:1])
    save(store, replace(first, events=(meeting, rumour, alone)), "1")
    weave(store)
    assert review.queue(store) == ["a1-summit", "a1-call", "a1-meeting"]
    assert reviewing.doubts(of(store, "a1-summit")) == ["hearsay: rumour or unnamed sources (“se verraient”)"]
    assert reviewing.doubts(of(store, "a1-call")) == ["only one party named"]


def test_what_is_found_right_leaves_the_queue_and_comes_back_when_that_is_undone(filled: Store) -> None:
    making.make_all(filled, reviewing.accept(of(filled, "a1-call"), Signed("Ada")))
    assert "a1-call" not in review.queue(filled)
    assert review.tally(filled)[:2] == (1, 4)
    assert (of(filled, "a1-call").checked_by, review.tally(filled, Filters(types=("call",)))[:2]) == (
        "Ada",
        (1, 1),
    )
    [step] = history.steps(filled)
    history.undo(filled, step, "Ben")
    assert "a1-call" in review.queue(filled)
    assert [(each.first.kind, each.undone) for each in history.steps(filled)] == [
        ("undo", False),
        ("accept", True),
    ]
    with pytest.raises(BadCorrection, match="undone already"):
        history.undo(filled, step, "Ben")
    history.undo(filled, history.steps(filled)[0], "Cy")
    assert of(filled, "a1-call").checked_by == "Ada"


def test_edited_fields_are_one_step_with_what_they_were(filled: Store) -> None:
    found = of(filled, "a1-meeting")
    wanted = replace(
        reviewing.told(found), status="planned", place=None, country=None, date_end=FIRST.published
    )
    made = making.make_all(filled, reviewing.edits(found, wanted, Signed(*ADA)))
    assert [(each.field, each.before, each.after) for each in made] == [
        ("status", "held", "planned"),
        ("date_end", "2025-08-06", "2025-08-07"),
        ("place", "Moscou", None),
        ("country", "RU", None),
    ]  # fmt: skip
    assert reviewing.told(of(filled, "a1-meeting")) == wanted
    [step] = history.steps(filled, events=["a1-meeting"])
    assert (step.first.who, step.first.why, len(step.corrections)) == (*ADA, 4)
    history.undo(filled, step, "Ben")
    assert reviewing.told(of(filled, "a1-meeting")) == reviewing.told(found)


def test_nothing_changed_is_no_edit(filled: Store) -> None:
    found = of(filled, "a1-summit")
    assert reviewing.edits(found, reviewing.told(found), Signed("Ada")) == []


def test_parties_are_added_and_taken_out(filled: Store) -> None:
    found = of(filled, "a1-meeting")
    new = Participant("emmanuel-macron", "Emmanuel Macron", "mediator", "")
    wanted = replace(reviewing.told(found), participants=(found.happening.participants[1], new))
    making.make_all(filled, reviewing.edits(found, wanted, Signed("Ada")))
    row = frames.happenings(filled, Filters(actors=("Emmanuel Macron",))).iloc[0]
    assert (row["participants"], row["roles"]) == ((PUTIN.name, "Emmanuel Macron"), ("host", "mediator"))


def test_two_events_become_one_and_two_again(filled: Store) -> None:
    one, other = of(filled, "a1-meeting"), of(filled, "a2-meeting")
    making.make_all(
        filled, reviewing.merge(one, other, making.holding(filled, "merge", "split"), Signed("Ada"))
    )
    both = of(filled, "a1-meeting")
    assert set(both.happening.event_ids) == {"a1-meeting", "a2-meeting"}
    before = making.holding(filled, "merge", "split")
    making.make_all(filled, reviewing.split("a2-meeting", both.happening.event_ids, before, Signed("Ada")))
    assert of(filled, "a2-meeting").happening.event_ids == ("a2-meeting",)
    one, other = of(filled, "a1-meeting"), of(filled, "a2-meeting")
    making.make_all(
        filled, reviewing.merge(one, other, making.holding(filled, "merge", "split"), Signed("Ada"))
    )
    assert len(of(filled, "a1-meeting").happening.event_ids) == 2


def test_an_event_is_added_where_the_text_tells_it_and_hidden_again(filled: Store) -> None:
    words = "Nous sommes prêts"
    start = FIRST.text.index(words)
    wanted = Told("announcement", "held", participants=(Participant(PUTIN.id, PUTIN.name, "announcer", ""),))
    made = reviewing.add("a1", FIRST.text, start, start + len(words), wanted, Signed("Ada"))
    making.make_all(filled, [made])
    found = of(filled, made.target)
    assert reviewing.told(found) == wanted
    assert [each.mention.text for each in found.tellings[0].evidence] == [words]
    assert found.happening.corrected
    making.make_all(filled, reviewing.hide(found.tellings, Signed("Ada")))
    assert detail.happening(filled, made.target) is None
    assert history.names(filled) == ["Ada"]
