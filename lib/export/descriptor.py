"""``datapackage.json``: what is in a package, as a Tabular Data Package (Frictionless specifications, v1)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, get_args

import pandas as pd

from lib.export import columns
from lib.export.columns import Table
from lib.records import Certainty, EventType, QuoteKind, Status

CLOSED = {"type": EventType, "status": Status, "certainty": Certainty}
DIALECT = {
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "skipInitialSpace": False,
    "header": True,
    "caseSensitiveHeader": True,
}


def descriptor(
    files: Mapping[str, tuple[pd.DataFrame, bytes]], *, filter_words: str, version: str, made: datetime
) -> dict[str, Any]:
    """The descriptor of ``files``: for each table's name its rows and the CSV made of them.

    ``filter_words`` says what was asked for, ``version`` is the extractor's, ``made`` a moment in UTC.
    """
    about = columns.about_package()
    given = {table.name: table for table in columns.tables() if table.name in files}
    outlets = sorted(
        {each for frame, _ in files.values() if "source" in frame for each in frame["source"].dropna()}
    )
    return {
        "profile": "tabular-data-package",
        "name": "pourparlers",
        "title": f"Pourparlers: {filter_words}",
        "description": about["description"],
        "created": made.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "filter": filter_words,
        "extractorVersion": version,
        "rights": about["rights"],
        **({"sources": [{"title": outlet} for outlet in outlets]} if outlets else {}),
        "resources": [_resource(table, files, given) for table in given.values()],
    }


def _resource(
    table: Table, files: Mapping[str, tuple[pd.DataFrame, bytes]], given: Mapping[str, Table]
) -> dict[str, Any]:
    frame, content = files[table.name]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "title": table.title,
        "description": f"{table.about} Text cells that a spreadsheet would run as a formula begin with an "
        "apostrophe. The file begins with a byte order mark.",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "rows": len(frame),
        "dialect": DIALECT,
        "schema": {
            "fields": [_field(table, str(name)) for name in frame.columns],
            "missingValues": [""],
            **({"primaryKey": list(table.key)} if table.key else {}),
            **_foreign_keys(table, files, given),
        },
    }


def _field(table: Table, name: str) -> dict[str, Any]:
    column = columns.column(table.name, name)
    field: dict[str, Any] = {
        "name": name,
        "type": "string" if column.type == "list" else column.type,
        "format": "default",
        "description": column.about,
    }
    if column.type == "list":
        field["listSeparator"] = "; "
    if column.type == "boolean":
        field |= {"trueValues": ["True"], "falseValues": ["False"]}
    constraints: dict[str, Any] = {"required": True} if name in table.key else {}
    closed = QuoteKind if (table.name, name) == ("quotes", "kind") else CLOSED.get(name)
    if closed:
        constraints["enum"] = list(get_args(closed))
    return field | ({"constraints": constraints} if constraints else {})


def _foreign_keys(
    table: Table, files: Mapping[str, tuple[pd.DataFrame, bytes]], given: Mapping[str, Table]
) -> dict[str, Sequence[dict[str, Any]]]:
    # A filter may keep a row and leave out what it points to; a key that does not hold is not promised.
    frame = files[table.name][0]
    kept = [
        {"fields": [field], "reference": {"resource": other, "fields": ["id"]}}
        for field, other in table.links
        if other in given and field in frame and set(frame[field].dropna()) <= set(files[other][0]["id"])
    ]
    return {"foreignKeys": kept} if kept else {}
