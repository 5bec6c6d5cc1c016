"""The network as an ECharts option: actors where the layout put them, lines for their contacts."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx

from lib.charts.marks import GREY, VERMILION, colour
from lib.charts.naming import GAP, Box, Sheet, sides
from lib.network import WIDE, Positions
from lib.wording import counted

# Those with most contacts are named as far as there is room; the others when pointed at.
NAMED = 24
HEIGHT = 540
# As it is drawn at least that wide, and below that: pixels.
NARROW = 500
EDGES = Box(40, 16, 40, 30)
WIDE_SHEET, NARROW_SHEET = Sheet(600, HEIGHT, EDGES, 12), Sheet(350, HEIGHT, Box(28, 16, 28, 30), 11)
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
    named = [node for node in nodes if node in near] if chosen in network else list(nodes[:NAMED])
    if chosen in network:
        named = list(dict.fromkeys((chosen, *named)))
    most = max((network.nodes[node]["contacts"] for node in nodes), default=1) or 1
    data = []
    for node in nodes:
        item = _node(node, network, positions[node], most)
        item["symbol"] = "circle" if kinds.get(node) == "person" else "roundRect"
        item["itemStyle"] |= {"opacity": 1 if node in near else 3 * FAINT}
        if node == chosen:
            item["itemStyle"] |= {"borderColor": VERMILION, "borderWidth": 3}
            item["label"] = {"fontWeight": "bold"}
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
        "scaleLimit": {"min": 0.5, "max": 6},
        "preserveAspect": True,
        "links": links,
    }  # fmt: skip
    data += _corners(positions, nodes)
    wide, narrow = (_on(sheet, data, named) for sheet in (WIDE_SHEET, NARROW_SHEET))
    option = {
        "tooltip": {"confine": True},
        "series": [series | wide],
        "animation": False,
        "media": [
            {"query": {"maxWidth": NARROW}, "option": {"series": [narrow]}},
            {"option": {"series": [wide]}},
        ],
    }
    return Drawing(option, nodes, edges)


def _on(sheet: Sheet, data: Sequence[dict[str, Any]], named: Sequence[str]) -> dict[str, Any]:
    """What hangs on the width that there is: where the actors stand, and which names beside them."""
    spots = sheet.spots({item["id"]: (item["x"], item["y"]) for item in data})
    sizes = {item["id"]: item["symbolSize"] for item in data}
    found = sides(sheet, spots, sizes, {item["id"]: item["name"] for item in data}, named)
    told = []
    for item in data:
        x, y = spots[item["id"]]
        side = found.get(item["id"])
        label = item.get("label", {}) | ({"show": True, "position": side} if side else {"show": False})
        told.append(item | {"x": round(x), "y": round(y), "label": label})
    left, top, right, bottom = sheet.margins
    label = {"show": False, "fontSize": sheet.font, "distance": GAP}
    return {"left": left, "top": top, "right": right, "bottom": bottom, "label": label, "data": told}


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
    told = f"in contact with {counted(others, 'actor')} drawn here<br><i>Click for the card</i>"
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
