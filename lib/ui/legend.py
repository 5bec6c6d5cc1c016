"""The key to colours and shapes, in words, above the charts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import streamlit as st

from lib.charts.marks import FAMILIES, STANDINGS, STATUSES, TYPES


def kinds_and_statuses(kinds: Iterable[str], statuses: Iterable[str]) -> None:
    """The hues and shapes that occur, each with its name; whiskers and bars explained."""
    states = [status for status in STATUSES if status in set(statuses)]
    shapes = [f"<span><i>{STATUSES[status].glyph}</i> {status}</span>" for status in states]
    lines = [
        "<span><i class='whisker'></i> on one of these days</span>",
        "<span><i class='bar'></i> all of these days</span>",
        "<span><i class='both'>◂ ▸</i> goes on, or open</span>",
    ]
    st.html(f'<div class="key">{"".join([*_hues(kinds), "<hr>", *shapes, "<hr>", *lines])}</div>')


def kinds_and_standings(kinds: Iterable[str]) -> None:
    """The hues that occur, and the fills of bars."""
    means = {
        "held": "held",
        "announced": "planned, proposed, postponed",
        "not held": "cancelled, refused, denied",
    }
    fills = [f"<span><i>{glyph}</i> {means[name]}</span>" for name, glyph in STANDINGS.items()]
    st.html(f'<div class="key">{"".join([*_hues(kinds), "<hr>", *fills])}</div>')


def _hues(kinds: Iterable[str]) -> Iterator[str]:
    present = set(kinds)
    for hue, members in FAMILIES.values():
        if names := [kind for kind in TYPES if kind in members and kind in present]:
            yield f'<span><i style="color:{hue}">■</i> {", ".join(names)}</span>'


def contacts() -> None:
    """The key to the network."""
    hues = [
        f'<span><i style="color:{hue}">━</i> {", ".join(members)}</span>'
        for name, (hue, members) in FAMILIES.items()
        if name in ("in person", "at a distance")
    ]
    lines = ["<span><i>━</i> held</span>", "<span><i>╍</i> announced only</span>",
             "<span><i>┈</i> refused, denied or cancelled</span>",
             "<span><i>●</i> person</span>", "<span><i>■</i> state or organisation</span>",
             "<span>larger: more contacts</span>"]  # fmt: skip
    st.html(f'<div class="key">{"".join([*hues, *lines])}</div>')
