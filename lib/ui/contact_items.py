"""Contacts as a list to read: what, when and where, who else was there, and who arranged it."""

from __future__ import annotations

import html
from typing import Any

import pandas as pd
import streamlit as st

from lib.charts.marks import mark
from lib.frames import days
from lib.library import Library
from lib.network import TAKING_PART
from lib.sentences import enclosing, sentences
from lib.store import actor
from lib.ui import ask, links
from lib.ui.escaping import escape
from lib.ui.words import Layer, marked
from lib.wording import counted, spell_interval, type_status

ROLES = {"host": "hosted by {}", "mediator": "mediated by {}", "announcer": "announced by {}"}
NOBODY = "who arranged it is not told"
# Of a summit of many the first are named; the card has all.
MOST_NAMES = 6


def show(library: Library, rows: pd.DataFrame, key: str, without: str = "", told: bool = False) -> None:
    """``rows`` of the happenings table, each to be opened; ``without`` is the name that goes without saying.

    With ``told`` each has the sentence that says so.
    """
    arranged = ask.answered(library, actor.arranged, tuple(rows["id"]))
    texts = ask.texts_of(library, rows["article_id"]) if told else {}
    for row in rows.itertuples(index=False):
        with st.container(gap=None, key=f"item-{row.type}-{key}-{row.id}"):
            opened = st.button(head(row), key=f"{key}-{row.id}", type="tertiary",
                               help="Opens the card with all its sentences")  # fmt: skip
            st.html(_lines(row, arranged.get(str(row.id), {}), without, texts))
        if opened:
            # Within a dialog only a run of the whole page opens another one.
            links.open_id("event", str(row.id))
            st.rerun()


def head(row: Any) -> str:
    """How it stands, what, when and where, on one line."""
    place = f" · {escape(row.place)}" if row.place else ""
    when = spell_interval(*days(row))
    return f"{mark(row.status).glyph} {type_status(row.type, row.status, bold=True)} · {when}{place}"


def _lines(row: Any, arranged: dict[str, list[str]], without: str, texts: dict[str, str]) -> str:
    parts = list(zip(row.participants, row.roles, strict=True))
    others = list(dict.fromkeys(name for name, role in parts if role in TAKING_PART and name != without))
    lead = "with " if without and others else ""
    who = html.escape(listed(others)) if others else f"nobody {'else ' if without else ''}is named"
    left_out = listed([name for name, role in parts if role == "excluded" and name != without])
    note = f"; excluded: {html.escape(left_out)}" if left_out else ""
    lines = [f'<p class="small">{lead}<span class="name">{who}</span>{note}</p>']
    by = "; ".join(words.format(listed(arranged[role])) for role, words in ROLES.items() if role in arranged)
    lines.append(f'<p class="small">{html.escape(by or NOBODY)}</p>')
    if text := texts.get(str(row.article_id)):
        lines.append(f'<p class="told" lang="{html.escape(row.language, quote=True)}">{_told(row, text)}</p>')
        lines.append(f'<p class="small">{html.escape(_source(row))}</p>')
    return "".join(lines)


def listed(names: list[str]) -> str:
    """``A, B and 3 others``."""
    rest = len(names) - MOST_NAMES
    if rest > 1:
        return f"{', '.join(names[:MOST_NAMES])} and {rest} others"
    return ", ".join(names)


def _told(row: Any, text: str) -> str:
    if pd.isna(row.start):
        return "added by hand, without a place in the article"
    first, last = enclosing(sentences(text), row.start, row.end)
    return marked(text, [Layer(row.start, row.end, "l-event")], first, last)


def _source(row: Any) -> str:
    sources = "; ".join(row.sources) or "source not stated"
    return f"{sources} · {counted(row.articles, 'article')}" if row.articles > 1 else sources
