"""How a happening stands, as conditions of SQL: ahead, overdue, contradicted, corrected, not yet checked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, and_, false, not_, or_

from lib.network import CONTACTS
from lib.outlook import OPEN_PLAN_LASTS, PLANNED
from lib.store import woven

Condition = ColumnElement[bool]
_table = woven.happenings

contradictory: Condition = _table.c.conflict_count > 0
corrected: Condition = _table.c.corrected.is_(True)
unchecked: Condition = _table.c.checked_by.is_(None)


def upcoming(as_of: date) -> Condition:
    """Planned, proposed and postponed contacts whose days are not over on ``as_of``.

    A plan without a last day counts for 14 days after it was last told.
    """
    start, end, told = _table.c.date_start, _table.c.date_end, _table.c.last_reported
    fresh = or_(told.is_(None), told >= as_of - OPEN_PLAN_LASTS)
    return and_(_contacts(PLANNED), or_(end >= as_of, start >= as_of, and_(end.is_(None), fresh)))


def overdue(as_of: date) -> Condition:
    """Planned and postponed contacts whose last day was before ``as_of``."""
    return and_(_contacts(("planned", "postponed")), _table.c.date_end < as_of)


def told_from(day: date) -> Condition:
    """What an article published on ``day`` or later tells."""
    return _table.c.last_reported >= day


def among(names: Iterable[str], as_of: date) -> Condition:
    """What stands in any of the ways that :data:`lib.filters.ONLY` names; nothing stands in another one."""
    found = {
        "upcoming": upcoming(as_of),
        "overdue": overdue(as_of),
        "contradictory": contradictory,
        "corrected": corrected,
        "checked": not_(unchecked),
        "unchecked": unchecked,
    }
    return or_(false(), *(found[name] for name in names if name in found))


def _contacts(statuses: Iterable[str]) -> Condition:
    return and_(_table.c.type.in_(CONTACTS), _table.c.status.in_(list(statuses)))
