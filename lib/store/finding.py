"""Records that a person looks for to correct another by: events that may be the same, actors by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import pandas as pd
from sqlalchemy import and_, func, or_, select

from lib.filters import Filters
from lib.store import frames, tables, woven
from lib.store.connecting import Store
from lib.timeline import Happening

# Events that many days apart are seldom one.
NEAR = timedelta(days=14)
_table, _part, _actor = woven.happenings, woven.participants, tables.actors


@dataclass(frozen=True, slots=True)
class Named:
    """An actor of the store under one id, with the number of articles that name it."""

    id: str
    name: str
    kind: str
    affiliation: str | None
    office: str | None
    articles: int


def alike(store: Store, event: Happening, limit: int = 8) -> pd.DataFrame:
    """Other happenings of the same actors on days near ``event``'s, those that share most actors first.

    As ``frames.happenings`` has them. Of an event without a day, those first told near it.
    """
    ids = [each.actor_id for each in event.participants]
    shared = select(_part.c.happening_key, func.count().label("number")).where(_part.c.actor_id.in_(ids))
    common = shared.group_by(_part.c.happening_key).subquery()
    where = [_table.c.key == common.c.happening_key, _table.c.id != event.id]
    day, last = event.date_start or event.date_end, event.date_end or event.date_start
    if day and last:
        near = and_(_table.c.first_day <= last + NEAR, _table.c.last_day >= day - NEAR)
        where.append(or_(near, _table.c.first_day.is_(None)))
    elif event.first_reported:
        told = event.first_reported
        where.append(_table.c.first_reported.between(told - NEAR, told + NEAR))
    same_type = (_table.c.type == event.type).desc()
    order = (common.c.number.desc(), same_type, _table.c.first_day.desc().nulls_last(), _table.c.id)
    with store.reading() as connection:
        found = list(connection.scalars(select(_table.c.id).where(*where).order_by(*order).limit(limit)))
    return _in_order(store, found)


def worded(store: Store, words: str, other_than: str, limit: int = 8) -> pd.DataFrame:
    """Happenings in whose names, place or sentence ``words`` stand, the newest first."""
    asked = Filters(text=words)
    return frames.happenings(store, asked, limit=limit, where=[_table.c.id != other_than])


def undated(store: Store, filters: Filters, columns: Sequence[str], limit: int) -> pd.DataFrame:
    """The articles under ``filters`` of which no day of publication is known."""
    where = [tables.articles.c.published.is_(None)]
    return frames.articles(store, filters, columns, limit, where=where)


def actors_named(store: Store, name: str) -> list[Named]:
    """The actors called ``name``, the one that most articles name first."""
    a, number = _actor.c, func.count().label("articles")
    own = (func.max(a[each]).label(each) for each in ("name", "kind", "affiliation", "office"))
    query = select(a.id, *own, number).where(a.name == name).group_by(a.id).order_by(number.desc(), a.id)
    with store.reading() as connection:
        return [Named(**row) for row in connection.execute(query).mappings()]


def aliases(store: Store, actor_id: str) -> list[str]:
    """The other names that articles have for the actor."""
    query = select(_actor.c.aliases).where(_actor.c.id == actor_id)
    with store.reading() as connection:
        return sorted({name for names in connection.scalars(query) for name in names})


def _in_order(store: Store, ids: list[str]) -> pd.DataFrame:
    rows = frames.happenings(store, where=[_table.c.id.in_(ids)])
    return rows.set_index("id", drop=False).reindex([each for each in ids if each in set(rows["id"])])
