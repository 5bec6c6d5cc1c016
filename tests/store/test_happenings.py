"""Happenings in the store: their table, their filters, what is counted of them, and the card of one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest

from lib import network
from lib.acting_for import Side
from lib.charts.lanes import place
from lib.charts.stacks import sizes, stacks
from lib.columns import HAPPENINGS
from lib.filters import NO_COUNTRY, NO_PROCESS, Filters
from lib.lanes import LaneBy, alone
from lib.records import Event, Extraction
from lib.sentences import enclosing, sentences
from lib.store import Store, actor, contacts, counting, detail, frames, lanes, outlook, save
from lib.store.chronology import chronology
from lib.store.weaving import weave
from lib.timeline import Happening
from tests import reference
from tests.sample import EXTRACTIONS
from tests.timeline.stories import stories

STORIES = [extraction for story in stories() for extraction in story.extractions]


def sentences_of(extraction: Extraction, event: Event) -> str:
    text = extraction.article.text
    return " ".join(text[slice(*enclosing(sentences(text), m.start, m.end))] for m in event.mentions)


# The sentences that tell an event, by its id.
SAID = {event.id: sentences_of(each, event) for each in STORIES for event in each.events}


def process_of(extraction: object) -> str | None:
    return "Togo" if "lome" in extraction.article.id else None  # type: ignore[attr-defined]


@pytest.fixture
def told(store: Store) -> Store:
    for extraction in STORIES:
        save(store, extraction, "1", process_of)
    weave(store)
    return store


@pytest.fixture
def sample(store: Store) -> Store:
    for extraction in EXTRACTIONS:
        save(store, extraction, "1")
    weave(store)
    return store


def test_the_table_has_what_the_chronology_has(told: Store) -> None:
    expected = {each.id: each for each in chronology(told)}
    table = frames.happenings(told)
    assert list(table) == HAPPENINGS
    assert sorted(table["id"]) == sorted(expected)
    for row in table.itertuples(index=False):
        each = expected[str(row.id)]
        assert (row.type, row.status, row.title, row.place) == (
            each.type,
            each.status,
            each.title,
            each.place,
        )
        assert row.participant_ids == tuple(p.actor_id for p in each.participants)
        assert row.sources == each.sources
        assert (row.articles, row.conflicts) == (len(each.article_ids), len(each.conflicts))
        assert row.first_reported.date() == each.first_reported
        assert (row.part_of, row.about) == (each.part_of, each.about)
        assert row.article_id in each.article_ids


MARCH = date(2025, 3, 1), date(2025, 3, 31)
ASKED = [
    Filters(types=("call",)),
    Filters(statuses=("held", "planned")),
    Filters(date_from=MARCH[0], date_to=MARCH[1]),
    Filters(sources=("Dépêche du Golfe",)),
    Filters(processes=("Togo",)),
    Filters(text="LOME"),
    Filters(actors=("Amadou Diallo",)),
    Filters(languages=("en",)),
]


@pytest.mark.parametrize("asked", ASKED, ids=str)
def test_filters_mean_what_they_say(told: Store, asked: Filters) -> None:
    languages = {extraction.article.id: extraction.article.language for extraction in STORIES}

    def wanted(each: Happening) -> bool:
        start, end = each.date_start or each.date_end, each.date_end or each.date_start
        inside = start is not None and end is not None and end >= MARCH[0] and start <= MARCH[1]
        return all(
            (
                not asked.types or each.type in asked.types,
                not asked.statuses or each.status in asked.statuses,
                not asked.dated or inside,
                not asked.sources or set(asked.sources) & set(each.sources),
                not asked.processes or set(asked.processes) & set(each.processes),
                not asked.actors or set(asked.actors) & {p.name for p in each.participants},
                not asked.languages or set(asked.languages) & {languages[a] for a in each.article_ids},
                not asked.text or any("Lomé" in SAID[event] for event in each.event_ids),
            )
        )

    found = set(frames.happenings(told, asked)["id"])
    assert found == {each.id for each in chronology(told) if wanted(each)}
    assert counting.size(told, "happenings", asked) == len(found)
    assert bool(found) == (asked != Filters(languages=("en",)))


def test_orders_and_pages(told: Store) -> None:
    newest = frames.happenings(told, columns=["id", "date_start", "date_end"])
    days = newest["date_start"].fillna(newest["date_end"])
    assert days.dropna().is_monotonic_decreasing
    oldest = frames.happenings(told, order="oldest")["date_start"].dropna()
    assert oldest.is_monotonic_increasing
    assert frames.happenings(told, order="reported")["last_reported"].is_monotonic_decreasing
    page = frames.happenings(told, columns=["id"], limit=3, offset=2)
    assert page["id"].tolist() == newest["id"].tolist()[2:5]


def test_undated_rows_are_counted(sample: Store) -> None:
    asked = Filters(date_from=date(2025, 8, 1))
    assert counting.undated(sample, "happenings", asked) == 1
    assert counting.undated(sample, "timeline", asked) == 1
    assert counting.undated(sample, "articles", asked) == 1
    assert counting.undated(sample, "quotes", asked) == 0
    assert counting.undated(sample, "happenings", Filters()) == 0


def same(found: pd.DataFrame, expected: pd.DataFrame) -> None:
    # A part of a graph names the two ends of an edge in any order.
    names = [
        name for name in contacts.EDGES if name not in ("reports", "actor_id", "other_id", "actor", "other")
    ]
    rows = [
        sorted(
            (sorted([(r.actor_id, r.actor), (r.other_id, r.other)]), str([getattr(r, n) for n in names]))
            for r in frame.itertuples()
        )
        for frame in (found, expected)
    ]
    assert rows[0] == rows[1]


@pytest.mark.parametrize(
    "asked", [Filters(), Filters(statuses=("held",)), Filters(date_to=date(2025, 6, 1))], ids=str
)
def test_the_database_counts_contacts_as_the_network_does(told: Store, asked: Filters) -> None:
    graph = reference.graph(frames.happenings(told, asked))
    same(contacts.edges(told, asked), reference.edge_table(graph))
    same(contacts.edges(told, asked, most=5), reference.edge_table(network.strongest(graph, 5)))
    table = contacts.edges(told, asked)
    assert table["contacts"].is_monotonic_decreasing
    first = table.iloc[0]
    behind = contacts.between(told, [first["other_id"]], [first["actor_id"]], asked)
    assert set(behind["id"]) == set(graph.edges[first["actor_id"], first["other_id"]]["event_ids"])


def test_persons_are_counted_as_their_side(sample: Store) -> None:
    russia, states = Side("russie", "Russie"), Side("etats-unis", "États-Unis")
    whose = {"vladimir-poutine": russia, "donald-trump": states, "steve-witkoff": states}
    [edge] = contacts.edges(sample, sides=whose).to_dict("records")
    assert (edge["actor_id"], edge["other_id"]) == ("etats-unis", "russie")
    assert (edge["actor"], edge["other"]) == ("États-Unis", "Russie")
    alone = contacts.edges(sample)
    assert edge["contacts"] == alone["contacts"].sum()
    assert edge["not_held"] == alone["not_held"].sum()
    assert edge["last_date"] == alone["last_date"].max()
    behind = contacts.between(sample, ["etats-unis", "donald-trump", "steve-witkoff"], ["vladimir-poutine"])
    assert set(behind["id"]) >= {"a1-meeting", "a1-summit"}


def test_contacts_within_one_side_are_left_out(sample: Store) -> None:
    one = Side("x", "X")
    whose = dict.fromkeys(("vladimir-poutine", "donald-trump", "steve-witkoff"), one)
    assert contacts.edges(sample, sides=whose).empty


def test_what_the_card_of_an_actor_asks(sample: Store) -> None:
    standings = actor.standings(sample, "vladimir-poutine")
    assert sum(standings.values()) == len(actor.contacts(sample, "vladimir-poutine"))
    assert len(actor.contacts(sample, "vladimir-poutine", how="held")) == standings["held"]
    partners = contacts.partners(sample, "vladimir-poutine")
    assert [name for _, name, _ in partners] == ["Steve Witkoff", "Donald Trump"]
    assert actor.last_held(sample, "vladimir-poutine")["status"].tolist() == ["held"]
    assert actor.next_planned(sample, "vladimir-poutine", date(2025, 8, 8))["id"].tolist() == ["a1-summit"]
    assert actor.next_planned(sample, "vladimir-poutine", date(2030, 1, 1)).empty


def test_contacts_of_one_actor(sample: Store) -> None:
    mine = actor.contacts(sample, "vladimir-poutine")
    assert set(mine["id"]) == {"a1-meeting", "a1-summit", "a1-call", "a2-meeting"}
    assert actor.contacts(sample, "karoline-leavitt").empty
    ranked = contacts.taking_part(sample, limit=2)
    assert ranked == [("vladimir-poutine", 4), ("donald-trump", 2)]
    whose = dict.fromkeys(("donald-trump", "steve-witkoff"), Side("us", "Washington"))
    assert contacts.taking_part(sample, Filters(types=("meeting",)), whose) == [
        ("us", 3), ("vladimir-poutine", 3),
    ]  # fmt: skip
    active = contacts.active(sample, limit=2)
    assert active[["name", "number"]].to_numpy().tolist() == [["Vladimir Poutine", 4], ["Donald Trump", 2]]


@pytest.mark.parametrize(
    ("lane", "bucket", "expected"),
    [
        ("type", "month", [("call", "2025-08-01", "denied", 1), ("meeting", "2025-08-01", "held", 1),
                           ("meeting", "2025-08-01", "planned", 1), ("meeting", None, "held", 1)]),
        ("country", "week", [("RU", "2025-08-04", "held", 1), (None, "2025-08-04", "denied", 1),
                             (None, "2025-08-11", "planned", 1), (None, None, "held", 1)]),
        ("process", "day", [(None, "2025-08-06", "held", 1), (None, "2025-08-07", "denied", 1),
                            (None, "2025-08-11", "planned", 1), (None, None, "held", 1)]),
    ],
)  # fmt: skip
def test_lanes_are_counted(
    sample: Store, lane: lanes.LaneBy, bucket: lanes.Bucket, expected: list[Any]
) -> None:
    table = lanes.counts(sample, lane=lane, bucket=bucket)
    days = [None if pd.isna(day) else day.date().isoformat() for day in table["bucket"]]
    rows = zip(table["lane"], days, table["status"], table["number"], strict=True)
    assert sorted(rows, key=str) == sorted(expected, key=str)


def test_one_with_several_actors_stands_in_the_lane_of_each(sample: Store) -> None:
    table = lanes.counts(sample, Filters(types=("call",)), lane="actor")
    assert sorted(table["lane"]) == ["Donald Trump", "Karoline Leavitt", "Vladimir Poutine"]


@pytest.mark.parametrize(
    "asked",
    [
        Filters(),
        Filters(date_from=date(2025, 2, 1)),
        Filters(processes=("Togo",)),
        Filters(processes=("Togo", NO_PROCESS), types=("meeting", "visit", "talks")),
        Filters(besides=("Emmanuel Macron", "Donald Trump")),
        Filters(actors=("Emmanuel Macron", "Donald Trump")),
        Filters(actors=("Donald Trump",), countries=("US", "FR", "RU", NO_COUNTRY)),
    ],
    ids=str,
)
@pytest.mark.parametrize("lane_by", ["type", "actor", "country", "process"])
def test_the_number_of_each_lane_is_that_of_its_rows(
    told: Store, asked: Filters, lane_by: LaneBy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lib.lanes.MOST_LANES", 4)
    known = counting.options(told, lane_by)
    counted = lanes.counts(told, asked, lane_by, "day")
    dated, whole = stacks(counted, lane_by)[0], sizes(counted, lane_by)
    drawn = place(frames.happenings(told, asked), lane_by, asked).lanes
    assert {lane.name: (lane.size, lane.total) for lane in drawn} == {
        name: (number, whole[name]) for name, number in dated.items()
    }
    for lane in drawn:
        alone_ = alone(asked, lane.name, lane_by, [each.name for each in drawn], known)
        assert counting.size(told, "happenings", alone_) == lane.total, lane.name


def test_what_is_ahead_overdue_new_and_contradicted(told: Store) -> None:
    whole = chronology(told)
    day = date(2025, 2, 21)
    late = outlook.overdue(told, day)
    assert set(late.rows["id"]) == {
        e.id for e in whole if e.overdue(day) and e.type in ("meeting", "talks", "visit", "call", "letter")
    }
    assert late.size == len(late.rows) > 0
    coming = outlook.ahead(told, date(2025, 2, 20))
    assert set(coming.rows["status"]) <= {"planned", "proposed", "postponed"}
    assert coming.rows["date_start"].dropna().is_monotonic_increasing
    differing = outlook.contradicted(told, limit=1)
    assert differing.size == sum(bool(e.conflicts) for e in whole) == 2
    assert len(differing.rows) == 1
    since = date(2025, 9, 1)
    assert outlook.new(told, since).size == sum((e.first_reported or day) >= since for e in whole)
    until = date(2025, 9, 30)
    told_then = outlook.reported(told, since, until=until)
    assert set(told_then.rows["id"]) == {e.id for e in whole if since <= (e.last_reported or day) <= until}


def test_the_same_as_filters(told: Store) -> None:
    day = date(2025, 2, 21)
    late, coming = outlook.overdue(told, day), outlook.ahead(told, day)
    either = Filters(only=("overdue", "upcoming"), as_of=day)
    assert set(frames.happenings(told, either)["id"]) == {*late.rows["id"], *coming.rows["id"]}
    assert counting.size(told, "happenings", Filters(only=("contradictory",), as_of=day)) == 2
    assert counting.size(told, "happenings", Filters(only=("corrected",), as_of=day)) == 0
    since = Filters(told_from=date(2025, 9, 1))
    assert counting.size(told, "happenings", since) == outlook.reported(told, date(2025, 9, 1)).size > 0
    standings = counting.standings(told, day)
    assert (standings["overdue"], standings["contradictory"]) == (late.size, 2)
    assert "corrected" not in standings
    assert next(iter(standings)) == "unchecked"


def test_the_card_of_a_happening_has_every_telling(told: Store) -> None:
    summit = next(each for each in chronology(told) if "01-lome-reporte-1-E1" in each.event_ids)
    for event_id in summit.event_ids:
        found = detail.happening(told, event_id)
        assert found is not None
        assert found.happening == summit
    assert found is not None
    assert [telling.event.id for telling in found.tellings] == list(summit.event_ids)
    texts = {extraction.article.id: extraction.article.text for extraction in STORIES}
    for telling in found.tellings:
        assert telling.article.text == ""
        for each in telling.evidence:
            text = texts[telling.article.id]
            assert each.text == text[each.start : each.end]
            assert each.mention.text == text[each.mention.start : each.mention.end]
            assert each.start <= each.mention.start < each.mention.end <= each.end
    assert found.deciding.event.status == "held"
    assert detail.happening(told, "nothing") is None


def test_what_belongs_to_a_happening_comes_with_it(told: Store) -> None:
    bilateral = next(each for each in chronology(told) if each.part_of)
    found = detail.happening(told, bilateral.id)
    assert found is not None
    assert ("part of", bilateral.part_of) in {(r.relation, r.happening.id) for r in found.related}
    whole = detail.happening(told, str(bilateral.part_of))
    assert whole is not None
    assert ("contains", bilateral.id) in {(r.relation, r.happening.id) for r in whole.related}


def test_happenings_are_as_old_as_the_last_weaving(sample: Store) -> None:
    assert weave(sample) is False
    save(sample, replace(EXTRACTIONS[1], events=()), "2")
    assert counting.size(sample, "happenings") == 4
    assert weave(sample) is True
    assert set(frames.happenings(sample)["id"]) == {"a1-meeting", "a1-summit", "a1-call"}
    assert weave(sample) is False
