"""Buttons that hand out exactly the rows shown; the file is made when the button is pressed."""

from __future__ import annotations

from collections.abc import Callable

import networkx as nx
import pandas as pd
import streamlit as st

from lib.export.csv import to_csv
from lib.export.graphs import to_gexf, to_graphml
from lib.export.ics import to_ics
from lib.export.json import to_json
from lib.export.parquet import to_parquet
from lib.export.xlsx import to_xlsx

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def table(number: int, rows: Callable[[], pd.DataFrame], name: str, calendar: bool = False) -> None:
    """CSV at once, other formats behind a second button; ``calendar`` adds what is planned as ICS.

    ``rows`` gives the ``number`` rows when a button is pressed.
    """
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        _button(
            "CSV", lambda: to_csv(rows()), f"{name}.csv", "text/csv", f"{number:,} rows, for a spreadsheet"
        )
        with st.popover("Other formats"):
            _button("XLSX", lambda: to_xlsx(rows()), f"{name}.xlsx", SHEET)
            _button("JSON", lambda: to_json(rows()), f"{name}.json", "application/json")
            _button(
                "Parquet", lambda: to_parquet(rows()), f"{name}.parquet", "application/vnd.apache.parquet"
            )
            if calendar:
                _button("ICS (planned)", lambda: to_ics(rows()), f"{name}.ics", "text/calendar")


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
