"""Who dealt with whom, counted by the database: what :mod:`lib.network` counts, over happenings."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd
from sqlalchemy import (
    CTE,
    JSON,
    ColumnElement,
    FromClause,
    Select,
    and_,
    case,
    cast,
    distinct,
    func,
    or_,
    select,
)

from lib.acting_for import Side
from lib.filters import Filters
from lib.network import CONTACTS, DATES, TAKING_PART
from lib.store import conditions, frames, woven
from lib.store.connecting import Store

ALL = Filters()
EDGES = (
    "actor_id", "other_id", "actor", "other", "contacts", "held", "announced", "not_held", "kinds",
    "announced_only", "first_date", "last_date", "reports",
)  # fmt: skip
# What the types of contact of a pair add up to.
ADDED = ("contacts", "held", "not_held", "reports")

_contact, _happening, _part = woven.contacts, woven.happenings, woven.participants


def edges(
    store: Store, filters: Filters = ALL, most: int | None = None, sides: Mapping[str, Side] | None = None
) -> pd.DataFrame:
    """Each two actors with their contacts under ``filters``, most contacts first: the columns ``EDGES``.

    As ``lib.network.edge_table`` has them, without ``event_ids``: :func:`between` gives those. With ``most``
    only those between the ``most`` actors that have most contacts. Whoever is among ``sides`` (by id) counts
    as that side; contacts within one side are left out.
    """
    pairs = _pairs(sides or {}, store.sqlite)
    found = _edges(_rows(store, _paired(filters, pairs, store.sqlite)))
    if sides:
        names = {side.id: side.name for side in sides.values()}
        for edge in found:
            edge["actor"] = names.get(edge["actor_id"], edge["actor"])
            edge["other"] = names.get(edge["other_id"], edge["other"])
    if most is not None:
        kept = set(_strongest(found)[:most])
        found = [edge for edge in found if edge["actor_id"] in kept and edge["other_id"] in kept]
    frame = pd.DataFrame(found, columns=list(EDGES), dtype=object)
    for name in DATES:
        frame[name] = pd.to_datetime(frame[name]).astype("datetime64[s]")
    return frame.sort_values(["contacts", "actor", "other"], ascending=[False, True, True], ignore_index=True)


def between(store: Store, ones: Sequence[str], others: Sequence[str], filters: Filters = ALL) -> pd.DataFrame:
    """The happenings in which one of ``ones`` (ids) met one of ``others``: as ``frames.happenings``."""
    c = _contact.c
    met = or_(
        and_(c.actor_id.in_(ones), c.other_id.in_(others)), and_(c.actor_id.in_(others), c.other_id.in_(ones))
    )
    return frames.happenings(store, filters, where=[_happening.c.key.in_(select(c.happening_key).where(met))])


def partners(store: Store, actor_id: str, filters: Filters = ALL) -> list[tuple[str, str, int]]:
    """With whom an actor had contacts and how many: id, name, number; most first."""
    c, number = _contact.c, func.count(distinct(_contact.c.contact)).label("number")
    found: list[tuple[str, str, int]] = []
    for mine, other, name in ((c.actor_id, c.other_id, c.other), (c.other_id, c.actor_id, c.actor)):
        query = _filtered(
            select(other.label("id"), func.max(name).label("name"), number), filters, store.sqlite
        )
        query = query.where(mine == actor_id, c.standing != "not_held").group_by(other)
        found += [(row["id"], row["name"], row["number"]) for row in _rows(store, query)]
    return sorted(found, key=lambda each: (-each[2], each[1]))


def active(store: Store, filters: Filters = ALL, limit: int = 10) -> pd.DataFrame:
    """The actors in most happenings, in whatever role: ``actor_id``, ``name`` and ``number``."""
    number = func.count(distinct(_part.c.happening_key)).label("number")
    query = select(_part.c.actor_id, func.max(_part.c.name).label("name"), number)
    if not filters.empty:
        # Not joined: few happenings are found by their index, and their parties by theirs.
        keys = select(_happening.c.key).where(*conditions.of_happenings(filters, store.sqlite))
        query = query.where(_part.c.happening_key.in_(keys))
    query = query.group_by(_part.c.actor_id).order_by(number.desc(), func.max(_part.c.name)).limit(limit)
    return pd.DataFrame(_rows(store, query), columns=["actor_id", "name", "number"])


def taking_part(
    store: Store, filters: Filters = ALL, sides: Mapping[str, Side] | None = None, limit: int = 15
) -> list[tuple[str, int]]:
    """Who took part in most contacts, however these stand, and in how many: id, number; most first.

    A contact counts once, with how many others ever, as :func:`lib.store.actor.standings` counts. Whoever is
    among ``sides`` (by id) counts as that side.
    """
    table: FromClause = _part
    who: ColumnElement[str] = _part.c.actor_id
    if sides:
        whose = _side_of(sides, store.sqlite)
        table = table.outerjoin(whose, whose.c.id == who)
        who = func.coalesce(whose.c.side, who)
    number = func.count(distinct(_part.c.happening_key)).label("number")
    query: Any = select(who.label("who"), number).select_from(table)
    query = query.where(_part.c.type.in_(CONTACTS), _part.c.role.in_(sorted(TAKING_PART)))
    if not filters.empty:
        keys = select(_happening.c.key).where(*conditions.of_happenings(filters, store.sqlite))
        query = query.where(_part.c.happening_key.in_(keys))
    query = query.group_by(who).order_by(number.desc(), func.max(_part.c.name)).limit(limit)
    return [(row["who"], row["number"]) for row in _rows(store, query)]


class _Pairs(NamedTuple):
    table: FromClause
    one: ColumnElement[str]
    other: ColumnElement[str]
    one_name: ColumnElement[str]
    other_name: ColumnElement[str]


def _pairs(sides: Mapping[str, Side], sqlite: bool) -> _Pairs:
    # Each contact with its two ends, folded into their sides; the smaller id comes first.
    c = _contact.c
    if not sides:
        return _Pairs(_contact, c.actor_id, c.other_id, c.actor, c.other)
    whose = _side_of(sides, sqlite)
    first, second = whose.alias("first_side"), whose.alias("second_side")
    one, other = func.coalesce(first.c.side, c.actor_id), func.coalesce(second.c.side, c.other_id)
    table = _contact.outerjoin(first, first.c.id == c.actor_id).outerjoin(second, second.c.id == c.other_id)
    low, high = case((one < other, one), else_=other), case((one < other, other), else_=one)
    low_name, high_name = (
        case((one < other, a), else_=b) for a, b in ((c.actor, c.other), (c.other, c.actor))
    )
    return _Pairs(table, low, high, low_name, high_name)


def _side_of(sides: Mapping[str, Side], sqlite: bool) -> CTE:
    """``id`` and ``side`` of each who counts as a side."""
    ids = {actor_id: side.id for actor_id, side in sides.items()}
    each = func.json_each(json.dumps(ids)) if sqlite else func.json_each_text(cast(ids, JSON))
    listed = each.table_valued("key", "value")
    return select(listed.c.key.label("id"), listed.c.value.label("side")).cte("sides")


def _paired(filters: Filters, pairs: _Pairs, sqlite: bool) -> Select[Any]:
    c = _contact.c
    met = c.standing != "not_held"
    query = select(
        pairs.one.label("actor_id"), pairs.other.label("other_id"), c.type,
        func.max(pairs.one_name).label("actor"), func.max(pairs.other_name).label("other"),
        func.count(distinct(c.contact)).filter(met).label("contacts"),
        func.count(distinct(c.contact)).filter(_standing("held")).label("held"),
        func.count(distinct(c.happening_key)).filter(_standing("not_held")).label("not_held"),
        func.min(case((met, c.last_day))).label("first_date"),
        func.max(case((met, c.last_day))).label("last_date"),
        func.sum(c.reports).label("reports"),
    )  # fmt: skip
    grouped: Select[Any] = _grouped(query, filters, pairs, sqlite).group_by(pairs.one, pairs.other, c.type)
    return grouped


def _grouped(query: Any, filters: Filters, pairs: _Pairs, sqlite: bool) -> Any:
    return _filtered(query.select_from(pairs.table), filters, sqlite).where(pairs.one != pairs.other)


def _edges(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each pair's rows, one for each type of contact, as one edge."""
    found: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault((row["actor_id"], row["other_id"]), []).append(row)
    return [_edge(of) for of in found.values()]


