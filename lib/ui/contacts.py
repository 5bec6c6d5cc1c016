"""The network, its table and its matrix, and the events behind a chosen pair."""

from __future__ import annotations

import networkx as nx
import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from lib.charts.network import Drawing
from lib.filters import Filters
from lib.library import Library
from lib.ui import ask, links, tables
from lib.ui.escaping import escape
from lib.wording import counted

GRAPH, MATRIX, PAIR = "network-graph", "contact-matrix", "pair"
SEPARATOR = "~"


def graph(drawing: Drawing, network: nx.Graph) -> None:
    """The network; choosing an actor opens the card, choosing a line lists its events."""

    def choose() -> None:
        chosen = links.graph_choice(GRAPH)
        if chosen and chosen[0] == "node" and chosen[1] < len(drawing.nodes):
            st.session_state["actor"] = network.nodes[drawing.nodes[chosen[1]]]["name"]
            links.close(PAIR)
        elif chosen and chosen[0] == "edge" and chosen[1] < len(drawing.edges):
            links.open_id(PAIR, SEPARATOR.join(drawing.edges[chosen[1]]))

    described = (
        f"Network of {counted(len(network), 'actor')} and {counted(network.number_of_edges(), 'pair')}."
    )
    st.echarts_chart(drawing.option, key=GRAPH, height=460, on_select=choose,
                     alt=f"{described} The table of contacts has all of them.")  # fmt: skip


def matrix(figure: go.Figure) -> None:
    """The contact matrix; choosing a square lists the pair's events."""

    def choose() -> None:
        for data in links.points(MATRIX):
            links.open_id(PAIR, SEPARATOR.join(map(str, data[:2])))

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
    pairs = [SEPARATOR.join(ids) for ids in zip(edges["actor_id"], edges["other_id"], strict=True)]
    tables.show(shown, "contacts", pairs, PAIR, config, "Pairs of actors with the number of their contacts.")


def chosen_pair(library: Library, filters: Filters, edges: pd.DataFrame) -> None:
    """The events of the pair in the address."""
    pair = links.opened(PAIR)
    if pair is None:
        return
    first, _, second = pair.partition(SEPARATOR)
    ends = edges["actor_id"].isin((first, second)) & edges["other_id"].isin((first, second))
    edge = edges[ends & (edges["actor_id"] != edges["other_id"])]
    if edge.empty:
        st.caption("The pair in this link has no contact under these filters.")
        return
    row = edge.iloc[0]
    st.subheader(escape(f"{row['actor']} and {row['other']}"), anchor=False)
    tables.timeline(ask.between(library, first, second, filters), "pair-events")
    st.button("Close", key="close-pair", type="tertiary", on_click=links.close, args=(PAIR,))


def actor_id(network: nx.Graph, name: str | None) -> str | None:
    """The id of the actor called ``name`` in the network; None when there is none."""
    return next((node for node in network if network.nodes[node]["name"] == name), None)
