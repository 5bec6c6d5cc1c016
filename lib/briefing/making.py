"""Filtered rows -> the briefing of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import pandas as pd

from lib.briefing import sections
from lib.briefing.phrases import phrases
from lib.briefing.records import Contradiction, Document, Link
from lib.deep_links import Dashboard
from lib.filters import Filters, describe
from lib.wording import counted, spell_date

MOST = 20


def briefing(
    happenings: pd.DataFrame,
    quotes: pd.DataFrame,
    filters: Filters,
    *,
    as_of: date,
    since: date,
    made: date,
    articles: int,
    version: str,
    base_url: str = "",
    contradictions: Mapping[str, Sequence[Contradiction]] | None = None,
    most: int = MOST,
) -> Document:
    """The briefing of ``happenings`` and ``quotes``, which ``filters`` has been applied to already.

    Plans are upcoming or overdue ``as_of`` a day; articles published ``since`` a day, included, are new.
    ``articles`` is how many the rows come from, ``version`` the extractor's. ``base_url`` is where the
    dashboard is reached; without it nothing leads back into it. ``contradictions`` go by the event's id;
    without them only their number is told. Sections of events have at most ``most`` lines.
    """
    dashboard = Dashboard(base_url)
    view = sections.View(happenings, quotes, filters, as_of, since, dashboard, contradictions or {}, most)
    return Document(
        title=_title(filters),
        made=made,
        facts=tuple(_facts(view, articles, version, made)),
        sections=tuple(section(view) for section in sections.ALL),
        limits=tuple(phrases()["limits"]["lines"]),
    )


def _title(filters: Filters) -> str:
    about = filters.processes or filters.actors
    return f"Briefing: {', '.join(about)}" if about else "Briefing"


def _facts(view: sections.View, articles: int, version: str, made: date) -> Iterator[tuple[str, Link]]:
    words = "; ".join(describe(view.filters)) or "everything, no filter"
    yield "Shows", Link(words, view.dashboard.view("", view.filters))
    yield "Period", Link(_period(view))
    yield "As of", Link(spell_date(view.as_of))
    yield "Made", Link(spell_date(made))
    statuses = view.happenings["status"].value_counts()
    each = ", ".join(f"{number} {status}" for status, number in statuses.items())
    events = counted(len(view.happenings), "event") + (f" ({each})" if each else "")
    yield "Counts", Link(f"{events}, {counted(len(view.quotes), 'quote')}, {counted(articles, 'article')}")
    yield "Extractor", Link(version)


def _period(view: sections.View) -> str:
    events = view.happenings
    days = pd.concat([events["date_start"], events["date_end"]]).dropna()
    told = pd.concat([events["first_reported"], events["last_reported"], view.quotes["published"]]).dropna()
    dated = _range("events", days) if len(days) else "no dated event"
    undated = int((events["date_start"].isna() & events["date_end"].isna()).sum())
    if undated:
        dated += f" and {undated} without a date"
    return f"{dated}; {_range('articles', told)}" if len(told) else f"{dated}; no publication date known"


def _range(noun: str, days: pd.Series) -> str:
    first, last = spell_date(days.min().date()), spell_date(days.max().date())
    return f"{noun} of {first}" if first == last else f"{noun} from {first} to {last}"
