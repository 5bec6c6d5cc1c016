"""The filtered view to take along: the briefing in three formats, and everything as one ZIP."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import streamlit as st

from lib.briefing import Document, of_store, to_docx, to_html, to_markdown
from lib.filters import Filters
from lib.library import Library
from lib.ui import downloads, links

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMATS: tuple[tuple[str, str, Callable[[Document], bytes], str], ...] = (
    ("Word", "docx", to_docx, DOCX),
    ("HTML", "html", lambda document: to_html(document).encode(), "text/html"),
    ("Markdown", "md", lambda document: to_markdown(document).encode(), "text/markdown"),
)


def buttons(library: Library, filters: Filters, as_of: date, first: date) -> None:
    """The buttons; a file is made when its button is pressed."""
    base = links.base()

    def document() -> Document:
        return of_store(library.store, filters, as_of=as_of, since=first, made=date.today(),
                        version=library.version, base_url=base)  # fmt: skip

    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall", width="content",
                      key="over-files"):  # fmt: skip
        st.caption("Briefing", width="content")
        for label, ending, write, mime in FORMATS:
            _button(label, _written(write, document), f"briefing-{as_of}.{ending}", mime)
        about = "All tables under these filters as CSV, with what their columns mean."
        _button("Everything (ZIP)", lambda: downloads.package(library, filters), "pourparlers.zip",
                "application/zip", about)  # fmt: skip


def _written(write: Callable[[Document], bytes], document: Callable[[], Document]) -> Callable[[], bytes]:
    return lambda: write(document())


def _button(label: str, data: Callable[[], bytes], name: str, mime: str, about: str | None = None) -> None:
    st.download_button(label, data, file_name=name, mime=mime, on_click="ignore", help=about, type="tertiary",
                       key=f"file-{name.rsplit('.', 1)[-1]}")  # fmt: skip
