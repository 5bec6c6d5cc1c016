"""Extractions into the store: one transaction an article, the same article and extractor only once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import fields, replace

from sqlalchemy import Connection, delete, insert, select, update

from lib.records import Article, Extraction
from lib.store import codec, copies, names, origins, rows, sightings, tables, woven
from lib.store.connecting import Store
from lib.store.copies import Shingles
from lib.store.corrections import log
from lib.store.corrections.applying import corrected
from lib.store.corrections.records import OF_ARTICLES

ProcessOf = Callable[[Extraction], str | None]


def no_process(extraction: Extraction) -> None:
    """Names no peace process."""


def needed(store: Store, article: Article, version: str) -> Article | None:
    """The article as extractor ``version`` has to read it; None when the store has that already."""
    article = sightings.met(article)
    with store.reading() as connection:
        wanted = sightings.chosen(connection, article)
        if sightings.stored(connection, wanted, version) and sightings.seen(connection, article):
            return None
    return wanted


def save(
    store: Store, extraction: Extraction, version: str, process_of: ProcessOf = no_process,
    met: Article | None = None,
) -> bool:  # fmt: skip
    """Writes what extractor ``version`` read; True when that changed anything.

    ``met`` is the article as it came in, when it was read with what is said of it in another place. All
    of it is written or nothing; what was read of the same text before is replaced.
    """
    extraction = replace(extraction, article=sightings.met(extraction.article))
    met = sightings.met(met) if met else extraction.article
    marked = copies.shingles(met.text)
    with store.writing() as connection:
        new_place = not sightings.seen(connection, met)
        if new_place:
            sightings.add(connection, met)
        wanted = sightings.chosen(connection, met)
        outdated = not sightings.stored(connection, wanted, version)
        # When another process has met a better place meanwhile, it writes the article, or the next run.
        if outdated and wanted == extraction.article:
            _write(connection, extraction, version, process_of, marked)
        if new_place or outdated:
            bump(connection)
    return new_place or outdated


def bump(connection: Connection) -> None:
    """Tells readers that the store is another one now."""
    connection.execute(update(tables.state).values(changes=tables.state.c.changes + 1))


def _write(
    connection: Connection, extraction: Extraction, version: str, process_of: ProcessOf, marked: Shingles
) -> None:
    table, article = tables.articles, extraction.article
    row = rows.article_row(article) | {
        "process": process_of(extraction),
        "extractor_version": version,
        "reading": codec.pack(extraction),
    }
    key = connection.scalar(select(table.c.key).where(table.c.id == article.id))
    if key is None:
        row["origin"] = origins.link(connection, article.id, marked)
        row |= {"events": 0, "quotes": 0, "corrected": False, "hidden": False}
        key = connection.execute(insert(table).values(row).returning(table.c.key)).scalar_one()
    else:
        connection.execute(update(table).where(table.c.key == key).values(row))
        _remove_shown(connection, key)
    _write_shown(connection, key, extraction)


def write_shown(connection: Connection, key: int, extraction: Extraction) -> None:
    """Writes anew what is shown of the article number ``key``, of which ``extraction`` was read."""
    _remove_shown(connection, key)
    _write_shown(connection, key, extraction)


def _write_shown(connection: Connection, key: int, extraction: Extraction) -> None:
    article_id = extraction.article.id
    shown = corrected(extraction, log.for_article(connection, article_id))
    log.set_idle(connection, article_id, sorted(shown.idle))
    written = rows.rows_of(shown.extraction, key, shown.corrected, shown.edited, shown.checked)
    article = shown.extraction.article
    process = connection.scalar(select(tables.articles.c.process).where(tables.articles.c.key == key))
    whose = {"source": article.source, "language": article.language, "process": process}
    quoted = [row | whose | {"hidden": shown.hidden} for row in written.quotes]
    for field in fields(written):
        if content := (quoted if field.name == "quotes" else getattr(written, field.name)):
            connection.execute(insert(tables.metadata.tables[field.name]), content)
    values = {name: getattr(article, name) for name in OF_ARTICLES} | {
        "events": len(shown.extraction.events),
        "quotes": len(shown.extraction.quotes),
        "corrected": bool(shown.corrected),
        "hidden": shown.hidden,
    }
    connection.execute(update(tables.articles).where(tables.articles.c.key == key).values(values))
    if not shown.hidden:
        spoken = [row[name] for row in quoted for name in ("speaker_name", "addressee_name")]
        spoken += [row["name"] for row in written.co_speakers]
        names.add(connection, Counter(name for name in spoken if name))
    woven.mark_stale(connection, [key])


def _remove_shown(connection: Connection, key: int) -> None:
    first, last = _keys(key)
    if not connection.scalar(select(tables.articles.c.hidden).where(tables.articles.c.key == key)):
        given = names.in_quotes(connection, first, last)
        names.add(connection, {name: -number for name, number in given.items()})
    for table in (tables.participants, tables.mentions):
        connection.execute(delete(table).where(table.c.event_key.between(first, last)))
    others = tables.co_speakers
    connection.execute(delete(others).where(others.c.quote_key.between(first, last)))
    for table in (tables.events, tables.quotes):
        connection.execute(delete(table).where(table.c.key.between(first, last)))
    connection.execute(delete(tables.actors).where(tables.actors.c.article_key == key))


def _keys(article_key: int) -> tuple[int, int]:
    """The first and last key that events and quotations of the article may have."""
    return article_key * rows.ROOM, (article_key + 1) * rows.ROOM - 1
