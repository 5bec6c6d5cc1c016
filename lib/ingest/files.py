"""Paths -> articles: which files to read, and in which order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from lib.ingest.decode import LIMIT, too_large
from lib.ingest.reading import Skipped, from_bytes
from lib.ingest.sidecar import sidecar
from lib.records import Article

READ = (".txt", ".text", ".md", ".markdown")
# Documents that someone may expect to be read; other files in a folder are passed over in silence.
NOT_READ = (".pdf", ".doc", ".docx", ".odt", ".rtf", ".htm", ".html", ".eml", ".epub")


def load_paths(
    paths: Iterable[str | Path], published: date | None = None, language: str | None = None
) -> Iterator[Article | Skipped]:
    """The articles of files and folders (searched downwards, in the order of their names), one at a time.

    ``published`` and ``language`` hold for all of them. A file given twice is read once.
    """
    seen: set[str] = set()
    for found in _files(paths):
        if isinstance(found, Skipped):
            yield found
        elif (identity := os.path.abspath(found)) not in seen:
            seen.add(identity)
            yield load_file(found, published, language)


def load_file(path: Path, published: date | None = None, language: str | None = None) -> Article | Skipped:
    """The article in one file, with what its name and the file beside it say of it."""
    try:
        if not path.is_file():
            return Skipped(str(path), "not a regular file" if path.exists() else "no such file or folder")
        if (size := path.stat().st_size) >= LIMIT:
            return Skipped(str(path), too_large(size))
        raw = path.read_bytes()
        beside = sidecar(path)
    except (OSError, ValueError) as error:
        return Skipped(str(path), f"cannot be read: {getattr(error, 'strerror', None) or error}")
    return from_bytes(raw, path, published=published, language=language, beside=beside)


def _files(paths: Iterable[str | Path]) -> Iterator[Path | Skipped]:
    for path in map(Path, paths):
        try:
            yield from _in_folder(path) if path.is_dir() else [_named(path)]
        except (OSError, ValueError) as error:
            yield Skipped(str(path), f"cannot be read: {getattr(error, 'strerror', None) or error}")


def _named(path: Path) -> Path | Skipped:
    if path.suffix.lower() in (*READ, "") or not path.exists():
        return path
    return Skipped(str(path), "not read: only .txt and .md files are")


def _in_folder(folder: Path) -> Iterator[Path | Skipped]:
    files = sorted(
        path
        for path in folder.rglob("*")
        if not any(part.startswith(".") for part in path.relative_to(folder).parts) and not path.is_dir()
    )
    wanted = [path for path in files if path.suffix.lower() in (*READ, *NOT_READ)]
    yield from map(_named, wanted)
    if not wanted:
        yield Skipped(str(folder), "no .txt or .md file in this folder")
