"""Buttons that hand out exactly the rows shown; the file is made when the button is pressed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import networkx as nx
import pandas as pd
import streamlit as st

from lib.export.csv import to_csv
from lib.export.gathering import tables_of
from lib.export.graphs import to_gexf, to_graphml
from lib.export.ics import to_ics
from lib.export.json import to_json
from lib.export.package import to_package
from lib.export.parquet import to_parquet
from lib.export.xlsx import to_xlsx
from lib.filters import Filters
from lib.library import Library
from lib.ui import links

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def table(
    number: int, rows: Callable[[], pd.DataFrame], name: str, calendar: bool = False,
    package: Callable[[], bytes] | None = None,
) -> None:  # fmt: skip
    """CSV at once, other formats behind a second button; ``calendar`` adds what is planned as ICS.

    ``rows`` gives the ``number`` rows when a button is pressed, ``package`` all tables of the view as a ZIP.
    """
    with st.container(horizontal=True, gap="small", vertical_alignment="center", width="content"):
        _button(
            "CSV", lambda: to_csv(rows()), f"{name}.csv", "text/csv", f"{number:,} rows, for a spreadsheet"
        )
        with st.popover("Other formats"):
            st.caption(f"The {number:,} rows under these filters.")
            _button("XLSX", lambda: to_xlsx(rows()), f"{name}.xlsx", SHEET)
            _button("JSON", lambda: to_json(rows()), f"{name}.json", "application/json")
            _button(
                "Parquet", lambda: to_parquet(rows()), f"{name}.parquet", "application/vnd.apache.parquet"
            )
            if calendar:
                about = "What is planned or proposed and has a day, for a calendar"
                _button("ICS (planned)", lambda: to_ics(rows(), base_url=links.base()), f"{name}.ics",
                        "text/calendar", about)  # fmt: skip
            if package:
                about = "Every table under these filters as CSV, with a description of all columns"
                _button("All tables (ZIP)", package, "pourparlers.zip", "application/zip", about)


def package(library: Library, filters: Filters) -> bytes:
    """All tables under ``filters`` as a ZIP."""
    tables = tables_of(library.store, filters)
    return to_package(tables, filters=filters, version=library.version, made=datetime.now(UTC))


def graph(edges: pd.DataFrame, network: nx.Graph) -> None:
    """The contacts as CSV, the network as GEXF and GraphML."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        _button(
            "CSV", lambda: to_csv(edges), "network.csv", "text/csv", f"{len(edges):,} rows, for a spreadsheet"
        )
        with st.popover("Other formats"):
            _button("GEXF (Gephi)", lambda: to_gexf(network), "network.gexf", "application/xml")
            _button("GraphML", lambda: to_graphml(network), "network.graphml", "application/xml")
            _button("JSON", lambda: to_json(edges), "network.json", "application/json")
            _button("XLSX", lambda: to_xlsx(edges), "network.xlsx", SHEET)


def _button(label: str, data: Callable[[], bytes], name: str, mime: str, about: str | None = None) -> None:
    st.download_button(
        label, data, file_name=name, mime=mime, on_click="ignore", help=about, icon=":material/download:"
    )
