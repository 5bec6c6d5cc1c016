"""Quotations to be checked, the least sure first: each is accepted, put right or hidden."""

from __future__ import annotations

from typing import Any

import streamlit as st

from lib import reviewing_quotes
from lib.filters import Filters, describe
from lib.library import Library
from lib.records import CoSpeaker, Quote
from lib.registry.folding import slug
from lib.reviewing_quotes import Said
from lib.store import Store, finding, review
from lib.ui import ask, nothing, page, paging, quote_card, signing, store
from lib.ui.escaping import escape
from lib.ui.quote_choice import KINDS
from lib.wording import counted

PAGE = 10


def show(library: Library, filters: Filters, named: bool) -> None:
    """The quotations under ``filters`` that nobody has checked, a page at a time."""
    number = ask.size(library, "quotes", filters)
    if not number:
        page.scope(library, "quotes", filters, "quote")
        nothing.show(library, "quotes", filters, "quote")
        return
    left = ask.answered(library, review.quotes_left, filters)
    checked = f"**{number - left:,} of {counted(number, 'quote')} checked**"
    under = "; ".join(describe(filters)) or "no filter"
    st.progress(1 - left / number, text=f"{checked} · {escape(under)}")
    if not left:
        st.success("All of this is checked.", icon=":material/done_all:")
        return
    st.caption("The least sure first. What you decide is in History, with the way back.")
    first = paging.first_row(left, PAGE, "page")
    rows: list[Any] = list(ask.answered(library, review.quotes, filters, PAGE, first).itertuples(index=False))
    for place, row in enumerate(rows):
        quote_card.show(library, row, filters.text, checking=True)
        if quote := _quote(library, row):
            with st.container(horizontal=True, gap="small", key=f"decide-{quote.id}"):
                _decisions(library, quote, named, shortcut="Alt+A" if place == 0 else None)


def _quote(library: Library, row: Any) -> Quote | None:
    read = ask.article(library, row.article_id)
    return next((each for each in read.quotes if each.id == row.id), None) if read else None


def _decisions(library: Library, quote: Quote, named: bool, shortcut: str | None) -> None:
    st.button("Accept", key=f"accept-{quote.id}", disabled=not named, icon=":material/check:",
              on_click=_accept, args=(quote,), shortcut=shortcut,
              help="Words, speaker and kind are right as they stand: it leaves the queue.")  # fmt: skip
    right = st.popover("Put it right…", disabled=not named, key=f"right-{quote.id}", on_change="rerun")
    if right.open:
        with right, st.form(f"quote-{quote.id}", border=False):
            _fields(library, quote)
            st.form_submit_button("Save and accept", icon=":material/save:", on_click=_save, args=(quote,))
    st.button("No quotation", key=f"unquote-{quote.id}", type="tertiary", disabled=not named,
              icon=":material/visibility_off:", on_click=_hide, args=(quote,),
              help="It is shown nowhere any more. The text stays as it is.")  # fmt: skip


def _fields(library: Library, quote: Quote) -> None:
    names = list(dict.fromkeys([*ask.options(library, "speaker_name"), *ask.options(library, "actor")]))
    for label, field, now in (
        ("Speaker", "speaker", quote.speaker_name), ("Said to", "addressee", quote.addressee_name)
    ):  # fmt: skip
        known = names if now is None or now in names else [*names, now]
        st.selectbox(label, known, known.index(now) if now else None, key=f"{field}-{quote.id}",
                     accept_new_options=True, placeholder="not known")  # fmt: skip
    together = [each.name for each in quote.other_speakers]
    st.multiselect("Together with", list(dict.fromkeys([*names, *together])), together,
                   key=f"others-{quote.id}", accept_new_options=True, placeholder="nobody")  # fmt: skip
    st.selectbox("Kind", KINDS, KINDS.index(quote.kind), key=f"kind-{quote.id}")
    st.text_input("Why", key=f"why-{quote.id}", placeholder="a note for the history, if you like")


def _save(quote: Quote) -> None:
    given, now = st.session_state, reviewing_quotes.said(quote)
    wanted = Said(
        _named(store.opened(), now.speaker, given[f"speaker-{quote.id}"]),
        _named(store.opened(), now.addressee, given[f"addressee-{quote.id}"]),
        given[f"kind-{quote.id}"],
        tuple(_together(store.opened(), quote, name) for name in given[f"others-{quote.id}"]),
    )
    signed = signing.sign(given[f"why-{quote.id}"])
    edits = reviewing_quotes.edits(quote, wanted, signed)
    done = "Put right" if edits else "Nothing was changed; accepted as it stands"
    signing.keep(f"{done}: {_whose(wanted.speaker[1])}.", [*edits, *reviewing_quotes.accept(quote, signed)])


def _accept(quote: Quote) -> None:
    signing.keep(f"Accepted: {_whose(quote.speaker_name)}.", reviewing_quotes.accept(quote, signing.sign()))


def _whose(speaker: str | None) -> str:
    return f"a quote of {speaker or 'an unknown speaker'}"


def _hide(quote: Quote) -> None:
    signing.keep("Hidden: a quotation.", reviewing_quotes.hide(quote, signing.sign()))


def _named(
    store: Store, now: tuple[str | None, str | None], name: str | None
) -> tuple[str | None, str | None]:
    """The id and name of whom a person chose; as before where nobody else was chosen."""
    if not name or name == now[1]:
        return now if name else (None, None)
    known = finding.actors_named(store, name)
    return (known[0].id if known else slug(name) or name), name


def _together(store: Store, quote: Quote, name: str) -> CoSpeaker:
    """Who speaks too: as before, or whom a person chose by name."""
    before = next((each for each in quote.other_speakers if each.name == name), None)
    actor_id, known = _named(store, (None, None), name)
    return before or CoSpeaker(actor_id or name, known or name)
