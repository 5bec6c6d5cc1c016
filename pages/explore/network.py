from __future__ import annotations

import streamlit as st

from lib import network
from lib.charts import matrix
from lib.charts.network import description, drawing
from lib.ui import (
    actor_card,
    actor_search,
    ask,
    contacts,
    downloads,
    event_card,
    legend,
    month_slider,
    page,
    pair,
    sidebar,
    store,
)

library, filters = store.current(), sidebar.current()
edges = ask.contacts(library, filters)
graph = network.of_table(edges)

page.heading(
    "Actors",
    "Who met, called or wrote to whom, and who arranged it. Search an actor or click one; click a line for "
    "its events.",
)
page.scope(library, "happenings", filters, "event")
left, right = st.columns([4, 5], gap="large")
with left:
    chosen = actor_search.choose(library)
with right:
    month_slider.show(library)
record = actor_search.known(library).records.get(chosen or "")
if record is None and not graph:
    page.nothing(library, "happenings", filters, "contact")
else:
    card, drawn = st.columns([4, 5] if record else [1, 3], gap="large")
    with card:
        if record is not None:
            actor_card.show(library, record, filters)
        else:
            contacts.ranking(graph)
    if graph:
        with drawn, st.container(key="network"):
            most = min(30, len(graph))
            number = most
            if len(graph) > 3:
                number = st.slider("Most connected actors", 2, len(graph), most, key="top")
            legend.contacts()
            me = contacts.actor_id(graph, chosen)
            part = network.strongest(graph, number, me)
            places, kinds = ask.positions(library, part), ask.kinds(library)
            contacts.graph(drawing(part, places, kinds, me), part, description(graph, part))
        downloads.graph(edges, graph)
        table, squares = st.tabs(["Contacts", "Matrix"])
        with table:
            contacts.table(edges)
        with squares:
            st.caption("Contacts by kind and day, between the 14 most connected; the table has all.")
            contacts.matrix(matrix.figure(graph))
pair.show_opened(library, filters)
event_card.show_opened(library)
