"""Two periods of the view side by side: what there is more of, and the events behind each number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from lib.charts import comparison
from lib.comparing import Period, compare
from lib.filters import Filters, with_actor
from lib.library import Library
from lib.store import frames
from lib.store.connecting import Store
from lib.ui import ask, links

OWN = "own dates"
LENGTHS = {"last 7 days": 7, "last 30 days": 30, "last 90 days": 90}
BY = ("type", "status", "actor")
ALL = Filters()
COLUMNS = ("id", "type", "status", "participants", "date_start", "date_end")
TABLE = "compared"


class Compared(NamedTuple):
    """How many there are in each period, what to mind, and the tables by what they count."""

    totals: tuple[str, str]
    warning: str
    tables: dict[str, pd.DataFrame]


def show(library: Library, filters: Filters) -> None:
    """The choice of two periods, and the numbers of events in each under ``filters`` but their days."""
    newest = ask.newest_day(library) or date.today()
    st.caption(
        "A is compared with B. The filters apply, except the sidebar’s dates. "
        "Choose a number in the table to see its events."
    )
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        chosen = st.segmented_control(
            "Periods", [*LENGTHS, OWN], default="last 30 days", required=True, key="periods",
            bind="query-params",
            help="The last days are counted back from the newest article; A are as many days before them.",
        )  # fmt: skip
        by = st.segmented_control("Count by", BY, default="type", required=True, key="by",
                                  bind="query-params")  # fmt: skip
    a, b = _own(newest) if chosen == OWN else _before(newest, LENGTHS[chosen])
    for period in (a, b):
        if period.start and period.end and period.start > period.end:
            st.warning("A period’s first day is after its last: nothing can lie in it.")
            return
    found = _compared(ask.state(library), replace(filters, date_from=None, date_to=None), a, b, library.store)
    with st.container(horizontal=True, gap="medium", key="compared-totals"):
        for name, total, period in zip("ab", found.totals, (a, b), strict=True):
            st.button(total, key=f"total-{name}", type="tertiary", on_click=_see_all, args=(period,))
    with st.container():
        if found.warning:
            st.caption(found.warning)
    table = found.tables[by]
    if table.empty:
        st.info("No event in either period under these filters. Choose other periods, or clear a filter.")
        return
    chart, numbers = st.columns([3, 2], gap="large")
    with chart:
        st.plotly_chart(comparison.figure(table), config={"displayModeBar": False}, key=f"chart-{by}",
                        alt=comparison.description(table, by))  # fmt: skip
    with numbers:
        _numbers(table, by, filters, a, b)


def _before(newest: date, days: int) -> tuple[Period, Period]:
    start = newest - timedelta(days=days - 1)
    return Period(start - timedelta(days=days), start - timedelta(days=1)), Period(start, newest)


def _own(newest: date) -> tuple[Period, Period]:
    given = _before(newest, 30)
    chosen = []
    for column, name, period in zip(st.columns(2, gap="large"), "AB", given, strict=True):
        left, right = column.columns(2)
        first = left.date_input(f"{name} from", value=period.start, key=f"{name.lower()}-from",
                                format="YYYY-MM-DD", bind="query-params")  # fmt: skip
        last = right.date_input(f"{name} to", value=period.end, key=f"{name.lower()}-to",
                                format="YYYY-MM-DD", bind="query-params")  # fmt: skip
        chosen.append(Period(first, last))
    return chosen[0], chosen[1]


def _numbers(table: pd.DataFrame, by: str, filters: Filters, a: Period, b: Period) -> None:
    shown = table.rename(columns={"value": by.capitalize(), "a": "A", "b": "B", "difference": "B − A"})
    values = table["value"].tolist()
    st.dataframe(
        shown,
        key=TABLE,
        hide_index=True,
        selection_mode="single-cell",
        on_select=lambda: _see(values, by, filters, {"A": a, "B": b}),
        height=min(38 + 35 * len(shown), 420),
        alt=f"Numbers of events by {by} in A and in B.",
    )


def _see(values: Sequence[str], by: str, filters: Filters, periods: dict[str, Period]) -> None:
    for row, column in links.selected_cells(TABLE):
        period = periods.get(column)
        if period and row < len(values):
            st.session_state.update(narrowed(values[row], by, period, filters))


def _see_all(period: Period) -> None:
    st.session_state.update(_in_days(period))


def narrowed(value: str, by: str, period: Period, filters: Filters = ALL) -> dict[str, Any]:
    """What is set besides ``filters`` to see the events behind one number of the comparison."""
    one = links.state(with_actor(filters, value)) if by == "actor" else {by: [value]}
    return one | _in_days(period)


def _in_days(period: Period) -> dict[str, Any]:
    return {"from": period.start, "to": period.end, "view": "Table", "page": 1}


@st.cache_data(max_entries=30, max_size="20 MB", show_spinner=False)
def _compared(state: tuple[str, int], filters: Filters, a: Period, b: Period, _store: Store) -> Compared:
    del state
    starts, ends = [p.start for p in (a, b) if p.start], [p.end for p in (a, b) if p.end]
    days = replace(
        filters,
        date_from=min(starts) if len(starts) == 2 else None,
        date_to=max(ends) if len(ends) == 2 else None,
    )
    found = compare(frames.happenings(_store, days, COLUMNS), a, b)
    tables = {"type": found.types, "status": found.statuses, "actor": found.actors}
    return Compared(found.totals(), found.warning(), tables)
