from __future__ import annotations

from dataclasses import replace
from datetime import date

import networkx as nx
import pytest

from lib import network
from lib.records import Event, Extraction
from tests import reference
from tests.sample import CALL, EXTRACTIONS, FIRST, LEAVITT, MEETING, PUTIN, SUMMIT, TRUMP, WITKOFF, part


def graph_of(*events: Event) -> nx.Graph:
    actors = (TRUMP, PUTIN, WITKOFF, LEAVITT)
    tables = reference.build([Extraction(FIRST, actors, (), (), events)], lambda extraction: None, "1.0")
    return reference.graph(tables.timeline)


def test_edges_of_the_sample() -> None:
    tables = reference.build(EXTRACTIONS, lambda extraction: None, "1.0")
    graph = reference.graph(tables.timeline)
    assert graph.edges["donald-trump", "vladimir-poutine"] == {
        "contacts": 1,
        "held": 0,
        "announced": 1,
        "not_held": 1,
        "kinds": {"meeting": 1},
        "announced_only": True,
        "first_date": date(2025, 8, 17),
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


def crowd(*edges: tuple[str, str]) -> nx.Graph:
    graph = nx.Graph(edges)
    nx.set_edge_attributes(graph, 1, "contacts")
    for node, degree in graph.degree():
        graph.nodes[node].update(name=node, contacts=degree)
    return graph


def test_every_actor_has_room_of_its_own_within_the_frame_of_the_strongest() -> None:
    graph = crowd(*((f"a{n}", f"a{n * 3 % 80}") for n in range(80) if n))
    placed = network.positions(graph)
    places = list(placed.values())
    wide, high = network.SMALL
    near = [
        (one, other)
        for number, one in enumerate(places)
        for other in places[:number]
        if abs(one[0] - other[0]) < wide * 0.5 and abs(one[1] - other[1]) < high * 0.5
    ]
    assert near == []
    core = [placed[node] for node in network.strongest(graph, network.CORE)]
    assert all(abs(x) <= network.WIDE + 1e-9 and abs(y) <= 1 + 1e-9 for x, y in core)


def test_an_actor_without_a_place_stands_by_those_it_met_and_moves_nobody() -> None:
    placed = {"a": (-1.0, 0.0), "b": (1.0, 0.0)}
    filled = network.with_places(crowd(("a", "c"), ("b", "d")), placed)
    assert {node: filled[node] for node in placed} == placed
    assert filled["c"][0] < 0 < filled["d"][0]


def test_a_chosen_actor_is_drawn_with_those_it_met() -> None:
    graph = crowd(("a", "b"), ("a", "c"), ("b", "c"), ("x", "y"))
    assert sorted(network.strongest(graph, 2, "x")) == ["a", "b", "x", "y"]


def test_nothing_to_place() -> None:
    assert network.positions(nx.Graph()) == {}
    assert len(reference.edge_table(nx.Graph())) == 0


def test_edge_table_has_most_contacts_first() -> None:
    table = reference.edge_table(graph_of(MEETING, SUMMIT, CALL, replace(MEETING, id="m2", type="call")))
    assert table["actor"].tolist() == ["Steve Witkoff", "Donald Trump"]
    assert table["kinds"].tolist() == [("meeting 1", "call 1"), ("meeting 1",)]


def test_strongest_keeps_the_most_connected() -> None:
    assert sorted(network.strongest(graph_of(MEETING, SUMMIT), 2)) == ["donald-trump", "vladimir-poutine"]
