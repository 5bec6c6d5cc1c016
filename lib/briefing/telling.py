"""Rows -> lines of a briefing: one plain sentence each, made from the row's fields only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from lib.briefing.phrases import joined, parties, phrases, status_words
from lib.briefing.records import Contradiction, Line, Link
from lib.deep_links import Dashboard, web_address
from lib.frames import days, own_office, speakers
from lib.wording import counted, spell_date, spell_interval, spell_speakers

OPEN = ("planned", "proposed")
LONGEST = 600  # characters of a quoted sentence


def event_line(row: Any, dashboard: Dashboard) -> Line:
    """A row of the happenings as in ``Held, Wed 6 Aug 2025, Moscou: meeting of A and B.``"""
    where = f", {row.place}" if row.place else ""
    what = parties(row.type, row.participants, row.roles)
    return Line(
        lead=status_words(row.type, row.status, row.certainty),
        said=f"{_when(row)}{where}: {what}.",
        evidence=_cut(row.evidence),
        language=row.language,
        notes=" ".join(_notes(row)),
        sources=(source(row),),
        links=(
            Link("event", dashboard.event(row.id)),
            Link("place in the article", dashboard.article(row.article_id, _place(row))),
        ),
    )


def overdue_line(row: Any, dashboard: Dashboard) -> Line:
    """As :func:`event_line`, for a plan whose day has passed."""
    line = event_line(row, dashboard)
    return replace(line, lead=f"Not confirmed: {line.lead[0].lower()}{line.lead[1:]}")


def contradiction_line(row: Any, found: Sequence[Contradiction], dashboard: Dashboard) -> Line:
    """As :func:`event_line`, with what the sources say against each other and both of them as sources."""
    line = event_line(row, dashboard)
    against = [
        f"On the {each.field}: “{each.value}” by {each.source.text}; "
        f"“{each.other_value}” by {each.other_source.text}."
        for each in found
    ]
    told = [link for each in found for link in (each.source, each.other_source)]
    sources = tuple(dict.fromkeys((*line.sources, *(Link(t.text, web_address(t.address)) for t in told))))
    return replace(line, notes=" ".join([*against, line.notes]), sources=sources)


def quote_line(row: Any, dashboard: Dashboard) -> Line:
    """A row of the quotes: the words, who said them, in which function, when, where and to whom."""
    office = f", {held}" if (held := own_office(row)) else ""
    medium = f", {row.medium}" if row.medium else ""
    to = f", to {row.addressee_name}" if row.addressee_name else ""
    certainty = phrases()["certainty"][row.certainty]["note"]
    notes = f"{row.kind.capitalize()} quotation. {certainty}"
    if row.speaker_basis not in ("name", "title"):
        notes += f" Speaker found by {row.speaker_basis}."
    return Line(
        lead=spell_speakers(speakers(row)) or "Speaker not known",
        said=f"{office}, {spell_interval(*days(row))}{medium}{to}.",
        evidence=_cut(row.evidence or row.text if row.kind == "indirect" else row.text),
        language=row.language,
        notes=notes,
        sources=(source(row),),
        links=(Link("place in the article", dashboard.article(row.article_id, _place(row))),),
    )


def actor_line(name: str, rows: pd.DataFrame, dashboard: Dashboard) -> Line:
    """An actor's events by status, and the first of ``rows``, the latest, with its source."""
    counts = rows["status"].value_counts()
    each = ", ".join(f"{number} {status}" for status, number in counts.items())
    line = event_line(next(rows.itertuples(index=False)), dashboard)
    latest = f"{line.lead}{joined(line.lead, line.said)}{line.said}"
    return Line(
        lead=name,
        said=f": {counted(len(rows), 'event')} ({each}). Latest: {latest}",
        sources=line.sources,
        links=(Link("actor", dashboard.actor(name)), *line.links),
    )


def source(row: Any) -> Link:
    """The article of a row, as in ``Agence A, “Un sommet en vue”, Thu 7 Aug 2025``, with its address."""
    published = "publication date not stated" if pd.isna(row.published) else spell_date(row.published.date())
    title = f"“{row.article_title}”" if row.article_title else "no title"
    return Link(f"{row.source or 'source not stated'}, {title}, {published}", web_address(row.url))


def _when(row: Any) -> str:
    start, end = days(row)
    spelled = spell_interval(start, end)
    if start is None and end is None:
        return ", no date given"
    if start != end and start and end and not _lasts(row):
        spelled = f"some time in {spelled}"
    if row.date_basis == "presumed":
        spelled = f"{spelled} (presumed: no day is told)"
    if row.date_basis == "bound":
        spelled = f"{spelled} (from the day of publication only)"
    return f"for {spelled}" if row.status in OPEN and start == end else f", {spelled}"


def _lasts(row: Any) -> bool:
    # "du 11 au 15 août" lasts; "la semaine prochaine" only bounds the day.
    return bool(row.date_basis == "explicit" and row.date_precision == "interval")


def _notes(row: Any) -> list[str]:
    notes = [phrases()["certainty"].get(row.certainty, {}).get("note", f"Certainty: {row.certainty}.")]
    if row.negated and row.status not in ("denied", "refused", "cancelled"):
        notes.append("The article says that it did not happen.")
    number = counted(int(row.independent_sources), "independent source")
    named = f" ({'; '.join(row.sources)})" if len(row.sources) > 1 else ""
    notes.append(f"{number}{named}.")
    if row.conflicts:
        notes.append(f"Sources contradict each other in {counted(int(row.conflicts), 'point')}.")
    if row.corrected:
        notes.append("Corrected by hand.")
    return notes


def _place(row: Any) -> int | None:
    return None if pd.isna(row.start) else int(row.start)


def _cut(text: str | None) -> str | None:
    if not text or len(text) <= LONGEST:
        return text or None
    return f"{text[:LONGEST].rsplit(' ', 1)[0]} […]"
