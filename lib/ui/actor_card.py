"""The card of one actor: office, contacts with whom and when, the last and the next, quotations."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import streamlit as st

from lib import outlook
from lib.charts.marks import mark
from lib.filters import Filters
from lib.frames import days
from lib.library import Library
from lib.network import HAPPENED
from lib.ui import ask, links
from lib.ui.escaping import escape
from lib.wording import counted, spell_interval


def show(library: Library, name: str, filters: Filters, edges: pd.DataFrame) -> None:
    """The card of the actor called ``name`` under ``filters``; ``edges`` as the page shows them."""
    record = ask.actors(library, Filters(actors=(name,)))
    st.subheader(escape(name), anchor=False)
    if len(record):
        row = record.iloc[0]
        known = [row["office"] or "office not stated", row["affiliation"] or "", row["kind"]]
        st.caption(escape(" · ".join(part for part in known if part)))
        if not row["registered"]:
            st.caption("Known only from these articles: name and office as they state them.")
    mine = edges[(edges["actor"] == name) | (edges["other"] == name)]
    numbers = (
        counted(int(mine["contacts"].sum()), "contact"),
        counted(ask.size(library, "happenings", replace(filters, actors=(name,))), "event"),
        counted(ask.size(library, "quotes", Filters(speakers=(name,))), "quote"),
    )
    st.markdown("**" + " · ".join(numbers) + "**", help="Contacts: with each other actor, by kind and day")
    if len(mine):
        first = mine.iloc[0]
        actor_id = first["actor_id"] if first["actor"] == name else first["other_id"]
        contacts = ask.contacts_of(library, actor_id, filters)
        _line("Last held", contacts[contacts["status"].isin(HAPPENED)])
        _line("Next planned", outlook.ahead(contacts, ask.newest_day(library) or date.today()))
    others = mine["other"].where(mine["actor"] == name, mine["actor"])
    pairs = [f"{other} {n}" for other, n in zip(others, mine["contacts"], strict=True) if n]
    st.markdown("**With** " + escape(" · ".join(pairs[:8]) or "no contact under these filters"))
    with st.container(horizontal=True):
        links.filtered(
            "Timeline", links.TIMELINE, {"actors": [name]}, "actor-timeline", ":material/timeline:"
        )
        links.filtered("Quotes", links.QUOTES, {"speaker": [name]}, "actor-quotes", ":material/format_quote:")


def _line(label: str, contacts: pd.DataFrame) -> None:
    dated = contacts[contacts["date_start"].notna() | contacts["date_end"].notna()]
    if dated.empty:
        st.markdown(f"**{label}** none with a date under these filters")
        return
    row = dated.iloc[0]
    told = f"{mark(str(row['status'])).glyph} {row['type']}, {spell_interval(*days(row))}"
    st.button(f"**{label}** {told}", type="tertiary", key=f"actor-{label}", on_click=links.open_id,
              args=("event", row["id"]), help=counted(len(dated), "such contact"))  # fmt: skip
