"""What pages say of events while what articles tell has not been put together yet."""

from __future__ import annotations

import streamlit as st

from lib.library import Library
from lib.store import weaving
from lib.ui import ask
from lib.wording import counted


def told(library: Library) -> bool:
    """Says that events are still to come, if they are; gives whether that is so."""
    waiting = ask.cached(library, weaving.waiting)
    if waiting:
        st.info(
            f"What {counted(waiting, 'article')} tell is still to be put together into events. They are "
            "shown as soon as that is done; articles and quotes are there already.",
            icon=":material/hourglass_top:",
        )
    return waiting > 0
