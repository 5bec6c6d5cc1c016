from __future__ import annotations

from dataclasses import replace
from datetime import date

import networkx as nx
import pytest

from lib import frames, network
from lib.records import Event, Extraction
from tests.sample import CALL, EXTRACTIONS, FIRST, LEAVITT, MEETING, PUTIN, SUMMIT, TRUMP, WITKOFF, part


def graph_of(*events: Event) -> nx.Graph:
    actors = (TRUMP, PUTIN, WITKOFF, LEAVITT)
    tables = frames.build([Extraction(FIRST, actors, (), (), events)], lambda extraction: None, "1.0")
    return network.graph(tables.timeline)


def test_edges_of_the_sample() -> None:
    tables = frames.build(EXTRACTIONS, lambda extraction: None, "1.0")
    graph = network.graph(tables.timeline)
    assert graph.edges["donald-trump", "vladimir-poutine"] == {
        "contacts": 1,
        "held": 0,
        "announced": 1,
        "not_held": 1,
        "kinds": {"meeting": 1},
        "announced_only": True,
        "last_date": date(2025, 8, 17),
        "reports": 2,
        "event_ids": ("a1-summit", "a1-call"),
    }
    assert graph.edges["steve-witkoff", "vladimir-poutine"]["held"] == 2
    assert graph.nodes["vladimir-poutine"] == {"name": "Vladimir Poutine", "contacts": 3}


@pytest.mark.parametrize("status", ["refused", "denied", "cancelled"])
def test_what_was_not_held_is_no_contact_but_stays_on_the_edge(status: str) -> None:
    edge = graph_of(replace(SUMMIT, status=status)).edges["donald-trump", "vladimir-poutine"]
    assert (edge["contacts"], edge["not_held"], edge["announced_only"], edge["last_date"]) == (
        0,
        1,
        False,
        None,
    )


@pytest.mark.parametrize("role", ["announcer", "target", "excluded"])
def test_one_who_took_no_part_is_not_joined(role: str) -> None:
    event = replace(MEETING, participants=(part(WITKOFF), part(PUTIN), part(TRUMP, role)))
    assert sorted(graph_of(event)) == ["steve-witkoff", "vladimir-poutine"]


@pytest.mark.parametrize("kind", ["announcement", "proposal", "pressure", "agreement"])
def test_words_and_deals_are_no_contacts(kind: str) -> None:
    assert len(graph_of(replace(MEETING, type=kind))) == 0


def test_the_same_day_and_kind_is_one_contact_and_held_if_any_row_says_so() -> None:
    planned = replace(MEETING, id="other", status="planned")
    edge = graph_of(MEETING, planned).edges["steve-witkoff", "vladimir-poutine"]
    assert (edge["contacts"], edge["held"], edge["announced"], edge["reports"]) == (1, 1, 0, 2)


def test_a_negated_row_is_no_contact() -> None:
    assert graph_of(CALL).edges["donald-trump", "vladimir-poutine"]["contacts"] == 0


def test_positions_are_the_same_each_time_and_apart() -> None:
    graph = graph_of(MEETING, SUMMIT)
    first, second = network.positions(graph), network.positions(nx.Graph(graph))
    assert first == second
    assert len(set(first.values())) == 3


def test_groups_without_contact_stand_apart() -> None:
    graph = nx.Graph([("a", "b"), ("b", "c"), ("x", "y")])
    placed = network.positions(graph)
    assert min(placed[node][1] for node in "abc") > max(placed[node][1] for node in "xy")


def test_nothing_to_place() -> None:
    assert network.positions(nx.Graph()) == {}
    assert len(network.edge_table(nx.Graph())) == 0


def test_edge_table_has_most_contacts_first() -> None:
    table = network.edge_table(graph_of(MEETING, SUMMIT, CALL, replace(MEETING, id="m2", type="call")))
    assert table["actor"].tolist() == ["Steve Witkoff", "Donald Trump"]
    assert table["kinds"].tolist() == [("meeting 1", "call 1"), ("meeting 1",)]


def test_strongest_keeps_the_most_connected() -> None:
    assert sorted(network.strongest(graph_of(MEETING, SUMMIT), 2)) == ["donald-trump", "vladimir-poutine"]
