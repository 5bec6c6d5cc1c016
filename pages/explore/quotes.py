from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from lib.ui import ask, downloads, page, paging, quote_card, sidebar, store

PAGE = 12

library, filters = store.current(), sidebar.current()

page.heading("Quotes", "Who said what, in the original words, with the sentence it stands in.")
left, middle, right = st.columns([2, 1, 1])
speakers = list(ask.options(library, "speaker_name"))
speaker = left.multiselect(
    "Speaker", speakers, key="speaker", bind="query-params", placeholder=f"all {len(speakers)}"
)
kind = middle.multiselect(
    "Kind", ["direct", "mixed", "indirect"], key="kind", bind="query-params", placeholder="all"
)
media = sorted(ask.options(library, "medium"))
medium = right.multiselect(
    "Medium", media, key="medium", bind="query-params", placeholder=f"all {len(media)}"
)

filters = replace(filters, speakers=tuple(speaker), kinds=tuple(kind), media=tuple(medium))
number = page.scope(library, "quotes", filters, "quote")
unknown = number - sum(ask.options(library, "speaker_name", filters).values())
if unknown:
    st.caption(f"{unknown:,} of them without a known speaker: not guessed.")
if not number:
    page.nothing(library, "quotes", filters, "quote")
else:
    downloads.table(number, lambda: ask.every(library, "quotes", filters), "quotes")
    first = paging.first_row(number, PAGE, "page")
    shown = ask.rows(library, "quotes", filters, limit=PAGE, offset=first)
    rows: list[Any] = list(shown.itertuples(index=False))
    for pair in zip(rows[::2], [*rows[1::2], None], strict=False):  # in order also where columns are stacked
        for side, row in zip(st.columns(2, gap="medium"), pair, strict=True):
            if row is not None:
                with side:
                    quote_card.show(library, row, filters.text)
