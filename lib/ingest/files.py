"""Paths -> articles: which files to read, and in which order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from lib.ingest.decode import MEGABYTE
from lib.ingest.kinds import BY_SUFFIX, NOT_READ, limit_of
from lib.ingest.reading import Skipped, read_all
from lib.ingest.sidecar import FORMATS, sidecar
from lib.records import Article

READ = tuple(BY_SUFFIX)


def load_paths(
    paths: Iterable[str | Path], published: date | None = None, language: str | None = None,
    fields: Mapping[str, str] | None = None,
) -> Iterator[Article | Skipped]:  # fmt: skip
    """The articles of files and folders (searched downwards, in the order of their names), one at a time.

    ``published`` and ``language`` hold for all of them; ``fields`` maps our names to a JSON or CSV file's.
    A file given twice is read once.
    """
    for found in find_files(paths):
        if isinstance(found, Skipped):
            yield found
        else:
            yield from _load(found, published, language, fields)


def find_files(paths: Iterable[str | Path]) -> Iterator[Path | Skipped]:
    """The files to read among ``paths`` and in the folders among them, each once, without opening any."""
    seen: set[str] = set()
    for found in _files(paths):
        if isinstance(found, Skipped):
            yield found
        elif (identity := os.path.abspath(found)) not in seen:
            seen.add(identity)
            yield found


def load_file(path: Path, published: date | None = None, language: str | None = None) -> Article | Skipped:
    """The one article in a file, with what its name and the file beside it say of it."""
    found = list(_load(path, published, language, None))
    return found[0] if len(found) == 1 else Skipped(str(path), f"{len(found)} articles in one file")


def _load(
    path: Path, published: date | None, language: str | None, fields: Mapping[str, str] | None
) -> Iterator[Article | Skipped]:
    try:
        if not path.is_file():
            yield Skipped(str(path), "not a regular file" if path.exists() else "no such file or folder")
            return
        if (size := path.stat().st_size) >= (limit := limit_of(path.name)):
            yield Skipped(
                str(path), f"too large: {size / MEGABYTE:.1f} MB, the limit is {limit // MEGABYTE} MB"
            )
            return
        raw = path.read_bytes()
        beside = sidecar(path)
    except (OSError, ValueError) as error:
        yield _unreadable(path, error)
        return
    yield from read_all(raw, path, published=published, language=language, beside=beside, fields=fields)


def _files(paths: Iterable[str | Path]) -> Iterator[Path | Skipped]:
    for path in map(Path, paths):
        try:
            yield from _in_folder(path) if path.is_dir() else [_named(path)]
        except (OSError, ValueError) as error:
            yield _unreadable(path, error)


def _unreadable(path: Path, error: OSError | ValueError) -> Skipped:
    return Skipped(str(path), f"cannot be read: {getattr(error, 'strerror', None) or error}")


def _named(path: Path) -> Path | Skipped:
    if path.suffix.lower() in (*READ, "") or not path.exists():
        return path
    reason = NOT_READ.get(path.suffix.lower(), f"files ending in {path.suffix} are not known")
    return Skipped(str(path), f"not read: {reason}")


def _in_folder(folder: Path) -> Iterator[Path | Skipped]:
    files = sorted(
        path
        for path in folder.rglob("*")
        if not any(part.startswith(".") for part in path.relative_to(folder).parts) and not path.is_dir()
    )
    texts = {path.with_suffix("") for path in files if path.suffix.lower() not in FORMATS}
    texts |= {path for path in files if path.suffix.lower() not in FORMATS}
    wanted = [
        path
        for path in files
        if path.suffix.lower() in (*READ, *NOT_READ)
        and not (path.suffix.lower() in FORMATS and path.with_suffix("") in texts)
    ]
    root = os.path.realpath(folder)
    for path in wanted:
        # A link that goes in circles leads to itself, and is then no regular file.
        inside = not path.is_symlink() or Path(os.path.realpath(path)).is_relative_to(root)
        yield _named(path) if inside else Skipped(str(path), "not read: a link that leads out of the folder")
    if not wanted:
        yield Skipped(str(folder), "no file that can be read in this folder")
