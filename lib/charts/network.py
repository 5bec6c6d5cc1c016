"""The network as an ECharts option: actors where the layout put them, lines for their contacts."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from lib.charts.marks import GREY, VERMILION, colour
from lib.network import WIDE, Positions
from lib.wording import counted

# Those with most contacts are named; the others when pointed at.
NAMED = 20
LINE = {"solid": "held", "dashed": "announced only", "dotted": "not held"}
FAINT = 0.12


@dataclass(frozen=True, slots=True)
class Drawing:
    """An ECharts option, and the ids that its node and edge indices stand for."""

    option: dict[str, Any]
    nodes: tuple[str, ...]
    edges: tuple[tuple[str, str], ...]


def drawing(
    network: nx.Graph, positions: Positions, kinds: Mapping[str, str], chosen: str | None = None
) -> Drawing:
    """``network`` drawn at ``positions``; the actor ``chosen`` is ringed, all it has no part in is faint.

    ``kinds`` gives the kind of each actor id: persons are round, states and organisations square. Size is
    the number of contacts, width that of an edge's contacts, hue its commonest kind; a dashed line was only
    announced, a dotted one refused, denied or cancelled.
    """
    nodes = tuple(sorted(network, key=lambda node: (-network.nodes[node]["contacts"], node)))
    edges = tuple((first, second) for first, second in network.edges)
    near = {chosen, *network[chosen]} if chosen in network else set(network)
    named = near if chosen in network else set(nodes[:NAMED])
    most = max((network.nodes[node]["contacts"] for node in nodes), default=1) or 1
    data = []
    for node in nodes:
        item = _node(node, network, positions[node], most)
        item["symbol"] = "circle" if kinds.get(node) == "person" else "roundRect"
        item["label"] = {"show": node in named, "position": "bottom"}
        item["itemStyle"] |= {"opacity": 1 if node in near else 3 * FAINT}
        if node == chosen:
            item["itemStyle"] |= {"borderColor": VERMILION, "borderWidth": 3}
            item["label"] |= {"fontWeight": "bold"}
        data.append(item)
    links = [_edge(network, *pair, chosen in pair or chosen not in network) for pair in edges]
    series = {
        "type": "graph",
        "layout": "none",
        "roam": True,
        "roamTrigger": "global",
        "selectedMode": "single",
        "emphasis": {"focus": "adjacency", "label": {"show": True}, "lineStyle": {"width": 4, "opacity": 1}},
        "select": {"itemStyle": {"borderColor": VERMILION, "borderWidth": 3}},
        "label": {"show": False, "fontSize": 12, "width": 150, "overflow": "truncate"},
        "labelLayout": {"hideOverlap": True},
        "scaleLimit": {"min": 0.5, "max": 6},
        "preserveAspect": True,
        "top": 16, "bottom": 24, "left": 40, "right": 40,
        "data": data + _corners(positions, nodes),
        "links": links,
    }  # fmt: skip
    option = {"tooltip": {"confine": True}, "series": [series], "animation": False}
    return Drawing(option, nodes, edges)


def description(network: nx.Graph, drawn: nx.Graph) -> str:
    """The drawing in words, for those who do not see it."""
    ranked = sorted(drawn, key=lambda node: -drawn.nodes[node]["contacts"])[:3]
    names = ", ".join(drawn.nodes[node]["name"] for node in ranked)
    of = f" of {len(network):,}" if len(network) > len(drawn) else ""
    return (
        f"Network of {len(drawn):,}{of} actors and {counted(drawn.number_of_edges(), 'pair')} in contact. "
        f"Most contacts: {names}. The table of contacts below has every pair."
    )


def _node(node: str, network: nx.Graph, at: tuple[float, float], most: int) -> dict[str, Any]:
    values = network.nodes[node]
    contacts, others = values["contacts"], network.degree(node)
    told = f"{counted(contacts, 'contact')}, with {counted(others, 'actor')} drawn here"
    return {
        "id": node,
        "name": values["name"],
        "x": at[0],
        "y": at[1],
        "value": contacts,
        "symbolSize": round(8 + 20 * (contacts / most) ** 0.5, 1),
        "itemStyle": {"color": GREY},
        "tooltip": {"formatter": f"<b>{html.escape(values['name'])}</b><br>{told}"},
    }


def _edge(network: nx.Graph, first: str, second: str, strong: bool) -> dict[str, Any]:
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
            "opacity": 0.75 if strong else FAINT,
            "curveness": 0.06,
        },
        "tooltip": {
            "formatter": f"<b>{names}</b><br>{words}<br>{edge['held']} held, {edge['announced']} announced"
            f"{refused}<br><i>Click for the events</i>"
        },
    }


def _corners(positions: Positions, nodes: tuple[str, ...]) -> list[dict[str, Any]]:
    # Two points nobody sees hold the frame, so that nobody moves when a filter takes others away. It is wider
    # where those who stand outside are drawn.
    xs = [-WIDE, WIDE, *(positions[node][0] for node in nodes)]
    ys = [-1.0, 1.0, *(positions[node][1] for node in nodes)]
    hidden = {"symbolSize": 0, "label": {"show": False}, "silent": True, "tooltip": {"show": False}}
    return [
        {"id": "_low", "name": " ", "x": min(xs), "y": min(ys), **hidden},
        {"id": "_high", "name": "  ", "x": max(xs), "y": max(ys), **hidden},
    ]
