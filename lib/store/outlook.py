"""What lies ahead, what should have happened by now, what is new and what articles differ on.

As :mod:`lib.outlook` has it, over happenings. Each function gives the first rows (all without ``limit``), as
:func:`lib.store.frames.happenings` has them, and how many there are in all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

import pandas as pd
from sqlalchemy import ColumnElement, and_, or_

from lib.filters import Filters
from lib.network import CONTACTS
from lib.outlook import OPEN_PLAN_LASTS, PLANNED
from lib.store import counting, frames, woven
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
    start, end, told = _table.c.date_start, _table.c.date_end, _table.c.last_reported
    fresh = or_(told.is_(None), told >= as_of - OPEN_PLAN_LASTS.to_pytimedelta())
    coming = or_(end >= as_of, start >= as_of, and_(end.is_(None), fresh))
    return _listed(store, filters, [*_contacts(PLANNED), coming], limit, "oldest")


def overdue(store: Store, as_of: date, filters: Filters = ALL, limit: int | None = None) -> Listed:
    """Planned and postponed contacts whose last day was before ``as_of``, newest first.

    Nobody has told what became of them, or they would not stand as planned.
    """
    late = [*_contacts(("planned", "postponed")), _table.c.date_end < as_of]
    return _listed(store, filters, late, limit, "newest")


def reported(
    store: Store, since: date, filters: Filters = ALL, limit: int | None = None, until: date | None = None
) -> Listed:
    """What articles published from ``since`` on (to ``until``, both included) tell, the last told first."""
    days = [_table.c.last_reported >= since]
    days += [_table.c.last_reported <= until] if until else []
    return _listed(store, filters, days, limit, "reported")


def new(store: Store, since: date, filters: Filters = ALL, limit: int | None = None) -> Listed:
    """What was told for the first time on ``since`` or later, the last told first."""
    return _listed(store, filters, [_table.c.first_reported >= since], limit, "reported")


def contradicted(store: Store, filters: Filters = ALL, limit: int | None = None) -> Listed:
    """What articles contradict each other on, the last told first."""
    return _listed(store, filters, [_table.c.conflict_count > 0], limit, "reported")


def _contacts(statuses: Iterable[str]) -> list[ColumnElement[bool]]:
    return [_table.c.type.in_(CONTACTS), _table.c.status.in_(list(statuses))]


def _listed(
    store: Store, filters: Filters, where: Sequence[ColumnElement[bool]], limit: int | None, order: Order
) -> Listed:
    rows = frames.happenings(store, filters, limit=limit, order=order, where=where)
    full = limit is not None and len(rows) == limit
    return Listed(rows, counting.size(store, "happenings", filters, where) if full else len(rows))
