"""Where each text was met, and which of these places says how the article is to be read.

The same text may come in from several files and outlets, by several processes and in any order. What a person
has corrected counts first, then what was given with the file, then the earliest dated place, then the first
by name.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, delete, insert, select

from lib.records import Article
from lib.store import codec, rows, tables
from lib.store.corrections import log


def met(article: Article) -> Article:
    """``article`` as a store can hold it."""
    return replace(article, path=article.path and rows.readable(article.path))


def add(connection: Connection, article: Article) -> None:
    """Remembers where ``article`` was met; what was said of it there before is forgotten."""
    path = article.path or ""
    table = tables.sources
    connection.execute(delete(table).where(table.c.article_id == article.id, table.c.path == path))
    connection.execute(
        insert(table).values(
            article_id=article.id,
            path=path,
            source=article.source,
            published=article.published,
            facts=codec.plain(replace(article, text="")),
        )
    )


def first(connection: Connection, article_id: str, text: str) -> Article | None:
    """The article as it came in at the first of its places, without what persons have corrected."""
    table = tables.sources
    facts = select(table.c.facts).where(table.c.article_id == article_id).order_by(table.c.path).limit(1)
    found = connection.scalar(facts)
    return replace(codec.record(Article, found), text=text) if found is not None else None


def chosen(connection: Connection, article: Article) -> Article:
    """The text of ``article`` with what is said of it at the place that counts, itself among them."""
    found = select(tables.sources.c.facts).where(tables.sources.c.article_id == article.id)
    known = [codec.record(Article, facts) for facts in connection.scalars(found)]
    places = {each.path: each for each in known} | {article.path: article}
    best = replace(min(places.values(), key=_precedence), text=article.text)
    if day := log.published(connection, article.id):
        return replace(best, published=date.fromisoformat(day), published_basis="given")
    return best


def seen(connection: Connection, article: Article) -> bool:
    """Whether exactly this is known: the text in this place, with all that is said of it."""
    table = tables.sources
    facts = select(table.c.facts).where(
        table.c.article_id == article.id, table.c.path == (article.path or "")
    )
    return bool(connection.scalar(facts) == codec.plain(replace(article, text="")))


def stored(connection: Connection, article: Article, version: str) -> bool:
    """Whether the store holds what ``version`` of the extractor reads in exactly this article."""
    table = tables.articles
    found = select(table.c.reading).where(table.c.id == article.id, table.c.extractor_version == version)
    reading = connection.scalar(found)
    return reading is not None and codec.unpack(reading, article.text).article == article


def _precedence(article: Article) -> tuple[bool, date, str]:
    given = article.published_basis == "given"
    return (not given, article.published or date.max, article.path or "")
