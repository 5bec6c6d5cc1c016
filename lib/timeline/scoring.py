"""How well items are put together, against a key: MUC, B³ and CEAF-e, and their mean, CoNLL F1.

A clustering gives each item its cluster; key and response may differ in the items they hold, as when events
were missed or invented. An item that one of them lacks counts against recall or precision.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

Clustering = Mapping[str, Hashable]
Clusters = list[frozenset[str]]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall, from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def clusters(clustering: Clustering) -> Clusters:
    """The sets of items that share a cluster."""
    found: dict[Hashable, set[str]] = {}
    for item, cluster in clustering.items():
        found.setdefault(cluster, set()).add(item)
    return [frozenset(each) for each in found.values()]


def b_cubed(key: Clustering, response: Clustering) -> Score:
    """For each item, how much of its cluster is right, and how much of the right cluster is there."""
    return Score(_b_cubed(response, key), _b_cubed(key, response))


def muc(key: Clustering, response: Clustering) -> Score:
    """How many of the links that hold clusters together are the same."""
    return Score(_muc(response, key), _muc(key, response))


def ceaf_e(key: Clustering, response: Clustering) -> Score:
    """How alike clusters are when each is paired with at most one of the other side, in the best way."""
    ours, theirs = clusters(response), clusters(key)
    graph = nx.Graph()
    for i, one in enumerate(ours):
        for j, other in enumerate(theirs):
            if common := len(one & other):
                graph.add_edge(("r", i), ("k", j), weight=2 * common / (len(one) + len(other)))
    pairs = nx.max_weight_matching(graph)
    likeness = sum(graph.edges[pair]["weight"] for pair in pairs)
    return Score(_share(likeness, len(ours)), _share(likeness, len(theirs)))


def conll(key: Clustering, response: Clustering) -> float:
    """The mean of the three F1s."""
    return (muc(key, response).f1 + b_cubed(key, response).f1 + ceaf_e(key, response).f1) / 3


def links(key: Clustering, response: Clustering, first: set[str], second: set[str]) -> Score:
    """Of pairs with one item in ``first`` and one in ``second``: those put together, against the key's."""
    wanted, found = _links(key, first, second), _links(response, first, second)
    return Score(_share(len(wanted & found), len(found)), _share(len(wanted & found), len(wanted)))


def _b_cubed(of: Clustering, against: Clustering) -> float:
    mine = {item: cluster for cluster in clusters(of) for item in cluster}
    theirs = {item: cluster for cluster in clusters(against) for item in cluster}
    shares = (len(mine[item] & theirs.get(item, frozenset())) / len(mine[item]) for item in mine)
    return _share(sum(shares), len(mine))


def _muc(of: Clustering, against: Clustering) -> float:
    links = held = 0
    for cluster in clusters(of):
        parts = {against[item] for item in cluster if item in against}
        missing = sum(item not in against for item in cluster)
        links += len(cluster) - 1
        held += len(cluster) - len(parts) - missing
    return _share(held, links)


def _links(clustering: Clustering, first: set[str], second: set[str]) -> set[frozenset[str]]:
    return {
        frozenset(pair)
        for cluster in clusters(clustering)
        for pair in combinations(sorted(cluster), 2)
        if (pair[0] in first and pair[1] in second) or (pair[1] in first and pair[0] in second)
    }


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 1.0
