from __future__ import annotations

import streamlit as st

from lib.filters import apply
from lib.ui import downloads, page, quote_card, sidebar, store

PAGE = 12

library, filters = store.open_library(), sidebar.current()
whole = library.frames.quotes

page.heading("Quotes", "Who said what, in the original words, with the sentence it stands in.")
left, middle, right = st.columns([2, 1, 1])
speakers = whole["speaker_name"].dropna().value_counts().index.tolist()
speaker = left.multiselect(
    "Speaker", speakers, key="speaker", bind="query-params", placeholder=f"all {len(speakers)}"
)
kind = middle.multiselect(
    "Kind", ["direct", "mixed", "indirect"], key="kind", bind="query-params", placeholder="all"
)
media = sorted(whole["medium"].dropna().unique())
medium = right.multiselect(
    "Medium", media, key="medium", bind="query-params", placeholder=f"all {len(media)}"
)

shown = apply(whole, filters)
for column, wanted in (("speaker_name", speaker), ("kind", kind), ("medium", medium)):
    shown = shown[shown[column].isin(wanted)] if wanted else shown
own = [
    f"{name}: {' or '.join(w)}" for name, w in (("speaker", speaker), ("kind", kind), ("medium", medium)) if w
]
page.scope(shown, whole, filters, "quote", own)
unknown = int(shown["speaker_name"].isna().sum())
if unknown:
    st.caption(f"{unknown} of them without a known speaker: not guessed.")
if shown.empty:
    page.nothing(whole, filters, "quote")
else:
    downloads.table(shown, "quotes")
    pages = -(-len(shown) // PAGE)
    number = st.pagination(pages, key="page", bind="query-params") if pages > 1 else 1
    rows = list(shown.iloc[(number - 1) * PAGE : number * PAGE].itertuples(index=False))
    for pair in zip(rows[::2], [*rows[1::2], None], strict=False):  # in order also where columns are stacked
        for side, row in zip(st.columns(2, gap="medium"), pair, strict=True):
            if row is not None:
                with side:
                    quote_card.show(library, row, filters.text)
