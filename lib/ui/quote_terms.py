"""The terms that a speaker uses more than the others; choosing one reads the quotations with it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from lib import terms
from lib.filters import Filters
from lib.frames import by_speaker
from lib.library import Library
from lib.store import frames
from lib.terms.preparing import Prepared
from lib.ui import ask, links, quote_choice
from lib.ui.escaping import escape
from lib.wording import counted

TABLE, OTHERS = "terms-table", "By all others"
COLUMNS = ("speaker_id", "speaker_name", "other_speaker_ids", "other_speakers", "text", "language")


def show(library: Library, filters: Filters) -> None:
    """The choice of a speaker and the table of terms."""
    asked = replace(filters, speakers=(), not_by=(), text="")
    names = quote_choice.first_asked_for(filters, ask.options(library, "speaker_name", asked))
    if not names:
        st.info("Nobody is quoted by name under these filters. Clear some of them.")
        return
    speaker = st.selectbox("Whose terms", names, key="one", bind="query-params")
    prepared = _prepared(ask.state(library), asked, library.store)
    ids = [actor_id for actor_id, name in prepared.names.items() if name == speaker.lower()]
    found = pd.concat([terms.distinctive(prepared, actor_id) for actor_id in ids]) if ids else pd.DataFrame()
    if found.empty:
        st.info(
            f"Too little is quoted of {escape(speaker)} to tell what sets the words apart from the others'."
        )
        return
    st.caption(
        f"{counted(len(found), 'term')} that {escape(speaker)} uses more than everybody else quoted, the "
        "most telling first. Choose one for the quotations with it, or with words that begin so; a number "
        "under “By all others” for those of the others. How sure: "
        "2 could be chance once in forty terms, 4 hardly ever (log-odds with a Dirichlet prior, in standard "
        "deviations)."
    )
    shown = pd.DataFrame(
        {"Term": found["term"], "Times": found["count"], "In quotations": found["quotes"],
         OTHERS: found["others"], "How sure": found["z"].round(1)}
    )  # fmt: skip
    wanted = list(found["term"])
    st.dataframe(
        shown, key=TABLE, hide_index=True, on_select=lambda: _read(speaker, wanted),
        selection_mode=["single-row", "single-cell"], alt=f"The terms of {speaker}, one row each.",
        column_config={"How sure": st.column_config.ProgressColumn(
            min_value=0, max_value=float(found["z"].max()), format="%.1f", color="primary")},
    )  # fmt: skip


def _read(speaker: str, wanted: list[str]) -> None:
    chosen = [row for row in links.selected_rows(TABLE) if row < len(wanted)]
    if chosen:
        others = (chosen[0], OTHERS) in links.selected_cells(TABLE)
        whose = {"speaker": [], "not_by": [speaker]} if others else {"speaker": [speaker], "not_by": []}
        st.session_state.update({"q": wanted[chosen[0]], "side": [], "view": "Read", "page": 1} | whose)


@st.cache_resource(max_entries=3, show_spinner="Counting the words…")
def _prepared(state: tuple[str, int], filters: Filters, _store: Any) -> Prepared:
    del state
    return terms.prepare(by_speaker(frames.quotes(_store, filters, list(COLUMNS))).reset_index(drop=True))
