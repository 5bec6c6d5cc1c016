"""A large store made quickly: a small one, woven as any other, whose rows are written many times over.

    python -m benchmarks.multiply --articles 100000 --store FILE

Each article is told anew under other numbers and ids, up to six days later; so are its events and
the happenings they tell of. Three events with five mentions, three quotations and about 2,000 characters an
article, and some 1,000 actors. SQLite only. The marks by which copies are found are left out: such a store
is for reading.
"""

from __future__ import annotations

import argparse
import sqlite3
import time
from pathlib import Path

from sqlalchemy import Date, Table

from benchmarks.synthetic import extractions
from lib import library
from lib.store import names, open_store, rows, save, searching, woven
from lib.store.tables import actors, articles, events, mentions, metadata, participants, quotes, sources
from lib.store.weaving import weave

ONCE, ACTORS, TOLD = 1000, 3000, 3
PROCESSES = ("Ukraine", "Gaza", "Soudan")
COPIED = (articles, sources, actors, events, participants, mentions, quotes, *woven.TABLES)
OF_EVENTS = {"event_key", "happening_key"}
# Ids of articles and events begin with four zeros, and those of quotations after their letter.
IDS = {"id", "article_id", "event_id", "origin", "about", "part_of", "parent"}
LISTS = {"event_ids", "article_ids", "history", "conflicts", "sources"}


def multiply(file: Path, number: int) -> None:
    """Makes a store of ``number`` articles, a multiple of a thousand, in the new ``file``."""
    store = open_store(str(file))
    version = library.extractor_version()
    for each in extractions(ONCE, people=ACTORS, told=TOLD):
        save(store, each, version, lambda read: PROCESSES[int(read.article.id, 16) % len(PROCESSES)])
    weave(store)
    store.close()
    base = sqlite3.connect(file, isolation_level=None)
    base.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; BEGIN")
    later = [sql for (sql,) in base.execute(
        "SELECT sql FROM sqlite_master WHERE sql LIKE 'CREATE INDEX%' OR type = 'trigger'")]  # fmt: skip
    dropped = base.execute("SELECT type, name FROM sqlite_master WHERE type = 'trigger' OR "
                           "(type = 'index' AND sql IS NOT NULL)").fetchall()  # fmt: skip
    for kind, name in dropped:
        base.execute(f'DROP {kind} "{name}"')
    for table in COPIED:
        base.execute(f'CREATE TEMP TABLE "few_{table.name}" AS SELECT * FROM "{table.name}"')
    for turn in range(1, number // ONCE):
        for table in COPIED:
            base.execute(_again(table), {"turn": turn, "id": f"{turn:04x}", "days": f"+{turn % 7} days"})
    for sql in later:
        base.execute(sql)
    for table in searching.SEARCHED:
        base.execute(f"INSERT INTO {table.name}_found({table.name}_found) VALUES ('rebuild')")
    base.execute("COMMIT")
    base.execute("PRAGMA analysis_limit=1000")
    base.execute("ANALYZE")
    base.close()
    store = open_store(str(file))
    with store.writing() as connection:
        names.recount(connection)
    store.close()


def _again(table: Table) -> str:
    """The statement that writes the rows of ``table`` once more."""
    columns = [(column.name, _value(table, column.name, isinstance(column.type, Date)))
               for column in table.columns]  # fmt: skip
    listed = ", ".join(f'"{name}"' for name, _ in columns)
    values = ", ".join(value for _, value in columns)
    return f'INSERT INTO "{table.name}" ({listed}) SELECT {values} FROM "few_{table.name}"'


def _value(table: Table, name: str, is_date: bool) -> str:
    own = f'"{name}"'
    if is_date:
        return f"date({own}, :days)"
    if name in OF_EVENTS or (name == "key" and table is not articles):
        return f"{own} + :turn * {ONCE * rows.ROOM}"
    if name in ("key", "article_key"):
        return f"{own} + :turn * {ONCE}"
    if table is actors and name == "id":
        return own
    if name in IDS:
        letter = f"rtrim(substr({own}, 1, 1), '0')"
        return f"{letter} || :id || substr({own}, 5 + length({letter}))"
    if name in LISTS:
        return f"replace({own}, '\"0000', '\"' || :id)"
    return f"{own} || ' ' || :turn" if name == "contact" else own


def main() -> None:
    """Makes the store and tells how long it took."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--store", type=Path, required=True, help="a file that is not there yet")
    asked = parser.parse_args()
    if asked.store.exists():
        parser.error(f"{asked.store} is there already")
    began = time.perf_counter()
    multiply(asked.store, asked.articles)
    print(f"{asked.store}: {asked.store.stat().st_size / 1e9:.1f} GB in {time.perf_counter() - began:.0f} s")
    with sqlite3.connect(asked.store) as made:
        for name in sorted(each.name for each in metadata.sorted_tables):
            print(f"  {made.execute(f'SELECT count(*) FROM {name}').fetchone()[0]:9} {name}")


if __name__ == "__main__":
    main()
