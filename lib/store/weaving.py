"""Happenings brought up to date with the articles and corrections of a store."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from sqlalchemy import Connection, delete, func, select, update

from lib.store import names, tables, telling, woven
from lib.store.connecting import Store
from lib.store.kept import KeptGroups
from lib.store.rewriting import Outcome, rewrite
from lib.store.telling import Told, parts
from lib.timeline.loom import Loom
from lib.timeline.reports import settled, unknown, with_sides
from lib.wording import fold

# Called with how much is done of how much; with nothing of nothing at the beginning, which may take long.
Progress = Callable[[int, int], None]
# When more than one article in so many has changed, all is woven from nothing: that is faster then.
SHARE = 50
STEP = 500
_telling, _actor = woven.tellings.c, tables.actors.c


def weave(store: Store, progress: Progress | None = None) -> bool:
    """Brings the happenings up to date; False when they were. It costs nothing to call it once too often.

    All of it is written or nothing, so that readers see one state or the next and a killed run is made up
    for by the next call. Of several processes one weaves at a time.
    """
    with store.reading() as connection:
        if current(connection):
            return False
    with store.writing() as connection:
        return weave_in(connection, progress)


def waiting(store: Store) -> int:
    """How many articles tell what is not yet woven in: all of them after an update that needs it anew."""
    with store.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(woven.stale)).scalar_one())


def current(connection: Connection) -> bool:
    """Whether the happenings are made of what the store now holds."""
    row = connection.execute(select(tables.state)).one()
    return bool(row.changes == row.woven)


def weave_in(connection: Connection, progress: Progress | None = None) -> bool:
    """``weave`` as a part of a transaction that writes more."""
    if current(connection):
        return False
    if progress:
        progress(0, 0)
    stale = set(connection.scalars(select(woven.stale.c.article_key)))
    articles = connection.execute(select(func.count()).select_from(tables.articles)).scalar_one()
    begun = connection.scalar(select(tables.state.c.woven)) is not None
    if begun and len(stale) * SHARE <= articles:
        _mend(connection, stale, progress)
    else:
        _begin(connection, progress)
    connection.execute(delete(woven.stale))
    changes = tables.state.c.changes
    connection.execute(update(tables.state).values(changes=changes + 1, woven=changes + 1))
    return True


def _begin(connection: Connection, progress: Progress | None) -> None:
    """Weaves everything from nothing."""
    for table in woven.TABLES:
        connection.execute(delete(table))
    by_hand = telling.by_hand(connection)
    told = {each.report.id: each for each in telling.told(connection, by_hand.ids)}
    loom = Loom(by_hand.together, by_hand.apart)
    for report in settled(each.report for each in told.values()):
        told[report.id] = told[report.id]._replace(report=report)
        loom.put_in(report)
    _run(loom, progress)
    rewrite(connection, Outcome(loom, told, {}), by_hand)
    names.recount(connection)
    _analyze(connection)


def _analyze(connection: Connection) -> None:
    """Lets the database know how its tables are filled, or it would go by the wrong indexes."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA analysis_limit=1000")
    connection.exec_driver_sql("ANALYZE")


def _mend(connection: Connection, stale: Collection[int], progress: Progress | None) -> None:
    """Weaves what the articles ``stale`` tell into what there is."""
    by_hand = telling.by_hand(connection)
    stale = {*stale, *_with_other_sides(connection, stale)}
    told = _told(connection, stale, by_hand.ids)
    before = _marks(connection, stale)
    same = {each for each in told if before.get(each) == telling.mark(told[each], by_hand)}
    gone, new = before.keys() - same, {each: told[each] for each in told if each not in same}
    kept = KeptGroups(connection, gone, by_hand.ids)
    loom = Loom(by_hand.together, by_hand.apart, kept)
    for event_id in sorted(gone):
        loom.take_out(event_id)
    for each in new.values():
        loom.put_in(each.report)
    _run(loom, progress)
    rewrite(connection, Outcome(loom, new, kept.places), by_hand)


def _run(loom: Loom, progress: Progress | None) -> None:
    for done, left in enumerate(loom.weave(), 1):
        if progress and (done % STEP == 0 or not left):
            progress(done, done + left)


def _told(connection: Connection, articles: Collection[int], by_hand: Collection[str]) -> dict[str, Told]:
    """What these articles tell, with the sides of persons; not what another one tells under the same id."""
    told = list(telling.told(connection, by_hand, articles))
    persons = {p.person for each in told for p in each.report.parties if p.person and unknown(p)}
    sides = telling.sides(connection, persons)
    found = {e.report.id: e._replace(report=with_sides(e.report, sides)) for e in told}
    for some in parts(found):
        taken = select(_telling.event_id, _telling.article_key).where(_telling.event_id.in_(some))
        for event_id, article_key in connection.execute(taken):
            if article_key not in articles:
                del found[event_id]
    return found


def _marks(connection: Connection, articles: Collection[int]) -> dict[str, int]:
    found: dict[str, int] = {}
    for some in parts(articles):
        query = select(_telling.event_id, _telling.mark).where(_telling.article_key.in_(some))
        found.update((row.event_id, row.mark) for row in connection.execute(query))
    return found


def _with_other_sides(connection: Connection, stale: Collection[int]) -> set[int]:
    """Other articles, with someone whose side they do not tell and which is another one now."""
    persons: set[str] = set()
    for some in parts(stale):
        named = select(_actor.id).where(_actor.article_key.in_(some), _actor.kind == "person")
        persons |= set(connection.scalars(named))
        before = select(_telling.parties).where(_telling.article_key.in_(some))
        persons |= {person for told in connection.scalars(before) for _, person, _ in told if person}
    untold: dict[int, set[str]] = {}
    for some in parts(persons):
        query = select(_actor.article_key, _actor.id).where(_actor.id.in_(some), _actor.kind == "person")
        for key, person in connection.execute(query.where(_actor.affiliation.is_(None), _actor.events > 0)):
            if key not in stale:
                untold.setdefault(key, set()).add(person)
    sides = telling.sides(connection, {person for some in untold.values() for person in some})
    found: set[int] = set()
    for some in parts(untold):
        for key, told in _parties(connection, some):
            mine = [(side, person) for side, person, _ in told if person in untold[key]]
            if any(side != sides.get(person, fold(person)) for side, person in mine):
                found.add(key)
    return found


def _parties(connection: Connection, articles: Collection[int]) -> list[Any]:
    query = select(_telling.article_key, _telling.parties).where(_telling.article_key.in_(articles))
    return [tuple(row) for row in connection.execute(query)]
