"""The list of articles, and of what could not be read."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import streamlit as st

from lib.library import Library
from lib.ui import tables
from lib.ui.escaping import escape
from lib.wording import counted

COLUMNS = (
    "id", "title", "published", "published_basis", "source", "language", "process", "events", "quotes",
    "characters",
)  # fmt: skip


def articles(frame: pd.DataFrame) -> None:
    """The articles as a table; choosing one opens it in the reader."""
    shown = pd.DataFrame(
        {
            "Title": frame["title"],
            "Published": frame["published"],
            "Date from": frame["published_basis"],
            "Source": frame["source"],
            "Language": frame["language"],
            "Process": frame["process"],
            "Events": frame["events"],
            "Quotes": frame["quotes"],
            "Characters": frame["characters"],
        }
    )
    config = {
        "Title": st.column_config.TextColumn(width=420),
        "Published": st.column_config.DateColumn(format=tables.DAY, width=130),
        "Date from": st.column_config.TextColumn(
            help="given by hand, metadata of the file, the page, a dateline, the name or address, or none"
        ),
    }
    tables.show(shown, "articles", frame["id"].tolist(), "article", config, "The articles, newest first.")


def skipped(library: Library) -> None:
    """Each file that gave no article, with the reason."""
    if not library.skipped:
        return
    with st.expander(f"{counted(len(library.skipped), 'file')} not read", icon=":material/warning:"):
        for item in library.skipped:
            st.markdown(f"- **{escape(Path(item.path).name)}**: {escape(item.reason)}")
