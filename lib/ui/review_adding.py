"""What a person adds: an event that was not read, where an article tells it; an article's day."""

from __future__ import annotations

import html
from datetime import date

import pandas as pd
import streamlit as st

from lib import reviewing
from lib.filters import Filters
from lib.library import Library
from lib.preview import BASES
from lib.records import Article, Event
from lib.reviewing import Told
from lib.sentences import sentences
from lib.store import finding
from lib.ui import ask, fields, links, signing, store
from lib.ui.escaping import escape
from lib.wording import NOT_STATED, counted, spell_date, type_status

MOST = 50
COLUMNS = ("id", "title", "published", "source")
EMPTY = Told("meeting", "held")
# How often this visit has added an event: each begins with an empty form.
ADDED = "_events_added"


def event(library: Library, filters: Filters, named: bool) -> None:
    """A form for an event that an article tells and that was not read in it."""
    st.caption("For what an article tells and was not read in it: choose the article, then the sentence.")
    article = _article(library, filters)
    if article is None:
        return
    spans = [span for span in sentences(article.text) if article.text[slice(*span)].strip()]
    place = links.opened("place")
    here = [
        n for n, (start, end) in enumerate(spans) if place and place.isdigit() and start <= int(place) < end
    ]
    start, end = st.selectbox(
        "The sentence that tells it", spans, here[0] if here else None, key=f"sentence-{article.id}",
        format_func=lambda span: " ".join(article.text[slice(*span)].split()),
        placeholder=f"one of {len(spans)}: type some of its words",
    ) or (0, 0)  # fmt: skip
    if start == end:
        return
    key = f"add-{article.id}-{start}-{st.session_state.get(ADDED, 0)}"
    with st.form(key, border=True):
        words = html.escape(" ".join(article.text[start:end].split()))
        st.html(f'<blockquote class="evidence">{words}</blockquote>')
        fields.show(library, EMPTY, key, _told(library, article))
        st.text_input("Why", key=f"why-{key}", placeholder="a note for the history, if you like")
        st.form_submit_button("Add the event", type="primary", disabled=not named, on_click=_add,
                              args=(article, start, end, key))  # fmt: skip


def _told(library: Library, article: Article) -> tuple[Event, ...]:
    read = ask.article(library, article.id)
    return read.events if read else ()


def _add(article: Article, start: int, end: int, key: str) -> None:
    wanted = fields.read(store.opened(), EMPTY, key)
    if wanted.date_start and wanted.date_end and wanted.date_start > wanted.date_end:
        signing.refuse("The first day is after the last. Nothing was added.")
        return
    signed = signing.sign(fields.given("why", key))
    made = reviewing.add(article.id, article.text, start, end, wanted, signed)
    if signing.keep(f"Added: {type_status(wanted.type, wanted.status)}.", [made], row=made.target):
        st.session_state[ADDED] = st.session_state.get(ADDED, 0) + 1


def dates(library: Library, filters: Filters, named: bool) -> None:
    """An article's day of publication, from which its phrases count."""
    st.caption(
        "With another day the article is read again: “yesterday” or “next week” then count from that day. "
        "Articles without one come first."
    )
    article = _article(library, filters, undated_first=True)
    if article is None:
        return
    known = spell_date(article.published) if article.published else NOT_STATED
    st.markdown(f"**Published** {known}, {BASES[article.published_basis]}")
    for note in article.notes:
        st.caption(escape(note))
    key = f"day-{article.id}-{article.published}"
    day = st.date_input("The day it came out", article.published, key=key, format="YYYY-MM-DD", width=300,
                        min_value=fields.FIRST, max_value=fields.LAST)  # fmt: skip
    why = f"day-why-{article.id}"
    st.text_input("Why", key=why, placeholder="where the date is known from", width=500, on_change="ignore")
    changed = day is not None and day != article.published
    st.button("Save and read it again", type="primary", key="save-day", on_click=_date,
              args=(article, day, why), disabled=not named or not changed)  # fmt: skip


def _date(article: Article, day: date, why: str) -> None:
    made = reviewing.published(article.id, day, signing.sign(st.session_state[why]))
    signing.keep(f"Dated {spell_date(day)} and read again: {article.title}.", [made])


def _article(library: Library, filters: Filters, undated_first: bool = False) -> Article | None:
    """The article to be corrected: that of the address, or one that is chosen by words of it."""
    opened = links.opened("article")
    if opened and (found := ask.article(library, opened)):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"**{escape(found.article.title or 'Untitled article')}**")
            st.button("Another article", key="another", type="tertiary", on_click=links.close,
                      args=("article", "place"))  # fmt: skip
        return found.article
    words = st.text_input(
        "Look for an article", key="article-words", placeholder="words of its title or text"
    )
    asked = Filters(text=words) if words.strip() else filters
    rows = ask.rows(library, "articles", asked, COLUMNS, limit=MOST)
    if undated_first:
        undated = finding.undated(library.store, asked, COLUMNS, MOST)
        rows = pd.concat([undated, rows[rows["published"].notna()]]).head(MOST)
    if rows.empty:
        st.info("No article has these words.")
    number = ask.size(library, "articles", asked)
    with st.container():
        if number > len(rows):
            st.caption(f"The first {len(rows)} of {counted(number, 'article')}: words find the others.")
    with st.container(gap=None, key="articles-found"):
        for row in rows.to_dict("records"):
            day = "no date" if pd.isna(row["published"]) else spell_date(row["published"].date())
            label = f"{row['title'] or 'Untitled'} · {row['source'] or NOT_STATED} · {day}"
            st.button(escape(label), key=f"choose-{row['id']}", type="tertiary", on_click=links.open_id,
                      args=("article", row["id"]))  # fmt: skip
    return None
