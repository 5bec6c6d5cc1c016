"""Actors put right in all articles: two that are one, another name, the name they go by."""

from __future__ import annotations

import streamlit as st

from lib import reviewing
from lib.filters import Filters
from lib.library import Library
from lib.store import finding
from lib.store.corrections.records import Correction
from lib.store.finding import Named
from lib.ui import ask, signing
from lib.ui.escaping import escape
from lib.wording import counted


def show(library: Library, filters: Filters, named: bool) -> None:
    """An actor to be chosen, with what is known of it and what can be decided."""
    del filters  # it holds for all articles
    names = list(ask.options(library, "actor"))
    st.caption("What is decided here holds for all articles. No filter applies.")
    name = st.selectbox(
        "Actor", names, index=None, key="reviewed-actor", placeholder=f"one of {len(names):,}"
    )
    if not name:
        return
    for each in finding.actors_named(library.store, name):
        _actor(library, each, names, named)


def _actor(library: Library, actor: Named, names: list[str], named: bool) -> None:
    known = (actor.kind, actor.office, actor.affiliation, f"named in {counted(actor.articles, 'article')}")
    others = finding.aliases(library.store, actor.id)
    st.subheader(actor.name, anchor=False)
    st.caption(escape(" · ".join(each for each in known if each)))
    st.markdown(f"**Also called** {escape(', '.join(others) or 'nothing else')}")
    why = f"why-{actor.id}"
    st.text_input("Why", key=why, placeholder="a note for the history, if you like", on_change="ignore")
    same, alias, rename = st.columns(3, gap="medium")
    with same:
        other = st.selectbox("Is the same as", [each for each in names if each != actor.name], index=None,
                             key=f"same-{actor.id}", placeholder="choose another actor")  # fmt: skip
        found = finding.actors_named(library.store, other) if other else []
        told = f"All that {actor.name} did is now {other}'s."
        _button(
            "Merge them",
            named and bool(found),
            actor,
            "merge_actors",
            found[0].id if found else "",
            why,
            told,
        )
    with alias:
        new = st.text_input("Another name", key=f"alias-{actor.id}", max_chars=100)
        _button("Add the name", named and bool(new.strip()), actor, "alias", new.strip(), why,
                f"{actor.name} is also called {new.strip()}.")  # fmt: skip
    with rename:
        called = st.text_input("The name to show", actor.name, key=f"called-{actor.id}", max_chars=100)
        new_name = called.strip() not in ("", actor.name)
        _button("Rename", named and new_name, actor, "edit", called.strip(), why,
                f"{actor.name} is now called {called.strip()}.", "name")  # fmt: skip


def _button(
    label: str, able: bool, actor: Named, kind: str, after: str, why: str, told: str, field: str | None = None
) -> None:
    st.button(label, key=f"do-{kind}-{actor.id}", disabled=not able, on_click=_decide,
              args=(kind, actor.id, after, why, told, field))  # fmt: skip


def _decide(kind: str, actor_id: str, after: str, why: str, told: str, field: str | None) -> None:
    made: Correction = reviewing.of_actor(kind, actor_id, after, signing.sign(st.session_state[why]), field)
    signing.keep(told, [made])
