"""What the network shows: who had contact under the filters, persons or their sides, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx
import pandas as pd
import streamlit as st

from lib import network
from lib.acting_for import Side, acting_for
from lib.filters import Filters
from lib.library import Library
from lib.network import Positions
from lib.store import contacts
from lib.store.connecting import Store
from lib.ui import actor_search, ask

FOLD, TOP = "sides", "top"
# The actors with most contacts have a place of their own; others stand by those they met.
PLACED, DRAWN, AT_FIRST = 300, 150, 30


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """The contacts under the filters as a table and as a graph; all sessions share it, so nothing is changed.

    ``sides`` are those by whom persons are counted, empty where each stands for itself.
    """

    edges: pd.DataFrame
    graph: nx.Graph
    sides: dict[str, Side]

    def node(self, actor_id: str | None) -> str | None:
        """The id under which an actor is drawn."""
        return self.sides[actor_id].id if actor_id in self.sides else actor_id

    def members(self, node: str) -> list[str]:
        """The ids of those who are drawn as ``node``."""
        return [node, *(actor_id for actor_id, side in self.sides.items() if side.id == node)]

    def name(self, node: str) -> str | None:
        """What ``node`` is called; None when it had no contact."""
        return self.graph.nodes[node]["name"] if node in self.graph else None


def current(library: Library, filters: Filters) -> View:
    """What is to be shown, after a switch for persons to be folded into their sides."""
    fold = st.toggle(
        "Persons as their side", key=FOLD, bind="query-params",
        help="Counts the contacts of a person as those of the state or organisation it acts for; contacts "
             "within one side are left out",
    )  # fmt: skip
    return _view(ask.state(library), filters, fold, library.store, library)


def ranked(library: Library, view: View, filters: Filters) -> list[tuple[str, str, int]]:
    """Who took part in most contacts under ``filters``: id, name and number."""
    found = _ranked(ask.state(library), filters, bool(view.sides), library.store, view)
    names = actor_search.known(library).names | {side.id: side.name for side in view.sides.values()}
    return [(node, names.get(node, node), number) for node, number in found]


def number(view: View) -> int:
    """How many actors are drawn."""
    if len(view.graph) <= 3:
        return len(view.graph)
    most = min(DRAWN, len(view.graph))
    # What was chosen among more actors may be more than there now are, which a slider refuses.
    if st.session_state.get(TOP, 0) > most:
        st.session_state[TOP] = most
    label = f"How many of the {len(view.graph):,} actors are drawn, the most connected first"
    drawn: int = st.slider(label, 2, most, min(AT_FIRST, most), key=TOP, bind="query-params")
    return drawn


def positions(library: Library, view: View, shown: nx.Graph) -> Positions:
    """Where the actors of ``shown`` stand in the network of all articles, whatever the filters."""
    placed = _positions(ask.state(library), bool(view.sides), library.store, library)
    return network.with_places(shown, placed)


def kinds(library: Library, shown: nx.Graph) -> dict[str, str]:
    """Person, state or organisation, by actor id; a side that is no actor itself is a state."""
    known = actor_search.known(library)
    found = {node: known.records.get(known.names.get(node, "")) for node in shown}
    return {node: record.kind if record else "state" for node, record in found.items()}


def _folded(library: Library) -> dict[str, Side]:
    return acting_for(actor_search.known(library).records.values())


@st.cache_resource(max_entries=12, show_spinner="Counting the contacts…")
def _view(state: tuple[str, int], filters: Filters, fold: bool, _store: Store, _library: Library) -> View:
    del state
    folded = _folded(_library) if fold else {}
    edges = contacts.edges(_store, filters, sides=folded)
    return View(edges, network.of_table(edges), folded)


@st.cache_data(max_entries=50, show_spinner=False)
def _ranked(
    state: tuple[str, int], filters: Filters, fold: bool, _store: Store, _view: View
) -> list[tuple[str, int]]:
    del state, fold
    return contacts.taking_part(_store, filters, _view.sides)


@st.cache_resource(max_entries=4, show_spinner="Placing the actors…")
def _positions(state: tuple[str, int], fold: bool, _store: Store, _library: Library) -> Positions:
    del state
    folded = _folded(_library) if fold else {}
    return network.positions(network.of_table(contacts.edges(_store, most=PLACED, sides=folded)))
