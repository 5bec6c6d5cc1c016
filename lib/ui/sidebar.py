"""The filters that all pages share, kept in the address so that a pasted link shows the same view."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import streamlit as st

from lib.filters import NO_COUNTRY, NO_PROCESS, NOBODY, Filters, describe
from lib.library import Library
from lib.store import counting
from lib.ui import ask, copying, facets
from lib.ui.escaping import escape
from lib.wording import counted, spell_country

AS_OF = "_as_of"
FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
EMPTY: dict[str, Any] = {
    "q": "",
    "actors": [],
    "match": "any",
    "also": [],
    "besides": [],
    "from": None,
    "to": None,
    "type": [],
    "status": [],
    "only": [],
    "only_too": [],
    "told": None,
    "process": [],
    "country": [],
    "source": [],
    "language": [],
}
# The rows that have nothing there: what asks for them, and where they are counted.
NONE: dict[str, tuple[str, ask.Table, Filters]] = {
    "actors": (NOBODY, "happenings", Filters(actors=(NOBODY,))),
    "process": (NO_PROCESS, "articles", Filters(processes=(NO_PROCESS,))),
    "country": (NO_COUNTRY, "happenings", Filters(countries=(NO_COUNTRY,))),
}
# What a filter means, and what the numbers beside its values count.
ABOUT = {
    "actors": "Those whom an event names, in whatever role, or who speak. Counted are events and quotes.",
    "type": "Of events, which are counted. Quotes and articles have none.",
    "status": "Of events, which are counted. Quotes and articles have none.",
    "only": "How events stand, which are counted. Quotes and articles have none.",
    "process": "The talks that the article is about. Counted are articles.",
    "country": "Where an event takes place. Counted are events; quotes and articles have none.",
    "source": "Who published the article. Counted are articles.",
    "language": "Of the article. Counted are articles.",
}
# Those that belong to the page of quotations alone; they are there only as long as it is.
OF_QUOTES = ("side", "speaker", "not_by", "to_whom", "kind", "medium")


def draw(library: Library) -> Filters:
    """The filter widgets in the sidebar; returns what they ask for."""
    known = {key: _counts(library, key) for key in facets.KEYS}
    unknown = facets.read(known)
    # What comes and goes has a container of its own, here and on the pages, so that nothing below it moves:
    # Streamlit 1.67 forgets to keep a widget's value in the address when the widget has another place.
    notices = st.container()
    if unknown:
        # A link may ask for someone these articles do not name.
        notices.warning(f"Not among these articles: {escape(', '.join(unknown))}.")
    st.session_state[AS_OF] = as_of(library)
    with st.sidebar:
        head = st.container()
        st.text_input("Search the words", key="q", type="search", placeholder="e.g. cessez-le-feu",
                      live="400ms", bind="query-params")  # fmt: skip
        _facet("Actors", "actors", known)
        with st.container():
            _matching(known["actors"])
        _dates(ask.newest_day(library))
        _facet("Type", "type", known)
        _facet("Status", "status", known)
        facets.choose("Show only", "only", known["only"], ABOUT["only"], "events however they stand")
        with st.container():
            _also("And only", "only_too", known["only"], "Each of these too.")
        _facet("Process", "process", known)
        facets.choose("Country", "country", known["country"], ABOUT["country"], spelled=spell_country)
        _facet("Source", "source", known)
        _facet("Language", "language", known)
        st.date_input("Told since", value=None, key="told", format="YYYY-MM-DD", bind="query-params",
                      min_value=FIRST, max_value=LAST,
                      help="Events that an article of that day or later tells.")  # fmt: skip
        with head:
            _head()
    facets.write()
    return current()


def _facet(label: str, key: str, known: Mapping[str, Mapping[str, int]]) -> None:
    facets.choose(label, key, known[key], ABOUT[key])


def _matching(names: dict[str, int]) -> None:
    """How several actors are meant, and what only links and numbers that lead here ask for."""
    if len(st.session_state["actors"]) > 1:
        st.segmented_control(
            "Actors match", ["any", "all"], key="match", default="any", required=True,
            bind="query-params", label_visibility="collapsed",
            help="any: one of them is enough; all: together in one row",
        )  # fmt: skip
    _also("Together with", "also", names, "Each of these takes part too.")
    _also("Somebody besides", "besides", names, "Somebody takes part who is none of these.")


def _also(label: str, key: str, counts: dict[str, int], about: str) -> None:
    """A filter that is there only when it asks for something."""
    if st.session_state[key]:
        facets.choose(label, key, counts, about)


def as_of(library: Library) -> date:
    """The day by which something is upcoming or overdue: that of the newest article, else today."""
    return ask.newest_day(library) or date.today()


def current() -> Filters:
    """What the widgets ask for at this moment."""
    state = {name: st.session_state.get(name, empty) for name, empty in EMPTY.items()}
    return Filters(
        actors=tuple(state["actors"]),
        match=state["match"] or "any",
        also=tuple(state["also"]),
        besides=tuple(state["besides"]),
        date_from=state["from"],
        date_to=state["to"],
        types=tuple(state["type"]),
        statuses=tuple(state["status"]),
        processes=tuple(state["process"]),
        countries=tuple(state["country"]),
        sources=tuple(state["source"]),
        languages=tuple(state["language"]),
        told_from=state["told"],
        only=tuple(state["only"]),
        only_too=tuple(state["only_too"]),
        as_of=st.session_state.get(AS_OF) if state["only"] or state["only_too"] else None,
        text=state["q"] or "",
    )


def clear() -> None:
    """Takes every filter away; for a button's callback."""
    for name, empty in EMPTY.items():
        st.session_state[name] = list(empty) if isinstance(empty, list) else empty
    for name in OF_QUOTES:
        if st.session_state.get(name):
            st.session_state[name] = []


