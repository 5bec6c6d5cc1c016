"""Articles added by hand for this session: pasted text or a few files."""

from __future__ import annotations

import streamlit as st

from lib.ingest import BadInput, Skipped, from_bytes, from_text
from lib.records import Article
from lib.ui import links, store
from lib.wording import counted

MOST_FILES = 20
MOST_MEGABYTES = 5
MOST_CHARACTERS = 200_000


def show() -> None:
    """The form; what is added lasts as long as this browser session and is written nowhere."""
    with st.expander("Add articles for this session", icon=":material/add:", expanded=False):
        st.caption(
            "What you add here is read at once and shown on every page, to you alone, and is gone when this "
            "session ends. To keep articles, put the files into the articles folder."
        )
        pasted, files = st.tabs(["Paste a text", "Upload files"])
        with pasted:
            _paste()
        with files:
            _upload()
        if own := store.added():
            st.button(
                f"Remove {counted(len(own), 'article')} added in this session", on_click=store.remove_added
            )


def _paste() -> None:
    with st.form("paste", border=False, clear_on_submit=False):
        title = st.text_input("Title", max_chars=250, key="paste-title")
        left, right = st.columns(2)
        about = "Without it, “yesterday” or “next week” in the text stay open."
        published = left.date_input("Published", value=None, format="YYYY-MM-DD", help=about)
        source = right.text_input("Source", max_chars=100, placeholder="Le Monde")
        text = st.text_area("Text", height=220, max_chars=MOST_CHARACTERS, key="paste-text")
        if not st.form_submit_button("Read it", type="primary"):
            return
    if not text.strip():
        st.error("There is no text to read.")
        return
    try:
        whole = f"{title.strip()}\n\n{text}" if title.strip() else text
        article = from_text(whole, published=published, source=source.strip() or None)
    except BadInput as error:
        st.error(f"Not read: {error}.")
        return
    _keep([article])


def _upload() -> None:
    files = st.file_uploader("Text files (.txt, .md)", type=["txt", "md"], accept_multiple_files=True,
                             max_upload_size=MOST_MEGABYTES, key="files",
                             help=f"At most {MOST_FILES} files of {MOST_MEGABYTES} MB.")  # fmt: skip
    if not st.button("Read them", type="primary", disabled=not files):
        return
    if len(files) > MOST_FILES:
        st.error(f"{len(files)} files are too many at once: at most {MOST_FILES}. None was read.")
        return
    results = [from_bytes(file.getvalue(), file.name) for file in files]
    for result in results:
        if isinstance(result, Skipped):
            st.error(f"{result.path} was not read: {result.reason}.")
    _keep([result for result in results if isinstance(result, Article)])


def _keep(articles: list[Article]) -> None:
    if not articles:
        return
    if not store.add(articles):
        limit = f"A session holds at most {store.MOST_ADDED} articles of its own."
        st.error(f"{limit} None of these was kept: use the articles folder for more.")
        return
    undated = sum(article.published is None for article in articles)
    note = f"{counted(len(articles), 'article')} read." + (
        f" {undated} without a publication date: relative dates in it stay open." if undated else ""
    )
    st.session_state["_note"] = note
    links.open_id("article", articles[-1].id)
    st.rerun()
