"""What lies ahead, what should have happened by now, what is new and what articles differ on.

As :mod:`lib.outlook` has it, over happenings. Each function gives the first rows (all without ``limit``), as
:func:`lib.store.frames.happenings` has them, and how many there are in all.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import pandas as pd
from sqlalchemy import ColumnElement

from lib.filters import Filters
from lib.store import counting, frames, standing, woven
from lib.store.connecting import Store
from lib.store.frames import Order

ALL = Filters()
_table = woven.happenings


class Listed(NamedTuple):
    """The first rows, and the number of all."""

    rows: pd.DataFrame
    size: int


def ahead(store: Store, as_of: date, filters: Filters = ALL, limit: int | None = None) -> Listed:
    """Planned, proposed and postponed contacts whose days are not over on ``as_of``, soonest first.

    A plan without a last day comes after them and counts for 14 days after it was last told.
    """
    return _listed(store, filters, [standing.upcoming(as_of)], limit, "oldest")


def overdue(store: Store, as_of: date, filters: Filters = ALL, limit: int | None = None) -> Listed:
    """Planned and postponed contacts whose last day was before ``as_of``, newest first.

    Nobody has told what became of them, or they would not stand as planned.
    """
    return _listed(store, filters, [standing.overdue(as_of)], limit, "newest")


def reported(
    store: Store, since: date, filters: Filters = ALL, limit: int | None = None, until: date | None = None
) -> Listed:
    """What articles published from ``since`` on (to ``until``, both included) tell, the last told first."""
    days = [standing.told_from(since)]
    days += [_table.c.last_reported <= until] if until else []
    return _listed(store, filters, days, limit, "reported")


def new(store: Store, since: date, filters: Filters = ALL, limit: int | None = None) -> Listed:
    """What was told for the first time on ``since`` or later, the last told first."""
    return _listed(store, filters, [_table.c.first_reported >= since], limit, "reported")


def contradicted(store: Store, filters: Filters = ALL, limit: int | None = None) -> Listed:
    """What articles contradict each other on, the last told first."""
    return _listed(store, filters, [standing.contradictory], limit, "reported")


def _listed(
    store: Store, filters: Filters, where: Sequence[ColumnElement[bool]], limit: int | None, order: Order
) -> Listed:
    rows = frames.happenings(store, filters, limit=limit, order=order, where=where)
    full = limit is not None and len(rows) == limit
    return Listed(rows, counting.size(store, "happenings", filters, where) if full else len(rows))
