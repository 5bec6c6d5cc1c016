"""The quotations on an actor's card: its own, and those of others that speak of it or to it."""

from __future__ import annotations

import html
from typing import Any

import pandas as pd
import streamlit as st

from lib.filters import Filters
from lib.frames import days, own_office, speakers
from lib.library import Library
from lib.registry.naming import surname
from lib.store import actor
from lib.store.actor import Known
from lib.ui import ask, links, paging
from lib.ui.words import found, marked
from lib.wording import counted, spell_interval, spell_speakers

OWN, OTHERS = "its own", "others of it"
PAGE = 5
MOST_NAMES = 8


def show(library: Library, record: Known, filters: Filters) -> None:
    """What the actor ``record`` said, and what others said of it, under ``filters``."""
    names = called(record)
    sizes = {
        OWN: ask.answered(library, actor.said, record.name, filters, 1).size,
        OTHERS: ask.answered(library, actor.spoken_of, record.id, names, filters, 1).size,
    }
    labels = {
        OWN: f"said by {record.name} {sizes[OWN]}",
        OTHERS: f"said of or to {record.name} {sizes[OTHERS]}",
    }
    side = st.segmented_control(
        "Whose words", [OWN, OTHERS], default=OWN if sizes[OWN] else OTHERS, required=True,
        format_func=labels.__getitem__, key="actor-quotes-of", label_visibility="collapsed",
    )  # fmt: skip
    if not sizes[side]:
        st.caption("No such quote under these filters.")
        return
    first = paging.first_row(sizes[side], PAGE, "said")
    if side == OWN:
        rows = ask.answered(library, actor.said, record.name, filters, PAGE, first).rows
    else:
        rows = ask.answered(library, actor.spoken_of, record.id, names, filters, PAGE, first).rows
    st.caption(f"{first + 1} to {first + len(rows)} of {counted(sizes[side], 'quote')}, newest first")
    for row in rows.itertuples(index=False):
        _quote(row, "" if side == OWN else " ".join(names[:1]))
    if side == OWN:
        links.filtered(f"All on the Quotes page: {sizes[OWN]}", links.QUOTES, {"speaker": [record.name]},
                       "actor-quotes", ":material/format_quote:")  # fmt: skip


def called(record: Known) -> tuple[str, ...]:
    """The names under which others speak of the actor: the surname of a person, or the whole name."""
    name = surname(record.name) if record.kind == "person" else record.name
    single = [alias for alias in record.aliases if " " not in alias or record.kind != "person"]
    return tuple(dict.fromkeys((name, *single)))[:MOST_NAMES]


def _quote(row: Any, sought: str) -> None:
    held = own_office(row)
    office = f' <span class="muted">{html.escape(held)}</span>' if held else ""
    to = f"to {row.addressee_name}" if row.addressee_name else None
    notes = [spell_interval(*days(row)), row.medium, to, row.kind, row.source]
    speaker = html.escape(spell_speakers(speakers(row)) or "Speaker not known")
    words = marked(row.text, found(row.text, sought) if sought else ())
    told = html.escape(" · ".join(note for note in notes if isinstance(note, str) and note))
    st.html(
        f'<article class="quote"><header><b>{speaker}</b>{office}</header><p class="notes">{told}</p>'
        f'<blockquote class="said {row.kind}" lang="{html.escape(row.language, quote=True)}">{words}'
        "</blockquote></article>"
    )
    if not pd.isna(row.start):
        st.page_link(links.ARTICLES, label="In the article", icon=":material/article:",
                     query_params={"article": row.article_id, "place": str(row.start)})  # fmt: skip
