"""Full-text search, without regard to accents and case: FTS5 in SQLite, tsvector in PostgreSQL.

Both index the ``words`` of events, happenings and quotes and the folded text of articles, cut at every
character that is no letter or digit. What is searched are the beginnings of words: "cessez-le" finds
"cessez-le-feu".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, column, func, literal_column, text, true
from sqlalchemy import select as select_
from sqlalchemy import table as table_

from lib.store import tables, woven
from lib.wording import fold

WORD = re.compile(r"[^\W_]+")
WORDS = "words"
SEARCHED = (tables.articles, tables.events, tables.quotes, woven.happenings)
# Words are cut before PostgreSQL sees them, or it would read addresses, paths and numbers in its own way.
CUT = "to_tsvector('simple', regexp_replace({0}, '[^[:alnum:]]+', ' ', 'g'))"


def create(connection: Connection, searched: Iterable[Table] = SEARCHED) -> None:
    """The indexes, and what keeps them in step with their tables."""
    for table in searched:
        name = table.name
        statements = _fts5(name, WORDS) if connection.dialect.name == "sqlite" else [_gin(name, WORDS)]
        for statement in statements:
            connection.execute(text(statement))


def drop(connection: Connection, table: Table) -> None:
    """Takes the index of ``table`` away, if there is one; what keeps it in step goes with the table."""
    if connection.dialect.name == "sqlite":
        connection.execute(text(f"DROP TABLE IF EXISTS {table.name}_found"))


def matching(table: Table, asked: str, sqlite: bool) -> ColumnElement[bool]:
    """The condition that a row of ``table`` has every word of ``asked``; true when it has none."""
    phrases = [words for each in fold(asked).split() if (words := WORD.findall(each))]
    if not phrases:
        return true()
    if sqlite:
        found = table_(f"{table.name}_found", column("rowid"), column("words"))
        query = " AND ".join(f'"{" ".join(words)}"*' for words in phrases)
        hits = select_(found.c.rowid).where(literal_column(found.name).op("MATCH")(query))
        return table.c.key.in_(hits)
    # Written as the index is, letter for letter, so that the index is used.
    index: ColumnElement[Any] = literal_column(CUT.format(f"{table.name}.{WORDS}"))
    return and_(*(index.op("@@")(func.to_tsquery("simple", _tsquery(words))) for words in phrases))


def _tsquery(words: list[str]) -> str:
    return " <-> ".join(words) + ":*"


def _gin(name: str, words: str) -> str:
    return f"CREATE INDEX {name}_found ON {name} USING gin ({CUT.format(words)})"


def _fts5(name: str, words: str) -> list[str]:
    index = f"{name}_found"
    add = f"INSERT INTO {index}(rowid, words) VALUES (new.key, new.{words});"
    remove = f"INSERT INTO {index}({index}, rowid, words) VALUES ('delete', old.key, old.{words});"
    return [
        f"CREATE VIRTUAL TABLE {index} USING fts5(words, content='{name}', content_rowid='key', "
        "prefix='3', tokenize='unicode61 remove_diacritics 2')",
        f"CREATE TRIGGER {name}_added AFTER INSERT ON {name} BEGIN {add} END",
        f"CREATE TRIGGER {name}_removed AFTER DELETE ON {name} BEGIN {remove} END",
        f"CREATE TRIGGER {name}_changed AFTER UPDATE OF {words} ON {name} BEGIN {remove} {add} END",
    ]
