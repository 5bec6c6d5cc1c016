from __future__ import annotations

import streamlit as st

from lib.filters import apply
from lib.ui import downloads, event_card, links, listing, login, page, reader, sidebar, store

library, filters = store.open_library(), sidebar.current()
whole = library.frames.articles
article_id = links.opened("article")

if note := st.session_state.pop("_note", None):
    st.success(note)
if article_id in library.extractions:
    st.button("All articles", icon=":material/arrow_back:", on_click=links.close, args=("article", "place"))
    reader.show(library.extractions[article_id])
else:
    page.heading("Articles", "What was read, and where in it each row stands. Choose one to read it.")
    if article_id:
        st.warning("The article in this link is not among these. It may have been added in another session.")
    if login.may_edit():
        st.page_link(links.ADD, label="Add articles", icon=":material/add_circle:")
    shown = apply(whole, filters)
    page.scope(shown, whole, filters, "article")
    listing.skipped(library)
    if shown.empty:
        page.nothing(whole, filters, "article")
    else:
        downloads.table(shown, "articles")
        listing.articles(shown)
event_card.show_opened(library)
