"""What the store holds, as the records that were put in."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy import func, select

from lib.records import Article, Extraction
from lib.store import codec, sightings, tables
from lib.store.connecting import Store
from lib.store.corrections import log
from lib.store.corrections.applying import Shown, corrected

BATCH = 500


def load(store: Store, article_id: str) -> Extraction | None:
    """What was read in the article; None when the store has no such article."""
    table = tables.articles
    with store.reading() as connection:
        row = connection.execute(
            select(table.c.reading, table.c.text).where(table.c.id == article_id)
        ).one_or_none()
    return codec.unpack(row.reading, row.text) if row else None


def met(store: Store, article_id: str) -> Article | None:
    """The article as it came in, without what persons have corrected; None when there is no such article."""
    table = tables.articles
    with store.reading() as connection:
        text = connection.scalar(select(table.c.text).where(table.c.id == article_id))
        return None if text is None else sightings.first(connection, article_id, text)


def load_shown(store: Store, article_id: str) -> Shown | None:
    """What is shown of the article: what was read, corrected; None when there is no such article."""
    extraction = load(store, article_id)
    if extraction is None:
        return None
    with store.reading() as connection:
        return corrected(extraction, log.for_article(connection, article_id))


def load_all(store: Store) -> Iterator[Extraction]:
    """What was read in every article, in the order in which they came in, a few hundred at a time."""
    table = tables.articles
    after = -1
    columns = select(table.c.key, table.c.reading, table.c.text).order_by(table.c.key).limit(BATCH)
    while True:
        with store.reading() as connection:
            rows = connection.execute(columns.where(table.c.key > after)).all()
        if not rows:
            return
        yield from (codec.unpack(row.reading, row.text) for row in rows)
        after = rows[-1].key


def outdated(store: Store, version: str) -> list[str]:
    """Ids of the articles that another version of the extractor has read, in the order they came in."""
    table = tables.articles
    query = select(table.c.id).where(table.c.extractor_version != version).order_by(table.c.key)
    with store.reading() as connection:
        return list(connection.scalars(query))


def texts(store: Store, article_ids: Collection[str]) -> dict[str, str]:
    """The texts of these articles, by id; to be asked for a few at a time."""
    table = tables.articles
    with store.reading() as connection:
        found = connection.execute(select(table.c.id, table.c.text).where(table.c.id.in_(article_ids)))
        return {row.id: row.text for row in found}


def changes(store: Store) -> int:
    """A number that moves with every change: what was read before stays right as long as it stands."""
    with store.reading() as connection:
        return int(connection.execute(select(tables.state.c.changes)).scalar_one())


def empty(store: Store) -> bool:
    """Whether it holds no article at all."""
    with store.reading() as connection:
        return connection.execute(select(tables.articles.c.key).limit(1)).first() is None


def count(store: Store) -> dict[str, int]:
    """How many articles, events, event mentions and quotes there are."""
    counted = (tables.articles, tables.events, tables.mentions, tables.quotes)
    with store.reading() as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in counted
        }
