"""Every column that is exported is described, and nothing else is."""

from __future__ import annotations

import tomllib

import pytest

from lib import columns as tables
from lib.export import columns
from lib.export.codes import COLUMNS as CODES
from lib.store.contacts import EDGES

EXPORTED = {
    "timeline": [*tables.HAPPENINGS, *CODES],
    "mentions": ["happening_id", *tables.MENTIONS],
    "quotes": tables.QUOTES,
    "actors": tables.ACTORS,
    "network": [*EDGES, "event_ids"],
    "articles": tables.ARTICLES,
}
FILE = tomllib.loads(columns.TABLE.read_text(encoding="utf-8"))
TYPES = {"string", "date", "integer", "number", "boolean", "list"}


@pytest.mark.parametrize("table", EXPORTED)
def test_every_column_has_a_meaning(table: str) -> None:
    public = [name for name in EXPORTED[table] if not name.startswith("_")]
    assert [name for name in public if not columns.column(table, name).about] == []


def test_nothing_is_described_that_is_not_exported() -> None:
    for table, own in FILE["tables"].items():
        assert set(own["columns"]) <= set(EXPORTED[table]), table
    assert set(FILE["columns"]) <= {name for names in (*EXPORTED.values(), tables.TIMELINE) for name in names}


def test_a_column_has_one_type_in_all_tables() -> None:
    found: dict[str, set[str]] = {}
    for described in (FILE["columns"], *(own["columns"] for own in FILE["tables"].values())):
        for name, (kind, about) in described.items():
            found.setdefault(name, set()).add(kind)
            assert about.endswith("."), name
    assert {name: kinds for name, kinds in found.items() if len(kinds) > 1} == {}
    assert set.union(*found.values()) == TYPES


def test_links_lead_to_tables_that_exist() -> None:
    for table in columns.tables():
        assert {field for field, _ in table.links} <= set(EXPORTED[table.name])
        assert {other for _, other in table.links} <= set(EXPORTED)
        assert set(table.key) <= set(EXPORTED[table.name])
