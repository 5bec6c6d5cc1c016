"""What is left to check, the most doubtful first, and why each of it is doubtful."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

import pandas as pd
from sqlalchemy import ColumnElement, and_, case, func, or_, select

from lib.filters import Filters
from lib.network import CONTACTS
from lib.store import conditions, counting, frames, standing, tables, woven
from lib.store.connecting import Store

Doubt = Literal["contradictory", "unsure", "hearsay", "status unknown", "no date", "parties missing", "other"]
DOUBTS: tuple[Doubt, ...] = (
    "contradictory", "unsure", "hearsay", "status unknown", "no date", "parties missing", "other",
)  # fmt: skip
# Below this a reading is rather wrong than right.
SURE = 0.5
# The longest queue that is stepped through; what lies behind moves up as rows are checked.
MOST = 1000
ALL = Filters()

_table = woven.happenings
_unchecked_quote = tables.quotes.c.checked_by.is_(None)


def _parties_missing() -> ColumnElement[bool]:
    """A contact of fewer than two, or anything else of nobody; a visit needs one and a place."""
    pairs = [kind for kind in CONTACTS if kind != "visit"]
    return or_(_table.c.parties == 0, and_(_table.c.type.in_(pairs), _table.c.parties < 2))


def _held(doubt: Doubt) -> ColumnElement[bool]:
    """The condition of a doubt, whatever others there are."""
    found: dict[Doubt, ColumnElement[bool]] = {
        "contradictory": standing.contradictory,
        "unsure": and_(_table.c.confidence.is_not(None), _table.c.confidence < SURE),
        "hearsay": _table.c.certainty == "hearsay",
        "status unknown": _table.c.status == "unknown",
        "no date": _table.c.first_day.is_(None),
        "parties missing": _parties_missing(),
    }
    return found[doubt]


_first = case(*((_held(doubt), n) for n, doubt in enumerate(DOUBTS[:-1])), else_=len(DOUBTS) - 1)


class Tally(NamedTuple):
    """How many happenings are checked, of how many; of the others how many by the first of their doubts."""

    checked: int
    number: int
    doubts: dict[Doubt, int]


def tally(store: Store, filters: Filters = ALL) -> Tally:
    """Counts the happenings under ``filters``, all at once; doubts come in the order of the queue."""
    query = select(_first.label("first"), func.count(_table.c.checked_by).label("checked"), func.count())
    query = query.where(*conditions.of_happenings(filters, store.sqlite)).group_by(_first)
    with store.reading() as connection:
        found = {first: (checked, number) for first, checked, number in connection.execute(query)}
    left = {DOUBTS[first]: number - checked for first, (checked, number) in sorted(found.items())}
    return Tally(
        checked=sum(checked for checked, _ in found.values()),
        number=sum(number for _, number in found.values()),
        doubts={doubt: number for doubt, number in left.items() if number},
    )


def queue(store: Store, filters: Filters = ALL, chosen: Sequence[Doubt] = (), limit: int = MOST) -> list[str]:
    """Ids of the unchecked happenings: by their first doubt, within it the least confident, then the newest.

    ``chosen`` asks for those alone whose first doubt is among them.
    """
    where = [standing.unchecked, *conditions.of_happenings(filters, store.sqlite)]
    if chosen:
        where.append(_first.in_([DOUBTS.index(doubt) for doubt in chosen]))
    order = (_first, _table.c.confidence.asc().nulls_last(), _table.c.last_reported.desc().nulls_last())
    query = select(_table.c.id).where(*where).order_by(*order, _table.c.id).limit(limit)
    with store.reading() as connection:
        return list(connection.scalars(query))


def rows(store: Store, ids: Sequence[str]) -> pd.DataFrame:
    """These happenings in this order, as ``frames.happenings`` has them; ``doubt`` is the first of each."""
    found = frames.happenings(store, where=[_table.c.id.in_(ids)])
    query = select(_table.c.id, _first.label("first")).where(_table.c.id.in_(ids))
    with store.reading() as connection:
        first = {row.id: DOUBTS[row.first] for row in connection.execute(query)}
    found["doubt"] = found["id"].map(first)
    return found.set_index("id", drop=False).loc[[each for each in ids if each in first]]


def quotes_left(store: Store, filters: Filters = ALL) -> int:
    """How many quotations under ``filters`` nobody has checked."""
    return counting.size(store, "quotes", filters, [_unchecked_quote])


def quotes(store: Store, filters: Filters = ALL, limit: int | None = None, offset: int = 0) -> pd.DataFrame:
    """The unchecked quotations, the least confident first, as ``frames.quotes`` has them."""
    return frames.quotes(store, filters, limit=limit, offset=offset, where=[_unchecked_quote], order="unsure")
