"""The fields of an event as widgets, each of its type, for a form."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any, cast, get_args

import streamlit as st
from babel import Locale

from lib.charts.marks import mark
from lib.library import Library
from lib.records import Certainty, DatePrecision, EventType, Participant, Role, Status
from lib.registry.folding import slug
from lib.reviewing import Told, precision
from lib.store import finding
from lib.ui import ask

NOT_A_PARTY, BY_THE_DAYS = "not a party", "as the days say"
FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
CERTAINTIES = {
    "asserted": "asserted by the article", "attributed": "attributed to a named voice",
    "hearsay": "hearsay", "hypothetical": "hypothetical",
}  # fmt: skip


def show(library: Library, told: Told, key: str) -> Told:
    """The fields of ``told``; what a person has made of them."""
    left, right = st.columns(2)
    kinds, statuses = list(get_args(EventType)), list(get_args(Status))
    kind = left.selectbox("Type", kinds, kinds.index(told.type), key=f"type-{key}")
    status = right.selectbox("Status", statuses, statuses.index(told.status), key=f"status-{key}",
                             format_func=lambda each: f"{mark(each).glyph} {each}")  # fmt: skip
    start, end, exact = _days(told, key)
    place, country = _place(told, key)
    certainties = list(CERTAINTIES)
    certainty = st.selectbox("Certainty", certainties, certainties.index(told.certainty),
                             key=f"certainty-{key}", format_func=CERTAINTIES.__getitem__)  # fmt: skip
    parties = _parties(library, told.participants, key)
    negated = st.checkbox("The article says it did not happen", told.negated, key=f"negated-{key}")
    return Told(
        type=kind, status=status, certainty=cast(Certainty, certainty), negated=negated, date_start=start,
        date_end=end, date_precision=exact, place=place, country=country, participants=parties,
    )  # fmt: skip


def _days(told: Told, key: str) -> tuple[date | None, date | None, DatePrecision | None]:
    left, right = st.columns(2)
    given: dict[str, Any] = {"format": "YYYY-MM-DD", "min_value": FIRST, "max_value": LAST}
    start = left.date_input("From", told.date_start, key=f"from-{key}", **given)
    end = right.date_input("To", told.date_end, key=f"to-{key}", **given)
    kinds = [BY_THE_DAYS, *get_args(DatePrecision)]
    chosen = st.selectbox("Known to the", kinds, kinds.index(told.date_precision or BY_THE_DAYS),
                          key=f"precision-{key}")  # fmt: skip
    if chosen == BY_THE_DAYS or (chosen == "day" and start != end) or (start is None and end is None):
        return start, end, precision(start, end)
    return start, end, cast(DatePrecision, chosen)


def _place(told: Told, key: str) -> tuple[str | None, str | None]:
    left, right = st.columns(2)
    place = left.text_input("Place", told.place or "", key=f"place-{key}", max_chars=100)
    names = countries()
    codes = [*names, *([told.country] if told.country and told.country not in names else [])]
    country = right.selectbox(
        "Country", codes, codes.index(told.country) if told.country else None, key=f"country-{key}",
        format_func=lambda code: names.get(code, code), placeholder="not stated",
    )  # fmt: skip
    return place.strip() or None, country


def _parties(library: Library, parties: Sequence[Participant], key: str) -> tuple[Participant, ...]:
    roles = [*get_args(Role), NOT_A_PARTY]
    kept = []
    for number, (each, column) in enumerate(zip(parties, _pairs(len(parties)), strict=True)):
        role = column.selectbox(each.name, roles, roles.index(each.role), key=f"role-{number}-{key}")
        if role != NOT_A_PARTY:
            kept.append(Participant(each.actor_id, each.name, cast(Role, role), each.text))
    left, right = st.columns(2)
    new = left.selectbox(
        "Add a party", list(ask.options(library, "actor")), None, key=f"party-{key}", accept_new_options=True,
        placeholder="nobody more", help="Choose a name, or type one that is new.",
    )  # fmt: skip
    role = right.selectbox("in the role of", roles[:-1], key=f"new-role-{key}")
    if new and all(each.name != new for each in kept):
        known = finding.actors_named(library.store, new)
        kept.append(Participant(known[0].id if known else slug(new) or new, new, role, ""))
    return tuple(kept)


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
