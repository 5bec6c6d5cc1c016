"""Who dealt with whom: actors joined by the contacts that the articles tell of.

A contact is a meeting, call, visit, round of talks or letter between two actors who took part. An
announcer, a target and one who was left out took no part. What was refused, denied or cancelled is kept on
the edge as ``not_held`` but is no contact. The same kind of contact between the same two on the same day is
one contact, in however many articles it stands.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Collection, Iterable

import networkx as nx
import pandas as pd

CONTACTS = ("meeting", "talks", "visit", "call", "letter")
TAKING_PART = frozenset({"participant", "host", "visitor", "mediator", "invited"})
HAPPENED = frozenset({"held", "ongoing"})
NOT_HELD = frozenset({"refused", "denied", "cancelled"})
DATES = ("first_date", "last_date")
SEED = 7
# Places lie from -WIDE to WIDE across and from -1 to 1 down, and somewhat beyond.
CORE, WIDE = 36, 1.1
ROOM, SMALL = (0.36, 0.15), (0.12, 0.1)
GOLDEN = math.pi * (3 - math.sqrt(5))
MOST_STEPS = 4000
AROUND = 20

Place = tuple[float, float]
Positions = dict[str, Place]


def of_table(edges: pd.DataFrame) -> nx.Graph:
    """The network that ``edges`` lists, as lib.store.contacts has them."""
    result = nx.Graph()
    for record in edges.to_dict("records"):
        row = {str(name): value for name, value in record.items()}
        first, second = row.pop("actor_id"), row.pop("other_id")
        result.add_node(first, name=row.pop("actor"))
        result.add_node(second, name=row.pop("other"))
        kinds = dict(words.rsplit(" ", 1) for words in row["kinds"])
        row |= {"kinds": {kind: int(number) for kind, number in kinds.items()}}
        row |= {name: None if pd.isna(row[name]) else row[name].date() for name in DATES}
        result.add_edge(first, second, **row)
    for node, contacts in result.degree(weight="contacts"):
        result.nodes[node]["contacts"] = contacts
    return result


def positions(network: nx.Graph) -> Positions:
    """A place for every node, no two on one spot; the same graph always gives the same places.

    Compute it once on the whole graph and keep it when filters change, so that nobody moves. The ``CORE``
    actors with most contacts are laid out by their contacts (ForceAtlas2, Jacomy et al. 2014) with room for
    their names; each further one then stands near those it met.
    """
    core = strongest(network, CORE)
    ranked = _ranked(network)
    places: Positions = {}
    wished = _laid_out(core)
    for node in ranked[:CORE]:
        places[node] = _free(wished[node], places.values(), ROOM)
    return _filled(network, ranked[CORE:], _framed(places))


def with_places(network: nx.Graph, positions: Positions) -> Positions:
    """``positions`` with a place for those of ``network`` that have none: close to those they met."""
    missing = [node for node in _ranked(network) if node not in positions]
    return _filled(network, missing, positions)


def _framed(places: Positions) -> Positions:
    if len(places) < 2:
        return dict.fromkeys(places, (0.0, 0.0))
    low, high = ([end(place[axis] for place in places.values()) for axis in (0, 1)] for end in (min, max))
    size = [high[axis] - low[axis] or 1.0 for axis in (0, 1)]
    return {
        node: (WIDE * (2 * (x - low[0]) / size[0] - 1), 2 * (y - low[1]) / size[1] - 1)
        for node, (x, y) in places.items()
    }


def _ranked(network: nx.Graph) -> list[str]:
    return sorted(network, key=lambda node: (-network.nodes[node]["contacts"], network.nodes[node]["name"]))


def _filled(network: nx.Graph, missing: Iterable[str], positions: Positions) -> Positions:
    placed = dict(positions)
    for node in missing:
        near = [placed[other] for other in sorted(network[node]) if other in placed]
        turn = zlib.crc32(node.encode()) / 2**32 * 2 * math.pi
        at = (1.2 * WIDE * math.cos(turn), 1.2 * math.sin(turn))
        if near:
            x, y = (sum(values) / len(near) for values in zip(*near, strict=True))
            at = (x + ROOM[0] * math.cos(turn), y + ROOM[1] * math.sin(turn))
        placed[node] = _free(at, placed.values(), SMALL)
    return placed


def _free(wished: Place, taken: Collection[Place], room: Place) -> Place:
    # The first spot on a spiral around the wished one that leaves its room to everyone.
    for step in range(MOST_STEPS):
        reach, turn = 0.5 * math.sqrt(step), step * GOLDEN
        x, y = wished[0] + room[0] * reach * math.cos(turn), wished[1] + room[1] * reach * math.sin(turn)
        if all(abs(x - other[0]) >= room[0] or abs(y - other[1]) >= room[1] for other in taken):
            return x, y
    return wished


def _laid_out(network: nx.Graph) -> Positions:
    ordered = nx.Graph()
    ordered.add_nodes_from(sorted(network))
    ordered.add_edges_from(sorted(tuple(sorted(edge)) for edge in network.edges))
    raw = nx.forceatlas2_layout(ordered, seed=SEED, max_iter=600, scaling_ratio=3.0, strong_gravity=True)
    # Half by rank: the crowd in the middle gets room, and whoever stands far off comes near.
    across, down = ({node: float(place[axis]) for node, place in raw.items()} for axis in (0, 1))
    return {node: (WIDE * _spread(across)[node], _spread(down)[node]) for node in ordered}


def _spread(values: dict[str, float]) -> dict[str, float]:
    # From -1 to 1.
    order = sorted(values, key=lambda node: (values[node], node))
    last = max(len(order) - 1, 1)
    most = max((abs(value) for value in values.values()), default=1.0) or 1.0
    return {node: values[node] / most / 2 + rank / last - 0.5 for rank, node in enumerate(order)}


def strongest(network: nx.Graph, number: int, chosen: str | None = None) -> nx.Graph:
    """The part of ``network`` between the ``number`` actors with most contacts; ties go by name.

    An actor ``chosen`` comes with those it has most to do with, up to ``AROUND``.
    """
    kept = _ranked(network)[:number]
    if chosen is not None and chosen in network:
        near = sorted(network[chosen], key=lambda node: (-network.edges[chosen, node]["contacts"], node))
        kept += [chosen, *near[:AROUND]]
    return network.subgraph(kept)
