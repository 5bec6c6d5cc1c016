"""The table twins of the charts, and their columns in words."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from lib.charts.marks import mark
from lib.ui import links
from lib.wording import NOT_STATED, counted, spell_days, type_status, with_roles

DAY = "ddd D MMM YYYY"


def timeline(frame: pd.DataFrame, key: str) -> None:
    """Events as a table; choosing a cell or row opens the event's card."""
    shown = pd.DataFrame(
        {
            "When": [
                spell_days(_day(a), _day(b), basis)
                for a, b, basis in zip(frame.date_start, frame.date_end, frame.date_basis, strict=True)
            ],
            "What": [
                f"{mark(status).glyph} {type_status(kind, status)}"
                for kind, status in zip(frame["type"], frame["status"], strict=True)
            ],
            "Who": [
                ", ".join(with_roles(names, roles)) or None
                for names, roles in zip(frame["participants"], frame["roles"], strict=True)
            ],
            "Where": frame["place"],
            "Sentence": frame["evidence"],
            "Sources": [_sources(row) for row in frame.itertuples(index=False)],
            "Certainty": frame["certainty"],
            "Last told": frame["last_reported"],
            "First day": frame["date_start"],
        }
    )
    config = {
        "When": st.column_config.TextColumn(width=190, help="To sort by day, use the column First day"),
        "What": st.column_config.TextColumn(width=152),
        "Who": st.column_config.TextColumn(width=180),
        "Where": st.column_config.TextColumn(width=88),
        "Sentence": st.column_config.TextColumn(width=320),
        "Sources": st.column_config.TextColumn(width=150),
        "Certainty": st.column_config.TextColumn(width=90),
        "Last told": st.column_config.DateColumn(format=DAY, width=130),
        "First day": st.column_config.DateColumn(format=DAY, width=130, help="To sort the table by"),
    }
    alt = "The events of the chart, one row each."
    show(shown, key, frame["id"].tolist(), "event", config, alt)


def show(
    frame: pd.DataFrame,
    key: str,
    ids: Sequence[str],
    kind: str,
    config: Mapping[str, Any],
    alt: str,
    empty: str = NOT_STATED,
) -> None:
    """``frame`` as a table in which choosing a cell or row opens the record of that id.

    ``empty`` is what stands in a cell without a value.
    """
    # A selection holds positions: a new set of rows must not inherit the old one.
    digest = hashlib.sha256("\n".join(map(str, ids)).encode()).hexdigest()[:8]
    widget = f"{key}-{digest}"
    st.dataframe(
        frame,
        key=widget,
        hide_index=True,
        on_select=lambda: links.open_row(kind, widget, ids),
        selection_mode=["single-row", "single-cell"],
        column_config=config,
        placeholder=empty,
        height=min(38 + 35 * max(len(frame), 1), 620),
        alt=alt,
    )


def _sources(row: Any) -> str:
    told = ["; ".join(row.sources) or "source not stated"]
    if row.articles > 1:
        told.append(f"{row.articles} articles, {row.independent_sources} independent")
    if row.conflicts:
        told.append(counted(row.conflicts, "contradiction"))
    if row.corrected:
        told.append("corrected by hand")
    return "; ".join(told)


def _day(value: pd.Timestamp) -> date | None:
    return None if pd.isna(value) else value.date()
