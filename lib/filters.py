"""What the reader asked to see, and its application to any table of :mod:`lib.frames`."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Literal

import pandas as pd

from lib.wording import fold, spell_date

CHOICES = {
    "types": "type",
    "statuses": "status",
    "processes": "process",
    "sources": "source",
    "languages": "language",
    "speakers": "speaker_name",
    "addressees": "addressee_name",
    "kinds": "kind",
    "media": "medium",
}
# Those that belong to the page of quotations alone.
OF_QUOTES = ("speakers", "addressees", "kinds", "media")
# Among the speakers asked for: those whom no article lets be known.
NOT_KNOWN = "not known"
ONLY = ("upcoming", "overdue", "contradictory", "corrected", "unchecked")
BOUNDS = (("date_start", "date_end"), ("first_published", "last_published"), ("published", "published"))


@dataclass(frozen=True, slots=True)
class Filters:
    """One choice of rows; an empty field asks for nothing. ``actors`` are names as the tables show them.

    ``speakers`` too, and :data:`NOT_KNOWN` for quotations without one.

    ``told_from`` and ``only``, any of :data:`ONLY`, are asked of happenings in a store alone; ``as_of`` is
    the day by which something is upcoming or overdue, today when it is not given.
    """

    actors: tuple[str, ...] = ()
    match: Literal["any", "all"] = "any"
    date_from: date | None = None
    date_to: date | None = None
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    processes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    text: str = ""
    told_from: date | None = None
    only: tuple[str, ...] = ()
    as_of: date | None = None

    @property
    def dated(self) -> bool:
        """Whether the days are limited at either end."""
        return self.date_from is not None or self.date_to is not None

    @property
    def empty(self) -> bool:
        """Whether nothing is asked for."""
        return replace(self, match="any", as_of=None) == Filters()


def apply(frame: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """The rows of ``frame`` that ``filters`` asks for, in the same order.

    A field that the table has no column for does not limit it (quotes have no status). With days asked
    for, undated rows fall out.
    """
    kept = frame[_mask(frame, filters)]
    return kept[_overlaps(kept, filters)] if filters.dated else kept


def with_actor(filters: Filters, name: str) -> Filters | None:
    """``filters`` with the actor ``name`` asked for too; None where that cannot be said: (A or B) and C."""
    if name in filters.actors and filters.match == "any":
        return replace(filters, actors=(name,))
    if filters.match == "any" and len(filters.actors) > 1:
        return None
    names = tuple(dict.fromkeys((*filters.actors, name)))
    return replace(filters, actors=names, match="all" if len(names) > 1 else filters.match)


def unused(columns: Container[str], filters: Filters) -> tuple[str, ...]:
    """Names of the asked-for columns that are not among ``columns``, so that a page can say so."""
    asked = tuple(
        column
        for name, column in CHOICES.items()
        if getattr(filters, name) and column not in columns and name not in columns
    )
    # What is woven of many articles has these columns.
    asked += ("told since",) if filters.told_from and "last_reported" not in columns else ()
    return asked + (("only",) if filters.only and "conflicts" not in columns else ())


def describe(filters: Filters) -> tuple[str, ...]:
    """One short phrase for each thing asked for, in a fixed order."""
    phrases = []
    if filters.actors:
        joint = " and " if filters.match == "all" else " or "
        phrases.append(joint.join(filters.actors))
    if filters.date_from:
        phrases.append(f"from {spell_date(filters.date_from)}")
    if filters.date_to:
        phrases.append(f"to {spell_date(filters.date_to)}")
    if filters.told_from:
        phrases.append(f"told since {spell_date(filters.told_from)}")
    if filters.only:
        phrases.append(f"only {' or '.join(filters.only)}")
    for field in fields(filters):
        if field.name in CHOICES and getattr(filters, field.name):
            name = CHOICES[field.name].removesuffix("_name")
            phrases.append(f"{name}: {' or '.join(getattr(filters, field.name))}")
    if filters.text.strip():
        phrases.append(f"text: “{filters.text.strip()}”")
    return tuple(phrases)


def _mask(frame: pd.DataFrame, filters: Filters) -> pd.Series[bool]:
    mask = pd.Series(True, index=frame.index)
    if filters.actors and "_actors" in frame:
        mask &= _with_actors(frame["_actors"], filters)
    for name, column in CHOICES.items():
        wanted = getattr(filters, name)
        if wanted and column in frame:
            mask &= frame[column].isin(wanted) | (frame[column].isna() if NOT_KNOWN in wanted else False)
    for word in fold(filters.text).split():
        mask &= frame["_search"].str.contains(word, regex=False).astype(bool)
    return mask


def _with_actors(column: pd.Series, filters: Filters) -> pd.Series[bool]:
    wanted = set(filters.actors)
    test = wanted.issubset if filters.match == "all" else lambda names: not wanted.isdisjoint(names)
    return pd.Series([test(names) for names in column], index=column.index, dtype=bool)


def _overlaps(frame: pd.DataFrame, filters: Filters) -> pd.Series[bool]:
    # An interval with one known end counts on that day: the fact is told near it, and an open end
    # would otherwise match every period before or after.
    start, end = _bounds(frame)
    start, end = start.fillna(end), end.fillna(start)
    mask = start.notna()
    if filters.date_from:
        mask &= end >= pd.Timestamp(filters.date_from)
    if filters.date_to:
        mask &= start <= pd.Timestamp(filters.date_to)
    return mask


def _bounds(frame: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    for start, end in BOUNDS:
        if start in frame:
            return frame[start], frame[end]
    raise ValueError(f"no dates among the columns {list(frame.columns)}")
