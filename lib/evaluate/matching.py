"""One-to-one matching of gold rows with predicted rows, the best over all pairs together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import networkx as nx

G = TypeVar("G")
P = TypeVar("P")

# A pair that counts outweighs any sum of finer preferences.
COUNTED = 1000.0


@dataclass(frozen=True, slots=True)
class Matching:
    """Positions in the two lists: pairs, gold rows left over, predicted rows left over.

    Optional gold rows are in none of them, nor are the predicted rows that only match an optional one.
    """

    pairs: tuple[tuple[int, int], ...]
    missed: tuple[int, ...]
    false: tuple[int, ...]


def match(
    gold: Sequence[G],
    predicted: Sequence[P],
    score: Callable[[G, P], float | None],
    optional: Callable[[G], bool],
) -> Matching:
    """Pairs as many rows as possible, and the best such pairs by ``score``.

    ``score`` is between 0 and 1, or None where the two cannot match.
    """
    graph = nx.Graph()
    neutral: set[int] = set()
    for i, wanted in enumerate(gold):
        for j, found in enumerate(predicted):
            value = score(wanted, found)
            if value is None:
                continue
            if optional(wanted):
                neutral.add(j)
            else:
                graph.add_edge(("gold", i), ("predicted", j), weight=COUNTED + value)
    pairs = sorted(_pair(edge) for edge in nx.max_weight_matching(graph))
    matched, used = {i for i, _ in pairs}, {j for _, j in pairs}
    return Matching(
        pairs=tuple(pairs),
        missed=tuple(i for i, row in enumerate(gold) if i not in matched and not optional(row)),
        false=tuple(j for j in range(len(predicted)) if j not in used | neutral),
    )


def _pair(edge: tuple[tuple[str, int], tuple[str, int]]) -> tuple[int, int]:
    (_, i), (_, j) = sorted(edge)  # "gold" sorts before "predicted"
    return i, j
