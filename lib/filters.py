"""What the reader asked to see, and its application to any table of :mod:`lib.frames`."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Literal

import pandas as pd

from lib.wording import fold, spell_country, spell_date

CHOICES = {
    "types": "type",
    "statuses": "status",
    "processes": "process",
    "sources": "source",
    "languages": "language",
    "countries": "country",
    "speakers": "speaker_name",
    "addressees": "addressee_name",
    "kinds": "kind",
    "media": "medium",
}
# Those that belong to the page of quotations alone.
OF_QUOTES = ("speakers", "addressees", "kinds", "media")
# Among what is asked for of a field: the rows that have nothing there.
NOT_KNOWN, NO_PROCESS, NO_COUNTRY, NOBODY = (
    "not known",
    "no process",
    "country not stated",
    "parties not stated",
)
NONE = {"speakers": NOT_KNOWN, "processes": NO_PROCESS, "countries": NO_COUNTRY}
# So many values are told one by one.
MOST_TOLD = 6
ONLY = ("upcoming", "overdue", "contradictory", "corrected", "checked", "unchecked")
BOUNDS = (("date_start", "date_end"), ("first_published", "last_published"), ("published", "published"))


@dataclass(frozen=True, slots=True)
class Filters:
    """One choice of rows; an empty field asks for nothing. ``actors`` are names as the tables show them.

    Besides those of ``actors`` that ``match`` asks for, each of ``also`` has to be there, and somebody who is
    none of ``besides``. :data:`NOBODY` among ``actors`` are rows that name nobody, as :data:`NONE` has it of
    other fields. ``not_by`` are speakers whose quotations are left out.

    ``told_from``, ``only``, any of :data:`ONLY`, and ``only_too``, all of them, are asked of happenings in a
    store alone; ``as_of`` is the day by which something is upcoming or overdue, today when it is not given.
    """

    actors: tuple[str, ...] = ()
    match: Literal["any", "all"] = "any"
    also: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()
    date_from: date | None = None
    date_to: date | None = None
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    processes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    not_by: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    text: str = ""
    told_from: date | None = None
    only: tuple[str, ...] = ()
    only_too: tuple[str, ...] = ()
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


def with_actor(filters: Filters, name: str) -> Filters:
    """``filters`` with the actor ``name`` asked for too."""
    if filters.match == "any" and len(filters.actors) > 1:
        if name in filters.actors:
            return replace(filters, actors=(name,))
        return replace(filters, also=tuple(dict.fromkeys((*filters.also, name))))
    names = tuple(dict.fromkeys((*filters.actors, name)))
    return replace(filters, actors=names, match="all" if len(names) > 1 else filters.match)


def with_standing(filters: Filters, name: str) -> Filters:
    """``filters`` with one of :data:`ONLY` asked for too."""
    if filters.only in ((), (name,)):
        return replace(filters, only=(name,))
    return replace(filters, only_too=tuple(dict.fromkeys((*filters.only_too, name))))


def unused(columns: Container[str], filters: Filters) -> tuple[str, ...]:
    """Names of the asked-for columns that are not among ``columns``, so that a page can say so."""
    asked = tuple(
        column
        for name, column in CHOICES.items()
        if getattr(filters, name) and column not in columns and name not in columns
    )
    # What is woven of many articles has these columns.
    asked += ("told since",) if filters.told_from and "last_reported" not in columns else ()
    asked += ("not by",) if filters.not_by and "speaker_name" not in columns else ()
    return asked + (("only",) if (filters.only or filters.only_too) and "conflicts" not in columns else ())


def describe(filters: Filters) -> tuple[str, ...]:
    """One short phrase for each thing asked for, in a fixed order."""
    phrases = []
    if filters.actors:
        phrases.append(_listed(filters.actors, "and" if filters.match == "all" else "or"))
    phrases += [f"with {name}" for name in filters.also]
    if filters.besides:
        phrases.append(f"somebody besides {_listed(filters.besides, 'and')}")
    if filters.date_from:
        phrases.append(f"from {spell_date(filters.date_from)}")
    if filters.date_to:
        phrases.append(f"to {spell_date(filters.date_to)}")
    if filters.told_from:
        phrases.append(f"told since {spell_date(filters.told_from)}")
    if filters.only:
        phrases.append(f"only {_listed(filters.only, 'or')}")
    phrases += [f"only {name} too" for name in filters.only_too]
    for field in fields(filters):
        if field.name in CHOICES and (values := getattr(filters, field.name)):
            name = CHOICES[field.name].removesuffix("_name")
            spelled = [spell_country(value) for value in values] if name == "country" else values
            phrases.append(f"{name}: {_listed(spelled, 'or')}")
    if filters.not_by:
        phrases.append(f"not by {_listed(filters.not_by, 'or')}")
    if filters.text.strip():
        phrases.append(f"text: “{filters.text.strip()}”")
    return tuple(phrases)


def _listed(values: Sequence[str], joint: str) -> str:
    """All of them, of many the first and how many more."""
    if len(values) > MOST_TOLD:
        return f"{', '.join(values[: MOST_TOLD - 1])} {joint} {len(values) - MOST_TOLD + 1} more"
    return f" {joint} ".join(values)


def _mask(frame: pd.DataFrame, filters: Filters) -> pd.Series[bool]:
    mask = pd.Series(True, index=frame.index)
    if "_actors" in frame:
        mask &= _with_actors(frame["_actors"], filters)
    for name, column in CHOICES.items():
        wanted = getattr(filters, name)
        if wanted and column in frame:
            without = NONE.get(name) in wanted
            found = frame[column].isin(wanted) | (frame[column].isna() if without else False)
            mask &= found | _said_with(frame, wanted) if name == "speakers" else found
    if filters.not_by and "speaker_name" in frame:
        mask &= ~(frame["speaker_name"].isin(filters.not_by) | _said_with(frame, filters.not_by))
    for word in fold(filters.text).split():
        mask &= frame["_search"].str.contains(word, regex=False).astype(bool)
    return mask


def _said_with(frame: pd.DataFrame, names: Sequence[str]) -> pd.Series[bool]:
    """Whether one of ``names`` says it together with its first speaker."""
    others = frame["other_speakers"] if "other_speakers" in frame else [()] * len(frame)
    return pd.Series([not set(names).isdisjoint(each) for each in others], index=frame.index, dtype=bool)


def _with_actors(column: pd.Series, filters: Filters) -> pd.Series[bool]:
    return pd.Series([_names_fit(set(names), filters) for names in column], index=column.index, dtype=bool)


def _names_fit(names: set[str], filters: Filters) -> bool:
    found = names or {NOBODY}
    enough = all if filters.match == "all" else any
    return (
        (not filters.actors or enough(name in found for name in filters.actors))
        and found.issuperset(filters.also)
        and (not filters.besides or not names.issubset(filters.besides))
    )


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
