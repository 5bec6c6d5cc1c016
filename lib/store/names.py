"""How often each actor's name is given: kept with each change, since counting anew takes seconds.

Counted are those who take part in happenings, and who speaks or is spoken to in the quotations of articles
that are shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, union_all
from sqlalchemy.dialects import postgresql, sqlite

from lib.store import tables, woven

_names, _quote, _part = tables.names, tables.quotes, woven.participants
_other = tables.co_speakers


def add(connection: Connection, numbers: Mapping[str, int]) -> None:
    """Adds to each name its number, which may be below zero."""
    rows = [{"name": name, "number": number} for name, number in sorted(numbers.items()) if number]
    if not rows:
        return
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    added: Any = dialect.insert(_names)
    total = _names.c.number + added.excluded.number
    connection.execute(added.on_conflict_do_update(index_elements=["name"], set_={"number": total}), rows)


def in_quotes(connection: Connection, first: int, last: int) -> Counter[str]:
    """The names in the quotations with the keys ``first`` to ``last``, both included."""
    named = select(_quote.c.speaker_name, _quote.c.addressee_name)
    rows = connection.execute(named.where(_quote.c.key.between(first, last)))
    others = select(_other.c.name).where(_other.c.quote_key.between(first, last))
    found = Counter(name for row in rows for name in row if name)
    return found + Counter(connection.scalars(others))


def of_parties(connection: Connection, happenings: Iterable[int]) -> Counter[str]:
    """The names of those who take part in the happenings of these keys; to be asked for a few at a time."""
    query = select(_part.c.name, func.count().label("number")).group_by(_part.c.name)
    rows = connection.execute(query.where(_part.c.happening_key.in_(list(happenings))))
    return Counter({row.name: row.number for row in rows})


def recount(connection: Connection) -> None:
    """Counts everything anew."""
    connection.execute(delete(_names))
    parts = [select(_part.c.name.label("name"), func.count().label("number")).group_by(_part.c.name)]
    for name in (_quote.c.speaker_name, _quote.c.addressee_name):
        shown = (name.is_not(None), _quote.c.hidden.is_not(True))
        parts.append(select(name.label("name"), func.count().label("number")).where(*shown).group_by(name))
    others = select(_other.c.name.label("name"), func.count().label("number")).group_by(_other.c.name)
    others = others.join(_quote, _quote.c.key == _other.c.quote_key)
    parts.append(others.where(_quote.c.hidden.is_not(True)))
    each = union_all(*parts).subquery()
    summed = select(each.c.name, func.sum(each.c.number)).group_by(each.c.name)
    connection.execute(insert(_names).from_select(["name", "number"], summed))
