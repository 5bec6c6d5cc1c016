"""Pourparlers in the browser: ``streamlit run app.py``."""

from __future__ import annotations

import logging

import streamlit as st
from sqlalchemy.exc import SQLAlchemyError

from lib.store import BadStore, trouble
from lib.ui import cold_start, links, login, page, sidebar, store
from lib.ui.escaping import escape

log = logging.getLogger(__name__)

st.set_page_config(
    page_title="Pourparlers", page_icon=":material/handshake:", layout="wide", initial_sidebar_state=340
)
page.style()
first_request = cold_start.expected()
notices = st.container()
login.enter()
curate = {
    "Curate": [
        st.Page(links.ADD, title="Add", icon=":material/add_circle:", url_path="add"),
        st.Page(links.REVIEW, title="Review", icon=":material/fact_check:", url_path="review"),
    ]
}
chosen = st.navigation(
    {
        "Explore": [
            st.Page(links.OVERVIEW, title="Overview", icon=":material/today:", default=True),
            st.Page(links.TIMELINE, title="Timeline", icon=":material/timeline:", url_path="timeline"),
            st.Page(links.NETWORK, title="Actors", icon=":material/hub:", url_path="network"),
            st.Page(links.QUOTES, title="Quotes", icon=":material/format_quote:", url_path="quotes"),
            st.Page(links.ARTICLES, title="Articles", icon=":material/article:", url_path="articles"),
        ],
        **(curate if login.may_edit() else {}),
    }
)
if first_request:
    with notices:
        cold_start.close_notice()
try:
    with notices:
        library = store.open_library()
    sidebar.draw(library)
    links.go_on(chosen.url_path)
    chosen.run()
    page.foot(library)
except (BadStore, SQLAlchemyError) as error:
    log.exception("the store cannot be used")
    st.error(escape(trouble.told(error)))
except Exception:  # an analyst gets a sentence; the log gets the traceback
    log.exception("page %s failed", chosen.title)
    st.error("This page could not be drawn. The reason is in the server's log; the other pages still work.")
