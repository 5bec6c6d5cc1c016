"""The network as an ECharts option: actors where the layout put them, lines for their contacts."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from lib.charts.marks import GREY, colour
from lib.network import Positions


@dataclass(frozen=True, slots=True)
class Drawing:
    """An ECharts option, and the ids that its node and edge indices stand for."""

    option: dict[str, Any]
    nodes: tuple[str, ...]
    edges: tuple[tuple[str, str], ...]


def drawing(
    network: nx.Graph, positions: Positions, kinds: Mapping[str, str], chosen: str | None = None
) -> Drawing:
    """``network`` drawn at ``positions``; the actor ``chosen`` is ringed.

    ``kinds`` gives the kind of each actor id: persons are round, states and organisations square. Size is
    the number of contacts, width that of an edge's contacts, hue its commonest kind; a dashed line was only
    announced, a dotted one refused, denied or cancelled.
    """
    nodes = tuple(sorted(network, key=lambda node: -network.nodes[node]["contacts"]))
    edges = tuple((first, second) for first, second in network.edges)
    most = max((network.nodes[node]["contacts"] for node in nodes), default=1) or 1
    data = [_node(node, network.nodes[node], positions[node], most) for node in nodes]
    for item in data:
        item["symbol"] = "circle" if kinds.get(item["id"]) == "person" else "roundRect"
        if item["id"] == chosen:
            item["itemStyle"] = item["itemStyle"] | {"borderColor": colour("pressure"), "borderWidth": 3}
    series = {
        "type": "graph",
        "layout": "none",
        "roam": True,
        "selectedMode": "single",
        "emphasis": {"focus": "adjacency", "lineStyle": {"width": 4}},
        "select": {"itemStyle": {"borderColor": colour("pressure"), "borderWidth": 3}},
        "label": {"show": True, "position": "right", "fontSize": 13},
        "labelLayout": {"hideOverlap": True},
        "preserveAspect": True,
        "scaleLimit": {"min": 0.5, "max": 6},
        "top": 16, "bottom": 16, "left": 16, "right": 110,
        "data": data + _corners(positions),
        "links": [_edge(network, first, second) for first, second in edges],
    }  # fmt: skip
    option = {"tooltip": {"confine": True}, "series": [series], "animation": False}
    return Drawing(option, nodes, edges)


def _node(node: str, values: dict[str, Any], at: tuple[float, float], most: int) -> dict[str, Any]:
    contacts = values["contacts"]
    return {
        "id": node,
        "name": values["name"],
        "x": at[0],
        "y": at[1],
        "value": contacts,
        "symbolSize": round(8 + 20 * (contacts / most) ** 0.5, 1),
        "itemStyle": {"color": GREY},
        "tooltip": {"formatter": f"<b>{html.escape(values['name'])}</b><br>{contacts} contacts"},
    }


def _edge(network: nx.Graph, first: str, second: str) -> dict[str, Any]:
    edge = network.edges[first, second]
    kinds: dict[str, int] = edge["kinds"]
    commonest = max(kinds, key=lambda kind: kinds[kind], default="announcement")
    line = "dotted" if not edge["contacts"] else "dashed" if edge["announced_only"] else "solid"
    words = ", ".join(f"{kind} {number}" for kind, number in kinds.items()) or "no contact held or planned"
    names = " – ".join(html.escape(network.nodes[node]["name"]) for node in (first, second))
    refused = f"<br>{edge['not_held']} refused, denied or cancelled" if edge["not_held"] else ""
    return {
        "source": first,
        "target": second,
        "value": edge["contacts"],
        "lineStyle": {
            "width": min(1.5 + edge["contacts"], 8),
            "color": colour(commonest),
            "type": line,
            "opacity": 0.75,
            "curveness": 0.06,
        },
        "tooltip": {"formatter": f"<b>{names}</b><br>{words}{refused}"},
    }


def _corners(positions: Positions) -> list[dict[str, Any]]:
    # Two points nobody sees hold the frame, so that nobody moves when a filter takes others away.
    if not positions:
        return []
    xs, ys = zip(*positions.values(), strict=True)
    hidden = {"symbolSize": 0, "label": {"show": False}, "silent": True, "tooltip": {"show": False}}
    return [
        {"id": "_low", "name": " ", "x": min(xs), "y": min(ys), **hidden},
        {"id": "_high", "name": "  ", "x": max(xs), "y": max(ys), **hidden},
    ]
