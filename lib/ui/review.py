"""The queue of what is left to check: where one is in it, and the row that is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from lib.charts.marks import mark
from lib.filters import Filters, describe, with_standing
from lib.frames import days
from lib.library import Library
from lib.store import review
from lib.ui import ask, links, nothing, page, review_row
from lib.ui.escaping import escape
from lib.wording import counted, spell_interval, type_status, with_roles

ROW, PAGE = "row", 8


def show(library: Library, filters: Filters, named: bool) -> None:
    """The chosen row with its sentences and fields, and what follows; ``?row=`` in the address opens one."""
    tally = ask.answered(library, review.tally, filters)
    if not tally.number:
        page.scope(library, "happenings", filters, "event", listed=False)
        nothing.show(library, "happenings", filters, "event", opens=ROW)
        return
    under = "; ".join(describe(filters)) or "no filter"
    checked = f"**{tally.checked:,} of {counted(tally.number, 'event')} checked**"
    st.progress(tally.checked / tally.number, text=f"{checked} · {escape(under)}")
    chosen = _doubts(tally.doubts)
    ids = ask.answered(library, review.queue, filters, chosen)
    opened = links.opened(ROW)
    detail = ask.event(library, opened) if opened else None
    if opened and detail is None:
        st.warning(
            "The event in this link is not among these articles. It may have been hidden or put with another."
        )
    if detail is None and ids:
        detail = ask.event(library, ids[0])
    if detail is None:
        st.success("All of this is checked.", icon=":material/done_all:")
        return
    here = detail.happening.id
    following = _steps(ids, here, tally.checked, None if chosen else filters)
    review_row.show(library, detail, named, following, lambda: _waiting(library, ids, here))


def _doubts(counts: Mapping[review.Doubt, int]) -> tuple[str, ...]:
    if len(counts) < 2:
        return ()
    chosen = st.pills(
        "Left to check", list(counts), selection_mode="multi", key="doubts",
        format_func=lambda doubt: f"{doubt} · {counts[doubt]:,}", label_visibility="collapsed",
        help="Each row counts under its gravest doubt. Choose some to go through those alone.",
    )  # fmt: skip
    return tuple(chosen)


def _steps(ids: list[str], here: str, checked: int, filters: Filters | None) -> str | None:
    """The buttons back and on; gives the id of the row that follows, None where this is the last.

    ``filters`` are those of the queue where it has all that is left to check under them.
    """
    place = ids.index(here) if here in ids else -1
    before = ids[place - 1] if place > 0 else None
    after = ids[place + 1] if place + 1 < len(ids) else None
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.button("Previous", icon=":material/arrow_back:", disabled=before is None, key="previous",
                  on_click=links.open_id, args=(ROW, before), shortcut="Alt+P")  # fmt: skip
        st.button("Next", icon=":material/arrow_forward:", disabled=after is None, key="next",
                  on_click=links.open_id, args=(ROW, after), shortcut="Alt+N")  # fmt: skip
        where = f"Row {place + 1:,} of {_many(ids)} left to check" if place >= 0 else "Not in this queue"
        st.caption(where, width="content")
        if filters is not None:
            if ids:
                _on_timeline("all of them on the timeline", filters, "unchecked", "left-to-check")
            if checked:
                _on_timeline(f"the {checked:,} checked", filters, "checked", "all-checked")
    return after


def _on_timeline(label: str, filters: Filters, standing: str, key: str) -> None:
    asked = links.state(with_standing(filters, standing))
    links.filtered(label, links.TIMELINE, asked | {"page": 1}, key)


def _many(ids: list[str]) -> str:
    return f"the first {review.MOST:,}" if len(ids) == review.MOST else f"{len(ids):,}"


def _waiting(library: Library, ids: list[str], here: str) -> None:
    place = ids.index(here) if here in ids else -1
    following = ids[place + 1 : place + 1 + PAGE]
    if not following:
        return
    st.subheader("Next in the queue", anchor=False)
    rows: list[Any] = list(ask.answered(library, review.rows, tuple(following)).itertuples(index=False))
    with st.container(gap=None, key="over-queue"):
        for row in rows:
            _line(row)


def _line(row: Any) -> None:
    names = ", ".join(with_roles(row.participants, row.roles)) or "parties not stated"
    what = type_status(row.type, row.status, bold=True)
    head = f"{mark(row.status).glyph} {what} · {spell_interval(*days(row))}"
    with st.container(key=f"item-{row.type}-queue-{row.id}", gap=None):
        st.button(f"{head} · {row.doubt}  \n{escape(names)}", key=f"queue-{row.id}", type="tertiary",
                  width="stretch", on_click=links.open_id, args=(ROW, row.id))  # fmt: skip
