"""Who changed what and when, with the way back; corrections as a file; those that have nothing to correct."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from typing import Any

import streamlit as st

from lib.filters import Filters
from lib.library import Library
from lib.store.corrections import history, lines, making
from lib.store.corrections.history import Step
from lib.store.corrections.records import BadCorrection, Correction
from lib.store.detail import Detail
from lib.ui import ask, links, paging, signing, store
from lib.wording import counted, spell_date

PAGE = 25
# Characters of a text that are quoted, to say what was decided on.
QUOTED = 70
DID = {
    "edit": "changed",
    "accept": "accepted",
    "hide": "hid",
    "add": "added",
    "merge": "put together",
    "split": "told apart",
    "merge_actors": "merged an actor",
    "alias": "added another name",
    "published": "dated an article",
    "undo": "took back",
}
NOTHING: Mapping[str, Correction] = {}  # fmt: skip


def show(library: Library, filters: Filters, named: bool) -> None:
    """All that was decided, the newest first."""
    del filters  # a history is whole
    found = ask.cached(library, history.steps)
    _files(library, named)
    if not found:
        st.info(
            "Nothing has been corrected yet. What is decided on this page is listed here, with the way back."
        )
        return
    idle = [step for step in found if step.idle]
    count = f"The newest {history.MOST:,} corrections" if _full(found) else counted(len(found), "step")
    st.markdown(f"**{count}** · no filter applies here · times in UTC")
    if idle:
        st.warning(
            f"{counted(len(idle), 'step')} waiting: what was corrected is not read any more, or otherwise. "
            "Marked “idle” below."
        )
    first = paging.first_row(len(found), PAGE, "page")
    made = {each.id: each for step in found for each in step.corrections}
    for step in found[first : first + PAGE]:
        _step(library, step, named, made)


def of_event(library: Library, detail: Detail, named: bool) -> None:
    """What was decided on one happening."""
    event = detail.happening
    found = history.steps(library.store, articles=event.article_ids, events=event.event_ids)
    if not found:
        return
    with st.expander(f"{counted(len(found), 'decision')} so far", icon=":material/history:"):
        for step in found:
            _step(library, step, named)


def _files(library: Library, named: bool) -> None:
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.download_button(
            "All corrections (JSON Lines)", lambda: lines.write(making.listed(library.store)).encode(),
            file_name="corrections.jsonl", mime="application/jsonl", on_click="ignore",
            icon=":material/download:", help="To keep, or to hand to a colleague.",
        )  # fmt: skip
        with st.popover("Take in a colleague's", disabled=not named, icon=":material/upload:"):
            given = st.file_uploader("Corrections as JSON Lines", type=["jsonl"], key="corrections-file")
            st.button("Take them in", key="take", disabled=given is None, on_click=_take, args=(given,))


def _take(given: Any) -> None:
    try:
        found = lines.read(given.getvalue().decode("utf-8-sig"))
    except (BadCorrection, UnicodeDecodeError) as error:
        signing.refuse(f"{given.name} was not taken in: {error}")
        return
    number = making.take(store.opened(), found)
    known = f", {len(found) - number:,} were there already" if number < len(found) else ""
    signing.keep(f"{counted(number, 'correction')} taken in{known}.", [])


def _step(library: Library, step: Step, named: bool, made: Mapping[str, Correction] = NOTHING) -> None:
    first = step.first
    state = "undone" if step.undone else "idle" if step.idle else ""
    badge = f' <span class="by-hand">{state}</span>' if state else ""
    why = f" “{html.escape(first.why)}”" if first.why else ""
    when = f"{spell_date(step.when.date())}, {step.when:%H:%M}"
    root = made.get(first.target, first)
    found = _target(library, (*step.corrections, root))
    about = html.escape(found.happening.title if found else _about(library, root))
    kinds = dict.fromkeys(DID[each.kind] for each in step.corrections)
    shown = list(dict.fromkeys(line for each in step.corrections if (line := _line(each))))
    rows = "".join(f"<li>{each}</li>" for each in shown[:12])
    with st.container(horizontal=True, vertical_alignment="top", gap="small", wrap=False):
        st.html(
            f'<div class="step{" gone" if step.undone else ""}"><b>{html.escape(first.who)}</b> '
            f'{", ".join(kinds)} {about}{badge}{why} <span class="muted">{when}</span>'
            f"{f'<ul>{rows}</ul>' if rows else ''}</div>"
        )
        if found and not step.undone:
            st.button("Show", key=f"show-{first.id}", type="tertiary", on_click=_open,
                      args=(found.happening.id,))  # fmt: skip
        st.button("Undo", key=f"undo-{first.id}", type="tertiary", disabled=step.undone or not named,
                  icon=":material/undo:", on_click=signing.undo, args=(step,))  # fmt: skip


def _about(library: Library, correction: Correction) -> str:
    """What of an article was decided on, in its own words; nothing where it is not known here."""
    if correction.article_id is None:
        return ""
    if correction.anchor is None:
        read = ask.article(library, correction.article_id)
        return read.article.title if read else ""
    start, end, kind = correction.anchor
    words = " ".join(
        ask.texts_of(library, [correction.article_id]).get(correction.article_id, "")[start:end].split()
    )
    short = words if len(words) <= QUOTED else words[:QUOTED].rsplit(" ", 1)[0] + " …"
    return f"{kind}: “{short}”" if words else ""


def _line(correction: Correction) -> str:
    kind, before, after = correction.kind, correction.before, correction.after
    if kind in ("edit", "published"):
        name = (correction.field or "publication date").replace("_", " ")
        if name.endswith(" id"):  # the name beside it says who
            return ""
        return f"{name}: {_said(before)} → <b>{_said(after)}</b>"
    if kind == "add":
        return f"{_said(after.get('type'))} {_said(after.get('status'))}" if isinstance(after, dict) else ""
    if kind in ("merge_actors", "alias"):
        return f"{_said(correction.target)} → <b>{_said(after)}</b>"
    return ""


def _said(value: Any) -> str:
    if value in (None, "", []):
        return "nothing"
    if isinstance(value, list):
        told = (each for each in value if isinstance(each, dict))
        return html.escape(
            ", ".join(f"{each['name']} ({each['role']})" if "role" in each else each["name"] for each in told)
        )
    return html.escape(str(value))


def _target(library: Library, corrections: Iterable[Correction]) -> Detail | None:
    """The happening that corrections were about, if it is shown."""
    events = (each.target for each in corrections if each.subject == "event")
    return next((found for each in events if (found := ask.event(library, each))), None)


def _open(target: str) -> None:
    st.session_state["part"] = "Events"
    links.open_id("row", target)


def _full(found: list[Step]) -> bool:
    return sum(len(step.corrections) for step in found) >= history.MOST
