"""The fields of an event as widgets, each of its type, for a form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any, cast, get_args

import streamlit as st
from babel import Locale

from lib.charts.marks import mark
from lib.library import Library
from lib.records import DatePrecision, Event, EventType, Participant, Role, Status
from lib.registry.folding import slug
from lib.reviewing import Told, precision
from lib.store import Store, finding
from lib.ui import ask
from lib.ui.escaping import escape
from lib.wording import spell_interval, type_status

NOT_A_PARTY, BY_THE_DAYS = "not a party", "as the days say"
FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
CERTAINTIES = {
    "asserted": "asserted by the article", "attributed": "attributed to a named voice",
    "hearsay": "hearsay", "hypothetical": "hypothetical",
}  # fmt: skip


def show(library: Library, told: Told, key: str, others: Sequence[Event] = ()) -> None:
    """The fields of ``told``; what a person makes of them is given by :func:`read` with the same ``key``.

    ``others`` are the other events of the article, which it may be about.
    """
    left, right = st.columns(2)
    kinds, statuses, certainties = list(get_args(EventType)), list(get_args(Status)), list(CERTAINTIES)
    left.selectbox("Type", kinds, kinds.index(told.type), key=f"type-{key}")
    right.selectbox("Status", statuses, statuses.index(told.status), key=f"status-{key}",
                    format_func=lambda each: f"{mark(each).glyph} {each}")  # fmt: skip
    _days(told, key)
    _place(told, key)
    st.selectbox("Certainty", certainties, certainties.index(told.certainty), key=f"certainty-{key}",
                 format_func=CERTAINTIES.__getitem__)  # fmt: skip
    _voice(told, key, others)
    _parties(library, told.participants, key)
    st.checkbox("The article says it did not happen", told.negated, key=f"negated-{key}")


def read(store: Store, told: Told, key: str) -> Told:
    """The fields as they stand in the widgets, at the beginning of a run too: for callbacks."""
    start, end = given("from", key), given("to", key)
    return Told(
        type=given("type", key), status=given("status", key), certainty=given("certainty", key),
        negated=given("negated", key), date_start=start, date_end=end,
        date_precision=_exact(told, start, end, given("precision", key)),
        place=given("place", key).strip() or None, country=given("country", key),
        reported_by=given("voice", key).strip() or None, about=given("about", key),
        participants=tuple(_kept(store, told.participants, key)),
    )  # fmt: skip


def _exact(told: Told, start: date | None, end: date | None, chosen: str) -> DatePrecision | None:
    """How exact the days are; as before when nobody has touched them."""
    if (start, end, chosen) == (told.date_start, told.date_end, told.date_precision or BY_THE_DAYS):
        return told.date_precision
    fits = chosen != BY_THE_DAYS and (start or end) and (chosen != "day" or start == end)
    return cast(DatePrecision, chosen) if fits else precision(start, end)


def given(field: str, key: str) -> Any:
    """What one widget holds."""
    return st.session_state[f"{field}-{key}"]


def _days(told: Told, key: str) -> None:
    left, right = st.columns(2)
    limits: dict[str, Any] = {"format": "YYYY-MM-DD", "min_value": FIRST, "max_value": LAST}
    left.date_input("From", told.date_start, key=f"from-{key}", **limits)
    right.date_input("To", told.date_end, key=f"to-{key}", **limits)
    kinds = [BY_THE_DAYS, *get_args(DatePrecision)]
    st.selectbox("How exact", kinds, kinds.index(told.date_precision or BY_THE_DAYS), key=f"precision-{key}")


def _place(told: Told, key: str) -> None:
    left, right = st.columns(2)
    left.text_input("Place", told.place or "", key=f"place-{key}", max_chars=100)
    names = countries()
    codes = [*names, *([told.country] if told.country and told.country not in names else [])]
    right.selectbox(
        "Country", codes, codes.index(told.country) if told.country else None, key=f"country-{key}",
        format_func=lambda code: names.get(code, code), placeholder="not stated",
    )  # fmt: skip


def _voice(told: Told, key: str, others: Sequence[Event]) -> None:
    left, right = st.columns(2)
    left.text_input("Reported by", told.reported_by or "", key=f"voice-{key}", max_chars=100,
                    placeholder="nobody named", help="The voice that the article names.")  # fmt: skip
    labels = {each.id: _label(each) for each in others}
    known = [*labels, *([told.about] if told.about and told.about not in labels else [])]
    right.selectbox(
        "Is about", known, known.index(told.about) if told.about else None, key=f"about-{key}",
        format_func=lambda event_id: labels.get(event_id, "an event of another article"),
        placeholder="no other event", help="The event that is announced or proposed here.",
    )  # fmt: skip


def _label(event: Event) -> str:
    names = ", ".join(each.name for each in event.participants) or "parties not stated"
    when = spell_interval(event.date_start, event.date_end)
    return f"{mark(event.status).glyph} {type_status(event.type, event.status)} · {when} · {names}"


def _parties(library: Library, parties: Sequence[Participant], key: str) -> None:
    roles = [*get_args(Role), NOT_A_PARTY]
    for number, (each, column) in enumerate(zip(parties, _pairs(len(parties)), strict=True)):
        column.selectbox(escape(each.name), roles, roles.index(each.role), key=f"role-{number}-{key}")
    left, right = st.columns(2)
    left.selectbox(
        "Add a party", list(ask.options(library, "actor")), None, key=f"party-{key}", accept_new_options=True,
        placeholder="nobody more", help="Choose a name, or type one that is new.",
    )  # fmt: skip
    right.selectbox("in the role of", roles[:-1], key=f"newrole-{key}")


def _kept(store: Store, parties: Sequence[Participant], key: str) -> Iterator[Participant]:
    for number, each in enumerate(parties):
        role = given(f"role-{number}", key)
        if role != NOT_A_PARTY:
            yield replace(each, role=role)
    new = given("party", key)
    if new and all(each.name != new for each in parties):
        known = finding.actors_named(store, new)
        yield Participant(known[0].id if known else slug(new) or new, new, given("newrole", key), "")


def _pairs(number: int) -> list[Any]:
    places: list[Any] = []
    while len(places) < number:
        places += st.columns(2)
    return places[:number]


@cache
def countries() -> dict[str, str]:
    """The names of countries by their codes of two letters, in the order of the names."""
    names = Locale("en").territories
    codes = {code: name for code, name in names.items() if len(code) == 2 and code.isalpha()}
    return dict(sorted(codes.items(), key=lambda item: item[1]))
