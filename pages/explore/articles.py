from __future__ import annotations

import streamlit as st

from lib.ui import (
    ask,
    downloads,
    event_card,
    links,
    listing,
    login,
    nothing,
    page,
    reader,
    removal,
    sidebar,
    store,
)

library, filters = store.current(), sidebar.current()
article_id = links.opened("article")
opened = ask.article(library, article_id) if article_id else None

with st.container():
    removal.show()
if opened:
    with st.container(horizontal=True):
        st.button(
            "All articles", icon=":material/arrow_back:", on_click=links.close, args=("article", "place")
        )
        if login.may_edit():
            st.button("Remove", icon=":material/delete:", type="tertiary", key="remove-article",
                      on_click=removal.remove, args=([article_id], "removed by a reader"))  # fmt: skip
    reader.show(opened)
else:
    page.heading("Articles", "Everything that was read. A title opens the text, with what was found in it.")
    notices = st.container()
    if article_id:
        notices.warning("The article in this link is not among these. It may have been removed.")
    number = page.scope(library, "articles", filters, "article")
    with st.container(horizontal=True, vertical_alignment="center"):
        if number:
            downloads.table(number, lambda: ask.every(library, "articles", filters), "articles")
        if login.may_edit() and ask.size(library, "articles"):
            st.page_link(links.ADD, label="Add articles", icon=":material/add_circle:")
    with st.container():
        removal.demonstration(library)
        listing.skipped(library)
        removal.removed(library)
    if number:
        listing.articles(library, filters, number)
    else:
        nothing.show(library, "articles", filters, "article")
event_card.show_opened(library)
