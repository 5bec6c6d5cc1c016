from __future__ import annotations

import streamlit as st

from lib.charts.network import description, drawing
from lib.network import strongest
from lib.ui import (
    actor_card,
    actor_search,
    contacts,
    downloads,
    event_card,
    legend,
    month_slider,
    network_view,
    nothing,
    page,
    pair,
    sidebar,
    store,
)

library, filters = store.current(), sidebar.current()

page.heading(
    "Actors",
    "Who met, called or wrote to whom, and who arranged it. Search an actor or click one; click a line for "
    "its events.",
)
page.scope(library, "happenings", filters, "event", listed=False)
left, right = st.columns([4, 5], gap="large")
with left:
    chosen = actor_search.choose(library)
    view = network_view.current(library, filters)
with right:
    month_slider.show(library)
graph = view.graph
record = actor_search.known(library).records.get(chosen or "")
if record is None and not graph:
    nothing.show(library, "happenings", filters, "contact")
else:
    card, drawn = st.columns([4, 5] if record else [1, 3], gap="large")
    with card:
        if record is not None:
            actor_card.show(library, record, filters)
        else:
            contacts.ranking(library, view, filters)
    if graph:
        with drawn, st.container(key="network"):
            number = network_view.number(view)
            me = view.node(record.id) if record else None
            shown = strongest(graph, number, me)
            places = network_view.positions(library, view, shown)
            kinds = network_view.kinds(library, shown)
            legend.contacts()
            contacts.graph(drawing(shown, places, kinds, me), shown, description(graph, shown))
        contacts.tables_of(view, filters, record)
        downloads.graph(view.edges, graph)
pair.show_opened(library, filters, view)
event_card.show_opened(library)
