"""The network, its table and its matrix."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from lib.charts import matrix as matrices
from lib.charts.network import HEIGHT, Drawing
from lib.filters import Filters, describe
from lib.library import Library
from lib.ui import links, network_view, paging, pair, tables
from lib.ui.escaping import escape
from lib.ui.network_view import View

GRAPH, MATRIX = "network-graph", "contact-matrix"
MOST_SQUARES, PAGE = 16, 50


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
    # Its squares have one size, so that it is as wide as it has to be, and moved sideways on a small screen.
    st.plotly_chart(figure, key=MATRIX, on_select=choose, selection_mode="points", config=config, alt=alt,
                    width=int(figure.layout.width))  # fmt: skip


def table(edges: pd.DataFrame, under: str) -> None:
    """Every pair with its contacts, a page at a time; choosing one lists its events. ``under`` says which."""
    first = paging.first_row(len(edges), PAGE, "pairs")
    part = edges[first : first + PAGE]
    st.caption(
        f"Pairs {first + 1:,} to {first + len(part):,} of {len(edges):,}, {under}. Choose one for its events."
    )
    shown = pd.DataFrame(
        {
            "Actor": part["actor"],
            "With": part["other"],
            "Contacts": part["contacts"],
            "Held": part["held"],
            "Announced": part["announced"],
            "Not held": part["not_held"],
            "Kinds": [", ".join(kinds) or None for kinds in part["kinds"]],
            "Last": part["last_date"],
            "Reports": part["reports"],
        }
    )
    config = {
        "Last": st.column_config.DateColumn(format=tables.DAY),
        "Not held": st.column_config.NumberColumn(
            help="Refused, denied or cancelled; not among the contacts"
        ),
        "Contacts": st.column_config.NumberColumn(
            help="Held and announced ones; the same kind on the same day counts once"
        ),
        "Reports": st.column_config.NumberColumn(help="How often articles tell of them"),
    }
    ids = [pair.name(*each) for each in zip(part["actor_id"], part["other_id"], strict=True)]
    tables.show(
        shown,
        "contacts",
        ids,
        pair.KIND,
        config,
        "Pairs of actors with the number of their contacts.",
        empty="none",
    )


def ranking(library: Library, view: View, filters: Filters) -> None:
    """The actors with most contacts, each opening its card, which counts the same ones."""
    st.markdown("##### Most contacts")
    with st.container(gap=None, key="ranking"):
        for node, name, number in network_view.ranked(library, view, filters):
            st.button(f"{escape(name)} {number:,}", key=f"rank-{node}", type="tertiary", on_click=_choose,
                      args=(name,), help="Opens the actor's card")  # fmt: skip
    folded = " A side’s are those of all who act for it; its card has its own alone." if view.sides else ""
    st.caption(f"Each is counted once, however many take part: held, announced or not held.{folded}")


def _choose(name: str) -> None:
    st.session_state["actor"] = name


def tables_of(view: View, filters: Filters, record: Any) -> None:
    """The twins of the network: each pair as a row, and the matrix of the most connected."""
    rows, squares = st.tabs(["Contacts", "Matrix"], key="twin", on_change="rerun", bind="query-params")
    with rows:
        if rows.open:
            mine = view.node(record.id) if record else None
            edges, under = view.edges, "; ".join(describe(filters)) or "no filter"
            name = view.name(mine) if mine else None
            choice = st.container()
            if name and choice.toggle(f"Only with {escape(name)}", True, key="only-with"):
                edges = edges[(edges["actor_id"] == mine) | (edges["other_id"] == mine)]
            table(edges, under)
    with squares:
        if squares.open:
            most = f"{min(MOST_SQUARES, len(view.graph))} most connected of {len(view.graph):,}"
            st.caption(f"The {most}; contacts by kind and day, darker: more. Choose a square for its events; "
                       "the table has all pairs.")  # fmt: skip
            with st.container(key="matrix"):
                matrix(matrices.figure(view.graph, MOST_SQUARES))
