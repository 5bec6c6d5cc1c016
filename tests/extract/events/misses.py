"""Rows that are right by the guide and not yet read so: ``known_misses.toml``, a table for each test table.

Each is a strict expected failure, so that a row that comes right has to leave the list.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest

KNOWN_MISSES: dict[str, dict[str, str]] = tomllib.loads(
    (Path(__file__).parent / "known_misses.toml").read_text(encoding="utf-8")
)


def marked(table: str, rows: Iterable[object]) -> list[object]:
    """The rows of a test table, each a text or a tuple that starts with one; known misses are marked."""
    misses = KNOWN_MISSES[table]
    marked_rows = []
    for row in rows:
        values = tuple(row) if isinstance(row, list | tuple) else (row,)
        why = misses.get(str(values[0]))
        marks = [pytest.mark.xfail(strict=True, reason=why)] if why else []
        marked_rows.append(pytest.param(*values, marks=marks))
    texts = [str(param.values[0]) for param in marked_rows]
    stray = misses.keys() - set(texts)
    assert not stray, f"not rows of {table}: {stray}"
    assert len(set(texts)) == len(texts), f"rows told twice in {table}"
    return list(marked_rows)
