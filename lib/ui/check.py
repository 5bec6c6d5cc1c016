"""The check before adding: a row for each article that waits, to be corrected, left out or added."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from lib import adding, languages
from lib.adding import Checked
from lib.ingest import Skipped
from lib.preview import BASES, Preview, corrected, outcome
from lib.records import Article
from lib.ui import add, login, removal, store
from lib.ui.escaping import escape
from lib.ui.progress import progress
from lib.wording import NOT_STATED, counted

FIXED = ["Date from", "Double", "Input"]
UNTITLED = "Untitled article"


def show(previews: tuple[Preview, ...]) -> None:
    """The table of what waits, what could not be read, and the buttons."""
    rows = [each for each in previews if isinstance(each.item, Article)]
    skipped = [each.item for each in previews if isinstance(each.item, Skipped)]
    edited = _table(rows) if rows else pd.DataFrame({"Add": []})
    _to_look_at(rows)
    _unreadable(skipped)
    wanted = int(edited["Add"].sum())
    with st.container(horizontal=True):
        pressed = bool(rows) and st.button(
            f"Add {counted(wanted, 'article')}", type="primary", disabled=not wanted, key="add-keep"
        )
        st.button("Dismiss all of this", on_click=add.dismiss, key="add-dismiss")
    if pressed:
        _keep(rows, edited, skipped)


def _table(rows: list[Preview]) -> pd.DataFrame:
    st.subheader(f"{counted(len(rows), 'article')} to check", anchor=False)
    st.caption("Title, day, language and source can be corrected here. What is there already is left out.")
    frame = pd.DataFrame([_row(each) for each in rows])
    codes = sorted({*languages.known(), *frame["Language"]})
    return st.data_editor(
        frame, key=f"check-{len(rows)}", hide_index=True, disabled=FIXED, num_rows="fixed", width="stretch",
        placeholder=NOT_STATED, alt="The articles that wait, one row each, to be corrected before adding.",
        column_config={
            "Add": st.column_config.CheckboxColumn(width="small"),
            "Title": st.column_config.TextColumn(max_chars=300, width="medium"),
            "Published": st.column_config.DateColumn(
                format="YYYY-MM-DD", min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)
            ),
            "Language": st.column_config.SelectboxColumn(options=codes, required=True, width=110),
            "Source": st.column_config.TextColumn(max_chars=100),
        },
    )  # fmt: skip


def _row(each: Preview) -> dict[str, object]:
    article = each.item
    assert isinstance(article, Article)
    return {
        "Add": each.wanted,
        "Title": article.title or None,
        "Published": article.published,
        "Date from": BASES[article.published_basis],
        "Language": article.language,
        "Source": article.source,
        "Double": _double(each),
        "Input": each.name,
    }


def _double(each: Preview) -> str:
    if each.double is None:
        return ""
    said = {"same": "already there", "removed": "removed before; adding brings it back"}.get(
        each.double.kind, f"{each.double.percent} % the words of"
    )
    return f"{said}: {each.double.title or UNTITLED}"


def _to_look_at(rows: list[Preview]) -> None:
    told = [
        (each, [*each.problems, *([_double(each)] if each.double else [])]) for each in rows if each.wanted
    ]
    lines = [
        f"- **{escape(each.item.title or each.name or UNTITLED)}**: {escape('; '.join(notes))}"
        for each, notes in told[:100]
        if notes and isinstance(each.item, Article)
    ]
    if lines:
        with st.expander("To look at before adding", icon=":material/visibility:", expanded=True):
            st.markdown("\n".join(lines))


def _unreadable(skipped: list[Skipped]) -> None:
    if not skipped:
        return
    with st.expander(f"{counted(len(skipped), 'input')} not read", icon=":material/warning:", expanded=True):
        for item in skipped[:200]:
            st.markdown(f"- **{escape(item.path)}**: {escape(item.reason)}")


def _keep(rows: list[Preview], edited: pd.DataFrame, skipped: list[Skipped]) -> None:
    wanted = [
        Checked(_corrected(each.item, row), each.item)
        for each, row in zip(rows, edited.to_dict("records"), strict=True)
        if row["Add"] and isinstance(each.item, Article)
    ]
    library = store.current()
    added, failed = progress(adding.add(library.store, wanted, login.who()), "Adding")
    there = sum(each.double is not None and each.double.kind == "same" for each in rows)
    removal.note(f"{outcome(len(added), there, [*skipped, *failed])}.", added=added)
    add.dismiss()
    st.rerun()


def _corrected(article: Article, row: Mapping[Hashable, Any]) -> Article:
    published = row["Published"]
    day = (
        pd.Timestamp(published).date()
        if isinstance(published, date | str) and not pd.isna(published)
        else None
    )
    source = row["Source"]
    return corrected(
        article,
        title=row["Title"] if isinstance(row["Title"], str) else "",
        published=day,
        language=str(row["Language"]),
        source=source.strip() if isinstance(source, str) else None,
    )
