"""What the store has of one actor: contacts, who arranged them, and quotations by and about the actor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd
from sqlalchemy import ColumnElement, and_, false, func, not_, or_, select

from lib.filters import Filters
from lib.network import CONTACTS, HAPPENED, NOT_HELD, TAKING_PART
from lib.store import conditions, counting, frames, searching, standing, tables, woven
from lib.store.connecting import Store
from lib.store.outlook import Listed

ALL = Filters()
# Names shorter than this stand in other words too: "UE" in "QUEL".
SHORTEST = 4
OF_QUOTES = (
    "id", "speaker_name", "office", "date_start", "date_end", "kind", "text", "medium", "addressee_name",
    "article_id", "start", "end", "evidence", "source", "published", "language", "other_speakers",
)  # fmt: skip
ARRANGING = ("host", "mediator", "announcer")


@dataclass(frozen=True, slots=True)
class Known:
    """An actor with the number of articles that name it."""

    id: str
    name: str
    kind: str
    affiliation: str | None
    office: str | None
    aliases: tuple[str, ...]
    registered: bool
    articles: int


_happening, _part, _quote = woven.happenings, woven.participants, tables.quotes
_other = tables.co_speakers


def contacts(
    store: Store, actor_id: str, filters: Filters = ALL, how: str | None = None,
    limit: int | None = None, offset: int = 0,
) -> pd.DataFrame:  # fmt: skip
    """The contacts that an actor took part in, newest first, as ``frames.happenings`` has them.

    ``how`` is ``held``, ``announced`` or ``not held``; all without it.
    """
    where = [*_of(actor_id), *([_standing(how)] if how else [])]
    return frames.happenings(store, filters, limit=limit, offset=offset, where=where)


def standings(store: Store, actor_id: str, filters: Filters = ALL) -> dict[str, int]:
    """How many contacts of the actor there are by how they stand: ``held``, ``announced``, ``not held``."""
    found = (
        (each, counting.size(store, "happenings", filters, [*_of(actor_id), _standing(each)]))
        for each in ("held", "announced", "not held")
    )
    return {each: number for each, number in found if number}


def last_held(store: Store, actor_id: str, filters: Filters = ALL) -> pd.DataFrame:
    """The newest contact of the actor that has a day and was held, if there is one."""
    where = [*_of(actor_id), _standing("held"), _happening.c.first_day.is_not(None)]
    return frames.happenings(store, filters, limit=1, where=where)


def next_planned(store: Store, actor_id: str, as_of: date, filters: Filters = ALL) -> pd.DataFrame:
    """The first contact of the actor that is still to come on ``as_of``, if there is one."""
    where = [*_of(actor_id), standing.upcoming(as_of)]
    return frames.happenings(store, filters, limit=1, order="oldest", where=where)


def spans(store: Store, actor_id: str, filters: Filters = ALL) -> pd.DataFrame:
    """``type``, ``status``, ``date_start`` and ``date_end`` of all contacts of the actor."""
    columns = ("type", "status", "date_start", "date_end")
    return frames.happenings(store, filters, columns, where=_of(actor_id))


def months(store: Store) -> list[date]:
    """The first days of the months in which two actors had contact, by its last day, in order."""
    day = woven.contacts.c.last_day
    query = select(day).where(day.is_not(None))
    with store.reading() as connection:
        return sorted({day.replace(day=1) for day in connection.scalars(query.distinct())})


def arranged(store: Store, events: tuple[str, ...]) -> dict[str, dict[str, list[str]]]:
    """Who hosted, mediated or announced each of ``events`` (ids): role -> names, those that are told.

    An announcer may stand in the event itself or in an announcement that is about it.
    """
    own = select(_happening.c.id, _part.c.role, _part.c.name)
    own = own.join(_part, _part.c.happening_key == _happening.c.key)
    told = select(_happening.c.about, _part.c.role, _part.c.name)
    told = told.join(_part, _part.c.happening_key == _happening.c.key)
    found: dict[str, dict[str, list[str]]] = {each: {} for each in events}
    with store.reading() as connection:
        for query in (
            own.where(_happening.c.id.in_(events), _part.c.role.in_(ARRANGING)),
            told.where(_happening.c.about.in_(events), _part.c.role == "announcer"),
        ):
            query = query.order_by(_part.c.happening_key, _part.c.position)
            for event, role, name in connection.execute(query):
                names = found[event].setdefault(role, [])
                if name not in names:
                    names.append(name)
    return found


def said(
    store: Store, name: str, filters: Filters = ALL, limit: int | None = None, offset: int = 0
) -> Listed:
    """The quotations of ``name``, newest first: ``OF_QUOTES``; those said together with others too.

    Whom ``filters`` asks for does not count.
    """
    own = or_(_quote.c.speaker_name == name, conditions.said_with([name]))
    return _quotes(store, filters, [own], limit, offset)


def spoken_of(
    store: Store, actor_id: str, names: tuple[str, ...], filters: Filters = ALL, limit: int | None = None,
    offset: int = 0,
) -> Listed:  # fmt: skip
    """Quotations of others to the actor, or with one of ``names`` in their words; as :func:`said`.

    An addressee is found by a name too, so the first of ``names`` should be part of the actor's own.
    """
    sought = [name for name in names if len(name) >= SHORTEST] or list(names[:1])
    other = or_(_quote.c.speaker_id.is_(None), _quote.c.speaker_id != actor_id)
    joint = select(_other.c.quote_key).where(_other.c.actor_id == actor_id)
    # The index of words leaves few to look at.
    found = or_(*(searching.matching(_quote, name, store.sqlite) for name in sought))
    named = or_(*(_quote.c.text.contains(name, autoescape=True) for name in sought))
    about = or_(_quote.c.addressee_id == actor_id, named)
    return _quotes(store, filters, [other, _quote.c.key.not_in(joint), found, about], limit, offset)


def known(store: Store) -> list[Known]:
    """All actors, those of most articles first, as the first article that is shown has them.

    Counted by an index alone: with many articles this is read anew after each change.
    """
    a, article = tables.actors, tables.articles
    hidden = select(article.c.key).where(article.c.hidden.is_(True))
    named = select(a.c.id, func.count().label("articles"), func.min(a.c.article_key).label("first"))
    named = named.where(a.c.article_key.not_in(hidden)).group_by(a.c.id)
    each = named.subquery()
    own = (a.c[name] for name in ("name", "kind", "affiliation", "office", "aliases", "registered"))
    query = select(a.c.id, *own, each.c.articles).join(
        each, and_(a.c.id == each.c.id, a.c.article_key == each.c.first)
    )
    with store.reading() as connection:
        rows = connection.execute(query.order_by(each.c.articles.desc(), a.c.name)).mappings()
        return [Known(**{**row, "aliases": tuple(row["aliases"])}) for row in rows]


def _of(actor_id: str) -> list[ColumnElement[bool]]:
    keys = select(_part.c.happening_key).where(
        _part.c.actor_id == actor_id, _part.c.role.in_(sorted(TAKING_PART))
    )
    return [_happening.c.type.in_(CONTACTS), _happening.c.key.in_(keys)]


def _standing(name: str) -> ColumnElement[bool]:
    status = _happening.c.status
    if name == "held":
        return status.in_(sorted(HAPPENED))
    if name == "not held":
        return status.in_(sorted(NOT_HELD))
    return not_(status.in_(sorted(HAPPENED | NOT_HELD))) if name == "announced" else false()


def _quotes(
    store: Store, filters: Filters, where: Iterable[ColumnElement[bool]], limit: int | None, offset: int
) -> Listed:
    asked, wanted = replace(filters, actors=()), list(where)
    rows = frames.quotes(store, asked, OF_QUOTES, limit, offset, wanted)
    return Listed(rows, counting.size(store, "quotes", asked, wanted))
