from __future__ import annotations

import streamlit as st

from lib.filters import apply
from lib.ui import adding, downloads, event_card, links, listing, page, reader, sidebar, store

library, filters = store.open_library(), sidebar.current()
whole = library.frames.articles
shown = apply(whole, filters)

page.heading("Articles", "What was read, and where in it each row stands.")
if note := st.session_state.pop("_note", None):
    st.success(note)
adding.show()
page.scope(shown, whole, filters, "article")
listing.skipped(library)
if shown.empty:
    page.nothing(whole, filters, "article")
else:
    downloads.table(shown, "articles")
    listing.articles(shown)
article_id = links.opened("article")
if article_id in library.extractions:
    reader.show(library.extractions[article_id])
elif article_id:
    st.warning("The article in this link is not among these. It may have been added in another session.")
elif len(shown):
    st.caption("Choose an article to read it here.")
event_card.show_opened(library)
