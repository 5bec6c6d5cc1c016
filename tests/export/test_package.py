"""The package against the rules of the Tabular Data Package and Table Schema profiles, version 1."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from lib.export.gathering import tables_of
from lib.export.package import to_package
from lib.filters import Filters
from lib.store import Store, open_store, save
from lib.store.weaving import weave
from tests import reference
from tests.rows import happenings, quotes
from tests.sample import EXTRACTIONS
from tests.timeline.stories import stories

MADE = datetime(2025, 8, 9, 9, 30, 6)
NAME = re.compile(r"^[-a-z0-9._/]+$")
CHECKS: dict[str, Callable[[str], object]] = {
    "string": str, "date": date.fromisoformat, "integer": int, "number": float,
    "boolean": {"True": True, "False": False}.__getitem__,
}  # fmt: skip


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, pd.DataFrame]:
    return tables_of(_store(tmp_path_factory.mktemp("store") / "s.sqlite"), Filters())


def _store(path: Path) -> Store:
    store = open_store(str(path))
    for extraction in (*EXTRACTIONS, *(each for story in stories() for each in story.extractions)):
        save(store, extraction, "1.0+abc")
    weave(store)
    return store


def package(tables: dict[str, pd.DataFrame], filters: Filters | None = None) -> zipfile.ZipFile:
    made = to_package(tables, filters=filters or Filters(), version="1.0+abc", made=MADE)
    return zipfile.ZipFile(io.BytesIO(made))


def described(archive: zipfile.ZipFile) -> dict[str, Any]:
    about: dict[str, Any] = json.loads(archive.read("datapackage.json"))
    return about


def rows_of(archive: zipfile.ZipFile, resource: dict[str, Any]) -> list[dict[str, str]]:
    text = archive.read(resource["path"]).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_all_files_are_there(whole: dict[str, pd.DataFrame]) -> None:
    names = ["timeline", "mentions", "quotes", "actors", "network", "articles"]
    assert package(whole).namelist() == ["README.txt", "datapackage.json", *(f"{name}.csv" for name in names)]


def test_the_descriptor_has_what_the_profile_requires(whole: dict[str, pd.DataFrame]) -> None:
    about = described(package(whole, Filters(text="trêve")))
    assert about["profile"] == "tabular-data-package"
    assert NAME.match(about["name"])
    assert datetime.fromisoformat(about["created"])
    assert about["filter"] == "text: “trêve”"
    assert about["extractorVersion"] == "1.0+abc"
    assert all(source["title"] for source in about["sources"])
    paths = [resource["path"] for resource in about["resources"]]
    assert len(set(paths)) == len(paths) == 6
    for resource in about["resources"]:
        assert resource["profile"] == "tabular-data-resource"
        assert NAME.match(resource["name"])
        assert not resource["path"].startswith("/")
        assert resource["encoding"] == "utf-8"
        assert resource["dialect"]["lineTerminator"] == "\r\n"
        assert resource["schema"]["missingValues"] == [""]


def test_size_and_mark_of_each_file_are_true(whole: dict[str, pd.DataFrame]) -> None:
    archive = package(whole)
    for resource in described(archive)["resources"]:
        content = archive.read(resource["path"])
        assert content.startswith(b"\xef\xbb\xbf")
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["rows"] == len(rows_of(archive, resource)) > 0


def test_every_cell_is_of_its_type_and_keeps_its_constraints(whole: dict[str, pd.DataFrame]) -> None:
    archive = package(whole)
    for resource in described(archive)["resources"]:
        fields = resource["schema"]["fields"]
        rows = rows_of(archive, resource)
        assert list(rows[0]) == [field["name"] for field in fields]
        for field in fields:
            assert field["description"], field["name"]
            limits = field.get("constraints", {})
            for cell in (row[field["name"]] for row in rows):
                assert cell or not limits.get("required")
                if cell:
                    CHECKS[field["type"]](cell)
                    assert cell in limits.get("enum", [cell])


def test_keys_hold(whole: dict[str, pd.DataFrame]) -> None:
    archive = package(whole)
    resources = {resource["name"]: resource for resource in described(archive)["resources"]}
    found = {}
    for name, resource in resources.items():
        rows = rows_of(archive, resource)
        if key := resource["schema"].get("primaryKey"):
            assert len({tuple(row[field] for field in key) for row in rows}) == len(rows)
        for foreign in resource["schema"].get("foreignKeys", []):
            [field], other = foreign["fields"], foreign["reference"]["resource"]
            ids = {row["id"] for row in rows_of(archive, resources[other])}
            assert {row[field] for row in rows if row[field]} <= ids
            found[name, field] = other
    assert found == {
        ("timeline", "article_id"): "articles",
        ("mentions", "article_id"): "articles",
        ("mentions", "happening_id"): "timeline",
        ("quotes", "article_id"): "articles",
        ("quotes", "speaker_id"): "actors",
        ("network", "actor_id"): "actors",
        ("network", "other_id"): "actors",
    }


def test_a_key_that_a_filter_breaks_is_not_promised() -> None:
    tables = {"quotes": quotes({}), "actors": pd.DataFrame({"id": ["someone-else"]})}
    schemas = {r["name"]: r["schema"] for r in described(package(tables))["resources"]}
    assert "foreignKeys" not in schemas["quotes"]


def test_a_filtered_view_still_has_what_its_rows_rest_on(tmp_path: Path) -> None:
    store = _store(tmp_path / "s.sqlite")
    some = tables_of(store, Filters(types=("call",), date_from=date(2025, 1, 1)))
    assert set(some["timeline"]["type"]) == {"call"}
    assert set(some["mentions"]["happening_id"]) == set(some["timeline"]["id"])
    assert set(some["mentions"]["article_id"]) <= set(some["articles"]["id"])
    assert set(some["timeline"]["participant_ids"].explode()) <= set(some["actors"]["id"])
    store.close()


def test_the_readme_says_what_was_asked_for_and_what_each_column_means() -> None:
    archive = package({"timeline": happenings({})}, Filters(date_from=date(2025, 8, 1)))
    text = archive.read("README.txt").decode("utf-8-sig")
    assert "Shows: from Fri 1 Aug 2025\r\n" in text
    assert "Made: 2025-08-09 09:30 UTC\r\nExtractor: 1.0+abc\r\n" in text
    assert "timeline.csv (1 row)" in text
    assert "  date_text: The date phrase, as the article has it.\r\n" in text
    assert max(len(line) for line in text.splitlines()) <= 100


def test_the_timeline_has_codes() -> None:
    archive = package({"timeline": happenings({})})
    [row] = rows_of(archive, {"path": "timeline.csv"})
    assert (row["cameo"], row["cameo_by_participant"], row["plover"]) == ("040", "042; 043", "CONSULT")


def test_the_same_rows_are_the_same_file() -> None:
    one, other = (
        to_package({"timeline": happenings({})}, filters=Filters(), version="1", made=MADE) for _ in range(2)
    )
    assert one == other


def test_columns_of_the_pages_stay_out() -> None:
    archive = package({"quotes": quotes({})})
    assert not any(name.startswith("_") for name in rows_of(archive, {"path": "quotes.csv"})[0])


def test_another_table_is_refused() -> None:
    with pytest.raises(ValueError, match="no such tables: tea"):
        to_package(
            {"tea": reference.build([], lambda e: None, "1").quotes},
            filters=Filters(),
            version="1",
            made=MADE,
        )
