"""The network for Gephi, yEd or Cytoscape: GEXF and GraphML."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import networkx as nx

from lib.export.cells import flat


def to_graphml(network: nx.Graph) -> bytes:
    """``network`` of :mod:`lib.network` as GraphML; absent values are left out, days are ISO dates."""
    return _written(nx.write_graphml, _plain_graph(network))


def to_gexf(network: nx.Graph) -> bytes:
    """``network`` of :mod:`lib.network` as GEXF 1.2; absent values are left out, days are ISO dates.

    An edge lasts from its first contact to its last, for Gephi's timeline; one without a day is always there.
    """
    result = _plain_graph(network)
    result.graph["mode"] = "dynamic"
    for _, _, values in result.edges(data=True):
        times = {"start": values.get("first_date"), "end": values.get("last_date")}
        values |= {name: day for name, day in times.items() if day}
    return _written(nx.write_gexf, result)


def _plain_graph(network: nx.Graph) -> nx.Graph:
    # Both formats take only plain values, and fail on None.
    result = nx.Graph()
    for node, values in network.nodes(data=True):
        result.add_node(node, label=_printable(values["name"]), **_plain(values))
    for first, second, values in network.edges(data=True):
        kinds = values.get("kinds", {})
        result.add_edge(first, second, weight=values["contacts"], **_plain(values), **_plain(kinds))
    return result


def _written(write: Callable[..., None], network: nx.Graph) -> bytes:
    out = io.BytesIO()
    write(network, out)
    return out.getvalue()


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    cells = {name: flat(value) for name, value in values.items() if not isinstance(value, dict)}
    return {name: _printable(cell) for name, cell in cells.items() if cell is not None}


def _printable(cell: Any) -> Any:
    # XML has no place for control characters, and an article may hold one.
    if isinstance(cell, str):
        return "".join(c for c in cell if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))
    return cell
