"""All tables of a filtered view, so that whatever a row points to is among them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, CompoundSelect, Select, select, union

from lib.filters import Filters
from lib.store import conditions, contacts, frames, tables, woven
from lib.store.connecting import Store

_article, _quote = tables.articles, tables.quotes
_happening, _told = woven.happenings, woven.tellings


def tables_of(store: Store, filters: Filters) -> dict[str, pd.DataFrame]:
    """The tables of a package, as last woven: what ``filters`` asks for, and what those rows rest on.

    Mentions are all of those of the happenings asked for, so that their history is whole. Articles and
    actors are those asked for and those that any other row names.
    """
    happenings = frames.happenings(store, filters)
    told = tables.events.c.key.in_(_tellings(_told.c.event_key, store, filters))
    mentions = frames.mentions(store, where=[told])
    mentions.insert(0, "happening_id", mentions["event_id"].map(_homes(store, filters)))
    quotes = frames.quotes(store, filters)
    edges = contacts.edges(store, filters)
    named = chain(
        happenings["participant_ids"].explode(), quotes["speaker_id"], quotes["addressee_id"],
        quotes["other_speaker_ids"].explode(),
        edges["actor_id"], edges["other_id"], frames.actors(store, filters, ["id"])["id"],
    )  # fmt: skip
    return {
        "timeline": happenings,
        "mentions": mentions,
        "quotes": quotes,
        "actors": _actors(store, named),
        "network": edges,
        "articles": frames.articles(store, where=[_article.c.key.in_(_rested_on(store, filters))]),
    }


def _tellings(column: ColumnElement[Any], store: Store, filters: Filters) -> Select[Any]:
    joined = _told.join(_happening, _happening.c.key == _told.c.happening_key)
    return select(column).select_from(joined).where(*conditions.of_happenings(filters, store.sqlite))


def _homes(store: Store, filters: Filters) -> dict[str, str]:
    query = _tellings(_told.c.event_id, store, filters).add_columns(_happening.c.id)
    with store.reading() as connection:
        return {row[0]: row[1] for row in connection.execute(query)}


def _rested_on(store: Store, filters: Filters) -> CompoundSelect[Any]:
    said = select(_quote.c.article_key)
    asked = select(_article.c.key).where(*conditions.of_listed(filters, store.sqlite))
    return union(
        _tellings(_told.c.article_key, store, filters),
        said.where(*conditions.of_quotes(filters, store.sqlite)),
        asked,
    )


def _actors(store: Store, named: Iterable[object]) -> pd.DataFrame:
    table = frames.actors(store)
    return table[table["id"].isin(set(named))].reset_index(drop=True)
