"""The contacts on an actor's card: by month, with whom, and one after the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from lib.charts import months
from lib.filters import Filters
from lib.library import Library
from lib.store import actor
from lib.store import contacts as pairs
from lib.store.actor import Known
from lib.store.connecting import Store
from lib.ui import ask, contact_items, links, paging, pair, sidebar
from lib.ui.escaping import escape
from lib.wording import counted

CHART = "actor-months"
ALL = "all"
PAGE, MOST_OTHERS = 8, 8


def show(library: Library, record: Known, filters: Filters) -> None:
    """Whom the actor ``record`` met, called or wrote to under ``filters``."""
    numbers = ask.answered(library, actor.standings, record.id, filters)
    if not numbers:
        _nothing(library, record, filters)
        return
    figure, alt = _months(ask.state(library), record.id, record.name, filters, library.store)
    st.plotly_chart(figure, key=CHART, on_select=_month, selection_mode="points", alt=alt,
                    config={"displayModeBar": False})  # fmt: skip
    st.caption("Contacts by month; filled: held, open: announced, crossed: not held. Choose a bar for its "
               "month. The list below has the same contacts.")  # fmt: skip
    _others(library, record, filters)
    _list(library, record, filters, numbers)


def _others(library: Library, record: Known, filters: Filters) -> None:
    met = ask.answered(library, pairs.partners, record.id, filters)
    if not met:
        return
    st.markdown("##### With whom")
    with st.container(horizontal=True, gap="small", key="actor-with"):
        for other_id, name, number in met[:MOST_OTHERS]:
            st.button(f"{escape(name)} {number}", key=f"with-{other_id}", type="tertiary",
                      on_click=links.open_id, args=(pair.KIND, pair.name(record.id, other_id)),
                      help="Opens the events of both")  # fmt: skip
    if len(met) > MOST_OTHERS:
        rest = [name for _, name, _ in met[MOST_OTHERS:]]
        st.caption(f"and {counted(len(rest), 'other')}: {escape(contact_items.listed(rest))}; all of them, "
                   "each with its events, stand in the table at the foot of the page")  # fmt: skip


def _list(library: Library, record: Known, filters: Filters, numbers: dict[str, int]) -> None:
    st.markdown("##### Each contact")
    labels = {ALL: f"all {sum(numbers.values())}"} | {how: f"{how} {n}" for how, n in numbers.items()}
    how, choice = ALL, st.container()
    if len(numbers) > 1:
        how = choice.segmented_control(
            "How they stand", list(labels), default=ALL, required=True, format_func=labels.__getitem__,
            key="actor-how", label_visibility="collapsed",
        )  # fmt: skip
    number = sum(numbers.values()) if how == ALL else numbers[how]
    first = paging.first_row(number, PAGE, "contacts")
    rows = ask.answered(library, actor.contacts, record.id, filters, None if how == ALL else how, PAGE, first)
    st.caption(f"{first + 1} to {min(first + PAGE, number)} of {counted(number, 'contact')}, newest first")
    contact_items.show(library, rows, "mine", without=record.name)


def _nothing(library: Library, record: Known, filters: Filters) -> None:
    anytime = replace(filters, date_from=None, date_to=None)
    last = ask.answered(library, actor.contacts, record.id, anytime, None, 1, 0)
    if not filters.dated or last.empty:
        st.caption("No contact of this actor under these filters.")
        return
    row = next(last.itertuples(index=False))
    st.caption("No contact in these days. The last one:")
    st.button(contact_items.head(row), key="actor-last-one", type="tertiary", on_click=links.open_id,
              args=("event", row.id), icon=":material/arrow_forward:")  # fmt: skip
    st.button("Show all days", on_click=sidebar.since, args=(None,), key="days-actor")


def _month() -> None:
    for first, last in links.points(CHART)[:1]:
        st.session_state["from"], st.session_state["to"] = date.fromisoformat(first), date.fromisoformat(last)


@st.cache_data(max_entries=50, max_size="20 MB", show_spinner=False)
def _months(
    state: tuple[str, int], actor_id: str, name: str, filters: Filters, _store: Store
) -> tuple[dict[str, Any], str]:
    del state
    spans = actor.spans(_store, actor_id, filters)
    return months.figure(spans).to_plotly_json(), months.description(spans, name)
