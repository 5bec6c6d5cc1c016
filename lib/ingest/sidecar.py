"""The metadata file beside an article: ``name.json``, ``name.toml`` or ``name.yaml``."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from frontmatter.default_handlers import YAMLHandler

from lib.ingest.metadata import Metadata, checked, first_line

FORMATS: dict[str, Callable[[str], Any]] = {
    ".json": json.loads,
    ".toml": tomllib.loads,
    ".yaml": lambda text: YAMLHandler().load(text),
    ".yml": lambda text: YAMLHandler().load(text),
}


def sidecar(path: Path) -> Metadata:
    """What the file of the same name beside ``path`` says; empty without such a file.

    An unreadable one is a problem of the metadata, not an error.
    """
    found = beside(path)
    return _read(found[0]) if found else Metadata()


def beside(path: Path) -> list[Path]:
    """The metadata file beside ``path``, the one that counts; at most one."""
    for suffix in FORMATS:
        for candidate in (path.with_suffix(suffix), path.with_name(path.name + suffix)):
            if candidate.is_file():
                return [candidate]
    return []


def read_sidecar(raw: bytes, name: str) -> Metadata:
    """What ``raw``, a metadata file called ``name``, says. What cannot be read is told as a problem."""
    try:
        table = FORMATS[Path(name).suffix.lower()](raw.decode("utf-8-sig"))
    except Exception as error:  # each format has errors of its own
        return Metadata(problems=(f"{name} cannot be read ({first_line(error)})",))
    if isinstance(table, Mapping) and isinstance(table.get("article"), Mapping):
        table = table["article"]  # annotated articles keep theirs one level down
    return checked(table) if isinstance(table, Mapping) else Metadata()


def _read(path: Path) -> Metadata:
    try:
        return read_sidecar(path.read_bytes(), path.name)
    except OSError as error:
        return Metadata(problems=(f"{path.name} cannot be read ({first_line(error)})",))
