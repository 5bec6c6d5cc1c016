"""Which files have been brought in, and what was in them: a file is opened again only when it has changed.

When a file that held one text holds another, the article of the first is hidden, unless it was met elsewhere
too: by a correction like any other, which tells why and can be undone.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select

from lib.ingest import Skipped
from lib.ingest.sidecar import beside
from lib.store import removing, tables
from lib.store.connecting import Store
from lib.store.corrections import log

WHO = "articles folder"
_files, _sources, _correction = tables.files, tables.sources, tables.corrections


@dataclass(frozen=True, slots=True)
class File:
    """A file as it was brought in. ``articles`` are (id, place in the file) of each, as articles name it."""

    path: str
    mark: str
    articles: tuple[tuple[str, str], ...] = ()
    skipped: tuple[Skipped, ...] = ()


def mark(path: Path, program: str) -> str:
    """What changes when the file, or the one beside it that tells of it, is written to.

    ``program`` is what opens and reads it; it stands last, behind a space.
    """
    try:
        stats = [each.stat() for each in (path, *beside(path))]
    except OSError:  # opening it will tell
        return f"? {program}"
    return " ".join([*(f"{stat.st_size}.{stat.st_mtime_ns}" for stat in stats), program])


def known(store: Store) -> dict[str, File]:
    """All files that have been brought in, by path."""
    with store.reading() as connection:
        return {
            row.path: File(
                row.path, row.mark, tuple((each[0], each[1]) for each in row.articles),
                tuple(Skipped(*each) for each in row.skipped),
            )
            for row in connection.execute(select(_files))
        }  # fmt: skip


def keep(store: Store, file: File, before: File | None) -> bool:
    """Remembers ``file``, and hides what ``before`` says was in it and is no longer; whether any was."""
    ids = {article_id for article_id, _ in file.articles}
    gone = [each for each in before.articles if each[0] not in ids] if before and ids else []
    with store.writing() as connection:
        connection.execute(delete(_files).where(_files.c.path == file.path))
        connection.execute(
            insert(_files).values(
                path=file.path, mark=file.mark, articles=[list(each) for each in file.articles],
                skipped=[[each.path, each.reason] for each in file.skipped],
            )
        )  # fmt: skip
        unmet = _forget(connection, gone)
        again = _hidden_here(connection, ids)
    why = f"{Path(file.path).name} holds another text now"
    return bool(removing.remove(store, unmet, WHO, why) + removing.bring_back(store, again, WHO))


def _forget(connection: Connection, gone: Sequence[tuple[str, str]]) -> list[str]:
    """Forgets that these articles were met there; the ids of those that were met nowhere else."""
    for article_id, place in gone:
        here = (_sources.c.article_id == article_id, _sources.c.path == place)
        connection.execute(delete(_sources).where(*here))
    ids = {article_id for article_id, _ in gone}
    still = set(connection.scalars(select(_sources.c.article_id).where(_sources.c.article_id.in_(ids))))
    return sorted(ids - still)


def _hidden_here(connection: Connection, article_ids: Collection[str]) -> list[str]:
    """Those that were hidden because their text had gone from its file."""
    mine = (_correction.c.kind == "hide", _correction.c.who == WHO, _correction.c.target.in_(article_ids))
    return [each.target for each in log.holding(connection, *mine)]
