"""Articles taken out of sight, and brought back: nothing is ever deleted."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select

from lib.store import saving, tables, weaving
from lib.store.connecting import Store
from lib.store.corrections import log, making
from lib.store.corrections.records import Correction

_article = tables.articles
MOST = 500  # how many values a condition lists at once


def remove(store: Store, article_ids: Collection[str], who: str, why: str) -> int:
    """Hides these articles with all that stands in them, together; how many were there to be hidden."""
    with store.writing() as connection:
        there = _among(connection, article_ids, hidden=False)
        for each in there:
            making.keep(connection, Correction("hide", "article", each, who, why, article_id=each))
        if there:
            saving.bump(connection)
            weaving.weave_in(connection)
    return len(there)


def bring_back(store: Store, article_ids: Collection[str], who: str) -> int:
    """Undoes the hiding of these articles, together; how many were hidden."""
    with store.writing() as connection:
        hidden = _among(connection, article_ids, hidden=True)
        for each in hidden:
            hiding = (tables.corrections.c.target == each, tables.corrections.c.kind == "hide")
            for correction in log.holding(connection, *hiding, tables.corrections.c.subject == "article"):
                undo = Correction("undo", "correction", correction.id, who, article_id=each)
                making.keep(connection, undo)
        if hidden:
            saving.bump(connection)
            weaving.weave_in(connection)
    return len(hidden)


def removed(store: Store) -> dict[str, str]:
    """The titles of the articles that are hidden, by id, the newest first."""
    order = (_article.c.published.desc().nulls_last(), _article.c.id)
    query = select(_article.c.id, _article.c.title).where(_article.c.hidden.is_(True)).order_by(*order)
    with store.reading() as connection:
        return {row.id: row.title for row in connection.execute(query)}


def of_source(store: Store, beginning: str) -> dict[str, bool]:
    """Ids of the articles met with a source that begins so, and whether each is hidden."""
    met = select(tables.sources.c.article_id).where(
        tables.sources.c.source.startswith(beginning, autoescape=True)
    )
    query = select(_article.c.id, _article.c.hidden).where(_article.c.id.in_(met)).order_by(_article.c.id)
    with store.reading() as connection:
        return {row.id: row.hidden for row in connection.execute(query)}


def _among(connection: Connection, article_ids: Collection[str], hidden: bool) -> list[str]:
    wanted, found = sorted(set(article_ids)), list[str]()
    for first in range(0, len(wanted), MOST):
        some = _article.c.id.in_(wanted[first : first + MOST])
        found += connection.scalars(select(_article.c.id).where(some, _article.c.hidden.is_(hidden)))
    return found
