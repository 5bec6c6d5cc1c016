"""A person's corrections into the store; what they concern is shown anew in the same transaction.

The happenings too are brought up to date in it, so that nothing hidden is seen for a moment longer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from lib.records import Event, Extraction, Quote
from lib.store import codec, saving, sightings, tables, weaving, woven
from lib.store.connecting import Store
from lib.store.corrections import accepting, log
from lib.store.corrections.applying import anchor, corrected, find
from lib.store.corrections.records import OF_ARTICLES, RECORDS, BadCorrection, Correction, Kind

FIXED = ("id", "article_id", "mentions", "start", "end", "text", "verbatim")


def make(store: Store, correction: Correction) -> Correction:
    """Keeps ``correction`` and applies it; gives it back with what it changes filled in.

    ``before`` and ``anchor`` need not be given. Raises BadCorrection when it means nothing: an unknown
    target or field, a value of another kind.
    """
    return make_all(store, [correction])[0]


def make_all(store: Store, corrections: Sequence[Correction]) -> list[Correction]:
    """``make`` for what belongs together: all of it is kept, or nothing."""
    with store.writing() as connection:
        return _made(connection, corrections)


def foresee(
    store: Store, corrections: Sequence[Correction], event_ids: Collection[str]
) -> list[tuple[str, ...]]:
    """The happenings that the events ``event_ids`` would be in, as the ids of all their events, were
    ``corrections`` made.

    Nothing is kept: it is made and taken back. Raises BadCorrection as ``make``.
    """
    told, happening = woven.tellings.c, woven.happenings.c
    with store.writing() as connection:
        _made(connection, corrections)
        query = select(happening.key, happening.event_ids).join(
            woven.tellings, told.happening_key == happening.key
        )
        rows = connection.execute(query.where(told.event_id.in_(event_ids)))
        found = {row.key: row.event_ids for row in rows}
        connection.rollback()
    return [tuple(found[key]) for key in sorted(found)]


def _made(connection: Connection, corrections: Sequence[Correction]) -> list[Correction]:
    made = []
    for each in corrections:
        made.append(_checked(connection, each))
        keep(connection, made[-1])
    saving.bump(connection)
    weaving.weave_in(connection)
    return made


def take(store: Store, corrections: Iterable[Correction]) -> int:
    """Keeps those of ``corrections``, from another store, that this one does not have; how many they were.

    What they concern may be missing here: then they wait for it.
    """
    with store.writing() as connection:
        known = set(connection.scalars(select(tables.corrections.c.id)))
        new = [each for each in corrections if each.id not in known]
        for each in new:
            keep(connection, each)
        if new:
            saving.bump(connection)
            weaving.weave_in(connection)
    return len(new)


def listed(store: Store, article_id: str | None = None) -> list[Correction]:
    """All corrections in the order made, undone ones and undoings among them; or those of one article."""
    mine = [tables.corrections.c.article_id == article_id] if article_id else []
    with store.reading() as connection:
        return log.read(connection, *mine)


def idle(store: Store) -> list[Correction]:
    """The corrections that hold but have nothing to correct: what they were about is no longer read."""
    table, events = tables.corrections, tables.events
    with store.reading() as connection:
        found = log.holding(connection, table.c.idle.is_(True))
        pairs = log.holding(connection, table.c.kind.in_(("merge", "split")))
        ends = {end for pair in pairs for end in (pair.target, str(pair.after))}
        there = set(connection.scalars(select(events.c.id).where(events.c.id.in_(ends))))
    return found + [pair for pair in pairs if not {pair.target, pair.after} <= there]


def keep(connection: Connection, correction: Correction) -> None:
    """Writes a correction that is known to mean something, and shows anew what it concerns."""
    log.write(connection, correction)
    concerned = _at_root(connection, correction)
    table = tables.articles
    if concerned.kind in ("merge", "split"):
        events = tables.events.c
        ends = (concerned.target, str(concerned.after))
        woven.mark_stale(
            connection, connection.scalars(select(events.article_key).where(events.id.in_(ends)))
        )
    articles = select(table.c.key, table.c.reading, table.c.text)
    if concerned.subject == "actor":
        ids = {concerned.target, str(concerned.after)}
        keys = select(tables.actors.c.article_key).where(tables.actors.c.id.in_(ids))
        articles = articles.where(table.c.key.in_(keys))
    else:
        articles = articles.where(table.c.id == concerned.article_id)
    for row in connection.execute(articles).all():
        saving.write_shown(connection, row.key, codec.unpack(row.reading, row.text))


def _at_root(connection: Connection, correction: Correction) -> Correction:
    """What an undoing, or an undoing of that, is about in the end."""
    while correction.kind == "undo":
        found = log.read(connection, tables.corrections.c.id == correction.target)
        if not found:
            break
        correction = found[0]
    return correction


def _checked(connection: Connection, correction: Correction) -> Correction:
    if not correction.who.strip():
        raise BadCorrection("a correction needs the name of who makes it")
    if correction.kind == "undo":
        return _undoing(connection, correction)
    if correction.subject == "actor":
        return _of_actor(connection, correction)
    if correction.kind in ("merge", "split"):
        return _of_pair(connection, correction)
    extraction = _shown(connection, correction.article_id)
    if correction.subject == "article":
        return _of_article(extraction, correction)
    return _of_record(extraction, correction)


def _undoing(connection: Connection, correction: Correction) -> Correction:
    table = tables.corrections
    found = log.read(connection, table.c.id == correction.target, table.c.undone.is_(False))
    if not found:
        raise BadCorrection("there is no such correction, or it has been undone already")
    return replace(correction, article_id=found[0].article_id, subject="correction")


def _of_actor(connection: Connection, correction: Correction) -> Correction:
    table = tables.actors
    wanted = [correction.target, *([str(correction.after)] if correction.kind == "merge_actors" else [])]
    row = None
    for actor_id in wanted[::-1]:
        row = connection.execute(select(table).where(table.c.id == actor_id).limit(1)).mappings().first()
        if row is None:
            raise BadCorrection(f"no article has the actor {actor_id!r}")
    if correction.kind == "merge_actors" and wanted[0] == wanted[1]:
        raise BadCorrection("an actor cannot be merged into itself")
    if correction.kind != "edit" or row is None:
        return correction
    _check_value(correction)
    return replace(correction, before=row[correction.field or ""])


def _of_pair(connection: Connection, correction: Correction) -> Correction:
    table = tables.events
    ends = {correction.target, str(correction.after)}
    there = set(connection.scalars(select(table.c.id).where(table.c.id.in_(ends))))
    if len(ends) != 2 or there != ends:
        raise BadCorrection("two events are needed, and both must be there")
    return correction


def _of_article(extraction: Extraction, correction: Correction) -> Correction:
    article = extraction.article
    if correction.kind == "published":
        try:
            date.fromisoformat(str(correction.after))
        except ValueError as error:
            raise BadCorrection(f"{correction.after!r} is not a day such as 2025-08-07") from error
        before = article.published.isoformat() if article.published else None
        return replace(correction, before=before)
    if correction.kind == "edit":
        if correction.field not in OF_ARTICLES:
            raise BadCorrection(f"of an article only {', '.join(OF_ARTICLES)} can be edited")
        _check_value(correction)
        return replace(correction, before=getattr(article, correction.field))
    if correction.kind == "hide":
        return correction
    raise BadCorrection(f"an article cannot be corrected by {correction.kind!r}")


def _of_record(extraction: Extraction, correction: Correction) -> Correction:
    records: tuple[Event, ...] | tuple[Quote, ...]
    records = extraction.events if correction.subject == "event" else extraction.quotes
    if correction.kind == "add":
        _check_added(extraction, correction)
        return correction
    found = find(list[Any](records), correction)
    if found is None:
        raise BadCorrection(f"the article has no {correction.subject} {correction.target!r}")
    correction = replace(correction, anchor=anchor(found))
    if correction.kind == "accept":
        return replace(correction, after=accepting.seen(found))
    if correction.kind == "hide":
        return correction
    if correction.kind != "edit":
        raise BadCorrection(f"no {correction.subject} can be corrected by {correction.kind!r}")
    _check_value(correction)
    return replace(correction, before=codec.plain(getattr(found, correction.field or "")))


def _check_value(correction: Correction) -> None:
    if correction.field in FIXED:
        raise BadCorrection(f"{correction.field} is what the article says, and cannot be edited")
    try:
        codec.field_value(RECORDS[correction.subject], correction.field or "", correction.after)
    except codec.BadRecord as error:
        raise BadCorrection(str(error)) from error


def _check_added(extraction: Extraction, correction: Correction) -> None:
    try:
        record = codec.record(RECORDS[correction.subject], correction.after)
    except (codec.BadRecord, AttributeError) as error:
        raise BadCorrection(str(error)) from error
    if record.article_id != extraction.article.id or record.id != correction.target:
        raise BadCorrection("the record added must bear the article's id and the correction's target")


def _shown(connection: Connection, article_id: str | None) -> Extraction:
    table = tables.articles
    found = select(table.c.reading, table.c.text).where(table.c.id == article_id)
    row = connection.execute(found).one_or_none()
    if row is None:
        raise BadCorrection(f"the store has no article {article_id!r}")
    corrections = log.for_article(connection, article_id or "")
    return corrected(codec.unpack(row.reading, row.text), corrections).extraction


def waiting(store: Store) -> list[str]:
    """Ids of articles that have to be read again, since their day of publication has been corrected."""
    dated, table = tables.corrections.c, tables.articles
    ids = select(dated.article_id).where(dated.kind == "published")
    found = []
    with store.reading() as connection:
        for row in connection.execute(select(table.c.reading, table.c.text).where(table.c.id.in_(ids))).all():
            article = codec.unpack(row.reading, row.text).article
            came_in = sightings.first(connection, article.id, article.text)
            if came_in is not None and sightings.chosen(connection, came_in) != article:
                found.append(article.id)
    return found


def holding(store: Store, *kinds: Kind) -> list[Correction]:
    """The corrections of these kinds that have not been undone, in the order made."""
    with store.reading() as connection:
        return log.holding(connection, tables.corrections.c.kind.in_(kinds))
