from __future__ import annotations

import streamlit as st

from lib.ui import add, check, page, store
from lib.wording import counted

library = store.open_library()

page.heading("Add", "Drop, paste or fetch articles; see what was read of each, correct it, then add it.")
if note := st.session_state.pop("_note", None):
    st.success(page.escape(note))
add.sources(library)
if previews := add.waiting():
    check.show(previews)
if own := store.added():
    st.caption(
        f"{counted(len(own), 'article')} added in this session: shown to you alone, and gone when it ends."
    )
    st.button("Remove them", on_click=store.remove_added, key="add-remove")
