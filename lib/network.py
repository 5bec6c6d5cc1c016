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
from collections.abc import Iterator
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
SEED = 7

Positions = dict[str, tuple[float, float]]


@dataclass(slots=True)
class _Pair:
    happened: dict[tuple[Any, ...], tuple[str, bool]] = field(default_factory=dict)
    not_held: int = 0
    reports: int = 0
    last_date: date | None = None
    event_ids: list[str] = field(default_factory=list)


def graph(timeline: pd.DataFrame) -> nx.Graph:
    """The network of a timeline table.

    Nodes are actor ids with ``name`` and ``contacts``, the sum over their edges. Edges carry ``contacts``,
    ``held``, ``announced``, ``not_held``, ``kinds`` (kind -> number), ``announced_only``, ``last_date``,
    ``reports`` (rows that tell of it) and ``event_ids``.
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
        last = None if pd.isna(row["last_date"]) else row["last_date"].date()
        row |= {"kinds": {kind: int(number) for kind, number in kinds.items()}, "last_date": last}
        result.add_edge(first, second, **row)
    for node, contacts in result.degree(weight="contacts"):
        result.nodes[node]["contacts"] = contacts
    return result


def with_places(network: nx.Graph, positions: Positions) -> Positions:
    """``positions`` with a place for those of ``network`` that have none: close to those they met.

    A node without a placed neighbour stands at the edge, where its id puts it.
    """
    placed = dict(positions)
    for node in sorted(network.nodes - positions.keys()):
        near = [positions[other] for other in sorted(network[node]) if other in positions]
        turn = zlib.crc32(node.encode()) / 2**32 * 2 * math.pi
        reach = 0.5 if near else max((abs(v) for place in positions.values() for v in place), default=1.0)
        x, y = (sum(values) / len(near) for values in zip(*near, strict=True)) if near else (0.0, 0.0)
        placed[node] = (x + reach * math.cos(turn), y + reach * math.sin(turn))
    return placed


def positions(network: nx.Graph) -> Positions:
    """A place for every node; the same graph always gives the same places.

    Compute it once on the whole graph and keep it when filters change, so that nobody moves. Groups without
    contact to one another stand side by side, the largest first.
    """
    groups = sorted(nx.connected_components(network), key=lambda group: (-len(group), min(group)))
    widths = [2 * math.sqrt(len(group)) for group in groups]
    shelf = 1.3 * math.sqrt(sum(width**2 for width in widths))
    placed: Positions = {}
    left = top = height = 0.0
    for group, width in zip(groups, widths, strict=True):
        if left and left + width > shelf:
            left, top, height = 0.0, top - height, 0.0
        for node, (x, y) in _within(network, group).items():
            placed[node] = (left + width * (x + 1) / 2, top - width * (1 - y) / 2)
        left, height = left + width + 1, max(height, width + 1)
    return placed


def _within(network: nx.Graph, group: set[str]) -> Positions:
    # In the square from -1 to 1.
    ordered = nx.Graph()
    ordered.add_nodes_from(sorted(group))
    ordered.add_edges_from(sorted(tuple(sorted(edge)) for edge in network.subgraph(group).edges))
    rounds = 600 if len(group) < 300 else 100
    raw = nx.forceatlas2_layout(ordered, seed=SEED, max_iter=rounds, scaling_ratio=3.0, strong_gravity=True)
    spread = nx.rescale_layout_dict(raw, scale=0.9)
    return {node: (float(x), float(y)) for node, (x, y) in spread.items()}


def edge_table(network: nx.Graph) -> pd.DataFrame:
    """The edges as a table, most contacts first."""
    rows = [_edge_row(network, *edge) for edge in network.edges(data=True)]
    columns = "actor other contacts held announced not_held kinds announced_only last_date reports event_ids"
    frame = pd.DataFrame(rows, columns=["actor_id", "other_id", *columns.split()], dtype=object)
    frame["last_date"] = pd.to_datetime(frame["last_date"]).astype("datetime64[s]")
    return frame.sort_values(["contacts", "actor", "other"], ascending=[False, True, True], ignore_index=True)


def strongest(network: nx.Graph, number: int) -> nx.Graph:
    """The part of ``network`` between the ``number`` actors with most contacts; ties go by name."""
    ranked = sorted(network, key=lambda node: (-network.nodes[node]["contacts"], network.nodes[node]["name"]))
    return network.subgraph(ranked[:number])


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
