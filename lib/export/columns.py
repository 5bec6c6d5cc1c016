"""What the columns of the exported tables are and mean, from ``data/export/columns.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

TABLE = Path(__file__).parents[2] / "data" / "export" / "columns.toml"


@dataclass(frozen=True, slots=True)
class Column:
    """A column's name, its type (of Table Schema, or ``list``) and its meaning in one sentence."""

    name: str
    type: str
    about: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table's title and content, its key, and which field holds the id of a row of which other table."""

    name: str
    title: str
    about: str
    key: tuple[str, ...]
    links: tuple[tuple[str, str], ...]


def tables() -> tuple[Table, ...]:
    """The exported tables, in the order of the file."""
    return tuple(
        Table(
            name, own["title"], own["about"], tuple(own.get("key", ("id",) if name != "mentions" else ())),
            tuple((link["field"], link["table"]) for link in own["links"]),
        )
        for name, own in _file()["tables"].items()
    )  # fmt: skip


def column(table: str, name: str) -> Column:
    """The column ``name`` of ``table``; one that the file does not know is a text without a meaning given."""
    shared = _file()["columns"]
    own = _file()["tables"].get(table, {}).get("columns", {})
    kind, about = own.get(name) or shared.get(name) or ("string", "")
    return Column(name, kind, about)


def type_of(name: str) -> str | None:
    """The type of a column, which is the same in every table; None for one that the file does not know."""
    for known in (_file()["columns"], *(own["columns"] for own in _file()["tables"].values())):
        if name in known:
            return str(known[name][0])
    return None


def about_package() -> dict[str, str]:
    """``description`` and ``rights`` of the whole."""
    return dict(_file()["package"])


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))