def _edge(of: Sequence[dict[str, Any]]) -> dict[str, Any]:
    added = {name: sum(int(row[name]) for row in of) for name in ADDED}
    kinds = {row["type"]: row["contacts"] for row in of if row["contacts"]}
    firsts, lasts = ([row[name] for row in of if row[name]] for name in ("first_date", "last_date"))
    return {name: of[0][name] for name in ("actor_id", "other_id", "actor", "other")} | added | {
        "announced": added["contacts"] - added["held"],
        "announced_only": added["held"] == 0 and added["contacts"] > 0,
        "kinds": tuple(f"{kind} {kinds[kind]}" for kind in CONTACTS if kind in kinds),
        "first_date": min(firsts, default=None),
        "last_date": max(lasts, default=None),
    }  # fmt: skip


def _strongest(edges: Iterable[dict[str, Any]]) -> list[str]:
    names: dict[str, str] = {}
    contacts: Counter[str] = Counter()
    for edge in edges:
        for end, name in (("actor_id", "actor"), ("other_id", "other")):
            names[edge[end]] = edge[name]
            contacts[edge[end]] += edge["contacts"]
    return sorted(names, key=lambda actor_id: (-contacts[actor_id], names[actor_id]))


def _filtered(query: Select[Any], filters: Filters, sqlite: bool) -> Select[Any]:
    if filters.empty:
        return query
    # Not joined: happenings are found by an index, and their contacts by theirs.
    keys = select(_happening.c.key).where(*conditions.of_happenings(filters, sqlite))
    return query.where(_contact.c.happening_key.in_(keys))


def _standing(name: str) -> ColumnElement[bool]:
    return _contact.c.standing == name


def _rows(store: Store, query: Select[Any]) -> list[dict[str, Any]]:
    with store.reading() as connection:
        return [dict(row) for row in connection.execute(query).mappings()]
