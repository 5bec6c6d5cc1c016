from __future__ import annotations

import streamlit as st

from lib import network
from lib.charts import matrix
from lib.charts.network import drawing
from lib.ui import actor_card, ask, contacts, downloads, event_card, legend, page, sidebar, store

library, filters = store.current(), sidebar.current()
edges = ask.contacts(library, filters)
graph = network.of_table(edges)

page.heading(
    "Actors", "Who met, called or wrote to whom. Choose an actor for the card, a line for its events."
)
page.scope(library, "happenings", filters, "event")
if not graph:
    page.nothing(library, "happenings", filters, "contact")
else:
    names = sorted((graph.nodes[node]["name"] for node in graph), key=str.casefold)
    left, right = st.columns([5, 3], gap="large")
    most = min(30, len(graph))
    number = left.slider("Most connected actors", 2, len(graph), most, key="top") if len(graph) > 3 else most
    actor = right.selectbox(
        "Actor", names, index=None, key="actor", bind="query-params", placeholder="choose one"
    )
    if actor:
        drawn, card = st.columns([5, 3], gap="large")
        with card:
            actor_card.show(library, actor, filters, edges)
    else:
        drawn = st.container()
    with drawn:
        legend.contacts()
        part = network.strongest(graph, number)
        places, kinds = ask.positions(library, part), ask.kinds(library)
        contacts.graph(drawing(part, places, kinds, contacts.actor_id(part, actor)), part)
    contacts.chosen_pair(library, filters, edges)
    downloads.graph(edges, graph)
    table, squares = st.tabs(["Contacts", "Matrix"])
    with table:
        contacts.table(edges)
    with squares:
        st.caption("Contacts by kind and day, between the 14 most connected; the table has all.")
        contacts.matrix(matrix.figure(graph))
event_card.show_opened(library)
