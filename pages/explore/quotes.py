from __future__ import annotations

import streamlit as st

from lib.filters import NOT_KNOWN
from lib.ui import (
    ask,
    downloads,
    event_card,
    nothing,
    page,
    quote_choice,
    quote_duel,
    quote_list,
    quote_terms,
    sidebar,
    store,
)

VIEWS = ("Read", "Two speakers", "Terms")

library = store.current()

page.heading("Quotes", "Who said what, in the original words, with the sentence it stands in.")
filters = quote_choice.draw(library, sidebar.current())
number = page.scope(library, "quotes", filters, "quote")
unknown = quote_choice.unknown(library, filters)
notes = st.container()
if unknown and filters.speakers != (NOT_KNOWN,):
    notes.button(f"{unknown:,} of them without a known speaker", key="not-known", type="tertiary",
                 on_click=quote_choice.not_known, help="Not guessed. Choose it to read them.")  # fmt: skip
if not number:
    nothing.show(library, "quotes", filters, "quote")
else:
    with st.container(horizontal=True, vertical_alignment="center"):
        view = st.segmented_control("View", VIEWS, default=VIEWS[0], required=True, key="view",
                                    bind="query-params", label_visibility="collapsed")  # fmt: skip
        st.space("stretch")
        downloads.table(number, lambda: ask.every(library, "quotes", filters), "quotes")
    if view == "Two speakers":
        quote_duel.show(library, filters)
    elif view == "Terms":
        quote_terms.show(library, filters)
    else:
        quote_list.show(library, filters, number)
event_card.show_opened(library)