def drop_words() -> None:
    """Takes the words away that are searched for; for a button's callback."""
    st.session_state["q"] = ""


def _head() -> None:
    own = [name for name in OF_QUOTES if st.session_state.get(name) or st.query_params.get(name)]
    number = len(describe(current())) + len(own)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(f"**{counted(number, 'filter')} set**" if number else "**Filters**")
        st.button("Clear all filters", on_click=clear, disabled=not number, type="tertiary", key="clear-all")
    if number:
        copying.buttons({"Copy a link to this view": ""})


def _counts(library: Library, key: str) -> dict[str, int]:
    if key in ("only", "only_too"):
        return ask.answered(library, counting.standings, as_of(library))
    found = ask.options(library, "actor" if key in ("actors", "also", "besides") else key)
    if key in NONE:
        value, table, without = NONE[key]
        number = ask.size(library, table, without)
        found = found | ({value: number} if number else {})
    return found


def _dates(newest: date | None) -> None:
    left, right = st.columns(2, wrap=False)
    left.date_input("From", value=None, key="from", format="YYYY-MM-DD", bind="query-params",
                    min_value=FIRST, max_value=LAST)  # fmt: skip
    right.date_input("To", value=None, key="to", format="YYYY-MM-DD", bind="query-params",
                     min_value=FIRST, max_value=LAST)  # fmt: skip
    first, last = st.session_state.get("from"), st.session_state.get("to")
    notices = st.container()
    if first and last and first > last:
        notices.warning("The first day is after the last: nothing can match.")
    if newest is None:
        return
    with st.container(horizontal=True, gap="small"):
        about = "Days before the newest article, and all that lies ahead."
        for days in (7, 30):
            st.button(f"{days} days", on_click=since, args=(newest - timedelta(days=days),),
                      type="tertiary", help=about)  # fmt: skip
        st.button("All", on_click=since, args=(None,), type="tertiary")


def since(first: date | None) -> None:
    """Asks for the days from ``first`` on, or for all; for a button's callback."""
    st.session_state["from"] = first
    st.session_state["to"] = None
