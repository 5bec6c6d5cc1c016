"""The contact matrix: who met, called or wrote to whom, and how often."""

from __future__ import annotations

import html

import networkx as nx
import plotly.graph_objects as go

from lib.charts.marks import BLUE
from lib.network import strongest

CELL = 34
# Pixels for the names at the left, and above and at the right, where they lean over.
NAMES, ABOVE, LEANING = 150, 130, 90
# Squares from that share of the most on are full and their figures white; the paler ones let the page's own
# text colour be read in both themes.
STRONG, PALEST, PALE = 0.75, 0.2, 0.8


def figure(network: nx.Graph, most: int = 14) -> go.Figure:
    """A square for each pair of the ``most`` most connected actors that had contact.

    ``customdata`` of a square is the pair of actor ids, ``text`` the number of contacts.
    """
    part = strongest(network, most)
    ids = sorted(part, key=lambda node: (-part.nodes[node]["contacts"], part.nodes[node]["name"]))
    names = [part.nodes[node]["name"] for node in ids]
    pairs = [pair for first, second in part.edges for pair in ((first, second), (second, first))]
    pairs = [pair for pair in pairs if part.edges[pair]["contacts"]]
    most_contacts = max((part.edges[pair]["contacts"] for pair in pairs), default=1)
    strong = [pair for pair in pairs if part.edges[pair]["contacts"] > STRONG * most_contacts]
    pale = [pair for pair in pairs if part.edges[pair]["contacts"] <= STRONG * most_contacts]
    figure = go.Figure([_squares(part, ids, pale, most_contacts), _squares(part, ids, strong, most_contacts)])
    figure.data[1].textfont.color = "white"
    ticks = {"tickvals": list(range(len(ids))), "ticktext": names, "zeroline": False, "showgrid": False,
             "fixedrange": True, "ticklabeloverflow": "allow"}  # fmt: skip
    figure.update_layout(
        height=len(ids) * CELL + ABOVE + 4,
        width=len(ids) * CELL + NAMES + LEANING,
        margin={"l": NAMES, "r": LEANING, "t": ABOVE, "b": 4, "autoexpand": False},
        xaxis=ticks | {"range": [-0.5, len(ids) - 0.5], "side": "top", "tickangle": -45},
        yaxis=ticks | {"range": [len(ids) - 0.5, -0.5]},
        showlegend=False,
    )
    return figure


def _squares(network: nx.Graph, ids: list[str], pairs: list[tuple[str, str]], most: int) -> go.Scatter:
    counts = [network.edges[pair]["contacts"] for pair in pairs]
    return go.Scatter(
        x=[ids.index(second) for _, second in pairs],
        y=[ids.index(first) for first, _ in pairs],
        mode="markers+text",
        text=[str(count) for count in counts],
        textfont={"size": 13},
        customdata=[list(pair) for pair in pairs],
        hovertext=[_hover(network, *pair) for pair in pairs],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "symbol": "square",
            "size": CELL - 6,
            "color": BLUE,
            "opacity": [_opacity(count / most) for count in counts],
        },
    )


def _opacity(share: float) -> float:
    return 1.0 if share > STRONG else PALEST + (PALE - PALEST) * share / STRONG


def _hover(network: nx.Graph, first: str, second: str) -> str:
    edge = network.edges[first, second]
    names = (
        f"<b>{html.escape(network.nodes[first]['name'])} and {html.escape(network.nodes[second]['name'])}</b>"
    )
    kinds = ", ".join(f"{kind} {number}" for kind, number in edge["kinds"].items())
    return f"{names}<br>{kinds}<br>{edge['held']} held, {edge['announced']} announced"
