"""The filters that only quotations have: who speaks, for which side, to whom, in which form and where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import pandas as pd
import streamlit as st

from lib import registry
from lib.filters import NOT_KNOWN, Filters
from lib.library import Library
from lib.sides import COLUMNS, known_as, sides
from lib.ui import actor_search, ask
from lib.ui.escaping import escape

KINDS = ("direct", "mixed", "indirect")
NOBODY = "nobody who speaks for it is quoted"


def draw(library: Library, filters: Filters) -> Filters:
    """The widgets; returns ``filters`` with what they ask for."""
    quoted = ask.options(library, "speaker_name")
    with st.container():  # a notice that the actors are being looked up
        spoken_for = sides(_speakers(library, quoted))
    houses = {name: side for name, side in known_as(registry.load()).items() if side in spoken_for}
    left, middle, right = st.columns([2, 2, 2])
    side = left.multiselect(
        "Speaks for", [*spoken_for, *sorted(houses)], key="side", bind="query-params",
        placeholder="any state or organisation",
        help="All who speak for a state or organisation, as far as the articles say where they belong. The "
        "Kremlin and other seats stand for their state.",
    )  # fmt: skip
    speakers = list(quoted)
    silent = unknown(library, Filters()) > 0
    speaker = middle.multiselect(
        "Speaker",
        [*speakers, *([NOT_KNOWN] if silent else [])],
        key="speaker",
        bind="query-params",
        placeholder=_all(speakers),
    )
    addressees = list(ask.options(library, "addressee_name"))
    addressee = right.multiselect(
        "Said to", addressees, key="to_whom", bind="query-params", placeholder="anyone"
    )
    left, middle, right = st.columns([2, 2, 2])
    kind = left.multiselect("Kind", KINDS, key="kind", bind="query-params", placeholder="all three")
    media = sorted(ask.options(library, "medium"))
    medium = middle.multiselect("Medium", media, key="medium", bind="query-params", placeholder=_all(media))
    not_by = right.multiselect("Not by", speakers, key="not_by", bind="query-params",
                               placeholder="nobody left out")  # fmt: skip
    voices = dict.fromkeys(name for each in side for name in spoken_for.get(houses.get(each, each), ()))
    notes = st.container()
    if side and not voices:
        notes.caption(escape(f"{' and '.join(side)}: {NOBODY}."))
    return replace(
        filters, speakers=_both(voices, speaker) if side else tuple(speaker),
        not_by=tuple(not_by), addressees=tuple(addressee), kinds=tuple(kind), media=tuple(medium),
    )  # fmt: skip


def not_known() -> None:
    """Asks for the quotations without a known speaker, to be read; for a button's callback."""
    st.session_state.update({"speaker": [NOT_KNOWN], "view": "Read", "page": 1})


def unknown(library: Library, filters: Filters) -> int:
    """How many of the quotations under ``filters`` have no known speaker."""
    if filters.speakers and NOT_KNOWN not in filters.speakers:
        return 0
    return ask.size(library, "quotes", replace(filters, speakers=(NOT_KNOWN,)))


def first_asked_for(filters: Filters, names: Iterable[str]) -> list[str]:
    """``names`` in their order, but those first that ``filters`` asks for as speakers."""
    return sorted(names, key=lambda name: name not in filters.speakers)


def _speakers(library: Library, quoted: Mapping[str, int]) -> pd.DataFrame:
    """Those with quotations, and how many: the table that lib.sides asks for."""
    records = actor_search.known(library).records
    told = [(record, number) for name, number in quoted.items() if (record := records.get(name))]
    rows = [(each.name, each.kind, each.affiliation, number) for each, number in told]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _all(values: Sequence[str]) -> str:
    return f"all {len(values)}" if values else "none stated"


def _both(voices: Sequence[str] | dict[str, None], speakers: Sequence[str]) -> tuple[str, ...]:
    """Those of a side; of them those asked for by name, where some are."""
    kept = [name for name in voices if not speakers or name in speakers]
    return tuple(kept) or (NOBODY,)
