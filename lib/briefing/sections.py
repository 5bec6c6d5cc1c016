"""Which rows go into which section of a briefing, and in which order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd

from lib.briefing import telling
from lib.briefing.phrases import phrases
from lib.briefing.records import Contradiction, Line, Link, Section
from lib.deep_links import Dashboard
from lib.filters import Filters, with_standing
from lib.frames import by_speaker
from lib.network import CONTACTS
from lib.outlook import OPEN_PLAN_LASTS, PLANNED
from lib.wording import counted, spell_date

MOST_QUOTES = 8
MOST_ACTORS = 8
KINDS = ("indirect", "mixed", "direct")


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """The filtered rows, and how they are looked at: as of a day, with what is new ``since`` another."""

    happenings: pd.DataFrame
    quotes: pd.DataFrame
    filters: Filters
    as_of: date
    since: date
    dashboard: Dashboard
    contradictions: Mapping[str, Sequence[Contradiction]]
    most: int


def new(view: View) -> Section:
    """What articles published on ``since`` or later tell of."""
    rows = view.happenings[view.happenings["last_reported"] >= pd.Timestamp(view.since)]
    rows = rows.sort_values(["last_reported", "date_start"], ascending=False, kind="stable")
    lines = [_reported(row, view) for row in rows.head(view.most).itertuples(index=False)]
    since = max(view.since, view.filters.told_from or view.since)
    told = replace(view.filters, told_from=since)
    return _section(f"New since {spell_date(view.since)}", "new", lines, view, len(rows), told)


def ahead(view: View) -> Section:
    """Plans whose days are not over on ``as_of``, soonest first, then those without a last day."""
    plans, day = _contacts(view.happenings, PLANNED), pd.Timestamp(view.as_of)
    told = plans["last_reported"]
    fresh = told.isna() | (told >= day - OPEN_PLAN_LASTS)
    coming = (plans["date_end"] >= day) | (plans["date_start"] >= day) | (plans["date_end"].isna() & fresh)
    rows = plans[coming].sort_values(["date_start", "date_end"], na_position="last", kind="stable")
    lines = [_line(row, view) for row in rows.head(view.most).itertuples(index=False)]
    return _section("Upcoming", "ahead", lines, view, len(rows), with_standing(view.filters, "upcoming"))


def overdue(view: View) -> Section:
    """What was planned for days before ``as_of``; had an article told what became of it, it would not be."""
    plans = _contacts(view.happenings, ("planned", "postponed"))
    rows = plans[plans["date_end"] < pd.Timestamp(view.as_of)]
    rows = rows.sort_values("date_end", ascending=False, kind="stable")
    lines = [
        telling.overdue_line(row, view.dashboard) for row in rows.head(view.most).itertuples(index=False)
    ]
    return _section("Overdue", "overdue", lines, view, len(rows), with_standing(view.filters, "overdue"))


def contradictions(view: View) -> Section:
    """Events of which sources say what cannot both be true."""
    rows = view.happenings[view.happenings["conflicts"] > 0]
    rows = rows.sort_values("last_reported", ascending=False, na_position="last", kind="stable")
    lines = [
        telling.contradiction_line(row, view.contradictions.get(str(row.id), ()), view.dashboard)
        for row in rows.head(view.most).itertuples(index=False)
    ]
    asked = with_standing(view.filters, "contradictory")
    return _section("Contradictions", "contradictions", lines, view, len(rows), asked)


def quotes(view: View) -> Section:
    """The newest quotation of each of the most quoted speakers, of those with direct words first.

    What several say is told once.
    """
    said = view.quotes[view.quotes["speaker_name"].notna()]
    each = by_speaker(said)["speaker_name"]
    ranked = each.value_counts(sort=True)
    speakers = sorted(ranked.index, key=lambda name: (-ranked[name], name))[:MOST_QUOTES]
    lines, told = [], list[str]()
    for speaker in speakers:
        own = said.loc[each.index[each == speaker]]
        own = own[~own["id"].isin(told)]
        ordered = own.assign(
            _kind=own["kind"].map(KINDS.index), _length=own["text"].str.len().clip(upper=telling.LONGEST)
        ).sort_values(["published", "_kind", "_length"], ascending=False, na_position="last", kind="stable")
        for row in ordered.head(1).itertuples(index=False):
            lines.append(telling.quote_line(row, view.dashboard))
            told.append(str(row.id))
    return _section("Key quotes", "quotes", lines, view)


def active(view: View) -> Section:
    """The actors with most events, and the newest event of each."""
    rows = view.happenings.sort_values("date_start", ascending=False, na_position="last", kind="stable")
    each = rows["participants"].explode().dropna()
    ranked = each.value_counts()
    names = sorted(ranked.index, key=lambda name: (-ranked[name], name))[:MOST_ACTORS]
    lines = []
    for name in names:
        own = rows.loc[each.index[each == name].unique()]
        past = own[own["date_start"] <= pd.Timestamp(view.as_of)]
        newest = pd.concat([past, own[~own.index.isin(past.index)]])
        lines.append(telling.actor_line(name, newest, view.dashboard))
    return _section("Most active", "active", lines, view)


ALL = (new, ahead, overdue, contradictions, quotes, active)


def _contacts(rows: pd.DataFrame, statuses: Sequence[str]) -> pd.DataFrame:
    return rows[rows["type"].isin(CONTACTS) & rows["status"].isin(statuses)]


def _line(row: Any, view: View) -> Line:
    return telling.event_line(row, view.dashboard)


def _reported(row: Any, view: View) -> Line:
    line = _line(row, view)
    if pd.isna(row.first_reported) or row.first_reported >= pd.Timestamp(view.since):
        return line
    told = f"First reported {spell_date(row.first_reported.date())}, now again."
    return replace(line, notes=f"{told} {line.notes}")


def _section(
    title: str, name: str, lines: Sequence[Line], view: View, number: int = 0, asked: Filters | None = None
) -> Section:
    """``asked`` finds all the ``number`` rows of which ``lines`` are the first."""
    table = phrases()
    more = None
    if asked and number > len(lines):
        rest = counted(number - len(lines), "more event")
        more = Link(f"{rest} on the timeline", view.dashboard.view("timeline", asked))
    heading = f"{title} ({number:,})" if name not in ("quotes", "active") else title
    return Section(heading, table["sections"][name], tuple(lines), table["nothing"][name], more)
