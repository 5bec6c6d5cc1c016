"""Who dealt with whom: actors joined by the contacts that the articles tell of.

A contact is a meeting, call, visit, round of talks or letter between two actors who took part. An
announcer, a target and one who was left out took no part. What was refused, denied or cancelled is kept on
the edge as ``not_held`` but is no contact. The same kind of contact between the same two on the same day is
one contact, in however many articles it stands.
"""

from __future__ import annotations

import math
import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import Any

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


@dataclass(slots=True)
class _Pair:
    happened: dict[tuple[Any, ...], tuple[str, bool]] = field(default_factory=dict)
    not_held: int = 0
    reports: int = 0
    first_date: date | None = None
    last_date: date | None = None
    event_ids: list[str] = field(default_factory=list)


def graph(timeline: pd.DataFrame) -> nx.Graph:
    """The network of a timeline table.

    Nodes are actor ids with ``name`` and ``contacts``, the sum over their edges. Edges carry ``contacts``,
    ``held``, ``announced``, ``not_held``, ``kinds`` (kind -> number), ``announced_only``, ``first_date`` and
    ``last_date`` (the last days of the oldest and the newest contact), ``reports`` (rows that tell of it) and
    ``event_ids``.
    """
    pairs: dict[tuple[str, str], _Pair] = {}
    names: dict[str, str] = {}
    for row in timeline[timeline["type"].isin(CONTACTS)].itertuples(index=False):
        sides = _sides(row)
        names |= sides
        for pair in combinations(sorted(sides), 2):
            _add(pairs.setdefault(pair, _Pair()), row)
    result = nx.Graph()
    for actor_id in sorted({actor_id for pair in pairs for actor_id in pair}):
        result.add_node(actor_id, name=names[actor_id])
    for (first, second), pair_record in sorted(pairs.items()):
        result.add_edge(first, second, **_edge(pair_record))
    for node, contacts in result.degree(weight="contacts"):
        result.nodes[node]["contacts"] = contacts
    return result


def of_table(edges: pd.DataFrame) -> nx.Graph:
    """The network that ``edges`` lists, as :func:`edge_table` or lib.store.contacts has them."""
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


def edge_table(network: nx.Graph) -> pd.DataFrame:
    """The edges as a table, most contacts first."""
    rows = [_edge_row(network, *edge) for edge in network.edges(data=True)]
    columns = "actor_id other_id actor other contacts held announced not_held kinds announced_only"
    frame = pd.DataFrame(rows, columns=[*columns.split(), *DATES, "reports", "event_ids"], dtype=object)
    for name in DATES:
        frame[name] = pd.to_datetime(frame[name]).astype("datetime64[s]")
    return frame.sort_values(["contacts", "actor", "other"], ascending=[False, True, True], ignore_index=True)


def strongest(network: nx.Graph, number: int, chosen: str | None = None) -> nx.Graph:
    """The part of ``network`` between the ``number`` actors with most contacts; ties go by name.

    An actor ``chosen`` comes with those it has most to do with, up to ``AROUND``.
    """
    kept = _ranked(network)[:number]
    if chosen is not None and chosen in network:
        near = sorted(network[chosen], key=lambda node: (-network.edges[chosen, node]["contacts"], node))
        kept += [chosen, *near[:AROUND]]
    return network.subgraph(kept)


def _sides(row: Any) -> dict[str, str]:
    parts = zip(row.participant_ids, row.participants, row.roles, strict=True)
    return {actor_id: name for actor_id, name, role in parts if role in TAKING_PART}


def _happening(row: Any) -> tuple[Any, ...]:
    # Undated rows cannot be told apart from another such row, so each stands for itself.
    if pd.isna(row.date_start) and pd.isna(row.date_end):
        return (row.type, row.article_id, row.id)
    return (row.type, str(row.date_start), str(row.date_end))


def _excluded(row: Any) -> bool:
    return row.status in NOT_HELD or bool(row.negated)


def _add(pair: _Pair, row: Any) -> None:
    pair.reports += 1
    pair.event_ids.append(row.id)
    if _excluded(row):
        pair.not_held += 1
        return
    happening = _happening(row)
    already = pair.happened.get(happening, (row.type, False))[1]
    pair.happened[happening] = (row.type, already or row.status in HAPPENED)
    for day in (row.date_end, row.date_start):
        if not pd.isna(day):
            pair.first_date = min(pair.first_date or day.date(), day.date())
            pair.last_date = max(pair.last_date or day.date(), day.date())
            break


def _edge(pair: _Pair) -> dict[str, Any]:
    held = sum(happened for _, happened in pair.happened.values())
    return {
        "contacts": len(pair.happened),
        "held": held,
        "announced": len(pair.happened) - held,
        "not_held": pair.not_held,
        "kinds": dict(sorted(Counter(kind for kind, _ in pair.happened.values()).items())),
        "announced_only": held == 0 and bool(pair.happened),
        "first_date": pair.first_date,
        "last_date": pair.last_date,
        "reports": pair.reports,
        "event_ids": tuple(pair.event_ids),
    }


def _edge_row(network: nx.Graph, first: str, second: str, edge: dict[str, Any]) -> dict[str, Any]:
    ends = {
        "actor_id": first,
        "other_id": second,
        "actor": network.nodes[first]["name"],
        "other": network.nodes[second]["name"],
    }
    return ends | edge | {"kinds": tuple(_kind_words(edge["kinds"]))}


def _kind_words(kinds: dict[str, int]) -> Iterator[str]:
    for kind in CONTACTS:
        if kind in kinds:
            yield f"{kind} {kinds[kind]}"
