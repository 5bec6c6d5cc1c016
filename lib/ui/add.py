"""What comes in on the Add page: files, a pasted text, addresses, stored feeds. Nothing is kept yet."""

from __future__ import annotations

import time
from collections.abc import Iterable

import streamlit as st

from lib import library
from lib.ingest import BadInput, Skipped, from_text
from lib.ingest.decode import MEGABYTE
from lib.ingest.kinds import BY_SUFFIX
from lib.ingest.together import distinct, read_together
from lib.library import Library
from lib.preview import Preview, known, preview, stored_in
from lib.records import Article
from lib.ui.escaping import escape
from lib.wording import spell_left

WAITING = "_waiting"
MOST_FILES, MOST_MEGABYTES, MOST_ADDRESSES, MOST_CHARACTERS = 500, 30, 50, 200_000
# What waits for a person is held in the server's memory.
MOST_TOGETHER, MOST_WAITING = 200, 2_000


def waiting() -> tuple[Preview, ...]:
    """What was read and neither added nor dismissed yet; it is this session's alone."""
    return tuple(st.session_state.get(WAITING, ()))


def dismiss() -> None:
    """Forgets what waits; for a button's callback."""
    st.session_state[WAITING] = ()


def sources(shown: Library) -> None:
    """The ways in. What is read waits for the check below and is compared with what is there."""
    files, paste, web = st.tabs(["Files", "Paste a text", "From the web"])
    with files:
        _files(shown)
    with paste:
        _paste(shown)
    with web:
        _web(shown)


def _files(shown: Library) -> None:
    whole = st.toggle("A whole folder", key="add-folder")
    uploaded = st.file_uploader(
        "Text, web pages, PDF, Word, e-mail, JSON, CSV, feeds, ZIP; exports of Europresse, Factiva, Nexis",
        type=[ending.removeprefix(".") for ending in (*BY_SUFFIX, ".toml", ".yaml", ".yml")],
        accept_multiple_files="directory" if whole else True, max_upload_size=MOST_MEGABYTES,
        key=f"add-files-{st.session_state.get('_add_round', 0)}",
        help=f"At most {MOST_FILES} files of {MOST_MEGABYTES} MB, {MOST_TOGETHER} MB together. "
        "Nothing is unpacked to disk.",
    )  # fmt: skip
    with st.expander("Names of fields in JSON and CSV files"):
        st.caption("Only where the usual names, such as text, title, date, are not used.")
        left, middle, right = st.columns(3)
        named = {
            field: place.text_input(f"Field with the {said}", key=f"add-field-{field}", max_chars=100).strip()
            for field, said, place in (
                ("text", "text", left),
                ("title", "title", middle),
                ("published", "day", right),
            )
        }
    if not st.button("Read the files", type="primary", disabled=not uploaded, key="add-read"):
        return
    if len(uploaded) > MOST_FILES:
        st.error(f"{len(uploaded)} files are too many at once: at most {MOST_FILES}. None was read.")
        return
    size = sum(file.size for file in uploaded) / MEGABYTE
    if size > MOST_TOGETHER:
        st.error(f"{size:,.0f} MB are too much at once: at most {MOST_TOGETHER} MB. None was read.")
        return
    contents = distinct((file.name, file.getvalue()) for file in uploaded)
    fields = {field: name for field, name in named.items() if name}
    _wait_for(read_together(contents, fields=fields), len(contents), shown)


def _paste(shown: Library) -> None:
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
        st.error(escape(f"Not read: {error}."))
        return
    _wait_for([(0, article)], 1, shown)


def _web(shown: Library) -> None:
    from lib.fetch import from_address
    from lib.fetch.feeds import BadFeeds, feeds_in, news
    from lib.fetch.state import load

    listed = st.text_area("Addresses of articles or feeds, one a line", key="add-addresses", height=120,
                          max_chars=MOST_CHARACTERS, placeholder="https://")  # fmt: skip
    with st.container(horizontal=True):
        fetch = st.button("Fetch them", type="primary", key="add-fetch")
        refresh = st.button("Look into the stored feeds", key="add-feeds", help="Those in data/feeds.toml.")
    addresses = list(dict.fromkeys(line.strip() for line in listed.split("\n") if line.strip()))
    if fetch and not 0 < len(addresses) <= MOST_ADDRESSES:
        st.error(f"{len(addresses)} addresses: between 1 and {MOST_ADDRESSES} can be fetched at once.")
    elif fetch:
        found = ((number, item) for number, url in enumerate(addresses) for item in from_address(url))
        _wait_for(found, len(addresses), shown)
    elif refresh:
        try:
            feeds = feeds_in(library.ROOT / "data" / "feeds.toml")
        except BadFeeds as error:
            st.error(escape(f"The list of feeds cannot be used: {error}."))
            return
        if not feeds:
            st.info("No feeds are stored. List them in data/feeds.toml.")
            return
        met = load(library.folder())
        new = ((number, item) for number, feed in enumerate(feeds) for item in news(feed, met))
        _wait_for(new, len(feeds), shown)


def _wait_for(found: Iterable[tuple[int, Article | Skipped]], total: int, shown: Library) -> None:
    began = time.monotonic()
    with st.status("Reading…", expanded=True):
        bar = st.progress(0.0)
        items: list[Article | Skipped] = []
        for done, item in found:
            items.append(item)
            if len(items) + len(waiting()) >= MOST_WAITING:
                rest = (
                    f"more than {MOST_WAITING:,} wait: add or dismiss them, then go on; the rest is not read"
                )
                items.append(Skipped("all that came after", rest))
                break
            left = (time.monotonic() - began) / done * (total - done) if done else None
            about = f", {spell_left(left)}" if left is not None else ""
            bar.progress(min(1.0, done / total), text=f"{done + 1} of {total}{about}")
    before = [each.item for each in waiting() if isinstance(each.item, Article)]
    st.session_state[WAITING] = (*waiting(), *preview(items, known(before), stored_in(shown.store)))
    st.session_state["_add_round"] = st.session_state.get("_add_round", 0) + 1
    st.rerun()
