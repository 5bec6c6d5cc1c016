"""The network, its table and its matrix, and the events behind a chosen pair."""

from __future__ import annotations

import networkx as nx
import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from lib.charts.network import Drawing
from lib.ui import links, pair, tables
from lib.ui.escaping import escape

GRAPH, MATRIX = "network-graph", "contact-matrix"
HEIGHT, MOST_RANKED = 540, 15


def graph(drawing: Drawing, network: nx.Graph, alt: str) -> None:
    """The network; choosing an actor opens the card, choosing a line lists its events."""

    def choose() -> None:
        chosen = links.graph_choice(GRAPH)
        if chosen and chosen[0] == "node" and chosen[1] < len(drawing.nodes):
            st.session_state["actor"] = network.nodes[drawing.nodes[chosen[1]]]["name"]
            links.close(pair.KIND)
        elif chosen and chosen[0] == "edge" and chosen[1] < len(drawing.edges):
            pair.open_pair(*drawing.edges[chosen[1]])

    st.echarts_chart(drawing.option, key=GRAPH, height=HEIGHT, on_select=choose, alt=alt)


def matrix(figure: go.Figure) -> None:
    """The contact matrix; choosing a square lists the pair's events."""

    def choose() -> None:
        for data in links.points(MATRIX):
            pair.open_pair(*map(str, data[:2]))

    alt = "Contacts between actors, as in the table."
    config = {"displayModeBar": False}
    st.plotly_chart(figure, key=MATRIX, on_select=choose, selection_mode="points", config=config, alt=alt)


def table(edges: pd.DataFrame) -> None:
    """Every pair with its contacts; choosing one lists its events."""
    shown = pd.DataFrame(
        {
            "Actor": edges["actor"],
            "With": edges["other"],
            "Contacts": edges["contacts"],
            "Held": edges["held"],
            "Announced": edges["announced"],
            "Not held": edges["not_held"],
            "Kinds": [", ".join(kinds) or None for kinds in edges["kinds"]],
            "Last": edges["last_date"],
            "Reports": edges["reports"],
        }
    )
    config = {
        "Last": st.column_config.DateColumn(format=tables.DAY),
        "Not held": st.column_config.NumberColumn(
            help="Refused, denied or cancelled; not among the contacts"
        ),
        "Reports": st.column_config.NumberColumn(help="Rows of the timeline that tell of it"),
    }
    pairs = [pair.name(*ids) for ids in zip(edges["actor_id"], edges["other_id"], strict=True)]
    tables.show(
        shown, "contacts", pairs, pair.KIND, config, "Pairs of actors with the number of their contacts."
    )


def actor_id(network: nx.Graph, name: str | None) -> str | None:
    """The id of the actor called ``name`` in the network; None when there is none."""
    return next((node for node in network if network.nodes[node]["name"] == name), None)


def ranking(network: nx.Graph) -> None:
    """The actors with most contacts, each opening its card."""
    st.markdown("##### Most contacts")
    ranked = sorted(network, key=lambda node: (-network.nodes[node]["contacts"], network.nodes[node]["name"]))
    with st.container(gap=None, key="ranking"):
        for node in ranked[:MOST_RANKED]:
            name, number = network.nodes[node]["name"], network.nodes[node]["contacts"]
            st.button(f"{escape(name)} {number}", key=f"rank-{node}", type="tertiary", on_click=_choose,
                      args=(name,), help="Opens the actor's card")  # fmt: skip
    st.caption("With each other actor, by kind and day.")


def _choose(name: str) -> None:
    st.session_state["actor"] = name
