"""The card of one actor: office and side, the last and the next contact, whom it met, what is said."""

from __future__ import annotations

import html
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from lib import registry
from lib.filters import Filters
from lib.library import Library
from lib.store import actor
from lib.store.actor import Known
from lib.ui import actor_contacts, actor_quotes, actor_search, ask, contact_items, links, sidebar
from lib.ui.escaping import escape
from lib.wording import counted, spell_date

CONTACTS, QUOTES, ABOUT = "Contacts", "Quotes", "Who it is"
MOST_MEMBERS = 12


def show(library: Library, record: Known, filters: Filters) -> None:
    """The card of the actor ``record`` (a row of the actors table) under ``filters``."""
    st.subheader(escape(record.name), anchor=False)
    st.html(f'<p class="notes">{html.escape(_office(library, record, filters))}</p>')
    newest = ask.newest_day(library) or date.today()
    _line("Last held", ask.answered(library, actor.last_held, record.id, filters))
    _line("Next planned", ask.answered(library, actor.next_planned, record.id, newest, filters))
    contacts, quotes, about = st.tabs(
        [CONTACTS, QUOTES, ABOUT], key="card", on_change="rerun", bind="query-params"
    )
    with contacts:
        if contacts.open:
            actor_contacts.show(library, record, filters)
    with quotes:
        if quotes.open:
            actor_quotes.show(library, record, filters)
    with about:
        if about.open:
            _about(library, record, filters)


def _line(label: str, rows: pd.DataFrame) -> None:
    if rows.empty:
        st.html(f'<p class="small"><b>{label}</b> none with a day under these filters</p>')
        return
    row = next(rows.itertuples(index=False))
    st.button(f"{label}: {contact_items.head(row)}", type="tertiary", key=f"actor-{label}",
              on_click=links.open_id, args=("event", row.id))  # fmt: skip


def _offices(library: Library, record: Known) -> list[Any]:
    there = ask.options(library, "language")
    language = next(iter(there), "en")
    return [
        (office, office.title(language)) for office in registry.load().offices_of(record.id) if office.office
    ]


def _office(library: Library, record: Known, filters: Filters) -> str:
    day = filters.date_to or ask.newest_day(library) or date.today()
    held = [title for office, title in _offices(library, record) if office.held_on(day)]
    if held:
        return f"{'; '.join(held)} (on {spell_date(day)})"
    if record.office and not record.registered:
        return f"{record.office} (as an article has it)"
    side = f", {record.affiliation}" if record.affiliation else ""
    return (
        f"{record.kind}{side}" if record.kind != "person" else f"no office known on {spell_date(day)}{side}"
    )


def _about(library: Library, record: Known, filters: Filters) -> None:
    rows = [("Kind", record.kind)]
    rows += [("Side", record.affiliation or "none is known")] if record.kind == "person" else []
    for office, title in _offices(library, record):
        since = _term(office.start, office.end)
        rows.append(("Office", f"{title}{since}"))
    if record.office and not record.registered:
        rows.append(("Office", f"{record.office}, as the first article has it"))
    rows.append(("Also called", ", ".join(record.aliases) or "no other name in these articles"))
    named = "in the list of known actors" if record.registered else "only by these articles"
    rows.append(("Known", named))
    facts = "".join(f"<dt>{name}</dt><dd>{html.escape(value)}</dd>" for name, value in rows)
    st.html(f'<dl class="facts">{facts}</dl>')
    with st.container(horizontal=True, gap="small"):
        alone = sidebar.EMPTY | {"actors": [record.name]}
        links.filtered(counted(int(record.articles), "article"), links.ARTICLES, alone, "actor-articles",
                       ":material/article:")  # fmt: skip
        number = ask.size(library, "happenings", Filters(actors=(record.name,)))
        links.filtered(counted(number, "event"), links.TIMELINE, alone, "actor-timeline",
                       ":material/timeline:")  # fmt: skip
    _side(library, record)


def _side(library: Library, record: Known) -> None:
    if record.kind == "person":
        if record.affiliation:
            _links("Card of its side", [record.affiliation])
        return
    there = actor_search.known(library).records.values()
    people = [each.name for each in there if each.affiliation == record.name and each.kind == "person"]
    _links("Who acts for it in these articles", people[:MOST_MEMBERS])


def _links(title: str, names: list[str]) -> None:
    if not names:
        return
    st.caption(title)
    with st.container(horizontal=True, gap="small", key="actor-sides"):
        for name in names:
            st.button(escape(name), key=f"side-{name}", type="tertiary", on_click=_go, args=(name,))


def _go(name: str) -> None:
    st.session_state["actor"] = name


def _term(start: date | None, end: date | None) -> str:
    if start and end:
        return f", {spell_date(start)} to {spell_date(end)}"
    return f", since {spell_date(start)}" if start else f", until {spell_date(end)}" if end else ""
